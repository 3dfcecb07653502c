import type { Pack, Rule } from '../../engine/pack.js';
import { judge, type Verdict } from '../../engine/verdict.js';
import { areApart } from './apart.js';
import { type Goal, holds, holdsNot, isMet } from './goal.js';
import { neverHolds } from './never-holds.js';
import { type Expected, testCase } from './paste.js';
import { isVerdict, type Question } from './questions.js';
import { search, shrink } from './search.js';
import { type Situation, type Worked, workOut } from './situation.js';
import { merges, nearby, type Workshop } from './workshop.js';

export interface Finding {
  readonly kind: Question['kind'] | 'never-holds' | 'never-verdict' | 'hidden';
  readonly rule: string;
  readonly other?: string;
  /** The order that shows it, as small as it gets, as a test ready to paste; absent where no order can show it. */
  readonly test?: string;
}

export type Outcome = Finding | 'proved' | 'fine' | 'open';
export interface Task {
  readonly kind: Finding['kind'];
  readonly rule: string;
  readonly other?: string;
  readonly decide: (budget: number) => Outcome;
}

/** Steps of one case split on the abstract level: some, and more with every situation that a search may look at. */
const stepsFor = (budget: number): number => 2000 + budget * 3;

/** A rule that can be the verdict is fine once an order shows it; that it cannot is proved. */
export function verdictTask(workshop: Workshop, rule: Rule): Task {
  const { pack, abstract, isOver } = workshop;
  const goal = isVerdict(pack, rule);
  const canBe = (wanted: Goal, budget: number) => abstract.canBeMet(wanted, stepsFor(budget), isOver);
  return {
    kind: 'never-verdict',
    rule: rule.id,
    decide: (budget) => {
      if ([...workshop.held.values()].some(([verdict]) => verdict === rule.id)) return 'fine';
      if (budget === 0 && neverHolds(pack, rule.when, abstract)) return { kind: 'never-holds', rule: rule.id };
      const possible = canBe(goal, budget);
      if (possible !== false) return budget && search({ ...workshop.searching, budget }, { goal }) ? 'fine' : 'open';
      if (canBe(holds(rule.when), budget) === false) return { kind: 'never-holds', rule: rule.id };
      const earlier = pack.rules.slice(0, pack.rules.indexOf(rule));
      const hiding = earlier.find(({ when }) => canBe({ every: [holds(rule.when), holdsNot(when)] }, budget) === false);
      const seen = search({ ...workshop.searching, budget: Math.max(budget, 2000) }, { goal: holds(rule.when) });
      const stillThere = (verdict: Verdict) =>
        verdict.also.some((one) => one.rule.id === rule.id) && (!hiding || verdict.id === hiding.id);
      return {
        kind: hiding ? 'hidden' : 'never-verdict',
        rule: rule.id,
        ...(hiding && { other: hiding.id }),
        ...(seen && {
          test: shown(pack, seen.situation, stillThere, `${rule.id} holds and is not the verdict`, ({ id }) => ({
            verdict: id,
            also: [rule.id],
          })),
        }),
      };
    },
  };
}

export function questionTask(workshop: Workshop, question: Question): Task {
  const { pack, abstract, isOver } = workshop;
  const { kind, rule, other, goal, part, confirm } = question;
  // Texts may say which verdict it is; the rules themselves never can.
  const verdict = kind === 'untested-order' ? undefined : rule;
  const [one, two] = [rule, other].map((id) => pack.rules.find((each) => each.id === id));
  const excludes = () => one !== undefined && two !== undefined && areApart(workshop, one.when, two.when);
  return {
    kind,
    rule,
    other,
    decide: (budget) => {
      // The laws make a case split longer, so they are called upon only where it does not succeed without them.
      if (kind === 'untested-order' && budget > 0 && excludes()) return 'proved';
      const isImpossible = (wanted: Goal) => abstract.canBeMet(wanted, stepsFor(budget), isOver, budget > 0) === false;
      const isPartCheap = kind === 'untested-order' || budget > 0;
      if ((part && isPartCheap && isImpossible(part)) || isImpossible(goal)) return 'proved';
      const starts = nearby(workshop, rule, kind === 'untested-order' ? other : undefined);
      const merged = kind === 'untested-order' ? merges(workshop, rule, other) : [];
      const found = search(
        { ...workshop.searching, starts, budget },
        { goal, verdict, more: merged, ...(confirm && { confirm }) },
      );
      if (!found) return 'open';
      return { kind, rule, other, test: caseFor(pack, question, found) };
    },
  };
}

function caseFor(pack: Pack, { kind, rule, other, goal, confirm }: Question, { situation }: Worked): string {
  const told = kind === 'untested-order' ? undefined : rule;
  const stillThere = (_: Verdict, smaller: Situation) => {
    const worked = workOut(pack, smaller, told);
    return isMet(goal, worked.evaluate) && (confirm?.(worked) ?? true);
  };
  return shown(pack, situation, stillThere, nameOf(kind, rule, other), (verdict) => ({
    verdict: verdict.id,
    ...(kind === 'untested-order' && { also: [other] }),
    ...(kind === 'contradiction' && { actions: verdict.actions.map(({ id }) => id), warnings: verdict.warnings }),
    ...(kind === 'order-again' && { without: ['reorder'] }),
    ...(kind === 'empty-text' && other.startsWith('actions.') && { actions: [other.slice('actions.'.length)] }),
  }));
}

/** The smallest order in which it is still there, with what is the verdict in it. */
export function shown(
  pack: Pack,
  situation: Situation,
  stillThere: (verdict: Verdict, situation: Situation) => boolean,
  name: string,
  expected: (verdict: Verdict) => Expected,
): string {
  const verdictOf = (one: Situation) => judge(pack, workOut(pack, one).known);
  const smallest = shrink(situation, (one) => stillThere(verdictOf(one), one));
  return testCase(name, smallest, expected(verdictOf(smallest)));
}

const nameOf = (kind: Question['kind'], rule: string, other: string): string =>
  ({
    'untested-order': `${rule} comes before ${other}`,
    contradiction: `${rule}, with ${other.replace(' ', ' beside ')}`,
    'order-again': `${rule} must not offer ${other} here`,
    'empty-text': `nothing is written of ${other} in ${rule}`,
  })[kind];
