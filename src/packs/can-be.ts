import type { Condition, Leaf } from '../engine/condition.js';
import { occurs, type Pack } from '../engine/pack.js';
import type { Truth } from '../engine/truth.js';
import type { Value } from '../engine/value.js';
import { derive } from '../facts/derive.js';
import { type Answers, dontKnow } from '../facts/order/read-order.js';
import type { TestRun } from './coverage.js';

/** Whether a leaf can take a truth at all. What was seen counts in any case, so a slip here shows. */
export function canBe(
  truth: Truth,
  { operator, fact, operand }: Leaf,
  pack: Pack,
  always: ReadonlySet<string>,
): boolean {
  if (operator === 'is' && 'values' in operand) {
    const named = valuesOf(pack, fact)?.filter((value) => operand.values.includes(value));
    if (truth === 'holds') return named?.length !== 0;
    // One of all its values: it holds as soon as it is known.
    if (truth === 'fails') return named?.length !== valuesOf(pack, fact)?.length || named === undefined;
  }
  if (truth !== 'unknown') return true;
  // Whether something is known is itself always known; so is a fact that has a value even where nothing is known.
  if (operator === 'known' || fact === 'verdict') return false;
  return !(always.has(fact) && ('fact' in operand ? always.has(operand.fact) : true));
}

/** Every value that a fact can have with what the pack has; undefined where they are without number. */
const valuesOf = (pack: Pack, path: string): readonly Value[] | undefined =>
  pack.facts[path]?.type === 'boolean'
    ? [true, false]
    : pack.facts[path]?.choices?.filter((choice) => occurs(choice, pack)).map(({ id }) => id);

/** Whether a condition can hold, as far as the values show that its facts can have. */
export function canHold(condition: Condition, pack: Pack): boolean {
  if ('all' in condition) return condition.all.every((part) => canHold(part, pack));
  if ('any' in condition) return condition.any.some((part) => canHold(part, pack));
  return 'not' in condition || canBe('holds', condition, pack, new Set());
}

/** Facts that have a value where nothing was said, where every answer was "don't know", and in every test. */
export function alwaysKnown(pack: Pack, runs: readonly TestRun[]): ReadonlySet<string> {
  const facts = Object.values(pack.facts);
  const asked = facts.filter(({ definition }) => definition === undefined);
  const nothing: Answers = new Map();
  const ignorance: Answers = new Map(asked.map(({ path }) => [path, dontKnow]));
  const probes = [nothing, ignorance].map((answers) => derive(pack, answers, '2026-01-01T12:00:00+08:00'));
  const all = [...probes, ...runs.map(({ known }) => known)];
  return new Set(
    facts
      .filter(({ path, definition }) => definition && all.every(({ values }) => values.has(path)))
      .map(({ path }) => path),
  );
}
