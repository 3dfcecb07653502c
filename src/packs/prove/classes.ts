import { leavesOf } from '../../engine/condition.js';
import { factNamed } from '../../engine/evaluate.js';
import { dependencies, type Fact, type Limit, limitOn, type Pack } from '../../engine/pack.js';
import { beijing } from '../../engine/time.js';
import { typicalAnswers } from '../../engine/typical-answers.js';
import { magnitude, milliseconds, type Value } from '../../engine/value.js';
import { dontKnow } from '../../facts/order/read-order.js';
import { beside, boundariesIn } from './boundaries.js';
import type { Situation } from './situation.js';

/** The answers to one fact that are worth trying at a moment: undefined takes it away. */
export type Classes = (path: string, now: string) => readonly (Value | undefined)[];

/**
 * Answers that stand for what the conditions can tell apart: every choice, yes and no, the typical times and amounts, those just
 * on either side of a limit, names of the pack's platforms, and whatever the pack's own tests answer.
 */
export function classesOf(pack: Pack, situations: readonly Situation[]): Classes {
  const tried = new Map<string, Map<string, Value>>();
  for (const { answers } of situations) {
    for (const [path, value] of answers) {
      const values = tried.get(path) ?? new Map<string, Value>();
      tried.set(path, values.set(JSON.stringify(value), value));
    }
  }
  const lengths = lengthsIn(pack);
  const boundaries = boundariesIn(pack, false);
  const names = Object.values(pack.platforms).flatMap(({ words }) => words.slice(0, 1));
  const remembered = new Map<string, readonly (Value | undefined)[]>();
  return (path, now) => {
    const key = `${path} ${now}`;
    const before = remembered.get(key);
    if (before) return before;
    const fact = factNamed(pack.facts, path);
    const ofPack = [...(path === 'order.platform' ? names : []), ...(boundaries.get(path) ?? [])];
    const all = [
      ...typicalAnswers(fact, now),
      ...ofPack,
      ...(tried.get(path)?.values() ?? []),
      ...near(fact, now, lengths),
    ];
    const distinct = [...new Map(all.map((value) => [JSON.stringify(value), value])).values()];
    const some = [undefined, ...distinct.slice(0, most), ...(fact.premise === undefined ? [] : [dontKnow])];
    remembered.set(key, some);
    return some;
  };
}

/** The same, with the answers on either side of one limit before all others. */
export const closeTo =
  (classes: Classes, pack: Pack, { values }: Limit): Classes =>
  (path, now) => {
    const fact = factNamed(pack.facts, path);
    const sizes = values.map(({ value }) => magnitude(fact.type === 'time' ? 'duration' : fact.type, value));
    const close = fact.type === 'time' ? near(fact, now, sizes) : beside(fact.type, sizes);
    return [...close, ...classes(path, now)];
  };

/** More answers than this to one fact tell nothing more apart, and make every search long. */
const most = 60;

/** Times that lie a limit's length away from now, and a second on either side of it. */
function near(fact: Fact, now: string, lengths: readonly number[]): readonly Value[] {
  if (fact.type !== 'time') return [];
  const away = fact.past === false ? 1 : -1;
  return lengths
    .filter((length) => length >= 0)
    .flatMap((length) => [length - 1000, length, length + 1000].map((one) => beijing(Date.parse(now) + away * one)));
}

/** Lengths of the limits that conditions compare with. */
function lengthsIn(pack: Pack): readonly number[] {
  const conditions = [
    ...pack.rules.map(({ when }) => when),
    ...Object.values(pack.facts).flatMap(({ definition }) => (definition?.kind === 'when' ? [definition.when] : [])),
  ];
  const named = conditions.flatMap(leavesOf).flatMap(({ operand }) => ('limit' in operand ? [operand.limit] : []));
  const windows = Object.values(pack.goods).flatMap(({ window }) => window ?? []);
  const values = [...new Set([...named, ...windows, 'general-window'])].flatMap((id) => {
    const limit = pack.limits[id];
    return limit ? (limitOn(limit, limit.values.at(-1)?.from ?? '') ?? []) : [];
  });
  return [...new Set(values.map((value) => milliseconds(String(value))))].filter((length) => length > 0);
}

/** The facts that can be answered, among those that the named ones rest on. */
export function basesOf(pack: Pack, paths: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const fact = factNamed(pack.facts, path);
    for (const next of dependencies(fact)) visit(next);
  };
  for (const path of paths) if (pack.facts[path]) visit(path);
  return [...seen].filter((path) => !pack.facts[path]?.definition);
}
