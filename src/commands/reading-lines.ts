import { cleanOutsideText } from '../engine/outside-text.js';
import type { Pack } from '../engine/pack.js';
import { type Answers, readOrder } from '../facts/order/read-order.js';
import { startSession } from '../interview/session.js';
import { messages } from '../locale/index.js';
import type { Found, Reading } from '../reading/finding.js';
import { orderJson } from '../reading/order-json.js';
import { wordsFor } from './interview-words.js';
import type { PrintOptions } from './print-report.js';

export interface Lines {
  readonly understood: readonly (readonly [path: string, line: string])[];
  readonly unsure: readonly (readonly [path: string, line: string])[];
  readonly unused: readonly string[];
}

const longestSource = 40;

/** Findings as answers, whether they are sure or not. */
export const answersOf = (found: readonly Found[], pack: Pack, now: string): Answers =>
  readOrder(orderJson({ found: found.map((one) => ({ ...one, sure: true })), unused: [] }), pack, now, now).answers;

/** What was understood, each answer as a statement with the words that it came from; personal ones are masked, and so are their words. */
export function linesOf(
  { found, unused }: Reading,
  pack: Pack,
  now: string,
  options: Pick<PrintOptions, 'locale' | 'unmask'>,
): Lines {
  const answers = answersOf(found, pack, now);
  const words = wordsFor(startSession(pack, answers), now, options);
  const text = messages[options.locale].reading;
  const lines = (sure: boolean) =>
    found.flatMap((one) => {
      const value = answers.get(one.path);
      if (one.sure !== sure || value === undefined) return [];
      const told = pack.facts[one.path]?.private && !options.unmask ? '' : text.from(shortened(one.source));
      return [[one.path, `${cleanOutsideText(words.state(one.path, value))}${told}`] as const];
    });
  return { understood: lines(true), unsure: lines(false), unused: unused.map(shortened) };
}

function shortened(source: string): string {
  const characters = [...cleanOutsideText(source)];
  return characters.length > longestSource
    ? `${characters.slice(0, longestSource - 1).join('')}…`
    : characters.join('');
}
