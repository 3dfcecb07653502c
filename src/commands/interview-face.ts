import type { Face } from '../interview/ask-form.js';
import { openInput } from '../interview/input.js';
import { plainFace } from '../interview/plain.js';
import { screenFace } from '../interview/screen.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { type Paint, plain } from '../render/text.js';
import { wrap } from '../render/wrap.js';
import type { HoldOptions } from './interview.js';

export type OpenFace = Face & {
  /** What was brought to a question that takes only its answer; the first of it. */
  readonly kept: () => string | undefined;
  readonly unused: () => readonly string[];
  readonly close: () => void;
};

/**
 * The terminal as this user wants it. Everything of it goes to standard error.
 * @param isBrought whether what was pasted or typed is something brought along, and no answer.
 */
export async function openFace(options: HoldOptions, isBrought: (text: string) => boolean): Promise<OpenFace> {
  const say = (text: string) => write(2, text);
  const text = messages[options.locale].interview;
  const later: string[] = [];
  const keeping = (face: Face) => ({
    keep: (brought: string) => {
      later.push(brought);
      face.say(text.keptForLater);
    },
    kept: () => later.shift(),
  });
  if (options.accessible) {
    const face = plainFace(process.stdin, say, text.againHint, isBrought);
    return { ...face, ...keeping(face) };
  }
  const input = openInput(process.stdin, say);
  const { title, open } = await paintFor(options);
  const face = screenFace(input, {
    output: process.stderr,
    write: say,
    wrap,
    title,
    faint: open,
    chosen: text.chosen,
    part: text.part,
    goOn: text.goOn,
    isBrought,
    keep: (brought) => later.push(brought),
  });
  return { ...face, ...keeping(face), unused: input.unused, close: input.close };
}

export const paintFor = async ({ colour }: { readonly colour: boolean }): Promise<Paint> =>
  colour ? (await import('../render/colour.js')).coloured : plain;
