import type { Face } from './ask-form.js';
import { type Form, type Outcome, readLine } from './form.js';
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
  /** Whether what was pasted or typed is something brought along, and no answer. */
  readonly isBrought: (text: string) => boolean;
}

/** Prompts that repaint themselves: options under a cursor where they fit, else as numbered lines above the prompt. */
export function screenFace(input: Input, screen: Screen): Face {
  const { output, wrap } = screen;
  const columns = () => Math.max(10, (output.columns || 80) - 1);
  const lead = (text: string, mark: string): readonly string[] =>
    wrap(text, columns() - mark.length).map((row, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + row);
  const say = (text: string) => screen.write(`${wrap(text, columns()).join('\n')}\n`);
  const pages = (paragraphs: readonly string[]): readonly (readonly string[])[] => {
    const most = (output.rows || 24) - 3;
    const filled: { paragraphs: string[]; rows: number }[] = [];
    for (const paragraph of paragraphs) {
      const rows = wrap(paragraph, columns()).length;
      const page = filled.at(-1);
      if (page && page.rows + rows <= most) {
        page.paragraphs.push(paragraph);
        page.rows += rows;
      } else filled.push({ paragraphs: [paragraph], rows });
    }
    return filled.map((page) => page.paragraphs);
  };

  const once = async <T>(form: Form<T>, again: boolean): Promise<Outcome<T>> => {
    const title = lead(form.title, '').map((row) => screen.title(row));
    const hint = wrap(form.hint, columns()).map((row) => screen.faint(row));
    const draw = (cursor: number, ticked: readonly number[]): readonly string[] => {
      const numbered = form.options.flatMap((option, index) => {
        const row = form.none === undefined ? index : index + 1;
        const box = form.none === undefined ? '' : ticked.includes(index) ? '[x] ' : '[ ] ';
        return lead(option, `${row === cursor ? '❯' : ' '}${String(index + 1).padStart(2)} ${box}`);
      });
      if (form.none === undefined) return numbered;
      const end = ticked.length ? screen.chosen(ticked.length) : form.none;
      return [...lead(end, `${cursor === 0 ? '❯' : ' '} 0 `), ...numbered];
    };
    const rows = draw(0, []);
    const fits = title.length + rows.length + hint.length + 2 <= (output.rows || 24);
    if (!fits && !again) screen.write(`${[...title, ...draw(-1, []), ''].join('\n')}`);
    const offered = input.offer((line) => form.options.length === 0 || readLine(form, line).kind === 'value');
    const asked = offered === undefined ? form : { ...form, typed: offered };
    const whole = new AbortController();
    let text = '';
    const prompt = formPrompt(
      {
        form: asked as Form<unknown>,
        walks: fits && rows.length > 0,
        isBrought: screen.isBrought,
        draw: (cursor, ticked) => (fits ? [...title, ...draw(cursor, ticked), ...hint] : hint),
      },
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
    }
  };
  return { say, pages, once };
}
