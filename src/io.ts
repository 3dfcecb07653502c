import { closeSync, openSync, read, readFileSync, readSync, statSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import { promisify } from 'node:util';
import type { Problem } from './facts/order/problem.js';

/** One byte more than an order may have: enough to know that it is too large. */
const mostBytes = 5 * 1024 * 1024 + 1;

const stdin = 0;

export const isTerminal = (descriptor: number): boolean => isatty(descriptor);

/** Reads descriptor 0 to its end (or to the limit). `onSilence` is called once when nothing came for two seconds. */
export async function readStdin(onSilence: () => void): Promise<Uint8Array> {
  const timer = setTimeout(onSilence, 2000);
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    while (total < mostBytes) {
      const buffer = Buffer.allocUnsafe(65536);
      const { bytesRead } = await readChunk(buffer);
      if (bytesRead === 0) break;
      clearTimeout(timer);
      chunks.push(buffer.subarray(0, bytesRead));
      total += bytesRead;
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks);
}

async function readChunk(buffer: Buffer): Promise<{ bytesRead: number }> {
  for (;;) {
    try {
      return await promisify(read)(stdin, buffer, 0, buffer.length, null);
    } catch (error) {
      // A pipe that another program set to non-blocking says EAGAIN while it is empty; Windows ends a pipe with EOF.
      if (codeOf(error) === 'EOF' || codeOf(error) === 'EISDIR') return { bytesRead: 0 };
      if (codeOf(error) !== 'EAGAIN') throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

/** Asks on standard error for one line that is typed on the terminal, where a question needs no more than that. */
export async function askLine(question: string): Promise<{ readonly line: string } | 'interrupted' | 'closed'> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  let interrupt: () => void = () => undefined;
  try {
    return await new Promise((resolve) => {
      interrupt = () => resolve('interrupted');
      process.once('SIGINT', interrupt);
      lines.once('line', (line) => resolve({ line }));
      lines.once('close', () => resolve('closed'));
      write(2, question);
    });
  } finally {
    process.off('SIGINT', interrupt);
    lines.close();
  }
}

/** Reads a file, up to the size that an order may have. */
export function readFile(name: string): Uint8Array | Problem {
  const problem = (code: string, params = {}): Problem => ({
    code,
    path: '',
    level: 'error',
    params: { name, ...params },
  });
  try {
    const about = statSync(name);
    if (about.isDirectory()) return problem('is-a-folder');
    if (about.size < mostBytes) return readFileSync(name);
    const descriptor = openSync(name, 'r');
    const buffer = Buffer.alloc(mostBytes);
    readSync(descriptor, buffer, 0, mostBytes, 0);
    closeSync(descriptor);
    return buffer;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? problem('no-such-file') : problem('file-unreadable', { reason: codeOf(error) });
  }
}

/** The only writer. A reader that has gone away (`| head -1`) is no error: what is left is not wanted. */
export function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (codeOf(error) === 'EPIPE') return;
      if (codeOf(error) !== 'EAGAIN') throw error;
    }
  }
}

/** Columns of the terminal on standard output; COLUMNS, else 80, where it is none. */
export function columns(environment: NodeJS.ProcessEnv): number {
  const given = isTerminal(1) ? process.stdout.columns : Number(environment.COLUMNS);
  return Number.isInteger(given) && given > 0 ? given : 80;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
