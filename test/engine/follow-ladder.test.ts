import { describe, expect, it } from 'vitest';
import { follow } from '../../src/engine/follow.js';
import type { Step } from '../../src/engine/ladder.js';
import { actionsOf, step, until, verdictWith, waiting } from './some-steps.js';

const office = step('office', 'now', { until, attempt: waiting }, { authority: true });

describe('an authority at work', () => {
  it('makes the verdict wait for it, and nobody is responsible until then', () => {
    const verdict = follow(verdictWith(['ask-shop']), [office]);
    expect(verdict).toMatchObject({ state: 'wait', responsible: 'nobody', waitUntil: until, ladder: [office] });
    expect(verdict.actions).toEqual([
      { id: 'wait' },
      { id: 'ask-shop' },
      { id: 'ask-office', rung: 'office', from: until },
    ]);
  });

  it.each<readonly [string, Step]>([
    ['nobody who is no authority', step('office', 'now', { until, attempt: waiting })],
    ['one that is done', step('office', 'done', { until }, { authority: true })],
    ['one that is still to come', step('office', 'later', { until }, { authority: true })],
    ['one of which no end is known', step('office', 'now', {}, { authority: true })],
  ])('is %s', (_, other) => {
    expect(follow(verdictWith(['ask-shop']), [other]).state).toBe('act');
  });

  it('is the one of which an end is known, where there are two', () => {
    const endless = step('endless', 'now', {}, { authority: true });
    expect(follow(verdictWith([]), [endless, office])).toMatchObject({ state: 'wait', waitUntil: until });
  });

  it('changes nothing for a verdict that stops, waits or is done', () => {
    for (const state of ['stop', 'wait', 'done', 'ask'] as const)
      expect(follow(verdictWith(['ask-shop'], { state }), [office])).toEqual(
        verdictWith(['ask-shop'], { state, ladder: [office] }),
      );
  });

  it('at its date the next one follows, or it is asked whether it took the matter up', () => {
    const court = step('court', 'later', { from: until });
    expect(actionsOf(follow(verdictWith([]), [office, court]))).toEqual(['wait', 'ask-court from 25']);
    const decides = { ...office, attempt: { ...waiting, decides: true } };
    expect(actionsOf(follow(verdictWith([]), [decides, court]))).toEqual([
      'wait',
      'ask-office from 25',
      'ask-court from 25',
    ]);
    const later = step('court', 'later', { from: '2026-11-26T12:00:00+08:00' });
    expect(actionsOf(follow(verdictWith([]), [office, later]))).toEqual(['wait', 'ask-office from 25']);
    const closed = step('court', 'closed', { from: until });
    expect(actionsOf(follow(verdictWith([]), [office, closed]))).toEqual(['wait', 'ask-office from 25']);
  });

  it('leaves what can be done without waiting for anybody', () => {
    const ladder = [
      office,
      step('shop', 'done'),
      step('bank', 'now'),
      step('app', 'now', { attempt: waiting }),
      step('court', 'later'),
      step('look', 'done', {}, { self: true }),
    ];
    const actions = ['wait', 'ask-shop', 'ask-bank', 'ask-app', 'ask-court', 'ask-look', 'keep-evidence'];
    expect(actionsOf(follow(verdictWith(actions), ladder))).toEqual([
      'wait',
      'ask-bank',
      'ask-look',
      'keep-evidence',
      'ask-office from 25',
    ]);
  });

  it('that no action names is called by its own name', () => {
    const nameless = step('office', 'now', { until, attempt: waiting }, { authority: true, actions: [] });
    expect(actionsOf(follow(verdictWith([]), [nameless]))).toEqual(['wait', 'office from 25']);
  });
});

describe('where the own way of a rule was tried', () => {
  const ladder = [step('shop', 'done'), step('app', 'now'), step('court', 'later')];

  it('the present rung’s takes its place, and what is over is left out', () => {
    const verdict = follow(verdictWith(['keep-evidence', 'ask-shop', 'stay-calm']), ladder);
    expect(verdict.actions).toEqual([{ id: 'keep-evidence' }, { id: 'ask-app', rung: 'app' }, { id: 'stay-calm' }]);
    expect(verdict.ladder).toBe(ladder);
  });

  it('what is closed, or at work, or comes later, is left out as well', () => {
    const steps = [step('shop', 'closed'), ...ladder.slice(1), step('bank', 'now', { attempt: waiting })];
    expect(actionsOf(follow(verdictWith(['ask-shop', 'ask-bank', 'ask-court']), steps))).toEqual(['ask-app']);
    expect(actionsOf(follow(verdictWith(['ask-court', 'ask-shop']), steps))).toEqual(['ask-app']);
    const dated = [step('shop', 'done'), step('app', 'now'), step('court', 'later', { from: until })];
    expect(actionsOf(follow(verdictWith(['ask-shop', 'ask-court']), dated))).toEqual(['ask-app']);
  });

  it('another one that may be taken now stays beside it', () => {
    const steps = [...ladder, step('bank', 'now')];
    expect(actionsOf(follow(verdictWith(['ask-shop', 'ask-bank']), steps))).toEqual(['ask-app', 'ask-bank']);
    expect(actionsOf(follow(verdictWith(['ask-bank']), steps))).toEqual(['ask-app', 'ask-bank']);
  });

  it('it is not named twice', () => {
    expect(actionsOf(follow(verdictWith(['ask-shop', 'ask-app']), ladder))).toEqual(['ask-app']);
    expect(actionsOf(follow(verdictWith(['ask-shop', 'keep-evidence', 'ask-app']), ladder))).toEqual([
      'keep-evidence',
      'ask-app',
    ]);
  });

  it.each<readonly [string, readonly string[], readonly Step[]]>([
    ['the rung of the rule is the present one', ['ask-shop'], [step('shop', 'now'), step('app', 'now')]],
    ['nobody is to be turned to now', ['ask-shop'], [step('shop', 'done'), step('court', 'later')]],
    ['only a look of one’s own is left', ['ask-shop'], [step('shop', 'done'), step('look', 'now', {}, { self: true })]],
    ['the rule names no rung', ['keep-evidence'], ladder],
    ['the rule does nothing', [], ladder],
  ])('nothing changes while %s', (_, actions, steps) => {
    expect(actionsOf(follow(verdictWith(actions), steps))).toEqual(actions);
  });

  it('what comes later has its date beside the present rung, and is left out while that is not known', () => {
    const now = [
      step('shop', 'now'),
      step('app', 'later', { from: until }),
      step('court', 'later'),
      step('old', 'done'),
    ];
    expect(
      actionsOf(follow(verdictWith(['ask-shop', 'ask-app', 'ask-court', 'ask-old', 'keep-evidence']), now)),
    ).toEqual(['ask-shop', 'ask-app from 25', 'ask-old', 'keep-evidence']);
  });
});
