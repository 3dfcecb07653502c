import { type Condition, factsIn } from '../../engine/condition.js';
import type { Pack } from '../../engine/pack.js';
import { type Abstract, abstractOf } from './abstract.js';
import { conditionsOf, type Goal, holds } from './goal.js';
import { lawsOf } from './laws.js';
import { wordsOf } from './mutants.js';

/** Few, so that a check stays quick. */
const steps = 300;

/** Whether it is soon proved that a condition holds in no order, because parts of it exclude each other. */
export function neverHolds(pack: Pack, condition: Condition, abstract: Abstract = abstractOf(pack)): boolean {
  const named = withDefinitions(pack, factsIn(condition));
  const speaksOf = (law: Goal) =>
    conditionsOf(law)
      .flatMap(factsIn)
      .some((path) => named.has(path));
  const goal = { every: [holds(condition), ...lawsOf(pack).filter(speaksOf)] };
  return abstract.canBeMet(goal, steps, () => false) === false;
}

/** Two parts of such a condition that exclude each other, in words; none where it takes more than two. */
export function atOdds(pack: Pack, condition: Condition, abstract: Abstract): Readonly<Record<string, string>> {
  const parts = 'all' in condition ? condition.all : [];
  for (const [index, one] of parts.entries()) {
    const other = parts.slice(index + 1).find((later) => neverHolds(pack, { all: [one, later] }, abstract));
    if (other) return { one: wordsOf(one), other: wordsOf(other) };
  }
  return {};
}

/** The facts, and those of the conditions that define them. */
function withDefinitions(pack: Pack, paths: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const path of paths) {
    if (seen.has(path)) continue;
    seen.add(path);
    const definition = pack.facts[path]?.definition;
    if (definition?.kind === 'when') withDefinitions(pack, factsIn(definition.when), seen);
    if (definition?.kind === 'at-least') withDefinitions(pack, definition.of.flatMap(factsIn), seen);
  }
  return seen;
}
