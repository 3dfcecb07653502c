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
 * @param againHint how to answer, after a mistake or an explanation: the options are not read out again.
 * @param isBrought whether what was pasted or typed is something brought along, and no answer.
 */
export function plainFace(
  input: NodeJS.ReadableStream,
  write: (text: string) => void,
  againHint: (first: number, last: number) => string,
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

  const list = (form: Form<unknown>) => {
    if (form.none !== undefined) say(`0. ${form.none}`);
    form.options.forEach((option, index) => {
      say(`${index + 1}. ${option}`);
    });
  };

  const once = async <T>(form: Form<T>, again: boolean): Promise<Outcome<T>> => {
    if (!again) say('');
    say(form.title);
    if (!again) list(form);
    else if (form.options.length > 0) say(againHint(form.none === undefined ? 1 : 0, form.options.length));
    say(form.hint);
    write('> ');
    const line = await nextLine();
    if (line === undefined) {
      say('');
      return { kind: 'leave' };
    }
    const text = await pastedWith(line);
    if (text !== undefined) return { kind: 'pasted', text };
    const outcome = readLine(form, line);
    // Enter alone answers nothing here, so that it is free to list what there is.
    return line.trim() === '' && outcome.kind === 'refused' ? once(form, false) : outcome;
  };
  return {
    say,
    show: async (rows, print) => {
      print(rows.map((row) => `${row}\n`).join(''));
      return true;
    },
    tell: async (paragraphs) => {
      for (const paragraph of paragraphs) say(paragraph);
      return true;
    },
    once,
    unused: () => lines.splice(0).filter((line) => line.trim() !== ''),
    close: () => {
      process.off('SIGINT', end);
      reader.close();
    },
  };
}
