import type { Step } from './ladder.js';
import type { PlannedAction, Verdict } from './verdict.js';

/**
 * What the ladder changes in a verdict: while an authority is at work everybody waits for it, and where the rule's own way was
 * tried already, the present rung's comes first.
 */
export function follow(verdict: Verdict, ladder: readonly Step[]): Verdict {
  const whole = { ...verdict, ladder };
  if (verdict.state === 'wait') return { ...whole, actions: afterWaiting(verdict, ladder) };
  if (verdict.state !== 'act') return whole;
  const atWork = ladder.find(({ rung, state, until }) => rung.authority && state === 'now' && until !== undefined);
  return atWork?.until === undefined
    ? { ...whole, actions: onward(verdict.actions, ladder) }
    : waitFor(atWork.until, atWork, whole);
}

/** Wait; at that date go on to the next, or ask whether the matter was taken up. */
function waitFor(until: string, atWork: Step, verdict: Verdict): Verdict {
  const { ladder } = verdict;
  const next = ladder.find(({ state, from }) => state === 'later' && from === until);
  const free = verdict.actions.filter(({ id }) => id !== 'wait' && isFree(stepOf(id, ladder)));
  const besides = ladder.filter(
    (step) => !step.rung.self && isFree(step) && !free.some(({ id }) => stepOf(id, ladder) === step),
  );
  return {
    ...verdict,
    state: 'wait',
    responsible: 'nobody',
    waitUntil: until,
    actions: [
      { id: 'wait' },
      ...besides.map(actionOf),
      ...free,
      ...(atWork.attempt.decides || !next ? [{ ...actionOf(atWork), from: until }] : []),
      ...(next ? [{ ...actionOf(next), from: until }] : []),
    ],
  };
}

/** Who was asked and stays silent until then is not asked once more: the rung whose turn it is by that date comes instead. */
function afterWaiting({ actions, waitUntil }: Verdict, ladder: readonly Step[]): readonly PlannedAction[] {
  if (waitUntil === undefined) return actions;
  const next = ladder.find(({ state, from }) => state === 'later' && from === waitUntil);
  if (next === undefined) return actions;
  const isAsked = (step: Step | undefined) => step?.state === 'now' && isOverBy(waitUntil, step);
  const left = actions.filter(({ id, from }) => from === undefined || !isAsked(stepOf(id, ladder)));
  if (left.some(({ id }) => next.rung.actions.includes(id))) return left;
  const turn = { ...actionOf(next), from: waitUntil };
  if (left.length < actions.length) return [...left, turn];
  // Whoever comes before the one that the rule names is not passed over.
  const later = left.findIndex(({ id, from }) => from !== undefined && isBefore(next, stepOf(id, ladder), ladder));
  return later < 0 ? left : left.toSpliced(later, 0, turn);
}

const isBefore = (step: Step, other: Step | undefined, ladder: readonly Step[]): boolean =>
  other !== undefined && ladder.indexOf(step) < ladder.indexOf(other);

/** Somebody who was asked and whose time is over by then. */
export const isOverBy = (time: string, { attempt }: Step): boolean =>
  attempt.kind === 'waiting' && attempt.until !== undefined && attempt.until <= time;

/** The present rung's way comes first; what a rule names beside it keeps the turn that the ladder gives it. */
function onward(actions: readonly PlannedAction[], ladder: readonly Step[]): readonly PlannedAction[] {
  const present = ladder.find(({ rung, state }) => state === 'now' && !rung.self);
  const first = actions.findIndex(({ id }) => stepOf(id, ladder) !== undefined);
  const own = actions[first];
  if (own === undefined || present === undefined) return actions;
  const inTurn = actions.flatMap((action) => takeTurn(action, ladder));
  if (stepOf(own.id, ladder) === present) return inTurn;
  const left = inTurn.filter(({ id }) => isFree(stepOf(id, ladder)));
  const isThere = left.some(({ id }) => present.rung.actions.includes(id));
  return [...left.slice(0, first), ...(isThere ? [] : [actionOf(present)]), ...left.slice(first)];
}

/** What the ladder has for later is said with its date; while that is not known, the ladder alone says it. */
function takeTurn(action: PlannedAction, ladder: readonly Step[]): readonly PlannedAction[] {
  const step = stepOf(action.id, ladder);
  if (step?.state !== 'later') return [action];
  return step.from === undefined ? [] : [{ ...action, from: step.from }];
}

const actionOf = ({ rung }: Step): PlannedAction => ({ id: rung.actions[0] ?? rung.id, rung: rung.id });

/** Nobody has to be waited for: a look of one's own, or somebody to turn to at once. */
const isFree = (step: Step | undefined): boolean =>
  step === undefined || (step.state === 'now' && step.attempt.kind === 'untried');

/** The rung that an action of a rule means; looks of the user's own are none. */
const stepOf = (action: string, ladder: readonly Step[]): Step | undefined =>
  ladder.find(({ rung }) => !rung.self && rung.actions.includes(action));
