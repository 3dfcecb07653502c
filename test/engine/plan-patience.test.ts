import { describe, expect, it } from 'vitest';
import type { Known } from '../../src/engine/known.js';
import type { Rule } from '../../src/engine/pack.js';
import { is, knownOf, ruleOf } from './small-pack.js';
import { ask, askKnowing } from './some-questions.js';

describe('the time that patience runs from', () => {
  const since = ruleOf('patient', is('yes', true), { patience: { limit: 'while', from: 'early' } });

  it('is asked, although it changes no verdict', () => {
    expect(ask([since], { yes: true })).toEqual([{ fact: 'early', settles: [] }]);
    expect(ask([since], { yes: true, early: '2026-11-21T10:00:00+08:00' })).toEqual([]);
  });

  it('is asked before what could still change the verdict', () => {
    const open = ruleOf('open', { all: [is('also', true), is('letter', 'a')] });
    expect(ask([open, since], { yes: true }).map(({ fact }) => fact)[0]).toBe('early');
  });
});

describe('what patience waits for', () => {
  const patient = (patience: Rule['patience'] & object) => ruleOf('patient', is('yes', true), { patience });
  const sinceEarly = patient({ limit: 'while', from: 'early' });
  const open = ruleOf('open', is('also', true));

  it('is also the time at which it ends', () => {
    expect(ask([patient({ until: 'late' })], { yes: true })).toEqual([{ fact: 'late', settles: [] }]);
  });

  it('is what the time is worked out from, the first of it that can be asked', () => {
    const since = [patient({ limit: 'while', from: 'span' })];
    expect(ask(since, { yes: true })).toEqual([{ fact: 'early', settles: [] }]);
    expect(askKnowing(since, knownOf({ yes: true }, { answered: new Set(['yes', 'early']) }))).toEqual([
      { fact: 'late', settles: [] },
    ]);
  });

  it('is asked besides what is wanted, once, with what it settles', () => {
    expect(askKnowing([open, sinceEarly], knownOf({ yes: true }), { most: 1 })).toEqual([
      { fact: 'early', settles: [] },
      { fact: 'also', settles: ['open'] },
    ]);
    const about = ruleOf('about', {
      fact: 'early',
      operator: 'before',
      operand: { values: ['2026-11-20T12:00:00+08:00'] },
    });
    expect(ask([about, sinceEarly], { yes: true })).toEqual([{ fact: 'early', settles: ['about'] }]);
  });

  it('is last of all what stands in for a part of the time', () => {
    const assumed = (fact: string, fallback = true) => new Map([['early', [{ fact, value: true, fallback }]]]);
    const early = '2026-11-21T10:00:00+08:00';
    const knowing = (more: Partial<Known>) =>
      askKnowing(
        [open, sinceEarly],
        knownOf({ yes: true, early }, { ...more, answered: new Set(['yes', 'early']) }),
      ).map(({ fact }) => fact);
    expect(knowing({ assumed: assumed('few') })).toEqual(['also', 'few']);
    expect(knowing({ assumed: assumed('few', false) })).toEqual(['also']);
    expect(knowing({ assumed: assumed('also') })).toEqual(['also']);
    expect(knowing({ assumed: assumed('early') })).toEqual(['also']);
    const alone = knownOf({ yes: true, early }, { assumed: assumed('few'), answered: new Set(['yes', 'early']) });
    expect(askKnowing([sinceEarly], alone)).toEqual([{ fact: 'few', settles: [] }]);
    const two = [open, ruleOf('two', is('letter', 'a')), sinceEarly];
    const among = { ...alone, assumed: assumed('also') };
    expect(askKnowing(two, among).map(({ fact }) => fact)).toEqual(['also', 'letter']);
  });

  it('is nothing while there is no verdict, or for a rule without it', () => {
    expect(ask([sinceEarly], {}).map(({ fact }) => fact)).toEqual(['yes']);
    expect(ask([ruleOf('plain', is('yes', true))], { yes: true })).toEqual([]);
  });
});
