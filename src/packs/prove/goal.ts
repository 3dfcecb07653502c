import type { Condition } from '../../engine/condition.js';
import type { Evaluate } from '../../engine/evaluate.js';
import type { Trace } from '../../engine/trace.js';
import type { Truth } from '../../engine/truth.js';

/** What is asked of an order: conditions with the truths that they are to have there, together or one of them. */
export type Goal =
  | { readonly condition: Condition; readonly is: readonly Truth[] }
  | { readonly every: readonly Goal[] }
  | { readonly some: readonly Goal[] };

export const holds = (condition: Condition): Goal => ({ condition, is: ['holds'] });
export const holdsNot = (condition: Condition): Goal => ({ condition, is: ['fails', 'unknown'] });

const truths: readonly Truth[] = ['holds', 'fails', 'unknown'];
export const otherThan = (truth: Truth): readonly Truth[] => truths.filter((other) => other !== truth);

/** That two conditions come out differently; a truth stands for a condition that was left out. */
export const differ = (one: Condition, other: Condition | Truth): Goal =>
  typeof other === 'string'
    ? { condition: one, is: otherThan(other) }
    : { some: truths.map((truth) => both(one, [truth], other, otherThan(truth))) };

export const both = (one: Condition, is: readonly Truth[], other: Condition, isThen: readonly Truth[]): Goal => ({
  every: [
    { condition: one, is },
    { condition: other, is: isThen },
  ],
});

export function isMet(goal: Goal, evaluate: Evaluate): boolean {
  if ('every' in goal) return goal.every.every((part) => isMet(part, evaluate));
  if ('some' in goal) return goal.some.some((part) => isMet(part, evaluate));
  return goal.is.includes(evaluate(goal.condition).truth);
}

/** How many leaves at least have to change their truth until the goal is met; 0 where it is. */
export function distance(goal: Goal, evaluate: Evaluate): number {
  if ('every' in goal) return sum(goal.every.map((part) => distance(part, evaluate)));
  if ('some' in goal) return Math.min(...goal.some.map((part) => distance(part, evaluate)));
  const trace = evaluate(goal.condition);
  return Math.min(...goal.is.map((truth) => traceDistance(trace, truth)));
}

function traceDistance(trace: Trace, wanted: Truth): number {
  if (trace.truth === wanted) return 0;
  if (trace.kind === 'leaf') return trace.definition ? Math.max(1, definedDistance(trace, wanted)) : 1;
  if (trace.kind === 'not') return traceDistance(trace.parts[0], opposite(wanted));
  const each = (truth: Truth) => trace.parts.map((part) => traceDistance(part, truth));
  if (trace.kind === 'at-least')
    return sum(
      each(wanted)
        .toSorted((a, b) => a - b)
        .slice(0, trace.count),
    );
  const settlesAlone: Truth = trace.kind === 'all' ? 'fails' : 'holds';
  if (wanted === settlesAlone) return Math.min(...each(wanted));
  if (wanted !== 'unknown') return sum(each(wanted));
  // Unknown: nothing settles it, and one part is open.
  const settling = trace.parts.filter((part) => part.truth === settlesAlone);
  return settling.length || Math.min(...each('unknown'));
}

function definedDistance(trace: Trace & { kind: 'leaf' }, wanted: Truth): number {
  if (!trace.definition || wanted === 'unknown') return 1;
  const { operator, operand } = trace.leaf;
  const says = operator === 'is' && 'values' in operand ? operand.values : [true];
  if (says.length > 1) return 1;
  return traceDistance(trace.definition, says.includes(false) ? opposite(wanted) : wanted);
}

const opposite = (truth: Truth): Truth => (truth === 'unknown' ? truth : truth === 'holds' ? 'fails' : 'holds');

/** Every condition that a goal asks about. */
export function conditionsOf(goal: Goal): readonly Condition[] {
  if ('every' in goal) return goal.every.flatMap(conditionsOf);
  if ('some' in goal) return goal.some.flatMap(conditionsOf);
  return [goal.condition];
}

/** The facts of those leaves that keep a condition from one of the truths wanted. */
export function inTheWay(trace: Trace, wanted: Truth): readonly string[] {
  if (trace.truth === wanted) return [];
  if (trace.kind !== 'leaf')
    return trace.parts.flatMap((part) => inTheWay(part, trace.kind === 'not' ? opposite(wanted) : wanted));
  const { fact, operand } = trace.leaf;
  return 'fact' in operand ? [fact, operand.fact] : [fact];
}

export function factsInTheWay(goal: Goal, evaluate: Evaluate): readonly string[] {
  if (isMet(goal, evaluate)) return [];
  if ('every' in goal) return goal.every.flatMap((part) => factsInTheWay(part, evaluate));
  if ('some' in goal) return goal.some.flatMap((part) => factsInTheWay(part, evaluate));
  const trace = evaluate(goal.condition);
  return goal.is.flatMap((truth) => inTheWay(trace, truth));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const known = (fact: string, yes: boolean): Condition => ({
  fact,
  operator: 'known',
  operand: { values: [yes] },
});
