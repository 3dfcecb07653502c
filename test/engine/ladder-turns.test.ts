import { describe, expect, it } from 'vitest';
import type { RecordValue } from '../../src/engine/value.js';
import { is, rungOf } from './small-pack.js';
import { app, asked, climb, court, on, refused, shop, summary } from './some-ladder.js';

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

  it('the first is the one that was asked first of all, too', () => {
    expect(summary([shop, one, two], { contacts: [asked('two'), asked('one')] }).slice(1)).toEqual([
      'one closed',
      'two now',
    ]);
  });

  it('one that did not take the matter up is no longer chosen instead', () => {
    const verdict = { state: 'wait', waitUntil: on('22T12:00') } as const;
    const [, , last] = climb([shop, one, two], { verdict, contacts: [asked('one', { outcome: 'not-accepted' })] });
    expect(last?.state).toBe('later');
    expect(last).not.toHaveProperty('insteadOf');
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
