import { type Condition, isLeaf, type Leaf, leavesOf } from '../engine/condition.js';
import { evaluator } from '../engine/evaluate.js';
import type { Known } from '../engine/known.js';
import type { Pack, Rule } from '../engine/pack.js';
import type { Truth } from '../engine/truth.js';
import type { Value } from '../engine/value.js';
import { judge } from '../engine/verdict.js';
import { derive } from '../facts/derive.js';
import { readOrder } from '../facts/order/read-order.js';
import type { NewTest } from './new-rule.js';
import { classesOf } from './prove/classes.js';
import { type Goal, holds, isMet } from './prove/goal.js';
import { nested } from './prove/paste.js';
import { isVerdict } from './prove/questions.js';
import { search, shrink } from './prove/search.js';
import { situationOf, workOut } from './prove/situation.js';
import type { RulesTest } from './test-rules.js';

type Answers = Readonly<Record<string, unknown>>;

interface Case {
  readonly now: string;
  readonly answers: Answers;
}

interface Miss {
  readonly one: Case;
  readonly fact: string;
}

interface Tried {
  readonly one: Case;
  readonly verdict: string;
}

const someDay = '2026-11-21T11:00:00+08:00';

/**
 * Tests for a new rule, each of them tried: an order for which it holds, a near miss, and the empty order that leaves it open.
 * The orders start from those in the pack's other tests. Empty when none was found that lets the rule hold.
 */
export function testsFor(
  rule: Rule,
  pack: Pack,
  others: readonly RulesTest[],
  names: { readonly holds: string; readonly misses: (fact: string) => string; readonly open: string },
): readonly NewTest[] {
  const wanted = wishesOf(rule.when, pack);
  const from = [{ now: someDay, answers: {} }, ...others.filter(({ unknown }) => unknown === undefined)];
  const cases = from.map(({ now, answers }): Case => ({ now, answers: withValues(answers, wanted) }));
  const tried = cases
    .filter((one) => truthOf(rule, pack, one) === 'holds')
    .map((one) => ({ one, verdict: verdictOf(pack, one) }));
  const best =
    shortest(tried.filter(({ verdict }) => verdict === rule.id)) ?? shortest(tried) ?? sought(rule, pack, cases);
  if (!best) return [];
  const miss = nearMiss(rule, pack, best.one, wanted) ?? soughtMiss(rule, pack, best.one);
  const open = truthOf(rule, pack, { now: someDay, answers: {} });
  return [
    {
      name: names.holds,
      ...best.one,
      ...(best.verdict === rule.id ? { verdict: rule.id } : {}),
      result: 'holds',
    },
    ...(miss ? [{ name: names.misses(miss.fact), ...miss.one, result: 'fails' }] : []),
    ...(open === 'unknown' ? [{ name: names.open, now: someDay, answers: {}, result: 'unknown' }] : []),
  ];
}

/** What the condition does not name directly (a platform, an amount over a limit, a time) is searched for as `rules prove` does it. */
function sought(rule: Rule, pack: Pack, cases: readonly Case[]): Tried | undefined {
  const situations = distinct(cases).flatMap((one) => situationOf(pack, one) ?? []);
  const starts = situations.map((situation) => workOut(pack, situation));
  const searching = { pack, starts, classes: classesOf(pack, situations), budget: 5000, isOver: () => false };
  const goals: readonly Goal[] = [isVerdict(pack, rule), holds(rule.when)];
  const found = firstOf(goals, (goal) => {
    const worked = search(searching, { goal });
    return worked && shrink(worked.situation, (smaller) => isMet(goal, workOut(pack, smaller).evaluate));
  });
  if (!found) return undefined;
  const one = { now: found.now, answers: nested(found.answers) };
  return { one, verdict: verdictOf(pack, one) };
}

/** The same order with one other answer, for a condition that names no answers directly. */
function soughtMiss(rule: Rule, pack: Pack, one: Case): Miss | undefined {
  const start = situationOf(pack, one);
  if (!start) return undefined;
  const goal: Goal = { condition: rule.when, is: ['fails'] };
  const searching = { pack, starts: [workOut(pack, start)], classes: classesOf(pack, [start]), budget: 500 };
  const found = search({ ...searching, isOver: () => false }, { goal })?.situation;
  const isOther = ([path, value]: readonly [string, Value]) =>
    JSON.stringify(start.answers.get(path)) !== JSON.stringify(value);
  const [other, more] = found ? [...found.answers].filter(isOther) : [];
  if (!found || !other || more) return undefined;
  return { one: { now: found.now, answers: nested(found.answers) }, fact: other[0] };
}

const distinct = (cases: readonly Case[]): readonly Case[] => [
  ...new Map(cases.map((one) => [JSON.stringify(one), one])).values(),
];

function firstOf<T, R>(list: readonly T[], of: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = of(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function knownOf(pack: Pack, { answers, now }: Case): Known {
  return derive(pack, readOrder(answers, pack, now, now).answers, now);
}

const truthOf = (rule: Rule, pack: Pack, one: Case): Truth => evaluator(pack, knownOf(pack, one))(rule.when).truth;

const verdictOf = (pack: Pack, one: Case): string => judge(pack, knownOf(pack, one)).id;

const shortest = <T extends { readonly one: Case }>(list: readonly T[]): T | undefined => {
  const length = ({ one }: T) => JSON.stringify(one.answers).length;
  return list.reduce<T | undefined>((best, next) => (best && length(best) <= length(next) ? best : next), undefined);
};

/** Answers that the condition asks for directly: those of an `all`, the first of an `any`, through facts that a condition defines. */
function wishesOf(condition: Condition, pack: Pack): ReadonlyMap<string, Value> {
  if (!isLeaf(condition)) {
    const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any.slice(0, 1) : [];
    return new Map(parts.flatMap((part) => [...wishesOf(part, pack)]));
  }
  const { fact, operator, operand } = condition;
  const definition = pack.facts[fact]?.definition;
  const [first] = 'values' in operand ? operand.values : [];
  if (definition?.kind === 'when') return first === true ? wishesOf(definition.when, pack) : new Map();
  if (definition || first === undefined) return new Map();
  if (operator === 'is') return new Map([[fact, first]]);
  return operator === 'includes' ? new Map([[fact, [String(first)]]]) : new Map();
}

function withValues(answers: Answers, values: ReadonlyMap<string, Value>): Answers {
  return [...values].reduce((all, [path, value]) => withValue(all, path.split('.'), value), answers);
}

function withValue(answers: Answers, [key = '', ...rest]: readonly string[], value: Value): Answers {
  if (rest.length === 0) return { ...answers, [key]: value };
  const inner = answers[key];
  const group = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Answers) : {};
  return { ...answers, [key]: withValue(group, rest, value) };
}

/** The same order with one answer changed, so that the rule fails. */
function nearMiss(rule: Rule, pack: Pack, one: Case, wanted: ReadonlyMap<string, Value>): Miss | undefined {
  for (const [fact, value] of wanted) {
    for (const other of othersThan(fact, value, leavesOf(rule.when), pack)) {
      const changed = { ...one, answers: withValues(one.answers, new Map([[fact, other]])) };
      if (truthOf(rule, pack, changed) === 'fails') return { one: changed, fact };
    }
  }
  return undefined;
}

function othersThan(path: string, value: Value, leaves: readonly Leaf[], pack: Pack): readonly Value[] {
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value)) return [[]];
  const named = leaves.flatMap(({ fact, operand }) => (fact === path && 'values' in operand ? operand.values : []));
  return (pack.facts[path]?.choices ?? []).map(({ id }) => id).filter((id) => !named.includes(id));
}
