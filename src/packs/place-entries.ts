import { suggestion } from './compile-condition.js';
import { type Entry, isMap } from './entries.js';
import type { PackProblem } from './problem.js';

/**
 * The order of rules, rungs or letters with added ones in it: each stands right before or right after the one that it names, those
 * that name the same one in the order in which they come. One that takes the place of another needs none of its own.
 */
export function placeEntries(
  order: readonly string[],
  added: readonly Entry[],
): { readonly order: readonly string[]; readonly problems: readonly PackProblem[] } {
  const known = [...order, ...added.map(({ id }) => id)];
  const problems = added.flatMap((entry) => placeProblem(entry, order, known));
  const next = (key: 'before' | 'after', to: string) => added.filter((entry) => entry[key] === to).map(({ id }) => id);
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
    // One whose place is wrong has that fault only.
    order: [...whole, ...lost.map(({ id }) => id)],
    problems: [
      ...problems,
      ...wrongly
        .filter(({ content }) => isMap(content))
        .map(({ kind, id, source, at }) => source.problemAt([...at, 'id'], 'place-in-circle', { kind, id })),
    ],
  };
}

function placeProblem(
  { kind, id, source, at, content, before, after }: Entry,
  order: readonly string[],
  known: readonly string[],
): readonly PackProblem[] {
  const problem = (key: string, code: string, params: Readonly<Record<string, string>> = {}) => [
    source.problemAt([...at, key], code, { kind, id, ...params }),
  ];
  // Its form is wrong, which is said when it is read.
  if (!isMap(content)) return [];
  if (before !== undefined && after !== undefined) return problem('after', 'place-twice');
  // One that takes another's place stands in the order already.
  const key = before === undefined ? 'after' : 'before';
  const target = before ?? after;
  if (target === undefined) return order.includes(id) ? [] : problem('id', 'place-missing');
  if (typeof target !== 'string') return problem(key, 'wrong-type', { name: key, expected: 'text' });
  const name = target;
  if (order.includes(id)) return problem(key, 'place-of-replaced');
  if (name === id) return problem(key, 'place-in-circle');
  const others = known.filter((one) => one !== id);
  return known.includes(name) ? [] : problem(key, 'place-unknown', { key, name, ...suggestion(name, others) });
}
