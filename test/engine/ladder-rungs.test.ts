import { describe, expect, it } from 'vitest';
import type { AddLimit } from '../../src/engine/attempt.js';
import { ladderOf } from '../../src/engine/ladder.js';
import type { Pack, Rule } from '../../src/engine/pack.js';
import type { Rung } from '../../src/engine/rung.js';
import type { RecordValue, Value } from '../../src/engine/value.js';
import { judge, type Verdict } from '../../src/engine/verdict.js';
import { is, knownOf, ruleOf, rungOf, smallPack } from './small-pack.js';

const on = (time: string) => `2026-11-${time}:00+08:00`;

/** Every limit is a number of days; those called "late…" end on a day that is not certain, "unlimited" has none. */
const add: AddLimit = (limit, from) => {
  const days = Number(/\d+$/.exec(limit)?.[0]);
  if (Number.isNaN(days)) return undefined;
  const day = String(Number(from.slice(8, 10)) + days).padStart(2, '0');
  return { at: `${from.slice(0, 8)}${day}${from.slice(10)}`, provisional: limit.startsWith('late') };
};

interface Matter {
  readonly contacts?: readonly RecordValue[];
  readonly answers?: Readonly<Record<string, Value>>;
  readonly rule?: Partial<Rule>;
  readonly verdict?: Partial<Verdict>;
  readonly now?: string;
}

/** The ladder of a case whose verdict sends somebody to the shop, at noon of 21 November. */
function climb(
  rungs: readonly Rung[],
  { contacts = [], answers = {}, rule = {}, verdict = {}, now = on('21T12:00') }: Matter = {},
) {
  const { question: _, ...spoken } = smallPack.facts.note ?? { ...smallPack.facts.yes };
  const pack: Pack = {
    ...smallPack,
    facts: { ...smallPack.facts, verdict: { ...spoken, path: 'verdict' } as Pack['facts'][string] },
    rules: [ruleOf('cause', is('yes', true), { do: ['ask-shop'], ...rule })],
    ladder: rungs,
  };
  const known = knownOf({ yes: true, contacts, ...answers }, { now });
  return ladderOf(pack, known, { ...judge(pack, known), ...verdict }, add);
}
const summary = (...given: Parameters<typeof climb>) =>
  climb(...given).map(({ rung, state, from }) => `${rung.id} ${state}${from ? ` ${from.slice(8, 13)}` : ''}`);

const shop = rungOf('shop', { actions: ['ask-shop'], takes: [{ answer: 'days-3' }] });
const app = rungOf('app', { takes: [{ answer: 'days-5' }] });
const court = rungOf('court');
const asked = (id: string, more: Record<string, Value> = {}): RecordValue => ({
  with: id,
  at: on('20T12:00'),
  ...more,
});
const refused = (id: string) => asked(id, { reply: 'refused' });

describe('whether there is a ladder', () => {
  it('there is none once all is done, nor while nothing is determined', () => {
    expect(summary([shop])).toEqual(['shop now']);
    expect(summary([shop], { verdict: { state: 'done' } })).toEqual([]);
    expect(summary([shop], { verdict: { state: 'ask' } })).toEqual([]);
    expect(summary([shop], { verdict: { state: 'stop' } })).toEqual(['shop now']);
    expect(summary([shop], { answers: { yes: false } })).toEqual([]);
  });

  it('there is one only where the rule sends somebody to one of its rungs, other than a look of his own', () => {
    expect(summary([shop, app], { rule: { do: ['wait'] } })).toEqual([]);
    expect(summary([app, shop], { rule: { do: ['wait', 'ask-shop'] } })).toEqual(['app now', 'shop later 26T12']);
    expect(summary([{ ...shop, self: true }, app])).toEqual([]);
  });
});

describe('which rungs stand on it', () => {
  it('are those that fit, and those that do not but were taken', () => {
    const when = { ...app, when: is('also', true) };
    expect(summary([shop, when], { answers: { also: true } })).toEqual(['shop now', 'app later 24T12']);
    expect(summary([shop, when])).toEqual(['shop now']);
    expect(summary([shop, when], { contacts: [asked('app')] })).toEqual(['shop now', 'app done']);
    const unless = { ...app, unless: is('also', true) };
    expect(summary([shop, unless], { answers: { also: true } })).toEqual(['shop now']);
    expect(summary([shop, unless])).toEqual(['shop now', 'app later 24T12']);
  });

  it('are those that exist on the day', () => {
    expect(summary([shop, { ...app, until: '2026-11-20' }])).toEqual(['shop now']);
    expect(summary([shop, { ...app, from: '2026-11-22' }])).toEqual(['shop now']);
  });

  it('may depend on the verdict', () => {
    expect(summary([shop, { ...app, when: is('verdict', 'cause') }])).toHaveLength(2);
    expect(summary([shop, { ...app, when: is('verdict', 'other') }])).toHaveLength(1);
  });

  it('are none that need another one which is not there, unless they were taken', () => {
    const needs = { tried: ['bank'], text: { 'zh-CN': '文', en: 'text' } };
    expect(summary([shop, { ...app, needs }])).toEqual(['shop now']);
    expect(summary([shop, { ...app, needs }], { contacts: [asked('app')] })).toEqual(['shop now', 'app now']);
    expect(summary([shop, rungOf('bank'), { ...app, needs }])).toHaveLength(3);
  });

  it('come in the order of the pack, the urgent ones before all others', () => {
    const first = { first: is('also', true) };
    expect(summary([shop, { ...app, ...first }, court], { answers: { also: true } })).toEqual([
      'app now',
      'shop later 26T12',
      'court later',
    ]);
    expect(summary([shop, { ...app, ...first }, court])).toEqual(['shop now', 'app later 24T12', 'court later']);
  });
});

describe('the steps', () => {
  it('go on to the first rung that is neither over nor closed; the one after it has a date, the others have none', () => {
    expect(summary([shop, app, court])).toEqual(['shop now', 'app later 24T12', 'court later']);
    expect(summary([shop, app, court], { contacts: [refused('shop')] })).toEqual([
      'shop done',
      'app now',
      'court later 26T12',
    ]);
    expect(summary([shop, app, court], { contacts: [refused('shop'), refused('app')] })).toEqual([
      'shop done',
      'app done',
      'court now',
    ]);
  });

  it('wait for the answer of the one at work', () => {
    const steps = climb([shop, app, court], { contacts: [asked('shop')] });
    expect(steps[0]).toMatchObject({ state: 'now', until: on('23T12:00'), provisional: false });
    expect(steps[1]).toMatchObject({ state: 'later', from: on('23T12:00'), provisional: false });
    expect(steps[2]).toMatchObject({ state: 'later' });
    expect(steps[2]).not.toHaveProperty('from');
  });

  it('that follow one of which no end is known have no date', () => {
    const endless = rungOf('shop', { actions: ['ask-shop'], takes: [{ answer: 'unlimited' }] });
    const [first, second] = climb([endless, app], { contacts: [asked('shop', { outcome: 'open' })] });
    expect(first).not.toHaveProperty('until');
    expect(second).toMatchObject({ state: 'later', provisional: false });
    expect(second).not.toHaveProperty('from');
    const silent = { ...shop, takes: [] };
    expect(summary([silent, app])).toEqual(['shop now', 'app later']);
  });

  it('that are only to be asked have their date on the full hour', () => {
    const [, next] = climb([shop, app], { now: on('21T12:34') });
    expect(next?.from).toBe(on('24T13:00'));
  });

  it('two at work leave the next one to the end of the first', () => {
    const contacts = [asked('shop'), asked('app')];
    expect(summary([shop, app, court], { contacts })).toEqual(['shop now', 'app now', 'court later 23T12']);
  });

  it('of which one is left over keep the date for the one after it', () => {
    const needs = { tried: ['court'], text: { 'zh-CN': '文', en: 'text' } };
    expect(summary([{ ...shop, needs }, app, court])).toEqual(['shop later', 'app now', 'court later 26T12']);
    expect(summary([{ ...shop, needs }, app, court], { contacts: [refused('court'), refused('app')] })).toEqual([
      'shop now',
      'app done',
      'court done',
    ]);
    const refusal = { with: 'court', outcome: 'not-accepted' };
    expect(summary([{ ...shop, needs }, court], { contacts: [refusal] })).toEqual(['shop now', 'court closed']);
  });

  it('say how long the rung takes, and by when to take it at the latest', () => {
    const [first, second] = climb([{ ...shop, latest: { until: 'late' } }, court], {
      answers: { late: on('30T12:00') },
    });
    expect(first).toMatchObject({ takes: { answer: 'days-3' }, latest: on('30T12:00') });
    expect(second).not.toHaveProperty('takes');
    expect(second).not.toHaveProperty('latest');
  });

  it('for the look of one’s own say whether one is still to be taken', () => {
    const look = rungOf('look', { self: true, actions: ['recheck'] });
    const rule = { first: ['also'] };
    expect(summary([look, shop], { rule })).toEqual(['look now', 'shop now']);
    expect(summary([look, shop], { rule, answers: { also: true } })).toEqual(['look done', 'shop now']);
    expect(summary([look, shop])).toEqual(['look done', 'shop now']);
  });
});

describe('while the verdict itself waits', () => {
  const waiting: Partial<Verdict> = { state: 'wait', waitUntil: on('22T12:00') };

  it('the first rung has the date, and nobody is asked before it', () => {
    expect(summary([shop, app], { verdict: waiting })).toEqual(['shop later 22T12', 'app later']);
    expect(climb([shop], { verdict: waiting })[0]?.provisional).toBe(false);
  });

  it('one that was asked all the same may still answer', () => {
    expect(summary([shop, app], { verdict: waiting, contacts: [asked('shop')] })).toEqual([
      'shop now',
      'app later 22T12',
    ]);
  });

  it('a date of a verdict that no longer waits counts for nothing', () => {
    expect(summary([shop], { verdict: { waitUntil: on('22T12:00') } })).toEqual(['shop now']);
  });
});

describe('an authority', () => {
  const office = rungOf('office', { authority: true, takes: [{ accept: 'days-2', answer: 'days-5' }] });

  it('at work keeps all others waiting, also those before it', () => {
    const contacts = [asked('office', { outcome: 'open', at: on('17T12:00') })];
    expect(summary([shop, office, court], { contacts })).toEqual(['shop later 24T12', 'office now', 'court later']);
  });

  it('that first says whether it takes the matter up leaves no date to the others', () => {
    const [, step, next] = climb([shop, office, court], { contacts: [refused('shop'), asked('office')] });
    expect(step).toMatchObject({ state: 'now', until: on('22T12:00') });
    expect(next).toMatchObject({ state: 'later' });
    expect(next).not.toHaveProperty('from');
  });

  it('that is overdue keeps its turn, and nobody else’s', () => {
    const contacts = [refused('shop'), asked('office', { at: on('18T12:00') })];
    expect(summary([shop, office, court], { contacts })).toEqual(['shop done', 'office now', 'court later']);
    expect(summary([shop, office, court], { contacts: contacts.slice(1) })).toEqual([
      'shop now',
      'office now',
      'court later 24T12',
    ]);
  });

  it('that does not fit but has the matter keeps it; anybody else is done with', () => {
    const when = is('also', true);
    const contacts = [asked('office', { outcome: 'open' }), asked('app')];
    expect(summary([shop, { ...office, when }, { ...app, when }], { contacts })).toEqual([
      'shop later',
      'office now',
      'app done',
    ]);
  });

  it('has a date that is not certain where one of its two times is not', () => {
    const second = (accept: string, answer: string) =>
      climb([{ ...office, actions: ['ask-shop'], takes: [{ accept, answer }] }, court])[1];
    expect(second('days-1', 'days-2')).toMatchObject({ from: on('24T12:00'), provisional: false });
    expect(second('late-1', 'days-2')?.provisional).toBe(true);
    expect(second('days-1', 'late-2')?.provisional).toBe(true);
    expect(second('unlimited', 'days-2')).toMatchObject({ from: on('23T12:00'), provisional: false });
    expect(second('days-1', 'unlimited')).not.toHaveProperty('from');
  });
});

describe('rungs of which only one can be taken', () => {
  const [one, two] = [
    rungOf('one', { excludes: ['two'], authority: true, takes: [{ answer: 'days-5' }] }),
    rungOf('two', { excludes: ['one'], takes: [{ answer: 'days-5' }] }),
  ];

  it('close one another, the first that was asked the other', () => {
    const states = (...contacts: readonly RecordValue[]) =>
      summary([shop, one, two], { contacts: [refused('shop'), ...contacts] });
    expect(states(asked('one'))).toEqual(['shop done', 'one now', 'two closed']);
    expect(states(asked('two'))).toEqual(['shop done', 'one closed', 'two now']);
    expect(states(asked('one'), asked('two'))).toEqual(['shop done', 'one now', 'two closed']);
    expect(states(asked('two'), asked('one'))).toEqual(['shop done', 'one closed', 'two now']);
    expect(states(asked('one', { outcome: 'not-accepted' }))).toEqual(['shop done', 'one closed', 'two now']);
  });

  it('say which has the matter, or comes first', () => {
    expect(climb([shop, one, two], { contacts: [refused('shop'), asked('one')] })[2]?.insteadOf).toBe('one');
    expect(climb([shop, one, two], { contacts: [refused('shop')] })[2]).toMatchObject({
      state: 'later',
      insteadOf: 'one',
    });
    expect(climb([shop, one, two], { contacts: [refused('shop')] })[1]).not.toHaveProperty('insteadOf');
  });

  it('where the first is too late leave the turn to the second', () => {
    const late = { ...one, latest: { until: 'late' } };
    const answers = (time: string) => ({ contacts: [refused('shop')], answers: { late: on(time) } });
    expect(summary([shop, late, two], answers('21T12:00'))).toEqual(['shop done', 'one closed', 'two now']);
    expect(summary([shop, late, two], answers('21T12:01'))).toEqual(['shop done', 'one now', 'two later']);
    const from = { ...one, latest: { limit: 'days-1', from: 'late' } };
    expect(summary([shop, from, two], answers('20T12:00'))).toEqual(['shop done', 'one closed', 'two now']);
    expect(summary([shop, from, two], { contacts: [refused('shop')] })).toEqual(['shop done', 'one now', 'two later']);
    const unlimited = { ...one, latest: { limit: 'unlimited', from: 'late' } };
    expect(summary([shop, unlimited, two], answers('20T12:00'))).toEqual(['shop done', 'one now', 'two later']);
  });
});

describe('rungs beside the present one', () => {
  it('may be taken at once, or wait for a matter of their own', () => {
    const alongside = { ...app, alongside: is('also', true) };
    expect(summary([shop, alongside, court], { answers: { also: true } })).toEqual([
      'shop now',
      'app now',
      'court later 24T12',
    ]);
    const aside = { ...app, aside: is('also', true) };
    expect(summary([shop, aside, court], { answers: { also: true }, contacts: [refused('shop')] })).toEqual([
      'shop done',
      'app later',
      'court now',
    ]);
  });
});
