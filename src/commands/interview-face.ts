import type { Face } from '../interview/ask-form.js';
import { openInput } from '../interview/input.js';
import { plainFace } from '../interview/plain.js';
import { screenFace } from '../interview/screen.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { type Paint, plain } from '../render/text.js';
import { wrap } from '../render/wrap.js';
import type { HoldOptions } from './interview.js';

export type OpenFace = Face & { readonly unused: () => readonly string[]; readonly close: () => void };

/**
 * The terminal as this user wants it. Everything of it goes to standard error.
 * @param isText whether several pasted lines are to be read as one text.
 */
export async function openFace(options: HoldOptions, isText: (pasted: string) => boolean): Promise<OpenFace> {
  const say = (text: string) => write(2, text);
  const { chosen, part, goOn, againHint } = messages[options.locale].interview;
  if (options.accessible) return plainFace(process.stdin, say, againHint, isText);
  const input = openInput(process.stdin, say);
  const { title, open } = await paintFor(options);
  const face = screenFace(input, {
    output: process.stderr,
    write: say,
    wrap,
    title,
    faint: open,
    chosen,
    part,
    goOn,
    isText,
  });
  return { ...face, unused: input.unused, close: input.close };
}

export const paintFor = async ({ colour }: { readonly colour: boolean }): Promise<Paint> =>
  colour ? (await import('../render/colour.js')).coloured : plain;
