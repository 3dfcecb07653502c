import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Face } from './ask-form.js';
import { type Form, type Outcome, readLine } from './form.js';

/** Milliseconds: lines that follow one another faster were pasted, nobody types like that. */
const pasteGap = 30;

/**
 * For screen readers and terminals that can only print: numbered lines, one line typed as the answer, nothing repainted.
 * Lines that arrive at once are read as one text where they say enough, else they wait for the next questions, so that
 * a paste loses nothing. Blank ones among them are no answers: nothing may be confirmed by the end of a page.
 * @param isBrought whether what was pasted or typed is something brought along, and no answer.
 */
export function plainFace(
  input: NodeJS.ReadableStream,
  write: (text: string) => void,
  isBrought: (text: string) => boolean,
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
    else if (line.trim() !== '') lines.push(line);
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
  /** The first line, or all that came with it. */
  const pastedWith = async (first: string): Promise<string | undefined> => {
    for (let count = -1; count !== lines.length; ) {
      count = lines.length;
      await delay(pasteGap);
    }
    if (lines.length === 0) return first.trim() !== '' && isBrought(first) ? first : undefined;
    const text = [first, ...lines].join('\n');
    if (!isBrought(text)) return undefined;
    lines.length = 0;
    return text;
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
    if (line === undefined) return { kind: 'leave' };
    const text = await pastedWith(line);
    return text === undefined ? readLine(form, line) : { kind: 'pasted', text };
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
