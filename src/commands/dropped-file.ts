import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files that are bills, or that somebody may take for one: those are refused with a word on where to get the right one. */
const billNames = /\.(?:csv|xlsx?|zip|pdf|png|jpe?g)$/i;

/** From the root, from a drive, or from here. */
const likePath = /^(?:[a-z]:[\\/]|\.{0,2}[\\/])/i;

/**
 * The bill file that a line names, as terminals write it when a file is dropped into them: in quotes, with blanks escaped,
 * or as an address. Undefined for any other line: a name without a folder counts only where there is such a file.
 */
export function droppedFile(line: string, windows = process.platform === 'win32'): string | undefined {
  const name = plainName(line.trim(), windows);
  if (!billNames.test(name) || name.includes('\n')) return undefined;
  return likePath.test(name) || existsSync(name) ? name : undefined;
}

function plainName(line: string, windows: boolean): string {
  // PowerShell puts a call operator before the quotes.
  const [, , quoted] = /^(?:& )?(["'])(.+)\1$/s.exec(line) ?? [];
  if (quoted !== undefined) return quoted;
  if (line.startsWith('file:///') && URL.canParse(line)) return fileURLToPath(line);
  return windows ? line : line.replace(/\\(.)/g, '$1');
}
