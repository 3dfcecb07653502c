import { describe, expect, it } from 'vitest';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { compileSmall as compile, smallPack as files, text } from './small-pack.js';

const said = (changes: Readonly<Record<string, string | undefined>>) =>
  compile(changes).problems.map((problem) => `${placeOf(problem)}: ${sentenceOf(problem, 'en')}`);

const rule = (change: (text: string) => string) => ({ 'timing/late.yaml': change(files['timing/late.yaml'] ?? '') });
const when = (condition: string) => rule((source) => source.replace(/when: .*/, `when: ${condition}`));

describe('a pack', () => {
  it('compiles into plain data', () => {
    const { pack, tests, problems } = compile();
    expect(problems).toEqual([]);
    expect(pack.rules[0]?.when).toEqual({
      all: [
        { fact: 'paid', operator: 'is', operand: { values: [true] } },
        { fact: 'since', operator: 'over', operand: { limit: 'long' } },
      ],
    });
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
    expect(tests.map(({ rule }) => rule)).toEqual(['late']);
  });

  it('says everything that is wrong at once, with file, line and column', () => {
    expect(
      said({
        ...rule((source) =>
          source.replace('paid: true', 'payd: true').replace('do: [wait]', 'do: [wiat]').replace('careful', 'carefull'),
        ),
        'timing/late.test.yaml': undefined,
      }),
    ).toEqual([
      'timing/late.yaml:3:15 when.payd: No fact is called "payd". Did you mean "paid"?',
      'timing/late.yaml:1:1: The rule has no test: late.test.yaml is missing beside it.',
      'timing/late.yaml:5:6 do.0: No action is called "wiat". Did you mean "wait"?',
      'timing/late.yaml:6:8 dont.0: No warning is called "carefull". Did you mean "careful"?',
    ]);
  });

  it.each([
    [
      'a value that the fact cannot have',
      when('{ order.status: don }'),
      '"don" is not one of the values known here. Allowed: unpaid, done. Did you mean "done"?',
    ],
    ['a wrong type', when('{ paid: "yes" }'), '"yes" does not fit "paid", which needs true or false.'],
    [
      'an amount of time in a condition',
      when('{ since: PT1H }'),
      'Amounts and times do not stand in conditions ("since"). Put the value into limits.yaml and name the limit.',
    ],
    [
      'a limit that does not exist',
      when('{ since: { over: lang } }'),
      'No limit and no fact is called "lang". Did you mean "long"?',
    ],
    [
      'a limit of another type',
      when('{ paidAt: { after: long } }'),
      'The limit "long" does not fit "paidAt", which needs a time such as "2026-11-21 10:00" (Beijing time) or "20:05".',
    ],
    [
      'two facts that cannot be compared',
      when('{ paidAt: { after: since } }'),
      '"paidAt" (time) and "since" (duration) cannot be compared.',
    ],
    [
      'an operator that does not exist',
      when('{ since: { ovr: long } }'),
      'There is no operator "ovr". Did you mean "over"?',
    ],
    [
      'an order where there is none',
      when('{ order.status: { over: long } }'),
      '"order.status" has no order (it needs one of its choices), so it can be neither under nor over anything.',
    ],
    ['a list without includes', when('{ notice: sold-out }'), '"notice" is a list. Write { includes: … }.'],
    [
      'includes without a list',
      when('{ order.status: { includes: done } }'),
      '"order.status" is no list. Write the value directly, without "includes".',
    ],
    ['an empty list', when('{ any: [] }'), '"any" needs a list that is not empty.'],
    ['an empty condition', when('{}'), 'A condition is a map of at least one fact: "payment.status: success".'],
    [
      'a text that is missing in one language',
      rule((source) => source.replace(`title: ${text}`, 'title: { en: text }')),
      '"zh-CN" is missing.',
    ],
    [
      'a text that shows a fact that does not exist',
      rule((source) => source.replace(`explain: ${text}`, 'explain: { zh-CN: "{payd}", en: "{payd}" }')),
      'No fact is called "payd". Did you mean "paid"?',
    ],
    [
      'texts that show different facts',
      rule((source) => source.replace(`explain: ${text}`, 'explain: { zh-CN: "{paidAt}", en: text }')),
      'The languages show different facts: paidAt in Chinese, – in English.',
    ],
    [
      'brackets that do not match',
      rule((source) => source.replace(`explain: ${text}`, 'explain: { zh-CN: "[a", en: a }')),
      'Brackets or braces do not match. {fact} shows a fact, [ … ] is left out when a fact in it is not known.',
    ],
    [
      'a misspelt key',
      rule((source) => source.replace('responsible', 'responsable')),
      'The key "responsable" is not known here. Did you mean "responsible"?',
    ],
    [
      'an id that is not the file’s name',
      rule((source) => source.replace('id: late', 'id: lat')),
      'The id "lat" is not the file\'s name "late".',
    ],
    [
      'an alias',
      rule((source) =>
        `${source.replace('id: late', 'id: &a late')}# \n`.replace('responsible: platform', 'responsible: *a'),
      ),
      'Aliases (*name) are not allowed in packs. Write the value out; a text that begins with "*" needs quotes.',
    ],
    [
      'YAML that is broken',
      rule((source) => source.replace('do: [wait]', 'do: [wait')),
      'This "[" is not closed: the "]" is missing',
    ],
    [
      'a fact made of itself',
      { 'derived.yaml': (files['derived.yaml'] ?? '').replace('{ paid: true }', '{ ready: true }') },
      'The fact "ready" is made of itself.',
    ],
    ['a file that is missing', { 'limits.yaml': undefined }, 'This file is missing; every pack needs it.'],
    [
      'a rule without a place in the order',
      { 'pack.yaml': (files['pack.yaml'] ?? '').replace('[late]', '[lat]') },
      'The order names "lat", but there is no such rule. Did you mean "late"?',
    ],
    [
      'a judgement without a reason',
      { 'limits.yaml': (files['limits.yaml'] ?? '').replace('somewhere', 'judgement') },
      'A limit whose source is judgement needs its reason, in both languages.',
    ],
    ['far too deep nesting', { 'laws.yaml': '['.repeat(100) }, 'Nested more than 32 levels deep.'],
  ])('refuses %s', (_, changes, sentence) => {
    expect(
      said(changes).some((line) => line.includes(sentence)),
      said(changes).join('\n'),
    ).toBe(true);
  });
});
