import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/engine/verdict.js';
import { is, rungOf } from './small-pack.js';
import { app, asked, climb, court, on, refused, shop, summary } from './some-ladder.js';

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

  it('need the very rungs that they name', () => {
    const needs = { tried: ['shop'], text: { 'zh-CN': '文', en: 'text' } };
    const picky = { ...shop, spent: is('also', true) };
    expect(summary([picky, app, { ...court, needs }], { contacts: [refused('app')] })).toEqual([
      'shop now',
      'app done',
      'court later 24T12',
    ]);
    const late = { ...app, needs: { ...needs, tried: ['court'] } };
    expect(summary([shop, late, court], { contacts: [refused('shop')] })).toEqual([
      'shop done',
      'app later',
      'court now',
    ]);
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
