import { describe, expect, it } from 'vitest';
import { evaluator } from '../../src/engine/evaluate.js';
import type { Step } from '../../src/engine/ladder.js';
import { defaultRecipient, isDue, sendingTime, stageOf } from '../../src/engine/letter-recipient.js';
import type { Pack, Paragraph, State } from '../../src/engine/pack.js';
import type { Letter } from '../../src/engine/pack-letter.js';
import { judge, type Verdict } from '../../src/engine/verdict.js';
import { is, knownOf, rungOf, smallPack } from './small-pack.js';
import { both, letterOf, packOf, rule } from './some-letter.js';

const untried = { kind: 'untried', times: 0, decides: false, provisional: false } as const;
const waiting = { ...untried, kind: 'waiting', times: 1 } as const;
const step = (id: string, state: Step['state'], more: Partial<Step> = {}): Step => ({
  rung: rungOf(id),
  state,
  attempt: untried,
  provisional: false,
  ...more,
});
const letter = letterOf([{ put: 'claim' }]);
const ofOther = letterOf([{ put: 'claim' }], { id: 'other' });
const pack = packOf(letter, { letters: [letter, ofOther] });
const known = knownOf({ yes: true });
const verdictWith = (more: Partial<Verdict>, of: Pack = pack): Verdict => ({ ...judge(of, known), ...more });
const soon = '2026-11-22T12:00:00+08:00';
const later = '2026-12-01T12:00:00+08:00';

describe('who is written to', () => {
  it.each<[string, readonly Step[], string | undefined]>([
    ['is the present rung', [step('somebody', 'now')], 'somebody'],
    ['is nobody without a letter', [step('stranger', 'now')], undefined],
    ['is no rung that is over or closed', [step('somebody', 'done'), step('other', 'closed')], undefined],
    [
      'is the present rung before a later one',
      [step('other', 'later', { from: soon }), step('somebody', 'now')],
      'somebody',
    ],
    ['is the next one whose date is known', [step('stranger', 'now'), step('other', 'later', { from: soon })], 'other'],
    ['is none whose date is not known', [step('stranger', 'now'), step('other', 'later')], undefined],
    [
      'is nobody who has the one complaint that it takes',
      [step('somebody', 'now', { attempt: waiting }), step('other', 'later', { from: soon })],
      'other',
    ],
  ])('%s', (_, ladder, expected) => {
    expect(defaultRecipient(pack, verdictWith({ ladder }), evaluator(pack, known))?.id).toBe(expected);
  });

  it('is once more who takes reminders', () => {
    const patient: Letter = { ...letter, stages: { reminder: is('yes', true), final: is('also', true) } };
    const of = packOf(patient);
    const verdict = verdictWith({ ladder: [step('somebody', 'now', { attempt: waiting })] }, of);
    expect(defaultRecipient(of, verdict, evaluator(of, known))).toBe(patient);
  });
});

describe('a letter is due', () => {
  const due = (state: State, claim: readonly Paragraph[] = rule.claim, of: Partial<Pack> = {}) => {
    const whole: Pack = { ...pack, ...of, rules: [{ ...rule, claim }] };
    return isDue(whole, letter, { ...judge(whole, known), state }, evaluator(whole, known));
  };

  it('while something is to be held against somebody', () => {
    expect(['wait', 'act', 'done', 'ask'].map((state) => due(state as State))).toEqual([true, true, false, false]);
    expect(isDue(pack, letter, judge(pack, knownOf({})), evaluator(pack, knownOf({})))).toBe(false);
  });

  it('while the rule has something to say that is true', () => {
    const said = (more: Partial<Paragraph>) => [{ text: both('坏了。'), ...more }];
    expect(due('act', [])).toBe(false);
    expect(due('act', said({ when: is('also', true) }))).toBe(false);
    expect(due('act', said({ unless: is('also', true) }))).toBe(true);
    expect(due('act', said({ unless: is('yes', true) }))).toBe(false);
    expect(due('act', [...said({ when: is('also', true) }), ...said({})])).toBe(true);
  });

  it('to the police and nobody else where somebody deceives', () => {
    const police = (id: string, ...actions: readonly string[]) => ({ ladder: [rungOf(id, { actions })] });
    expect(due('stop')).toBe(false);
    expect(due('stop', [], police('somebody', 'report-police'))).toBe(true);
    expect(due('stop', [], police('somebody', 'do-it'))).toBe(false);
    expect(due('stop', [], police('other', 'report-police'))).toBe(false);
  });
});

describe('a letter goes out', () => {
  it.each<[string, Partial<Verdict>, string | undefined]>([
    ['at once to the present rung', { ladder: [step('somebody', 'now')], waitUntil: later }, undefined],
    ['when its turn comes to a later one', { ladder: [step('somebody', 'later', { from: soon })] }, soon],
    [
      'when the wait is over where the turn has no date',
      { ladder: [step('somebody', 'later')], waitUntil: later },
      later,
    ],
    ['when the wait is over to who is no rung', { ladder: [], waitUntil: later }, later],
    ['at once to who is no rung where nobody waits', { ladder: [] }, undefined],
    [
      'on its day to who has been asked already',
      { ladder: [step('somebody', 'now', { attempt: waiting, from: soon })], waitUntil: later },
      soon,
    ],
    ['by its own rung, not by another one', { ladder: [step('other', 'later', { from: soon })] }, undefined],
  ])('%s', (_, verdict, expected) => {
    expect(sendingTime(letter, verdictWith(verdict))).toBe(expected);
  });
});

it('the stage of a letter follows from the facts; whoever gets one letter only gets the first', () => {
  const stages = { reminder: is('yes', true), final: is('also', true) };
  const stage = (of: Letter, facts: Readonly<Record<string, boolean>>) =>
    stageOf(of, evaluator(smallPack, knownOf(facts)));
  const patient = { ...letter, stages };
  expect([{}, { yes: true }, { yes: true, also: true }].map((facts) => stage(patient, facts))).toEqual([
    'first',
    'reminder',
    'final',
  ]);
  expect(stage(letter, { yes: true, also: true })).toBe('first');
});
