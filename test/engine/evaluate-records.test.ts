import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/engine/condition.js';
import { evaluator } from '../../src/engine/evaluate.js';
import type { Pack } from '../../src/engine/pack.js';
import type { Value } from '../../src/engine/value.js';
import { is, knownOf, smallPack } from './small-pack.js';

const truthOf = (condition: Condition, answers: Readonly<Record<string, Value>>) =>
  evaluator(smallPack, knownOf(answers))(condition).truth;

describe('the last of some records', () => {
  it.each([
    ['is the one with the latest time', ['11:00', '10:00'], 'a'],
    ['is the one that stands last where two have the same time', ['10:00', '10:00'], 'b'],
    ['is the one that stands last where the other one has no time', [undefined, '10:00'], 'b'],
    ['is the one that stands last where it has no time itself', ['10:00', undefined], 'b'],
    ['is the one that stands last where none has a time', [undefined, undefined], 'b'],
  ])('%s', (_, clocks, expected) => {
    const talks = clocks.map((clock, index) => ({
      kind: ['a', 'b'][index] ?? '',
      ...(clock && { at: `2026-11-21T${clock}:00+08:00` }),
    }));
    expect(truthOf(is('lastKind', expected), { talks })).toBe('holds');
  });
});

describe('records that count', () => {
  const counting = (where: Condition, answers: Readonly<Record<string, Value>>) => {
    const facts = {
      ...smallPack.facts,
      goodTalks: { ...smallPack.facts.goodTalks, definition: { kind: 'count', records: 'talks', where } },
    };
    return [0, 1, 2].find(
      (count) => evaluator({ ...smallPack, facts } as Pack, knownOf(answers))(is('goodTalks', count)).truth === 'holds',
    );
  };
  const talks = [
    { kind: 'a', good: true },
    { kind: 'b', good: true },
    { kind: 'b', good: false },
  ];

  it('are those for which all, any or none of it holds', () => {
    expect(counting({ all: [is('good', true), is('kind', 'b')] }, { talks })).toBe(1);
    expect(counting({ any: [is('kind', 'a'), is('good', false)] }, { talks })).toBe(2);
    expect(counting({ not: is('kind', 'b') }, { talks })).toBe(1);
  });

  it('may depend on the case as well, and are not counted while that is open', () => {
    expect(counting({ all: [is('good', true), is('yes', true)] }, { talks, yes: true })).toBe(2);
    expect(counting({ all: [is('good', true), is('yes', true)] }, { talks, yes: false })).toBe(0);
    expect(counting({ all: [is('good', true), is('yes', true)] }, { talks })).toBeUndefined();
    const asLetter: Condition = { fact: 'kind', operator: 'same-as', operand: { fact: 'letter' } };
    expect(counting(asLetter, { talks, letter: 'b' })).toBe(2);
  });

  it('are none of a fact that has no fields', () => {
    const { fields: _, ...bare } = smallPack.facts.talks ?? { ...smallPack.facts.yes };
    const facts = {
      ...smallPack.facts,
      talks: bare,
      goodTalks: { ...smallPack.facts.goodTalks, definition: { kind: 'count', records: 'talks' } },
    };
    expect(evaluator({ ...smallPack, facts } as unknown as Pack, knownOf({ talks }))(is('goodTalks', 3)).truth).toBe(
      'holds',
    );
  });
});
