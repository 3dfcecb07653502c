import type { Face } from './ask-form.js';
import { type Form, type Outcome, readLine } from './form.js';
import { frame, hiddenTitle, leastHeight, type Rows } from './frame.js';
import type { Input } from './input.js';
import { formPrompt } from './prompts/form-prompt.js';

/** The terminal, as far as the prompts need to know it. */
export interface Screen {
  readonly output: NodeJS.WriteStream;
  readonly write: (text: string) => void;
  readonly wrap: (text: string, columns: number) => readonly string[];
  readonly title: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly chosen: (count: number) => string;
  /** Which page of a long list is in sight. */
  readonly part: (page: number, pages: number) => string;
  /** How to go on after a page. */
  readonly goOn: string;
  /** Whether what was pasted or typed is something brought along, and no answer. */
  readonly isBrought: (text: string) => boolean;
  /** Keeps for the next question what was brought where nothing is asked. */
  readonly keep: (text: string) => void;
}

/** Prompts that repaint themselves, and that never are taller than the screen. */
export function screenFace(input: Input, screen: Screen): Face {
  const { output, wrap } = screen;
  const columns = () => Math.max(10, (output.columns || 80) - 1);
  const height = () => output.rows || 24;
  const rowsIn = (paragraphs: readonly string[]) => paragraphs.flatMap((text) => wrap(text, columns())).length;
  const lead = (text: string, mark: string): readonly string[] =>
    wrap(text, columns() - mark.length).map((row, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + row);
  /** Rows said below the last question, and whether they shall stay in sight with the next one. */
  let said = 0;
  let stays = false;
  const say = (text: string) => {
    const rows = wrap(text, columns());
    said += rows.length;
    screen.write(`${rows.join('\n')}\n`);
  };

  const rowsOf = (form: Form<unknown>, cursor: number, ticked: readonly number[]): Rows => {
    const marked = (row: number, number: number) => `${row === cursor ? '❯' : ' '}${String(number).padStart(2)} `;
    const hint = form.hint === '' ? [] : wrap(form.hint, columns()).map((row) => screen.faint(row));
    const title = wrap(form.title, columns()).map((row) => screen.title(row));
    if (form.none === undefined) {
      const { current = 0 } = form;
      const options = form.options.map((option, index) => lead(option, marked(index, index + 1)));
      const isOuter = current === 0 || current === options.length - 1;
      return { title, options, hint, ...(isOuter && { pinned: current }) };
    }
    const end = lead(ticked.length ? screen.chosen(ticked.length) : form.none, marked(0, 0));
    const boxes = form.options.map((option, index) =>
      lead(option, `${marked(index + 1, index + 1)}${ticked.includes(index) ? '[x]' : '[ ]'} `),
    );
    return { title, options: [end, ...boxes], hint, pinned: 0 };
  };

  /** Another size; or the shell has written on it meanwhile (Ctrl-Z, fg). */
  const onChange = (redraw: () => void): (() => void) => {
    output.on('resize', redraw);
    process.on('SIGCONT', redraw);
    return () => {
      output.off('resize', redraw);
      process.off('SIGCONT', redraw);
    };
  };

  const tell = async (paragraphs: readonly string[], below?: Form<unknown>): Promise<boolean> => {
    const pages = pagesOf(paragraphs, height() - rowsIn([screen.goOn]) - 1, rowsIn);
    const room = height() - (below ? leastHeight(rowsOf(below, 0, [])) + someOptions : usualHeight);
    const atOnce = pages.length <= 1 && rowsIn(paragraphs) <= room;
    for (const page of pages) {
      for (const paragraph of page) say(paragraph);
      stays = atOnce;
      if (!atOnce && !(await pause())) return false;
    }
    return true;
  };

  const show = async (rows: readonly string[], write: (text: string) => void): Promise<boolean> => {
    const most = rows.length > height() ? height() - rowsIn([screen.goOn]) - 1 : rows.length;
    for (let from = 0; from < rows.length; from += most) {
      const page = rows.slice(from, from + most);
      write(page.map((row) => `${row}\n`).join(''));
      const fits = page.length === rows.length || page.length + usualHeight <= height();
      if (!fits && !(await pause())) return false;
    }
    return true;
  };

  const pause = async (): Promise<boolean> => {
    const outcome = await prompted(goOn(screen.goOn), false);
    if (outcome.kind === 'pasted') screen.keep(outcome.text);
    return outcome.kind !== 'leave';
  };

  const once = async <T>(form: Form<T>, again: boolean): Promise<Outcome<T>> => {
    const offered = input.offer((line) => form.options.length === 0 || readLine(form, line).kind === 'value');
    return prompted(offered === undefined ? form : { ...form, typed: offered }, again);
  };

  const prompted = async <T>(form: Form<T>, again: boolean): Promise<Outcome<T>> => {
    const above = again || stays ? said : 0;
    const draw = (cursor: number, ticked: readonly number[]): readonly string[] => {
      const rows = rowsOf(form, cursor, ticked);
      const most = Math.min(height(), Math.max(height() - above, leastHeight(rows)));
      return frame(rows, cursor, most, (...part) => screen.faint(screen.part(...part)));
    };
    const first = rowsOf(form, 0, []);
    const hidden = first.title.slice(0, hiddenTitle(first, height()));
    if (!again && hidden.length > 0) screen.write(`${hidden.join('\n')}\n`);
    const whole = new AbortController();
    let text = '';
    const prompt = formPrompt(
      { form: form as Form<unknown>, draw, onChange, isBrought: screen.isBrought },
      { input: input.stream, output, clearPromptOnDone: true, signal: whole.signal },
    );
    input.begin((pasted) => {
      if (!screen.isBrought(pasted)) return false;
      text = pasted;
      whole.abort();
      return true;
    });
    try {
      return (await prompt) as Outcome<T>;
    } catch (error) {
      if (text !== '' && error instanceof Error && error.name === 'AbortPromptError') return { kind: 'pasted', text };
      if (error instanceof Error && error.name === 'ExitPromptError') return { kind: 'leave' };
      throw error;
    } finally {
      input.end();
      said = 0;
      stays = false;
    }
  };
  return { say, show, tell, once };
}

/** What a question wants that is not known yet. */
const usualHeight = 10;

/** Rows beside the least that a question needs, so that its options can be compared. */
const someOptions = 3;

/** Paragraphs that fit on one screen together; none is torn apart. */
function pagesOf(
  paragraphs: readonly string[],
  most: number,
  rowsIn: (paragraphs: readonly string[]) => number,
): readonly (readonly string[])[] {
  const pages: string[][] = [];
  for (const paragraph of paragraphs) {
    const page = pages.at(-1);
    if (page && rowsIn([...page, paragraph]) <= most) page.push(paragraph);
    else pages.push([paragraph]);
  }
  return pages;
}

const read = () => ({ kind: 'value', value: true }) as const;

const goOn = (title: string): Form<boolean> => ({ title, more: [], options: [], hint: '', pick: read, read });
