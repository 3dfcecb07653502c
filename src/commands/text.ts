import type { Pack } from '../engine/pack.js';
import { type Problem, problem } from '../facts/order/problem.js';
import { snippetOfStart } from '../facts/order/text-place.js';
import { columns, write } from '../io.js';
import { messages } from '../locale/index.js';
import type { Reading } from '../reading/finding.js';
import { orderJson } from '../reading/order-json.js';
import { wrap } from '../render/wrap.js';
import type { PrintOptions } from './print-report.js';
import { linesOf } from './reading-lines.js';
import { readingBy } from './reading-of.js';

export { isBillText } from '../reading/bills/header.js';
export { bringText } from './bring-text.js';
export { readCommand } from './read.js';
export { readingBy } from './reading-of.js';

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
  const part = (title: string, lines: readonly string[]) =>
    lines.length ? [title, ...lines.map((line) => `  ${line}`)] : [];
  const lines = [
    ...(understood.length + unsure.length === 0 ? [text.nothing] : []),
    ...part(
      text.understood,
      understood.map(([, line]) => line),
    ),
    ...part(
      text.unsure,
      unsure.map(([, line]) => line),
    ),
    ...part(text.unused, unused),
  ];
  const width = Math.min(columns(environment), 96);
  write(2, `${lines.flatMap((line) => wrap(line, width)).join('\n')}\n\n`);
}

/** The order that a text makes, having said what was understood of it; nothing at all is a problem. */
export async function orderFromText(
  text: string,
  pack: Pack,
  now: string,
  options: PrintOptions & { readonly rules: readonly string[] },
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly json: unknown } | { readonly problem: Problem }> {
  const reading = (await readingBy(options.rules))(text, pack, now);
  if (reading.found.length === 0)
    return { problem: problem('nothing-understood', { snippet: snippetOfStart(text, 40) }) };
  tellReading(reading, pack, now, options, environment);
  return { json: orderJson(reading) };
}
