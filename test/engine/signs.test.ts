import { describe, expect, it } from 'vitest';
import type { Known } from '../../src/engine/known.js';
import type { Pack, Rule } from '../../src/engine/pack.js';
import type { Suppose } from '../../src/engine/plan.js';
import { openSigns } from '../../src/engine/signs.js';
import { judge } from '../../src/engine/verdict.js';
import { is, knownOf, ruleOf, smallPack } from './small-pack.js';

const suppose: Suppose = (known, fact) => (value) => ({
  ...known,
  values: new Map(known.values).set(fact, value),
  answered: new Set(known.answered).add(fact),
});

function signs(rules: readonly Rule[], known: Known, more: Partial<Pack> = {}) {
  const pack = { ...smallPack, rules, ...more };
  return openSigns(pack, known, judge(pack, known), suppose);
}
const sign = (id: string, when: Rule['when']) => ruleOf(id, when, { unprompted: true });
const cause = ruleOf('cause', is('also', true));

describe('signs that nobody asks about one by one', () => {
  it('are the answers of which each alone makes a rule hold before the verdict', () => {
    const rules = [sign('first', is('yes', false)), sign('second', is('letter', 'a', 'c')), cause];
    expect(signs(rules, knownOf({ also: true }))).toEqual([
      { fact: 'yes', values: [false] },
      { fact: 'letter', values: ['a', 'c'] },
    ]);
  });

  it('are not those of rules that are asked about, that come later, or that are settled', () => {
    expect(signs([ruleOf('asked', is('yes', true)), cause], knownOf({ also: true }))).toEqual([]);
    expect(signs([cause, sign('later', is('yes', true))], knownOf({ also: true }))).toEqual([]);
    expect(signs([sign('out', is('yes', true)), cause], knownOf({ also: true, yes: false }))).toEqual([]);
  });

  it('are all of them while nothing is determined', () => {
    expect(signs([cause, sign('later', is('yes', true))], knownOf({ also: false }))).toEqual([
      { fact: 'yes', values: [true] },
    ]);
  });

  it('are none that settle something only together', () => {
    const both = sign('both', { all: [is('yes', true), is('letter', 'a')] });
    expect(signs([both, cause], knownOf({ also: true }))).toEqual([]);
    expect(signs([both, cause], knownOf({ also: true, yes: true }))).toEqual([{ fact: 'letter', values: ['a'] }]);
  });

  it('are seen at a glance: a yes or no, or one of a few choices', () => {
    const few = sign('few', { fact: 'few', operator: 'is', operand: { values: [1] } });
    const facts = { ...smallPack.facts, few: { ...smallPack.facts.few, samples: [1] } } as Pack['facts'];
    expect(signs([few, cause], knownOf({ also: true }), { facts })).toEqual([]);
    const many = sign('signs', { fact: 'signs', operator: 'includes', operand: { values: ['a'] } });
    expect(signs([many, cause], knownOf({ also: true }))).toEqual([]);
  });

  it('are none that were answered, also with "don’t know", nor that make no sense to ask', () => {
    const rules = [sign('first', is('yes', true)), cause];
    expect(signs(rules, knownOf({ also: true }, { answered: new Set(['also', 'yes']) }))).toEqual([]);
    const facts = {
      ...smallPack.facts,
      yes: { ...smallPack.facts.yes, askedWhen: is('letter', 'a') },
    } as Pack['facts'];
    expect(signs(rules, knownOf({ also: true }), { facts })).toEqual([]);
    expect(signs(rules, knownOf({ also: true, letter: 'a' }), { facts })).toEqual([{ fact: 'yes', values: [true] }]);
  });

  it('are each named once, whatever rules they belong to', () => {
    const rules = [sign('one', is('letter', 'a')), sign('two', is('letter', 'b')), cause];
    expect(signs(rules, knownOf({ also: true }))).toEqual([{ fact: 'letter', values: ['a', 'b'] }]);
  });
});
