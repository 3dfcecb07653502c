import type { Pack } from '../engine/pack.js';
import type { Answers } from '../facts/order/read-order.js';
import type { Face } from '../interview/ask-form.js';
import { messages } from '../locale/index.js';
import { droppedFile } from './dropped-file.js';
import type { PrintOptions } from './print-report.js';

/** A paste that says as much is read as a whole; else its lines are offered to the next questions one by one. */
const severalFacts = 3;

export interface Bringing {
  /** Whether what was pasted or typed is no answer: the path of a bill, a bill, or a text that says more than one. */
  readonly isBrought: (text: string, now: string) => boolean;
  /** The answers with what was understood of it, after somebody looked at that. */
  readonly bring: (face: Face, text: string, before: Answers, now: string) => Promise<Answers | 'leave'>;
}

/** How an interview takes what somebody brings to one of its questions. */
export async function bringingTo(
  pack: Pack,
  options: Pick<PrintOptions, 'locale' | 'unmask'> & { readonly rules: readonly string[] },
): Promise<Bringing> {
  const { bringText, isBillText, readingBy } = await import('./text.js');
  const readingOf = await readingBy(options.rules);
  const saysMuch = (text: string, now: string) =>
    text.includes('\n') && readingOf(text, pack, now).found.filter(({ sure }) => sure).length >= severalFacts;
  return {
    isBrought: (text, now) => droppedFile(text) !== undefined || isBillText(text) || saysMuch(text, now),
    bring: async (face, text, before, now) => {
      const file = droppedFile(text);
      if (file === undefined && !isBillText(text))
        return bringText(face, readingOf(text, pack, now), before, pack, now, options);
      const { bringBill } = await import('./bring-bill.js');
      const pasted = { name: messages[options.locale].bills.pasted, bytes: new TextEncoder().encode(text) };
      return bringBill(face, file ?? pasted, before, pack, { ...options, now, currency: 'CNY' });
    },
  };
}
