import { statSync } from 'node:fs';
import { writeSteps, writeWhole } from '../cases/whole-file.js';
import { cleanOutsideText } from '../engine/outside-text.js';
import type { Locale } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';
import { problem } from '../facts/order/problem.js';
import { askLine, isTerminal, write } from '../io.js';
import { messages } from '../locale/index.js';
import { refuse } from './problems.js';

interface OutOptions {
  readonly locale: Locale;
  readonly format: string;
}

/** Copies a letter and says exactly as much as is known of it. False: nothing took it. */
export async function copyLetter(
  text: string,
  { locale }: Pick<OutOptions, 'locale'>,
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  const { copy } = await import('./clipboard.js');
  const messagesOf = messages[locale].letter;
  const tool = await copy(text, environment, process.platform);
  if (tool !== undefined) write(2, `${messagesOf.copied(tool)}\n`);
  else if (!isTerminal(2)) write(2, `${messagesOf.notCopied}\n`);
  // OSC 52: terminals that allow it put this into the clipboard, also over ssh; none answers.
  else write(2, `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007${messagesOf.sentToTerminal}\n`);
  return tool !== undefined || isTerminal(2);
}

/** Writes a letter into a file that only its owner can read; one that is there already is replaced only after asking. */
export async function saveLetter(file: string, text: string, options: OutOptions): Promise<number> {
  const messagesOf = messages[options.locale].letter;
  const failed = (reason: string) => refuse(options, problem('letter-not-saved', { name: file, reason }));
  const there = kindOf(file);
  if (there === 'other') return failed('EISDIR');
  if (there === 'file') {
    if (!isTerminal(0) || !isTerminal(2)) return refuse(options, problem('file-exists', { name: file }));
    const reply = await askLine(messagesOf.overwrite(cleanOutsideText(file)));
    if (typeof reply === 'string' || !isYes(reply.line)) {
      write(2, `${messagesOf.notReplaced}\n`);
      return reply === 'interrupted' ? exitCode.interrupted : exitCode.ok;
    }
  }
  const reason = tryToSave(file, text);
  if (reason !== undefined) return failed(reason);
  write(2, `${messagesOf.saved(cleanOutsideText(file))}\n`);
  return exitCode.ok;
}

export const isYes = (line: string): boolean => /^(y|yes|是|好|确定|替换)$/i.test(line.normalize('NFKC').trim());

export function kindOf(file: string): 'file' | 'other' | undefined {
  try {
    return statSync(file).isFile() ? 'file' : 'other';
  } catch {
    return undefined;
  }
}

/** What went wrong, as the system calls it; undefined when the letter stands in the file. */
export function tryToSave(file: string, text: string): string | undefined {
  try {
    writeWhole(file, text, writeSteps, process.platform);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}
