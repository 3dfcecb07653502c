import { suggestion } from './compile-condition.js';
import type { Entry } from './entries.js';
import type { PackProblem } from './problem.js';

/**
 * The order of verdicts with added rules in it: each stands right before or right after the rule that it names, those that name
 * the same one in the order in which they come. A rule that takes the place of another needs none of its own.
 */
export function placeRules(
  order: readonly string[],
  added: readonly Entry[],
): { readonly order: readonly string[]; readonly problems: readonly PackProblem[] } {
  const known = [...order, ...added.map(({ id }) => id)];
  const problems = added.flatMap((rule) => placeProblem(rule, order, known));
  const next = (key: 'before' | 'after', to: string) => added.filter((rule) => rule[key] === to).map(({ id }) => id);
  const placed = new Set<string>();
  const place = (id: string): readonly string[] => {
    if (placed.has(id)) return [];
    placed.add(id);
    return [...next('before', id).flatMap(place), id, ...next('after', id).flatMap(place)];
  };
  const whole = order.flatMap(place);
  const lost = added.filter(({ id }) => !placed.has(id));
  const wrongly = problems.length ? [] : lost;
  return {
    // A rule whose place is wrong has that fault only.
    order: [...whole, ...lost.map(({ id }) => id)],
    problems: [
      ...problems,
      ...wrongly.map(({ id, source }) => source.problemAt(['id'], 'place-in-circle', { rule: id })),
    ],
  };
}

function placeProblem(
  { id, source, before, after }: Entry,
  order: readonly string[],
  known: readonly string[],
): readonly PackProblem[] {
  if (before !== undefined && after !== undefined) return [source.problemAt(['after'], 'place-twice', { rule: id })];
  // One that takes another's place stands in the order already.
  const key = before === undefined ? 'after' : 'before';
  const target = before ?? after;
  if (target === undefined) return order.includes(id) ? [] : [source.problemAt(['id'], 'place-missing', { rule: id })];
  const name = String(target);
  if (order.includes(id)) return [source.problemAt([key], 'place-of-replaced', { rule: id })];
  if (name === id) return [source.problemAt([key], 'place-in-circle', { rule: id })];
  return known.includes(name)
    ? []
    : [
        source.problemAt([key], 'place-unknown', {
          key,
          name,
          ...suggestion(
            name,
            known.filter((rule) => rule !== id),
          ),
        }),
      ];
}
