import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Known } from '../../src/engine/known.js';
import type { Pack, Rule } from '../../src/engine/pack.js';
import { nextQuestions } from '../../src/engine/plan.js';
import { typicalAnswers } from '../../src/engine/typical-answers.js';
import type { Value } from '../../src/engine/value.js';
import { judge } from '../../src/engine/verdict.js';
import { is, knownOf, ruleOf, smallPack, someAnswers, someCondition } from './small-pack.js';

const withSamples: Pack['facts'] = {
  ...smallPack.facts,
  few: { ...smallPack.facts.few, samples: [0, 3] } as Pack['facts'][string],
  many: { ...smallPack.facts.many, samples: [0, 3] } as Pack['facts'][string],
  passed: { ...smallPack.facts.passed, samples: ['PT5M', 'PT2H'] } as Pack['facts'][string],
};

function ask(rules: readonly Rule[], answers: Readonly<Record<string, Value>>, facts = withSamples) {
  const pack: Pack = { ...smallPack, facts, rules };
  const known = knownOf(answers);
  return nextQuestions(
    pack,
    known,
    judge(pack, known),
    (before, fact) => (value) =>
      knownOf({ ...Object.fromEntries(before.values), [fact]: value } as Readonly<Record<string, Value>>),
  );
}

describe('the next question', () => {
  it('is the one that settles most open rules', () => {
    const rules = [
      ruleOf('a', { all: [is('yes', true), is('letter', 'a')] }),
      ruleOf('b', { all: [is('yes', true), is('also', true)] }),
    ];
    expect(ask(rules, {})[0]).toEqual({ fact: 'yes', settles: ['a', 'b'] });
  });

  it('weighs what an answer costs the user', () => {
    const facts = { ...withSamples, yes: { ...withSamples.yes, effort: 5 } as Pack['facts'][string] };
    const rules = [
      ruleOf('a', { all: [is('yes', true), is('letter', 'a')] }),
      ruleOf('b', { all: [is('yes', true), is('also', true)] }),
    ];
    expect(ask(rules, {}, facts).map(({ fact }) => fact)[0]).not.toBe('yes');
  });

  it('never asks about a rule that stands after the one that holds', () => {
    const rules = [ruleOf('holds', is('yes', true)), ruleOf('later', is('also', true))];
    expect(ask(rules, { yes: true })).toEqual([]);
  });

  it('asks for nothing that was answered, not even with "don’t know"', () => {
    const pack: Pack = { ...smallPack, rules: [ruleOf('a', is('yes', true))] };
    const known = knownOf({}, { answered: new Set(['yes']) });
    expect(nextQuestions(pack, known, judge(pack, known), () => () => known)).toEqual([]);
  });

  it('asks the first of two facts that settle something only together', () => {
    const rule = ruleOf('pair', { any: [{ fact: 'early', operator: 'before', operand: { fact: 'late' } }] });
    expect(ask([rule], {})).toEqual([{ fact: 'early', settles: [] }]);
  });

  it('asks neither of them once the other one is not known', () => {
    const rule = ruleOf('pair', { any: [{ fact: 'early', operator: 'before', operand: { fact: 'late' } }] });
    const pack: Pack = { ...smallPack, facts: withSamples, rules: [rule] };
    const known = knownOf({}, { answered: new Set(['late']) });
    const suppose =
      (before: Known, fact: string) =>
      (value: Value): Known => ({
        ...before,
        values: new Map(before.values).set(fact, value),
        answered: new Set(before.answered).add(fact),
      });
    expect(nextQuestions(pack, known, judge(pack, known), suppose)).toEqual([]);
  });

  it('asks from when patience counts, although that changes no verdict', () => {
    const rule = ruleOf('patient', is('yes', true), { patience: { limit: 'while', from: 'early' } });
    expect(ask([rule], { yes: true })).toEqual([{ fact: 'early', settles: [] }]);
    expect(ask([rule], { yes: true, early: '2026-11-21T10:00:00+08:00' })).toEqual([]);
  });

  it('asks from when patience counts before what could still change the verdict', () => {
    const rules = [
      ruleOf('open', { all: [is('also', true), is('letter', 'a')] }),
      ruleOf('patient', is('yes', true), { patience: { limit: 'while', from: 'early' } }),
    ];
    expect(ask(rules, { yes: true }).map(({ fact }) => fact)[0]).toBe('early');
  });

  it('first asks what gives a verdict whatever the answer, while there is none', () => {
    const rules = [
      ruleOf('a', { all: [is('letter', 'a'), is('also', true)] }),
      ruleOf('b', { all: [is('letter', 'b'), is('also', true)] }),
      ruleOf('on', is('yes', true)),
      ruleOf('off', is('yes', false)),
    ];
    const facts = { ...withSamples, yes: { ...withSamples.yes, effort: 5 } as Pack['facts'][string] };
    expect(ask(rules, {}, facts)[0]).toEqual({ fact: 'yes', settles: ['on', 'off'] });
  });

  it('names what an answer can confirm before what it can only rule out', () => {
    const rules = [ruleOf('out', { all: [is('yes', true), is('letter', 'a')] }), ruleOf('in', is('yes', true))];
    expect(ask(rules, {}).find(({ fact }) => fact === 'yes')?.settles).toEqual(['in', 'out']);
  });

  it('only ever names rules that an answer really settles', () => {
    fc.assert(
      fc.property(fc.array(someCondition, { minLength: 1, maxLength: 3 }), someAnswers, (conditions, answers) => {
        const rules = conditions.map((when, index) => ruleOf(`rule-${index}`, when));
        const pack: Pack = { ...smallPack, facts: withSamples, rules };
        for (const { fact, settles } of ask(rules, answers)) {
          expect(answers[fact]).toBeUndefined();
          const settled = typicalAnswers(pack.facts[fact] as Pack['facts'][string], knownOf({}).now).flatMap((value) =>
            judge(pack, knownOf({ ...answers, [fact]: value }))
              .findings.filter(({ trace }) => trace.truth !== 'unknown')
              .map(({ rule }) => rule.id),
          );
          for (const id of settles) expect(settled).toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });
});
