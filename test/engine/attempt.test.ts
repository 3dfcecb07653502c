import { describe, expect, it } from 'vitest';
import { type AddLimit, attemptAt, contactsOf } from '../../src/engine/attempt.js';
import { evaluator } from '../../src/engine/evaluate.js';
import type { Rung } from '../../src/engine/rung.js';
import type { RecordValue, Value } from '../../src/engine/value.js';
import { is, knownOf, rungOf, smallPack } from './small-pack.js';

const now = '2026-11-21T12:00:00+08:00';
const on = (time: string) => `2026-11-${time}:00+08:00`;

/** Every limit is a number of days; those called "late…" end on a day that is not certain. */
const add: AddLimit = (limit, from) => {
  const days = Number(/\d+$/.exec(limit)?.[0]);
  if (Number.isNaN(days)) return undefined;
  const day = String(Number(from.slice(8, 10)) + days).padStart(2, '0');
  return { at: `${from.slice(0, 8)}${day}${from.slice(10)}`, provisional: limit.startsWith('late') };
};

function attempt(
  contacts: readonly RecordValue[] | undefined,
  more: Partial<Rung> = {},
  also: Record<string, Value> = {},
) {
  const known = knownOf({ ...also, ...(contacts && { contacts }) });
  const rung = rungOf('shop', { takes: [{ answer: 'days-3' }], ...more });
  return attemptAt(rung, known, evaluator(smallPack, known), add);
}
const talk = (more: Record<string, Value> = {}): RecordValue => ({ with: 'shop', at: on('20T12:00'), ...more });

describe('an attempt', () => {
  it('was not made while nobody, or only somebody else, was contacted', () => {
    const untried = { kind: 'untried', times: 0, provisional: false, decides: false };
    expect(attempt(undefined)).toEqual(untried);
    expect(attempt([{ with: 'bank', at: on('20T12:00') }])).toEqual(untried);
  });

  it('is over without one where the case says that it leads nowhere', () => {
    const spent = { spent: is('yes', true) };
    expect(attempt([], spent, { yes: true })).toEqual({ kind: 'tried', times: 0, provisional: false, decides: false });
    expect(attempt([], spent, { yes: false }).kind).toBe('untried');
    expect(attempt([], spent).kind).toBe('untried');
    expect(attempt([talk()], spent, { yes: true }).kind).toBe('tried');
    expect(attempt([talk()], spent).kind).toBe('waiting');
  });

  it('says when it was made, what was answered, and how often it was made', () => {
    expect(attempt([talk({ reply: 'none' }), talk({ at: on('20T18:00'), reply: 'template' })])).toEqual({
      kind: 'waiting',
      times: 2,
      at: on('20T18:00'),
      reply: 'template',
      until: on('23T18:00'),
      provisional: false,
      decides: false,
    });
    expect(attempt([{ with: 'shop' }])).toStrictEqual({
      kind: 'waiting',
      times: 1,
      provisional: false,
      decides: false,
    });
  });

  it('is the last one, by its time where that is known', () => {
    const kinds = (...contacts: readonly RecordValue[]) => attempt(contacts).kind;
    const refused = { reply: 'refused' };
    expect(kinds(talk({ ...refused, at: on('19T12:00') }), talk())).toBe('waiting');
    expect(kinds(talk(), talk({ ...refused, at: on('19T12:00') }))).toBe('waiting');
    expect(kinds(talk(), talk(refused))).toBe('tried');
    expect(kinds(talk(refused), talk())).toBe('waiting');
    // Without a time it stands where it was told.
    expect(kinds(talk(), { with: 'shop', ...refused })).toBe('tried');
    expect(kinds({ with: 'shop', ...refused }, talk())).toBe('waiting');
    expect(kinds({ with: 'shop' }, { with: 'shop', ...refused })).toBe('tried');
  });

  it.each([
    [{ outcome: 'not-accepted' }, 'not-accepted'],
    [{ outcome: 'ended' }, 'tried'],
    [{ reply: 'refused' }, 'tried'],
    [{ reply: 'asks-info' }, 'asks-info'],
    [{ reply: 'asks-info', outcome: 'ended' }, 'tried'],
    [{ reply: 'refused', outcome: 'not-accepted' }, 'not-accepted'],
    [{ reply: 'template', outcome: 'open' }, 'waiting'],
  ])('that ended with %j is %s', (answer, kind) => {
    expect(attempt([talk(answer)])).toMatchObject({ kind, at: on('20T12:00') });
  });

  it('waits until its time is over, to the second', () => {
    expect(attempt([talk({ at: on('18T12:01') })])).toMatchObject({ kind: 'waiting', until: on('21T12:01') });
    expect(attempt([talk({ at: on('18T12:00') })]).kind).toBe('tried');
    expect(attempt([talk()], { takes: [{ answer: 'late-3' }] })).toMatchObject({
      until: on('23T12:00'),
      provisional: true,
    });
  });

  it('takes the first length that fits the case', () => {
    const takes = [{ when: is('yes', true), answer: 'days-2' }, { answer: 'days-9' }];
    expect(attempt([talk()], { takes }, { yes: true }).until).toBe(on('22T12:00'));
    expect(attempt([talk()], { takes }, { yes: false }).until).toBe(on('29T12:00'));
    expect(attempt([talk()], { takes }).until).toBe(on('29T12:00'));
  });
});

describe('an attempt without a date', () => {
  it('is still open the first time, and tried when made again', () => {
    expect(attempt([{ with: 'shop' }]).kind).toBe('waiting');
    expect(attempt([{ with: 'shop' }, { with: 'shop' }]).kind).toBe('tried');
  });

  it('is open as long as it is known to be at work', () => {
    expect(attempt([{ with: 'shop' }, { with: 'shop', outcome: 'open' }]).kind).toBe('waiting');
    expect(attempt([talk({ outcome: 'open' })], { takes: [{ answer: 'unlimited' }] }).kind).toBe('waiting');
  });

  it('is over where nothing is known of how long it may take', () => {
    expect(attempt([{ with: 'shop' }], { takes: [] }).kind).toBe('tried');
    expect(attempt([talk({ outcome: 'open' })], { takes: [] }).kind).toBe('tried');
    expect(attempt([talk()], { takes: [{ answer: 'unlimited' }] }).kind).toBe('tried');
    expect(attempt([talk()], { takes: [{ when: is('yes', true), answer: 'days-3' }] }).kind).toBe('tried');
    expect(attempt([talk()], { takes: [{ accept: 'days-2', answer: 'unlimited' }] }).kind).toBe('tried');
  });
});

describe('a promise', () => {
  const promise = (time: string, more: Record<string, Value> = {}) => talk({ promisedUntil: on(time), ...more });

  it('is believed as far ahead of the talk as is set for it, and no further', () => {
    const within = (limit: string) => ({ takes: [{ answer: 'days-3', promise: limit }] });
    const until = (contact: RecordValue, limit: string) => attempt([contact], within(limit)).until;
    expect(until(promise('27T12:00'), 'days-7')).toBe(on('27T12:00'));
    expect(until(promise('27T12:01'), 'days-7')).toBe(on('23T12:00'));
    expect(until(promise('27T12:01'), 'unlimited')).toBe(on('27T12:01'));
    expect(attempt([promise('29T12:00')], { takes: [] }).until).toBe(on('29T12:00'));
  });

  it('is believed so far ahead of now where nobody says when it was made', () => {
    const undated = (time: string) => ({ with: 'shop', promisedUntil: on(time) });
    const takes = [{ answer: 'unlimited', promise: 'days-7' }];
    expect(attempt([undated('28T12:00')], { takes }).until).toBe(on('28T12:00'));
    expect(attempt([undated('28T12:01')], { takes }).until).toBeUndefined();
  });

  it('is kept to once, whatever the usual time is', () => {
    expect(attempt([promise('21T18:00')])).toMatchObject({
      kind: 'waiting',
      until: on('21T18:00'),
      provisional: false,
    });
    expect(attempt([promise('21T12:00')]).kind).toBe('tried');
  });

  it('after one that was broken counts no more, except for an authority', () => {
    const contacts = [promise('21T12:00', { at: on('17T12:00') }), promise('30T12:00', { at: on('18T12:00') })];
    expect(attempt(contacts).kind).toBe('tried');
    expect(attempt(contacts, { authority: true }).until).toBe(on('30T12:00'));
    const kept = [promise('21T12:01', { at: on('17T12:00') }), contacts[1] ?? {}];
    expect(attempt(kept).until).toBe(on('30T12:00'));
  });
});

describe('somebody who first says whether the matter is taken up', () => {
  const takes = [{ accept: 'days-2', answer: 'days-5' }];
  const kinds = (at: string, more: Record<string, Value> = {}) => attempt([talk({ at: on(at), ...more })], { takes });

  it('is waited for until that date, then asked', () => {
    expect(kinds('19T12:01')).toEqual({
      kind: 'waiting',
      times: 1,
      at: on('19T12:01'),
      until: on('21T12:01'),
      provisional: false,
      decides: true,
    });
    expect(kinds('19T12:00')).toEqual({
      kind: 'overdue',
      times: 1,
      at: on('19T12:00'),
      provisional: false,
      decides: false,
    });
  });

  it('and is known to be at work, has the whole time once that date is past', () => {
    expect(kinds('19T12:00', { outcome: 'open' })).toMatchObject({
      kind: 'waiting',
      until: on('26T12:00'),
      provisional: false,
      decides: false,
    });
    expect(kinds('20T12:00', { outcome: 'open' })).toMatchObject({ until: on('22T12:00'), decides: true });
  });

  it('has had it when both times are over', () => {
    expect(kinds('14T12:00').kind).toBe('tried');
    expect(kinds('14T12:01').kind).toBe('overdue');
  });

  it('has a date that is not certain where one of the two is not', () => {
    const due = (accept: string, answer: string, more: Record<string, Value> = {}) =>
      attempt([talk({ at: on('19T12:00'), ...more })], { takes: [{ accept, answer }] });
    expect(due('late-2', 'days-5', { outcome: 'open' }).provisional).toBe(true);
    expect(due('days-2', 'late-5', { outcome: 'open' }).provisional).toBe(true);
    expect(due('late-3', 'days-5')).toMatchObject({ decides: true, provisional: true });
    expect(due('days-3', 'late-5')).toMatchObject({ decides: true, provisional: false });
  });

  it('whose date for that is not known has the time from the beginning', () => {
    expect(attempt([talk()], { takes: [{ accept: 'unlimited', answer: 'days-5' }] })).toMatchObject({
      until: on('25T12:00'),
      decides: false,
    });
  });
});

it('contacts are a list, or nobody was contacted', () => {
  expect(contactsOf(knownOf({ contacts: [talk()] }, { now }))).toEqual([talk()]);
  expect(contactsOf(knownOf({}))).toEqual([]);
});
