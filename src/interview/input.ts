import { PassThrough } from 'node:stream';

/** The one way from the keyboard to the prompts. */
export interface Input {
  readonly stream: NodeJS.ReadStream;
  /**
   * A prompt begins to listen: keys that were typed ahead reach it now. `onPaste` is given a paste of several lines and
   * says whether it takes it as a whole.
   */
  readonly begin: (onPaste?: (text: string) => boolean) => void;
  readonly end: () => void;
  /** Takes the first pasted line that waits and that `fits`. */
  readonly offer: (fits: (line: string) => boolean) => string | undefined;
  /** Takes all pasted lines that no question wanted. */
  readonly unused: () => readonly string[];
  readonly close: () => void;
}

const pasteBegins = '\u001b[200~';
const pasteEnds = '\u001b[201~';
/** Whether the terminal puts those around what is pasted. */
const pasteOn = '\u001b[?2004h';
const pasteOff = '\u001b[?2004l';
const interrupt = '\u0003';
const suspend = '\u001a';

/**
 * Stands between the terminal and inquirer, which keeps only the first of several lines that arrive at once and goes on
 * as if answered when the terminal is gone. Here every line waits for its prompt; the first line of a paste is typed,
 * the others are offered later; the end of the input and Ctrl-D are Ctrl-C.
 * @param control writes to the terminal what switches bracketed paste on and off.
 */
export function openInput(terminal: NodeJS.ReadStream, control: (code: string) => void): Input {
  const stream = new PassThrough() as unknown as NodeJS.ReadStream & PassThrough;
  // Raw from beginning to end: between two prompts nothing typed shall be echoed or lost.
  stream.setRawMode = () => stream;
  let listening = false;
  let wholePaste: ((text: string) => boolean) | undefined;
  let held = '';
  let pasted: readonly string[] = [];

  /** Hands over one line at a time: its prompt may end with it, and the next line is for the next one. */
  const pump = (): void => {
    if (!listening || held === '') return;
    if (held.startsWith(pasteBegins)) {
      const end = held.indexOf(pasteEnds);
      if (end < 0) return;
      const lines = linesOf(held.slice(pasteBegins.length, end));
      const [first = '', ...others] = lines.map((line) => line.replaceAll('\t', ' '));
      held = held.slice(end + pasteEnds.length);
      if (others.length > 0 && wholePaste?.(lines.join('\n'))) return;
      pasted = [...pasted, ...others];
      stream.write(first);
    } else {
      const length = lengthOfOne(held);
      stream.write(held.slice(0, length).replace(/\r\n|\n/, '\r'));
      held = held.slice(length);
    }
    setImmediate(pump);
  };
  const sleep = (): void => {
    control(pasteOff);
    terminal.setRawMode(false);
    process.kill(process.pid, 'SIGTSTP');
    // Where no shell controls jobs, nothing has stopped.
    setImmediate(wake);
  };
  /** The shell has used the terminal meanwhile; Node believes that it is still raw. */
  const wake = (): void => {
    terminal.setRawMode(false);
    terminal.setRawMode(true);
    control(pasteOn);
  };
  const take = (keys: string): void => {
    const text = keys.replaceAll(suspend, '');
    held += text.replaceAll('\u0004', interrupt);
    // Ctrl-C is not something to wait for a prompt with, and a paste that never ends must not swallow it.
    if (held.startsWith(pasteBegins) && !held.includes(pasteEnds) && text.includes(interrupt)) held = interrupt;
    pump();
    if (text !== keys && process.platform !== 'win32') sleep();
  };
  const hangUp = (): void => take(interrupt);

  terminal.setEncoding('utf8');
  terminal.setRawMode(true);
  terminal.on('data', take);
  terminal.on('end', hangUp);
  terminal.on('error', hangUp);
  process.on('SIGCONT', wake);
  // Somebody may have read from it before, and left it paused.
  terminal.resume();
  control(pasteOn);
  return {
    stream,
    begin: (onPaste) => {
      listening = true;
      wholePaste = onPaste;
      setImmediate(pump);
    },
    end: () => {
      listening = false;
    },
    offer: (fits) => {
      const line = pasted.find(fits);
      if (line !== undefined) pasted = pasted.filter((_, index) => index !== pasted.indexOf(line));
      return line;
    },
    unused: () => {
      const lines = pasted;
      pasted = [];
      return lines;
    },
    close: () => {
      control(pasteOff);
      process.off('SIGCONT', wake);
      terminal.off('data', take).off('end', hangUp).off('error', hangUp);
      terminal.setRawMode(false);
      terminal.pause();
      stream.end();
    },
  };
}

/** As much of the keys as one prompt may get at once: up to and with Enter or Ctrl-C, and up to the next paste. */
function lengthOfOne(keys: string): number {
  const until = (end: string, length: number) => {
    const at = keys.indexOf(end);
    return at < 0 ? keys.length : at + length;
  };
  const enter = Math.max(until('\r', 1), keys[keys.indexOf('\r') + 1] === '\n' ? until('\r', 2) : 0);
  return Math.min(until(pasteBegins, 0), enter, until('\n', 1), until(interrupt, 1));
}

/** Pasted lines without what a terminal could take for a key, but for TABs between cells; blank ones are no answers. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/(?!\t)\p{Cc}/gu, ''))
    .filter((line) => line.trim() !== '');
