import type { Locale } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';
import type { Problem } from '../facts/order/problem.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { placeOf, sentenceOf } from '../locale/problem.js';

/** Says on standard error what is wrong, all of it at once; as JSON when the result would have been JSON. */
export function reportProblems(
  problems: readonly Problem[],
  { locale, format }: { readonly locale: Locale; readonly format: string },
): void {
  if (problems.length === 0) return;
  if (format === 'json') {
    const of = (level: Problem['level']) =>
      problems
        .filter((problem) => problem.level === level)
        .map((problem) => ({ code: problem.code, path: placeOf(problem), message: sentenceOf(problem, locale) }));
    const [errors, warnings] = [of('error'), of('warning')];
    write(2, `${JSON.stringify({ ...(errors.length && { errors }), ...(warnings.length && { warnings }) })}\n`);
    return;
  }
  const { error, warning, colon } = messages[locale];
  for (const problem of problems) {
    const place = placeOf(problem);
    write(
      2,
      `${problem.level === 'error' ? error : warning}${colon}${place ? `${place}${colon}` : ''}${sentenceOf(problem, locale)}\n`,
    );
  }
}

/** Says what is wrong with what was given. Returns the exit code. */
export function refuse(
  options: { readonly locale: Locale; readonly format: string },
  ...problems: readonly Problem[]
): number {
  reportProblems(problems, options);
  return exitCode.usage;
}
