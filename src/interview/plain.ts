import { createInterface } from 'node:readline';
import type { Face } from './ask-form.js';
import { type Form, type Outcome, readLine } from './form.js';

/**
 * For screen readers and terminals that can only print: numbered lines, one line typed as the answer, nothing repainted.
 * Lines that arrive at once wait for the next questions, so that a paste loses nothing.
 */
export function plainFace(
  input: NodeJS.ReadableStream,
  write: (text: string) => void,
): Face & { readonly close: () => void; readonly unused: () => readonly string[] } {
  const lines: string[] = [];
  let wanted: ((line: string | undefined) => void) | undefined;
  let ended = false;
  const reader = createInterface({ input, terminal: false });
  const take = (line: string | undefined) => {
    const want = wanted;
    wanted = undefined;
    want?.(line);
  };
  reader.on('line', (line) => {
    if (wanted) take(line);
    else lines.push(line);
  });
  const end = () => {
    ended = true;
    take(undefined);
  };
  reader.on('close', end);
  process.on('SIGINT', end);

  const nextLine = (): Promise<string | undefined> => {
    const waiting = lines.shift();
    if (waiting !== undefined) return Promise.resolve(waiting);
    return ended ? Promise.resolve(undefined) : new Promise((resolve) => (wanted = resolve));
  };
  const say = (text: string) => write(`${text}\n`);

  const once = async <T>(form: Form<T>, again: boolean): Promise<Outcome<T>> => {
    if (!again) {
      say('');
      say(form.title);
      if (form.none !== undefined) say(`0. ${form.none}`);
      form.options.forEach((option, index) => {
        say(`${index + 1}. ${option}`);
      });
    }
    say(form.hint);
    write('> ');
    const line = await nextLine();
    return line === undefined ? { kind: 'leave' } : readLine(form, line);
  };
  return {
    say,
    pages: (paragraphs) => [paragraphs],
    once,
    unused: () => lines.splice(0).filter((line) => line.trim() !== ''),
    close: () => {
      process.off('SIGINT', end);
      reader.close();
    },
  };
}
