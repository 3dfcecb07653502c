import { closeSync, fstatSync, open, read, statSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Problem } from './facts/order/problem.js';

/** One byte more than an order may have: enough to know that it is too large. */
const mostBytes = 5 * 1024 * 1024 + 1;

const stdin = 0;

export const isTerminal = (descriptor: number): boolean =>
  !isFileOrPipe(descriptor) && process.getBuiltinModule('node:tty').isatty(descriptor);

/** Most runs of scripts end here, and are spared node:tty, which loads all of Node's streams and sockets. */
function isFileOrPipe(descriptor: number): boolean {
  try {
    const about = fstatSync(descriptor);
    return about.isFile() || about.isFIFO() || about.isSocket();
  } catch {
    return false;
  }
}

/** Reads descriptor 0 to its end (or to the limit). `onSilence` is called once when nothing came for two seconds. */
export const readStdin = (onSilence: () => void, most?: number): Promise<Uint8Array> => readAll(stdin, onSilence, most);

async function readAll(descriptor: number, onSilence: () => void, most = mostBytes): Promise<Uint8Array> {
  const timer = setTimeout(onSilence, 2000);
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    while (total < most) {
      const buffer = Buffer.allocUnsafe(65536);
      const { bytesRead } = await readChunk(descriptor, buffer);
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

async function readChunk(descriptor: number, buffer: Buffer): Promise<{ bytesRead: number }> {
  for (;;) {
    try {
      return await promisify(read)(descriptor, buffer, 0, buffer.length, null);
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
  const { createInterface } = await import('node:readline');
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

/** What arrow keys send, and what a terminal puts around a paste. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these begin with one
const escapeSequence = /\u001b(?:\[[0-9;?]{0,10}[@-~]|O[@-~])/g;

/** Asks on standard error for one line of which nothing shows while it is typed; Esc and Ctrl-U take it back. What was typed ahead of it stays to be read. */
export async function askSecret(question: string): Promise<{ readonly line: string } | 'interrupted' | 'closed'> {
  const input = process.stdin;
  input.setRawMode(true);
  write(2, question);
  try {
    return await new Promise((resolve) => {
      let typed = '';
      const end = (outcome: { readonly line: string } | 'interrupted' | 'closed', rest = ''): void => {
        input.off('data', take).off('end', close).off('error', close);
        input.pause();
        if (rest) input.unshift(Buffer.from(rest));
        resolve(outcome);
      };
      const close = (): void => end('closed');
      const take = (keys: Buffer | string): void => {
        const characters = [...String(keys).replace(escapeSequence, '')];
        const stop = characters.findIndex((key) => ['\r', '\n', '\u0003', '\u0004'].includes(key));
        for (const key of stop < 0 ? characters : characters.slice(0, stop)) {
          if (key === '\u007f' || key === '\b') typed = typed.slice(0, -1);
          else if (key === '\u001b' || key === '\u0015') typed = '';
          else if (key >= ' ') typed += key;
        }
        if (characters[stop] === '\u0003') end('interrupted');
        else if (characters[stop] === '\u0004') end('closed');
        else if (stop >= 0) end({ line: typed }, characters.slice(stop + 1).join(''));
      };
      input.on('data', take).on('end', close).on('error', close);
      input.resume();
    });
  } finally {
    input.setRawMode(false);
    write(2, '\n');
  }
}

/**
 * Asks on standard error for a text of several lines on the terminal, up to an empty line. A paste arrives at once, so that
 * an empty line inside it ends nothing. `ended`: the terminal gives no more, so nobody can be asked.
 */
export async function readPasted(question: string): Promise<{ readonly text: string; readonly ended: boolean }> {
  const input = process.stdin;
  write(2, `${question}\n> `);
  input.setEncoding('utf8');
  let text = '';
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let stop: () => void = () => undefined;
  const take = (typed: string): void => {
    clearTimeout(timer);
    text += typed;
    if (/\n[ \t\r]*\n$/.test(text) || text.length > mostBytes) timer = setTimeout(stop, 150);
  };
  const end = (): void => {
    ended = true;
    stop();
  };
  await new Promise<void>((resolve) => {
    stop = resolve;
    input.on('data', take).on('end', end);
  });
  input.off('data', take).off('end', end).pause();
  return { text, ended };
}

/** Reads a file like standard input, to its end or to the limit: it may be a device or a pipe. */
export async function readFile(name: string, onSilence: () => void, most = mostBytes): Promise<Uint8Array | Problem> {
  const problem = (code: string, params = {}): Problem => ({
    code,
    path: '',
    level: 'error',
    params: { name, ...params },
  });
  const silence = setTimeout(onSilence, 2000);
  let descriptor: number | undefined;
  try {
    if (statSync(name).isDirectory()) return problem('is-a-folder');
    descriptor = await promisify(open)(name, 'r');
    return await readAll(descriptor, onSilence, most);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? problem('no-such-file') : problem('file-unreadable', { reason: codeOf(error) });
  } finally {
    clearTimeout(silence);
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Whether an error says that the output could not be written: the disk is full, or the device does not take it. */
export const isWriteError = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error && error.syscall === 'write';

/** The only writer. A reader that has gone away (`| head -1`) is no error: what is left is not wanted. */
export function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE' || descriptor === 2) return;
      if (code !== 'EAGAIN') throw error;
      // The reader is slow and the pipe does not block: give it a moment instead of the whole processor.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** Columns of the terminal on standard output; COLUMNS, else 80, where it is none. */
export function columns(environment: NodeJS.ProcessEnv): number {
  const given = isTerminal(1) ? process.stdout.columns : Number(environment.COLUMNS);
  return Number.isInteger(given) && given > 0 ? given : 80;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
