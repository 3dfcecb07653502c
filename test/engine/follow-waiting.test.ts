import { describe, expect, it } from 'vitest';
import { follow } from '../../src/engine/follow.js';
import type { Step } from '../../src/engine/ladder.js';
import type { PlannedAction } from '../../src/engine/verdict.js';
import { actionsOf, step, until, verdictWith, waiting } from './some-steps.js';

const atTheEnd = (id: string): PlannedAction => ({ id, from: until });
const followed = (actions: readonly (string | PlannedAction)[], ladder: readonly Step[]) =>
  actionsOf(follow(verdictWith(actions, { state: 'wait', waitUntil: until }), ladder));

const silent = step('shop', 'now', { attempt: waiting });
const app = step('app', 'later', { from: until });
const actions = ['wait', atTheEnd('ask-shop'), atTheEnd('keep-evidence')];
const unchanged = ['wait', 'ask-shop from 25', 'keep-evidence from 25'];

describe('when the wait is over', () => {
  it('whose turn it is then comes instead of who was asked and stayed silent', () => {
    const verdict = follow(verdictWith(actions, { state: 'wait', waitUntil: until }), [silent, app]);
    expect(verdict.actions).toEqual([
      { id: 'wait' },
      { id: 'keep-evidence', from: until },
      { id: 'ask-app', rung: 'app', from: until },
    ]);
    expect(verdict.ladder).toEqual([silent, app]);
  });

  it.each<readonly [string, Step]>([
    ['was not asked yet', step('shop', 'now')],
    ['is done with', step('shop', 'done', { attempt: waiting })],
    ['is overdue, and to be asked', step('shop', 'now', { attempt: { ...waiting, kind: 'overdue' } })],
    ['has longer to answer', step('shop', 'now', { attempt: { ...waiting, until: '2026-11-25T12:00:01+08:00' } })],
    [
      'said no time',
      step('shop', 'now', { attempt: { kind: 'waiting', times: 1, decides: false, provisional: false } }),
    ],
  ])('who %s stays', (_, shop) => {
    expect(followed(actions, [shop, app])).toEqual(unchanged);
  });

  it.each<readonly [string, readonly Step[]]>([
    ['nobody else is left', [silent]],
    ['the next one’s turn comes on another day', [silent, step('app', 'later', { from: '2026-11-26T12:00:00+08:00' })]],
    ['no day is known for the next one', [silent, step('app', 'later')]],
    ['the other one can be asked already', [silent, step('app', 'now', { from: until })]],
  ])('nothing changes where %s', (_, ladder) => {
    expect(followed(actions, ladder)).toEqual(unchanged);
  });

  it('the next one is not named twice', () => {
    expect(followed(['wait', atTheEnd('ask-shop'), atTheEnd('ask-app')], [silent, app])).toEqual([
      'wait',
      'ask-app from 25',
    ]);
  });

  it('the next one is not named where the rule sends nobody away who was asked', () => {
    expect(followed(['wait', atTheEnd('keep-evidence')], [silent, app])).toEqual(['wait', 'keep-evidence from 25']);
  });

  it('the next one comes before the one that the rule names, if it stands before that', () => {
    const court = step('court', 'later', { from: until });
    expect(followed([atTheEnd('ask-court')], [app, court])).toEqual(['ask-app from 25', 'ask-court from 25']);
    expect(followed(['wait', atTheEnd('ask-court')], [court, app])).toEqual(['wait', 'ask-court from 25']);
  });

  it('what can be done before is left as it is', () => {
    expect(followed(['wait', 'ask-shop'], [silent, app])).toEqual(['wait', 'ask-shop']);
    expect(followed(['wait', 'ask-bank'], [app, step('bank', 'now')])).toEqual(['wait', 'ask-bank']);
  });
});
