import type { Attempt } from '../../src/engine/attempt.js';
import type { Step } from '../../src/engine/ladder.js';
import type { Rung } from '../../src/engine/rung.js';
import { judge, type PlannedAction, type Verdict } from '../../src/engine/verdict.js';
import { knownOf, rungOf, smallPack } from './small-pack.js';

export const until = '2026-11-25T12:00:00+08:00';
const untried: Attempt = { kind: 'untried', times: 0, decides: false, provisional: false };
export const waiting: Attempt = { kind: 'waiting', times: 1, decides: false, provisional: false, until };

export const step = (id: string, state: Step['state'], more: Partial<Step> = {}, rung: Partial<Rung> = {}): Step => ({
  rung: rungOf(id, { actions: [`ask-${id}`], ...rung }),
  state,
  attempt: untried,
  provisional: false,
  ...more,
});
export const verdictWith = (actions: readonly (string | PlannedAction)[], more: Partial<Verdict> = {}): Verdict => ({
  ...judge(smallPack, knownOf({})),
  state: 'act',
  responsible: 'platform',
  actions: actions.map((action) => (typeof action === 'string' ? { id: action } : action)),
  ...more,
});
export const actionsOf = (verdict: Verdict) =>
  verdict.actions.map(({ id, from }) => (from ? `${id} from ${from.slice(8, 10)}` : id));
