import type { Pack } from '../../engine/pack.js';
import type { Value } from '../../engine/value.js';
import { basesOf, type Classes } from './classes.js';
import { distance, factsInTheWay, type Goal } from './goal.js';
import { changed, type Situation, type Worked, workOut } from './situation.js';

export interface Searching {
  readonly pack: Pack;
  readonly starts: readonly Worked[];
  readonly classes: Classes;
  /** How many situations one search may look at. */
  readonly budget: number;
  readonly isOver: () => boolean;
}

interface Wanted {
  readonly goal: Goal;
  /** What texts may say of the verdict. */
  readonly verdict?: string | undefined;
  /** What the goal cannot say, seen on a concrete situation. */
  readonly confirm?: (worked: Worked) => boolean;
  readonly more?: readonly Situation[];
}

interface Place {
  readonly worked: Worked;
  readonly away: number;
}

/** How many of the best starts are followed. */
const widest = 12;

/**
 * A situation in which the goal is met: from the tests' own situations, one answer at a time, the nearest first. A search, no proof:
 * where it finds nothing, nothing is said.
 */
export function search(
  searching: Searching,
  { goal, verdict, confirm = () => true, more = [] }: Wanted,
): Worked | undefined {
  const { pack, classes, isOver } = searching;
  const place = (worked: Worked): Place => ({ worked, away: distance(goal, worked.evaluate) });
  const starts = [
    ...more.map((situation) => place(workOut(pack, situation, verdict))),
    ...searching.starts.map((start) => place(verdict === undefined ? start : workOut(pack, start.situation, verdict))),
  ];
  const found = starts.find(({ worked, away }) => away === 0 && confirm(worked));
  if (found) return found.worked;

  const seen = new Set<string>();
  const queue = starts.toSorted((a, b) => a.away - b.away).slice(0, widest);
  let left = searching.budget;
  for (let here = queue.shift(); here; here = queue.shift()) {
    const { worked } = here;
    const paths = here.away
      ? factsInTheWay(goal, worked.evaluate)
      : [...worked.situation.answers.keys(), ...goodsFacts(pack)];
    for (const path of basesOf(pack, paths)) {
      for (const value of classes(path, worked.situation.now)) {
        const next = changed(worked.situation, path, value);
        const key = keyOf(next);
        if (seen.has(key)) continue;
        seen.add(key);
        if (left-- <= 0 || isOver()) return undefined;
        const there = place(workOut(pack, next, verdict));
        if (there.away === 0 && confirm(there.worked)) return there.worked;
        if (there.away <= here.away) insert(queue, there);
      }
    }
  }
  return undefined;
}

const goodsFacts = (pack: Pack): readonly string[] =>
  ['goods.kind', 'goods.product'].filter((path) => pack.facts[path]);

/** The nearest first; of those equally near the newest last, so that the search does not run off in one direction. */
function insert(queue: Place[], place: Place): void {
  const at = queue.findIndex(({ away }) => away > place.away);
  if (at < 0) queue.push(place);
  else queue.splice(at, 0, place);
  if (queue.length > 500) queue.pop();
}

const keyOf = ({ now, answers }: Situation): string =>
  `${now}${JSON.stringify([...answers].toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;

/** Takes away every answer, every record and every sign that is not needed. */
export function shrink(situation: Situation, stillThere: (situation: Situation) => boolean): Situation {
  for (const [path, value] of situation.answers) {
    for (const smaller of smallerThan(value)) {
      const next = changed(situation, path, smaller);
      if (stillThere(next)) return shrink(next, stillThere);
    }
  }
  return situation;
}

function smallerThan(value: Value): readonly (Value | undefined)[] {
  if (!Array.isArray(value)) return [undefined];
  const items = value as readonly Value[];
  const without = items.map((_, index) => items.filter((_, other) => other !== index));
  const thinner = items.flatMap((item, index) =>
    typeof item === 'object' && !Array.isArray(item)
      ? Object.keys(item).map((key) =>
          items.map((one, other) =>
            other === index ? Object.fromEntries(Object.entries(one).filter(([name]) => name !== key)) : one,
          ),
        )
      : [],
  );
  return [undefined, ...without, ...thinner] as readonly (Value | undefined)[];
}
