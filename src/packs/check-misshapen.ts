import type { Pack } from '../engine/pack.js';
import { unquotedAmounts } from './check-numbers.js';
import { compileCondition, suggestion } from './compile-condition.js';
import type { PackProblem, Report } from './problem.js';
import { id, ruleSchema } from './schema.js';
import type { Source } from './source.js';

/** In rules whose shape is wrong, and which were therefore not compiled: the names in their condition and their actions. */
export function checkMisshapen(pack: Pack, sources: readonly Source[]): readonly PackProblem[] {
  const checks = pack.checks.map(({ id }) => id);
  const problems = sources
    .filter(({ name, folder }) => !name.endsWith('.test') && checks.includes(folder))
    .filter(({ content }) => !ruleSchema.safeParse(content).success)
    .flatMap((source) => checkParts(pack, source));
  return unquotedAmounts(
    problems,
    sources.find(({ folder, name }) => folder === '' && name === 'limits'),
  );
}

function checkParts(pack: Pack, source: Source): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  const report: Report = (path, code, params) => problems.push(source.problemAt(path, code, params));
  if (typeof source.content !== 'object' || source.content === null) return problems;
  const { when, do: actions, dont: warnings } = source.content as Readonly<Record<string, unknown>>;
  if (when !== undefined) compileCondition(when, ['when'], pack, report);
  for (const [key, kind, list, names] of [
    ['do', 'action', actions, pack.actions],
    ['dont', 'warning', warnings, pack.warnings],
  ] as const) {
    // A name of another form has been reported for that.
    for (const [index, name] of (Array.isArray(list) ? list : []).entries())
      if (id.safeParse(name).success && !Object.hasOwn(names, name))
        report([key, index], `unknown-${kind}`, { name, ...suggestion(name, Object.keys(names)) });
  }
  return problems;
}
