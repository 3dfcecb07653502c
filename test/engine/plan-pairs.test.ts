import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/engine/condition.js';
import type { Fact, Pack } from '../../src/engine/pack.js';
import type { Value } from '../../src/engine/value.js';
import { is, knownOf, ruleOf } from './small-pack.js';
import { ask, askKnowing, withSamples } from './some-questions.js';

const inOrder: Condition = { fact: 'early', operator: 'before', operand: { fact: 'late' } };
const alike: Condition = { fact: 'few', operator: 'same-as', operand: { fact: 'many' } };

describe('of two facts that settle something only together', () => {
  it('the first is asked', () => {
    expect(ask([ruleOf('pair', { any: [inOrder] })], {})).toEqual([{ fact: 'early', settles: [] }]);
  });

  it('neither is asked once the other one is not known', () => {
    expect(askKnowing([ruleOf('pair', inOrder)], knownOf({}, { answered: new Set(['late']) }))).toEqual([]);
  });

  it('the first is asked although another pair would settle something else', () => {
    expect(ask([ruleOf('times', inOrder), ruleOf('counts', alike)], {})).toEqual([{ fact: 'few', settles: [] }]);
  });

  it('the first is asked although some answers to either would leave all open', () => {
    const rule = ruleOf('some', {
      any: [
        { all: [is('yes', true), is('letter', 'a')] },
        { all: [is('yes', false), alike] },
        { all: [is('letter', 'b'), alike] },
      ],
    });
    expect(ask([rule], {})).toEqual([{ fact: 'yes', settles: [] }]);
  });

  it('the one is asked after whose answer the other one still makes sense', () => {
    const askedWhen: Condition = { fact: 'few', operator: 'known', operand: { values: [false] } };
    const facts: Pack['facts'] = { ...withSamples, many: { ...withSamples.many, askedWhen } as Fact };
    expect(ask([ruleOf('counts', alike)], {}, facts)).toEqual([{ fact: 'many', settles: [] }]);
  });

  it('none is asked for the sake of a rule that holds already', () => {
    const holds = ruleOf('holds', { any: [is('yes', true), is('also', true), is('few', 1)] });
    const standIn = (fact: string, value: Value) => [fact, [{ fact, value, fallback: true }]] as const;
    const known = knownOf(
      { yes: true, also: true, few: 1 },
      { answered: new Set(['yes', 'note']), assumed: new Map([standIn('also', true), standIn('few', 1)]) },
    );
    expect(askKnowing([ruleOf('out of reach', is('note', 'x')), holds], known)).toEqual([]);
  });
});
