import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/engine/condition.js';
import { evaluator } from '../../src/engine/evaluate.js';
import type { Fact, Pack } from '../../src/engine/pack.js';
import { canBeAsked, factsToAsk, nextQuestions, type Suppose } from '../../src/engine/plan.js';
import { typicalAnswers } from '../../src/engine/typical-answers.js';
import { judge } from '../../src/engine/verdict.js';
import { is, knownOf, ruleOf, smallPack, someAnswers, someCondition } from './small-pack.js';
import { ask, askKnowing, suppose, withSamples } from './some-questions.js';

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

  it('first asks what gives a verdict whatever the answer, while there is none', () => {
    const rules = [
      ruleOf('a', { all: [is('letter', 'a'), is('also', true)] }),
      ruleOf('b', { all: [is('letter', 'b'), is('also', true)] }),
      ruleOf('on', is('yes', true)),
      ruleOf('off', is('yes', false)),
    ];
    const facts = { ...withSamples, yes: { ...withSamples.yes, effort: 5 } as Pack['facts'][string] };
    expect(ask(rules, {}, facts)[0]).toEqual({ fact: 'yes', settles: ['on', 'off'] });
    const dear = { ...withSamples, letter: { ...withSamples.letter, effort: 5 } as Fact };
    const every = ['a', 'b', 'c'].map((id) => ruleOf(id, is('letter', id)));
    const more = ['d', 'e'].map((id) => ruleOf(id, { all: [is('yes', true), is('also', true)] }));
    expect(ask([...every, ...more], {}, dear).map(({ fact }) => fact)).toEqual(['letter', 'yes', 'also']);
  });

  it('names those first that an answer would make the verdict', () => {
    const rules = [
      ruleOf('on', is('yes', true)),
      ruleOf('on as well', is('yes', true)),
      ruleOf('off', is('yes', false)),
    ];
    expect(ask(rules, {})[0]).toEqual({ fact: 'yes', settles: ['on', 'off', 'on as well'] });
  });

  it('asks no dear question first only because it gives a verdict where there is one already', () => {
    const rules = [
      ruleOf('on', is('yes', true)),
      ruleOf('off', is('yes', false)),
      ruleOf('a', { all: [is('also', true), is('note', 'x')] }),
      ruleOf('here', is('few', 1)),
    ];
    const facts = { ...withSamples, yes: { ...withSamples.yes, effort: 5 } as Pack['facts'][string] };
    expect(ask(rules, { few: 1 }, facts).map(({ fact }) => fact)).toEqual(['also', 'yes']);
    expect(ask(rules, {}, facts).map(({ fact }) => fact)).toEqual(['yes', 'few', 'also']);
  });

  it('gives no verdict for certain where one answer gives none', () => {
    const rules = [
      ruleOf('a', { all: [is('letter', 'a'), is('also', true)] }),
      ruleOf('b', { all: [is('letter', 'b'), is('also', true)] }),
      ruleOf('on', is('yes', true)),
    ];
    const facts = { ...withSamples, yes: { ...withSamples.yes, effort: 5 } as Pack['facts'][string] };
    expect(ask(rules, {}, facts).map(({ fact }) => fact)).toEqual(['letter', 'also', 'yes']);
  });

  it('counts what it settles by what the answer costs', () => {
    const rules = [
      ...['a', 'b', 'c'].map((id) => ruleOf(id, { all: [is('yes', true), is('note', 'x')] })),
      ruleOf('d', { all: [is('also', true), is('note', 'x')] }),
    ];
    const costing = (effort: number) =>
      ask(rules, {}, { ...withSamples, yes: { ...withSamples.yes, effort } as Pack['facts'][string] })[0]?.fact;
    expect([costing(2), costing(4)]).toEqual(['yes', 'also']);
  });

  it('is found also where another one promised more than it holds', () => {
    const without: Condition = { fact: 'note', operator: 'over', operand: { values: ['x'] } };
    const rules = [
      ...['a', 'b'].map((id) => ruleOf(id, without)),
      ruleOf('c', is('note', 'x')),
      ...['d', 'e'].map((id) => ruleOf(id, is('also', true))),
    ];
    const facts = { ...withSamples, note: { ...withSamples.note, samples: ['x', 'y'] } as Pack['facts'][string] };
    expect(askKnowing(rules, knownOf({}), { facts, most: 1 })).toEqual([{ fact: 'also', settles: ['d', 'e'] }]);
    expect(askKnowing(rules.slice(0, 2), knownOf({}), { facts })).toEqual([]);
    const never = [ruleOf('a', { fact: 'note', operator: 'over', operand: { fact: 'few' } })];
    expect(askKnowing(never, knownOf({}), { facts })).toEqual([]);
    const asGood = [...rules.slice(0, 3), ruleOf('d', is('yes', true))];
    expect(ask(asGood, {}, facts).map(({ fact }) => fact)).toEqual(['yes', 'note']);
  });

  it('names what an answer can confirm before what it can only rule out', () => {
    const here = ruleOf('here', is('few', 1));
    const out = ruleOf('out', { all: [is('yes', false), is('letter', 'a')] });
    const before = [out, ruleOf('in', is('yes', false)), here];
    expect(ask(before, { few: 1 })[0]).toEqual({ fact: 'yes', settles: ['in', 'out'] });
    const rules = [ruleOf('out', { all: [is('yes', true), is('letter', 'a')] }), ruleOf('in', is('yes', true))];
    expect(ask(rules, {}).find(({ fact }) => fact === 'yes')?.settles).toEqual(['in', 'out']);
  });

  it('is of two that settle as much the one whose worst answer settles more, else the one that stands first', () => {
    const worse = [ruleOf('a', is('letter', 'a')), ruleOf('b', { all: [is('also', true), is('note', 'x')] })];
    const facts = { ...withSamples, note: { ...withSamples.note, samples: ['x', 'y'] } as Pack['facts'][string] };
    expect(ask(worse, {}, facts).map(({ fact }) => fact)).toEqual(['letter', 'also', 'note']);
    const better = [ruleOf('a', is('yes', true)), ruleOf('b', { all: [is('also', true), is('note', 'x')] })];
    expect(ask(better, {}, facts).map(({ fact }) => fact)).toEqual(['yes', 'also', 'note']);
    const alike = [ruleOf('a', { all: [is('also', true), is('yes', true), is('letter', 'a')] })];
    expect(ask(alike, {}).map(({ fact }) => fact)).toEqual(['yes', 'also', 'letter']);
    expect(ask(alike, { letter: 'a' }).map(({ fact }) => fact)).toEqual(['yes', 'also']);
  });

  it('is asked only where somebody can be asked, and only while it makes sense', () => {
    const { question: _, ...silent } = { ...smallPack.facts.yes };
    const rules = [ruleOf('a', is('yes', true))];
    expect(ask(rules, {}, { ...withSamples, yes: silent as Pack['facts'][string] })).toEqual([]);
    const late = { ...withSamples, yes: { ...withSamples.yes, askedWhen: is('also', true) } as Pack['facts'][string] };
    expect(ask(rules, {}, late)).toEqual([]);
    expect(ask(rules, { also: true }, late)).toEqual([{ fact: 'yes', settles: ['a'] }]);
  });

  it('has all worked out for every answer that an open rule rests on, and nothing else', () => {
    const wanted = new Map<string, boolean | undefined>();
    const asking: Suppose = (before, fact, isWanted) => {
      for (const path of ['span', 'lastAt', 'goodTalks']) wanted.set(path, isWanted?.(path));
      return suppose(before, fact);
    };
    const late = (fact: string): Condition => ({
      any: [is('yes', true), { fact, operator: 'known', operand: { values: [true] } }],
    });
    const pack: Pack = { ...smallPack, rules: [ruleOf('a', late('span')), ruleOf('b', late('lastAt'))] };
    nextQuestions(pack, knownOf({}), judge(pack, knownOf({})), asking, { most: 1 });
    expect(Object.fromEntries(wanted)).toEqual({ span: true, lastAt: true, goodTalks: false });
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

describe('the questions', () => {
  const open = [
    ruleOf('a', { all: [is('yes', true), is('also', true), is('letter', 'a')] }),
    ruleOf('b', { all: [is('yes', true), is('also', true)] }),
    ruleOf('c', { all: [is('yes', true), { fact: 'few', operator: 'over', operand: { values: [1] } }] }),
  ];

  it('are three, or as many as are wanted', () => {
    const named = (most?: number) => askKnowing(open, knownOf({}), { ...(most && { most }) }).map(({ fact }) => fact);
    expect(named()).toEqual(['yes', 'also', 'letter']);
    expect(named(1)).toEqual(['yes']);
    expect(named(2)).toEqual(['yes', 'also']);
    expect(named(9)).toEqual(['yes', 'also', 'letter', 'few']);
  });

  it('that could replace a stand-in keep the verdict open that rests on it', () => {
    const stands = (fallback: boolean) =>
      knownOf(
        { yes: true },
        { answered: new Set(), assumed: new Map([['yes', [{ fact: 'yes', value: true, fallback }]]]) },
      );
    const rules = [ruleOf('a', is('yes', true))];
    expect(askKnowing(rules, stands(true))).toEqual([{ fact: 'yes', settles: ['a'] }]);
    expect(askKnowing(rules, stands(false))).toEqual([]);
  });
});

describe('what could settle an open rule', () => {
  const known = knownOf(
    { yes: true, also: true },
    {
      answered: new Set(['also']),
      assumed: new Map([
        ['yes', [{ fact: 'yes', value: true, fallback: true }]],
        ['also', [{ fact: 'also', value: true, fallback: true }]],
      ]),
    },
  );

  it('is what it misses and what something stands in for, and no premise and no answer', () => {
    const trace = evaluator(smallPack, known)({ all: [is('yes', true), is('also', true), is('few', 1)] });
    expect(factsToAsk(trace, smallPack, known)).toEqual(['few', 'yes']);
  });

  it('can be asked where it has a question that makes sense and was not answered', () => {
    const evaluate = evaluator(smallPack, known);
    const can = (more: Partial<Fact>) => canBeAsked({ ...smallPack.facts.few, ...more } as Fact, known, evaluate);
    const { question: _, ...silent } = { ...smallPack.facts.few };
    expect(can({})).toBe(true);
    expect(canBeAsked(silent as Fact, known, evaluate)).toBe(false);
    expect(can({ path: 'also' })).toBe(false);
    expect(can({ askedWhen: is('yes', true) })).toBe(true);
    expect(can({ askedWhen: is('yes', false) })).toBe(false);
    expect(can({ askedWhen: is('letter', 'a') })).toBe(false);
  });
});
