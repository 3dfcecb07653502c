import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

interface Unreadable {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The text of a file of a pack, or why there is none. Nothing but a regular file is opened, and no link is followed. */
export function readWhole(path: string, mostBytes: number): string | Unreadable {
  const unreadable = (reason: string): Unreadable => ({ code: 'pack-file-unreadable', params: { reason } });
  let descriptor: number | undefined;
  try {
    // A named pipe that took the file's place would be waited for without end. Windows knows neither flag, and needs none.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const about = fstatSync(descriptor);
    if (!about.isFile()) return unreadable('no regular file');
    if (about.size > mostBytes) return { code: 'pack-file-too-large', params: { limit: String(mostBytes) } };
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(descriptor));
  } catch (error) {
    if (error instanceof TypeError) return { code: 'pack-file-not-utf8', params: {} };
    return unreadable(error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
