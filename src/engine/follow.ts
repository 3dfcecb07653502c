import type { Step } from './ladder.js';
import type { PlannedAction, Verdict } from './verdict.js';

/**
 * What the ladder changes in a verdict: while an authority is at work everybody waits for it, and where the rule's own way was
 * tried already, the present rung's comes first.
 */
export function follow(verdict: Verdict, ladder: readonly Step[]): Verdict {
  const whole = { ...verdict, ladder };
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
  return {
    ...verdict,
    state: 'wait',
    responsible: 'nobody',
    waitUntil: until,
    actions: [
      { id: 'wait' },
      ...verdict.actions.filter(({ id }) => id !== 'wait' && isFree(stepOf(id, ladder))),
      ...(atWork.attempt.decides || !next ? [{ ...actionOf(atWork), from: until }] : []),
      ...(next ? [{ ...actionOf(next), from: until }] : []),
    ],
  };
}

function onward(actions: readonly PlannedAction[], ladder: readonly Step[]): readonly PlannedAction[] {
  const first = actions.findIndex(({ id }) => stepOf(id, ladder) !== undefined);
  const present = ladder.find(({ rung, state }) => state === 'now' && !rung.self);
  const own = actions[first];
  if (own === undefined || present === undefined || stepOf(own.id, ladder)?.state === 'now') return actions;
  const left = (action: PlannedAction) => {
    const state = stepOf(action.id, ladder)?.state;
    return state !== 'done' && state !== 'closed';
  };
  const isThere = actions.some(({ id }) => present.rung.actions.includes(id));
  return [
    ...actions.slice(0, first).filter(left),
    ...(isThere ? [] : [actionOf(present)]),
    ...actions.slice(first).filter(left),
  ];
}

const actionOf = ({ rung }: Step): PlannedAction => ({ id: rung.actions[0] ?? rung.id, rung: rung.id });

/** Nobody has to be waited for: a look of one's own, or somebody to turn to at once. */
const isFree = (step: Step | undefined): boolean =>
  step === undefined || (step.state === 'now' && step.attempt.kind === 'untried');

/** The rung that an action of a rule means; looks of the user's own are none. */
const stepOf = (action: string, ladder: readonly Step[]): Step | undefined =>
  ladder.find(({ rung }) => !rung.self && rung.actions.includes(action));
