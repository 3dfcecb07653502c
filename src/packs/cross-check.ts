import type { Pack, Text } from '../engine/pack.js';
import { parseText, type Segment } from '../engine/text.js';
import { goodsTexts } from '../facts/goods.js';
import { checkLadder } from './check-ladder.js';
import { checkLimits, checkPatience } from './check-numbers.js';
import { checkPlatform } from './check-platform.js';
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
      reporter(source)([], source.folder ? 'folder-is-no-check' : 'file-not-used', { folder: source.folder });
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

const goodsPlaceholders = Object.fromEntries(goodsTexts.map((part) => [`goods.${part}`, true]));

export function checkText(
  text: Text,
  at: KeyPath,
  pack: Pack,
  report: Report,
  ofGoods: object = goodsPlaceholders,
): void {
  let isKnown = true;
  const parsed = { 'zh-CN': parseText(text['zh-CN']), en: parseText(text.en) };
  for (const locale of ['zh-CN', 'en'] as const) {
    const segments = parsed[locale];
    if (!segments) {
      report([...at, locale], 'text-brackets');
      return;
    }
    for (const { name, limit } of placeholders(segments)) {
      const names = limit ? pack.limits : { ...pack.facts, ...ofGoods, waitUntil: true };
      if (Object.hasOwn(names, name)) continue;
      isKnown = false;
      report([...at, locale], limit ? 'unknown-limit' : 'unknown-fact', {
        name,
        ...suggestion(name, Object.keys(names)),
      });
    }
  }
  const list = (segments: readonly Segment[] | undefined) =>
    placeholders(segments ?? [])
      .map(({ name }) => name)
      .sort()
      .join(', ');
  const [chinese, english] = [list(parsed['zh-CN']), list(parsed.en)];
  // A misspelt name differs, too, and is said already.
  if (isKnown && chinese !== english)
    report(at, 'placeholders-differ', { chinese: chinese || '–', english: english || '–' });
}

const placeholders = (segments: readonly Segment[]): readonly { name: string; limit: boolean }[] =>
  segments.flatMap((segment) =>
    segment.kind === 'optional'
      ? placeholders(segment.parts)
      : segment.kind === 'literal'
        ? []
        : [{ name: segment.name, limit: segment.kind === 'limit' }],
  );

function checkOperators(pack: Pack, report: Report): void {
  const fact = pack.facts['account.operator'];
  if (!fact) return;
  for (const { id, operators = {}, variants = [] } of Object.values(pack.accounts)) {
    for (const operator of Object.keys(operators)) checkValue(fact, operator, [id, 'operators', operator], report);
    for (const [index, { operator }] of variants.entries())
      if (operator !== undefined) checkValue(fact, operator, [id, 'variants', index, 'operator'], report);
  }
}

const idOf = ({ content }: Source): string => String((content as { readonly id?: unknown } | null)?.id ?? '–');

function checkGoods(source: Source, pack: Pack, report: Report): void {
  const goods = pack.goods[source.name];
  if (!goods) return;
  const names = (at: KeyPath, kind: string, list: readonly string[], known: object) => {
    for (const [index, name] of list.entries())
      if (!Object.hasOwn(known, name))
        report([...at, index], `unknown-${kind}`, { name, ...suggestion(name, Object.keys(known)) });
  };
  const kind = pack.facts['goods.kind'];
  if (kind) checkValue(kind, goods.kinds, ['kinds'], report);
  names(['accounts'], 'account', goods.accounts ?? [], pack.accounts);
  names(['asks'], 'fact', goods.asks ?? [], pack.facts);
  const { window, usual, slower } = goods;
  const limits = { window, usual, 'month-turn': slower?.['month-turn'], busy: slower?.busy };
  for (const [key, limit] of Object.entries(limits)) {
    if (limit && !Object.hasOwn(pack.limits, limit))
      report(key in goods ? [key] : ['slower', key], 'unknown-limit', {
        name: limit,
        ...suggestion(limit, Object.keys(pack.limits)),
      });
  }
  for (const key of ['look', 'unchanged', 'keyLook', 'limited'] as const) {
    const text = goods[key];
    // A text of the goods that showed texts of the goods could show itself.
    if (text) checkText(text, [key], pack, report, {});
  }
}

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
