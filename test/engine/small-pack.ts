import fc from 'fast-check';
import type { Condition, Leaf } from '../../src/engine/condition.js';
import type { Known } from '../../src/engine/known.js';
import type { Definition, Fact, Pack, Rule } from '../../src/engine/pack.js';
import type { Rung } from '../../src/engine/rung.js';
import type { FactType, Value } from '../../src/engine/value.js';

const text = { 'zh-CN': '文', en: 'text' };

const fact = (path: string, type: FactType, more: Partial<Fact> = {}): Fact => ({
  path,
  type,
  label: text,
  question: text,
  effort: 1,
  private: false,
  ...more,
});

const derived = (path: string, definition: Definition, type: FactType = 'boolean'): Fact => {
  const { question: _, ...rest } = fact(path, type, { definition });
  return rest;
};

const choices = ['a', 'b', 'c'].map((id) => ({ id, label: text, words: [] }));

/** A pack of one fact of every kind, for laws that must hold whatever the rules are. */
export const smallPack: Pack = {
  id: 'small',
  version: '1.0.0',
  digest: 'sha256:0',
  facts: {
    yes: fact('yes', 'boolean'),
    also: fact('also', 'boolean'),
    letter: fact('letter', 'choice', { choices }),
    signs: fact('signs', 'choices', { choices }),
    few: fact('few', 'number'),
    many: fact('many', 'number'),
    early: fact('early', 'time'),
    late: fact('late', 'time'),
    passed: fact('passed', 'duration'),
    price: fact('price', 'money'),
    note: fact('note', 'text'),
    talks: fact('talks', 'records', {
      fields: { kind: fact('kind', 'choice', { choices }), at: fact('at', 'time'), good: fact('good', 'boolean') },
    }),
    both: derived('both', {
      kind: 'when',
      when: { all: [is('yes', true), { any: [is('also', true), is('letter', 'a')] }] },
    }),
    enough: derived('enough', {
      kind: 'at-least',
      count: 2,
      of: [is('yes', true), is('also', true), is('letter', 'b')],
    }),
    goodTalks: derived('goodTalks', { kind: 'count', records: 'talks', where: is('good', true) }, 'number'),
    lastKind: {
      ...derived('lastKind', { kind: 'latest', records: 'talks', by: 'at', take: 'kind' }, 'choice'),
      choices,
    },
    lastAt: derived('lastAt', { kind: 'latest', records: 'talks', by: 'at', take: 'at' }, 'time'),
    span: derived('span', { kind: 'computed', from: ['early', 'late'] }, 'duration'),
  },
  limits: {
    while: {
      id: 'while',
      label: text,
      count: 'elapsed',
      values: [
        { value: 'PT10M', from: '2020-01-01', until: '2026-06-30' },
        { value: 'PT20M', from: '2026-07-01' },
      ],
      source: 'test',
      checked: '2026-01-01',
    },
    dear: {
      id: 'dear',
      label: text,
      count: 'elapsed',
      values: [{ value: '99.90', from: '2020-01-01' }],
      source: 'test',
      checked: '2026-01-01',
    },
  },
  laws: {},
  actions: {},
  warnings: {},
  checks: [],
  state: [],
  rules: [],
  ladder: [],
  accounts: {},
  goods: {},
  systems: {},
  letters: [],
  demands: {},
  evidence: [],
  platforms: {},
};

export function is(path: string, ...values: readonly Value[]): Leaf {
  return { fact: path, operator: 'is', operand: { values } };
}

export const ruleOf = (id: string, when: Condition, more: Partial<Rule> = {}): Rule => ({
  id,
  check: 'test',
  title: text,
  when,
  responsible: 'platform',
  state: 'act',
  first: [],
  do: [],
  dont: [],
  explain: [],
  claim: [],
  asks: {},
  demand: 'deliver',
  laws: [],
  unprompted: false,
  ...more,
});

export const rungOf = (id: string, more: Partial<Rung> = {}): Rung => ({
  id,
  title: text,
  self: false,
  actions: [],
  takes: [],
  excludes: [],
  authority: false,
  way: [],
  source: 'test',
  checked: '2026-01-01',
  from: '2020-01-01',
  ...more,
});

export const knownOf = (values: Readonly<Record<string, Value>>, more: Partial<Known> = {}): Known => ({
  now: '2026-11-21T12:00:00+08:00',
  values: new Map(Object.entries(values)),
  assumed: new Map(),
  answered: new Set(Object.keys(values)),
  ...more,
});

const letters = fc.constantFrom('a', 'b', 'c');
const times = fc.constantFrom('2026-11-21T10:00:00+08:00', '2026-11-21T11:00:00+08:00', '2026-11-22T10:00:00+08:00');

/** Some answers, none of them about the derived facts. */
export const someAnswers: fc.Arbitrary<Readonly<Record<string, Value>>> = fc
  .record(
    {
      yes: fc.boolean(),
      also: fc.boolean(),
      letter: letters,
      signs: fc.subarray(['a', 'b', 'c']),
      few: fc.integer({ min: 0, max: 3 }),
      many: fc.integer({ min: 0, max: 3 }),
      early: times,
      late: times,
      passed: fc.constantFrom('PT5M', 'PT10M', 'PT600S', 'PT20M', 'PT30M'),
      price: fc.constantFrom('99.9', '99.90', '100', '5.00'),
      note: fc.constantFrom('x', 'y'),
      talks: fc.array(
        fc.record({ kind: letters, at: times, good: fc.boolean() }, { requiredKeys: [] }).map(withoutUndefined),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  )
  .map(withoutUndefined) as fc.Arbitrary<Readonly<Record<string, Value>>>;

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.tuple(fc.constantFrom('yes', 'also', 'both', 'enough'), fc.boolean()).map(([path, value]) => is(path, value)),
  fc
    .tuple(fc.constantFrom('letter', 'lastKind'), fc.subarray(['a', 'b', 'c'], { minLength: 1 }))
    .map(([path, values]) => is(path, ...values)),
  fc
    .subarray(['a', 'b', 'c'], { minLength: 1 })
    .map((values): Leaf => ({ fact: 'signs', operator: 'includes', operand: { values } })),
  fc
    .tuple(
      fc.constantFrom('under', 'over', 'at-least', 'at-most'),
      fc.constantFrom('few', 'goodTalks'),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([operator, path, value]): Leaf => ({ fact: path, operator, operand: { values: [value] } })),
  fc
    .constantFrom('under', 'over', 'at-least', 'at-most', 'same-as', 'differs-from')
    .map((operator): Leaf => ({ fact: 'few', operator, operand: { fact: 'many' } })),
  fc.constantFrom('before', 'after').map((operator): Leaf => ({ fact: 'early', operator, operand: { fact: 'late' } })),
  fc
    .constantFrom('under', 'over', 'at-least', 'at-most')
    .map((operator): Leaf => ({ fact: 'passed', operator, operand: { limit: 'while' } })),
  fc
    .constantFrom('under', 'over', 'at-most')
    .map((operator): Leaf => ({ fact: 'price', operator, operand: { limit: 'dear' } })),
);

/** Conditions of every shape, up to four levels deep. */
export const someCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
})).condition;
