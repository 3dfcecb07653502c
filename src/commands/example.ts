import type { Locale } from '../engine/pack.js';
import { suggest } from '../engine/suggest.js';
import { exitCode } from '../exit-code.js';
import { problem } from '../facts/order/problem.js';
import { examples } from '../generated/examples.js';
import { write } from '../io.js';
import { refuse } from './problems.js';

const usual = 'paid-but-unpaid';

/** Prints an example order, as it stands in rules/examples, or the list of their names. */
export function exampleCommand(
  name: string | undefined,
  { list, locale }: { readonly list: boolean; readonly locale: Locale },
): number {
  if (list) {
    write(1, `${Object.keys(examples).join('\n')}\n`);
    return exitCode.ok;
  }
  const wanted = name ?? usual;
  const text = Object.hasOwn(examples, wanted) ? examples[wanted] : undefined;
  if (text === undefined) {
    const suggestion = suggest(wanted, Object.keys(examples));
    const unknown = problem('unknown-example', { name: wanted, ...(suggestion && { suggestion }) });
    return refuse({ locale, format: 'text' }, unknown);
  }
  write(1, text);
  return exitCode.ok;
}
