import type { Pack } from '../engine/pack.js';
import { checkGoods, checkOperators } from './check-goods.js';
import { checkLadder } from './check-ladder.js';
import { checkLimits, checkPatience } from './check-numbers.js';
import { checkPlatform } from './check-platform.js';
import { checkText } from './check-text.js';
import { checkValue, suggestion } from './compile-condition.js';
import type { KeyPath, PackProblem, Report } from './problem.js';
import type { ProseSource, RuleSource } from './schema.js';
import type { Source } from './source.js';

interface RuleFile {
  readonly source: Source;
  readonly check: string;
  readonly content: RuleSource;
}

/** What no single file can show: names that lead nowhere, rules without place or test, texts that differ between languages. */
export function crossCheck(
  pack: Pack,
  order: readonly string[],
  rules: readonly RuleFile[],
  sources: readonly Source[],
  actions?: Source,
  facts?: Source,
): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  const reporter =
    (source: Source): Report =>
    (path, code, params) =>
      problems.push(source.problemAt(path, code, params));
  const named = (report: Report, at: KeyPath, kind: string, name: string, names: object) => {
    // An empty list of names means that their file could not be read, which has been said already.
    if (Object.keys(names).length && !Object.hasOwn(names, name))
      report(at, `unknown-${kind}`, { name, ...suggestion(name, Object.keys(names)) });
  };

  const checks = pack.checks.map(({ id }) => id);
  const letterIds = pack.letters.map(({ id }) => id);
  for (const { source, content } of rules) {
    const report = reporter(source);
    if (content.id !== source.name) report(['id'], 'id-is-not-file-name', { id: content.id, file: source.name });
    if (!order.includes(content.id)) report(['id'], 'rule-not-in-order', { rule: content.id });
    if (!sources.some(({ folder, name }) => folder === source.folder && name === `${source.name}.test`))
      report([], 'rule-without-test', { rule: content.id });
    for (const [index, id] of content.do.entries()) named(report, ['do', index], 'action', id, pack.actions);
    for (const [index, id] of (content.dont ?? []).entries())
      named(report, ['dont', index], 'warning', id, pack.warnings);
    for (const [index, id] of (content.laws ?? []).entries()) named(report, ['laws', index], 'law', id, pack.laws);
    for (const [index, id] of (content.first ?? []).entries()) {
      named(report, ['first', index], 'fact', id, pack.facts);
      if (pack.facts[id] && !pack.facts[id].look) report(['first', index], 'first-is-no-look', { fact: id });
    }
    const { patience } = content;
    if (patience && 'limit' in patience) {
      named(report, ['patience', 'limit'], 'limit', patience.limit, pack.limits);
      named(report, ['patience', 'from'], 'fact', patience.from, pack.facts);
    }
    if (patience && 'until' in patience) named(report, ['patience', 'until'], 'fact', patience.until, pack.facts);
    checkPatience(pack.rules.find(({ id }) => id === content.id)?.patience, pack, report);
    checkText(content.title, ['title'], pack, report);
    for (const key of ['explain', 'claim'] as const) checkProse(content[key], [key], pack, report);
    for (const [to, text] of Object.entries(content.asks ?? {})) {
      if (pack.letters.length && !pack.letters.some(({ id }) => id === to))
        report(['asks', to], 'unknown-letter', { name: to, ...suggestion(to, letterIds) });
      checkProse(text, ['asks', to], pack, report);
    }
    if (content.demand) named(report, ['demand'], 'demand', content.demand, pack.demands);
    // A rule that was taken out of the pack may still be named; one that is misspelt is meant to be there.
    for (const [index, id] of (content.covers ?? []).entries())
      if (!order.includes(id) && suggestion(id, order).suggestion)
        report(['covers', index], 'unknown-rule', { name: id, ...suggestion(id, order) });
  }
  if (actions) {
    const report = reporter(actions);
    for (const kind of ['actions', 'warnings'] as const) {
      for (const { id, text } of Object.values(pack[kind])) {
        for (const [index, paragraph] of text.entries())
          checkText(paragraph.text, [kind, id, 'text', index], pack, report);
      }
    }
    for (const { id, contradicts = [] } of Object.values(pack.warnings)) {
      for (const [index, action] of contradicts.entries())
        named(report, ['warnings', id, 'contradicts', index], 'action', action, pack.actions);
    }
  }
  if (facts) {
    for (const { path, look } of Object.values(pack.facts)) {
      if (look) named(reporter(facts), [path, 'look'], 'action', look, pack.actions);
    }
  }
  for (const source of sources) {
    if (source.file === 'limits.yaml') checkLimits(pack, reporter(source));
    if (source.file === 'pack.yaml') checkOrder(order, reporter(source));
    if (!isUsed(source, pack))
      reporter(source)([], source.folder ? 'folder-is-no-check' : 'file-not-used', {
        folder: source.folder,
        allowed: checks.join(', '),
        ...suggestion(source.folder, checks),
      });
    if (source.file === 'accounts.yaml') checkOperators(pack, reporter(source));
    if (source.file === 'ladder.yaml')
      checkLadder(pack, reporter(source), (text, at) => checkText(text, at, pack, reporter(source)));
    if (source.folder === 'goods') checkGoods(source, pack, reporter(source));
    if (source.folder === 'systems') checkSystem(source, pack, reporter(source));
    if (source.folder === 'platforms') checkPlatform(source, pack, reporter(source));
    if (['goods', 'systems', 'platforms', 'letters'].includes(source.folder) && idOf(source) !== source.name)
      reporter(source)(['id'], 'id-is-not-file-name', { id: idOf(source), file: source.name });
  }
  return problems;
}

/** The files of a pack besides its rules. */
const packFiles = [
  'pack',
  'facts',
  'derived',
  'limits',
  'laws',
  'actions',
  'accounts',
  'ladder',
  'demands',
  'evidence',
];

const isUsed = ({ folder, name }: Source, pack: Pack): boolean =>
  folder === ''
    ? packFiles.includes(name)
    : [
        'goods',
        'systems',
        'platforms',
        'vocabulary',
        'letters',
        'examples',
        ...pack.checks.map(({ id }) => id),
      ].includes(folder);

function checkOrder(order: readonly string[], report: Report): void {
  for (const [index, rule] of order.entries()) {
    if (order.indexOf(rule) < index) report(['order', index], 'rule-twice-in-order', { rule });
  }
}

function checkProse(prose: ProseSource | undefined, at: KeyPath, pack: Pack, report: Report): void {
  if (Array.isArray(prose)) for (const [index, text] of prose.entries()) checkText(text, [...at, index], pack, report);
  else if (prose) checkText(prose, at, pack, report);
}

const idOf = ({ content }: Source): string => String((content as { readonly id?: unknown } | null)?.id ?? '–');

function checkSystem(source: Source, pack: Pack, report: Report): void {
  const system = pack.systems[source.name];
  if (!system) return;
  const check = (path: string, value: unknown, at: KeyPath) => {
    const fact = pack.facts[path];
    if (fact) checkValue(fact, value, at, report);
    else report(at, 'unknown-fact', { name: path, ...suggestion(path, Object.keys(pack.facts)) });
  };
  if (!pack.facts[system.fact])
    report(['fact'], 'unknown-fact', { name: system.fact, ...suggestion(system.fact, Object.keys(pack.facts)) });
  for (const [path, value] of Object.entries(system.for ?? {})) check(path, value, ['for', path]);
  for (const kind of ['words', 'codes'] as const) {
    for (const [word, proves] of Object.entries(system[kind])) {
      for (const [path, value] of Object.entries(proves)) check(path, value, [kind, word, path]);
    }
  }
}
