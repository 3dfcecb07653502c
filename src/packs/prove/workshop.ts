import type { Pack } from '../../engine/pack.js';
import { type Abstract, abstractOf } from './abstract.js';
import { classesOf } from './classes.js';
import { isMet } from './goal.js';
import { lawsOf } from './laws.js';
import type { Searching } from './search.js';
import { type Situation, situationOf, type TestOrder, type Worked, workOut } from './situation.js';

/** What the questions about one pack share: its tests' orders, worked out once. */
export interface Workshop {
  readonly pack: Pack;
  readonly abstract: Abstract;
  readonly searching: Omit<Searching, 'budget'>;
  /** By order, and by the same worked out: the rules that hold there. */
  readonly held: ReadonlyMap<Worked | TestOrder, readonly string[]>;
  readonly isOver: () => boolean;
}

export function prepare(
  pack: Pack,
  orders: readonly TestOrder[],
  isOver: () => boolean,
  onProgress: (done: number, all: number) => void = () => undefined,
): Workshop {
  const held = new Map<Worked | TestOrder, readonly string[]>();
  const starts: Worked[] = [];
  let kept = lawsOf(pack);
  for (const [index, order] of orders.entries()) {
    if (isOver()) break;
    onProgress(index, orders.length);
    const situation = situationOf(pack, order);
    if (!situation) continue;
    const start = workOut(pack, situation);
    const holding = pack.rules.filter(({ when }) => start.evaluate(when).truth === 'holds').map(({ id }) => id);
    kept = kept.filter((law) => isMet(law, start.evaluate));
    starts.push(start);
    held.set(start, holding).set(order, holding);
  }
  const situations = starts.map(({ situation }) => situation);
  return {
    pack,
    abstract: abstractOf(pack, kept),
    searching: { pack, starts, classes: classesOf(pack, situations), isOver },
    held,
    isOver,
  };
}

/** How many of the tests' orders a search about certain rules starts from. */
const mostStarts = 60;

/** The orders in which the rules of a question hold, those with the fewest answers first; any order where there is none. */
export function nearby({ held, searching }: Workshop, ...rules: readonly (string | undefined)[]): readonly Worked[] {
  const holding = searching.starts.filter((start) =>
    rules.some((rule) => rule !== undefined && held.get(start)?.includes(rule)),
  );
  const of = holding.length ? holding : searching.starts;
  return of.toSorted((a, b) => a.situation.answers.size - b.situation.answers.size).slice(0, mostStarts);
}

/** Of an order for the one rule and an order for the other: both in one, judged at the time of either. */
export function merges(workshop: Workshop, earlier: string, later: string): readonly Situation[] {
  const [ofEarlier, ofLater] = [earlier, later].map((rule) =>
    nearby(workshop, rule)
      .slice(0, 4)
      .map(({ situation }) => situation),
  );
  return (ofEarlier ?? []).flatMap((one) =>
    (ofLater ?? []).flatMap((two) => [
      { now: one.now, answers: new Map([...two.answers, ...one.answers]) },
      { now: two.now, answers: new Map([...one.answers, ...two.answers]) },
    ]),
  );
}
