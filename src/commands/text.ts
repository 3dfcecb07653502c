import type { Pack } from '../engine/pack.js';
import { vocabulary } from '../generated/vocabulary.js';
import { columns, write } from '../io.js';
import { messages } from '../locale/index.js';
import type { Reading } from '../reading/finding.js';
import { orderJson } from '../reading/order-json.js';
import { readText } from '../reading/text/read-text.js';
import { wrap } from '../render/wrap.js';
import type { PrintOptions } from './print-report.js';
import { linesOf } from './reading-lines.js';

/** What a text says of a top-up, by the words of the built-in pack. */
export const readingOf = (text: string, pack: Pack, now: string): Reading => readText(text, vocabulary, pack, now);

/** Says on standard error what was understood and from which words, what is to be checked, and what was not used. */
export function tellReading(
  reading: Reading,
  pack: Pack,
  now: string,
  options: PrintOptions,
  environment: NodeJS.ProcessEnv,
): void {
  if (options.format === 'json') {
    write(2, `${JSON.stringify({ read: orderJson(reading).read })}\n`);
    return;
  }
  const text = messages[options.locale].reading;
  const { understood, unsure, unused } = linesOf(reading, pack, now, options);
  const part = (title: string, lines: readonly string[]) => (lines.length ? [title, ...lines.map((line) => `  ${line}`)] : []);
  const lines = [
    ...(understood.length + unsure.length === 0 ? [text.nothing] : []),
    ...part(text.understood, understood.map(([, line]) => line)),
    ...part(text.unsure, unsure.map(([, line]) => line)),
    ...part(text.unused, unused),
  ];
  const width = Math.min(columns(environment), 96);
  write(2, `${lines.flatMap((line) => wrap(line, width)).join('\n')}\n\n`);
}
