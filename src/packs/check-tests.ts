import type { Pack } from '../engine/pack.js';
import type { Problem } from '../facts/order/problem.js';
import { readOrder, withUnknown } from '../facts/order/read-order.js';
import { suggestion } from './compile-condition.js';
import type { PackProblem, Report } from './problem.js';
import { type RuleTest, ruleTestSchema } from './schema-test.js';
import type { Source } from './source.js';
import { wideIn } from './wide.js';

/** What is wrong with the tests of a pack before any of them is run: names that lead nowhere, answers that cannot be read. */
export function checkTests(pack: Pack, sources: readonly Source[]): readonly PackProblem[] {
  const checks = pack.checks.map(({ id }) => id);
  return sources
    .filter(({ name, folder }) => name.endsWith('.test') && checks.includes(folder))
    .flatMap((source) => checkFile(pack, source, sources));
}

function checkFile(pack: Pack, source: Source, sources: readonly Source[]): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  const report: Report = (path, code, params) => problems.push(source.problemAt(path, code, params));
  const rule = source.name.slice(0, -'.test'.length);
  if (!sources.some(({ folder, name }) => folder === source.folder && name === rule))
    report([], 'test-without-rule', {
      rule,
      ...suggestion(
        rule,
        sources.filter(({ folder }) => folder === source.folder).map(({ name }) => name),
      ),
    });
  const { success, data = [] } = ruleTestSchema.safeParse(source.content);
  // A file of another shape has been reported when the pack was compiled.
  if (!success) return problems;
  for (const [index, test] of data.entries()) checkTest(pack, test, index, report);
  return problems;
}

function checkTest(pack: Pack, test: RuleTest, index: number, report: Report): void {
  const rules = [...pack.rules.map(({ id }) => id), 'undetermined'];
  const names = {
    rule: rules,
    action: Object.keys(pack.actions),
    warning: Object.keys(pack.warnings),
    fact: Object.keys(pack.facts),
    rung: pack.ladder.map(({ id }) => id),
  };
  const named = (key: keyof RuleTest, kind: keyof typeof names, known = names[kind]) => {
    const value = test[key];
    for (const [place, name] of (Array.isArray(value) ? value : value === undefined ? [] : [value]).entries()) {
      if (known.includes(String(name))) continue;
      const at = Array.isArray(value) ? [index, key, place] : [index, key];
      report(at, `unknown-${kind}`, { name: String(name), ...suggestion(String(name), known) });
    }
  };
  for (const key of ['verdict', 'also', 'possible'] as const) named(key, 'rule');
  named('actions', 'action');
  named('warnings', 'warning');
  named('without', 'action', [...names.action, ...names.warning]);
  named('missing', 'fact');
  for (const id of Object.keys(test.ladder ?? {}))
    if (!names.rung.includes(id))
      report([index, 'ladder', id], 'unknown-rung', { name: id, ...suggestion(id, names.rung) });
  const order = readOrder(test.answers, pack, test.now, test.now);
  const { problems } = withUnknown(order.answers, test.unknown ?? [], pack);
  const wide = wideIn(test.now);
  if (wide) report([index, 'now'], 'full-width', wide);
  for (const { path, code, params } of [...order.problems.filter(isFirst), ...problems])
    if (!(wide && path === 'now'))
      report([index, ...(path === 'now' ? ['now'] : ['answers', ...path.split('.')])], code, params);
}

/** A time that is no time is one of the order and of its `now`. */
const isFirst = ({ path, code }: Problem, index: number, all: readonly Problem[]): boolean =>
  all.findIndex((other) => other.path === path && other.code === code) === index;
