import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/engine/condition.js';
import { evaluator } from '../../src/engine/evaluate.js';
import type { Known } from '../../src/engine/known.js';
import type { Pack } from '../../src/engine/pack.js';
import { type Settling, settlersOf } from '../../src/engine/settlers.js';
import type { Value } from '../../src/engine/value.js';
import { is, knownOf, smallPack } from './small-pack.js';

const two: Pack['facts'][string] = {
  ...smallPack.facts.both,
  path: 'two',
  definition: { kind: 'at-least', count: 2, of: [is('yes', true), is('yes', true), is('few', 1)] },
} as Pack['facts'][string];
const pack: Pack = { ...smallPack, facts: { ...smallPack.facts, two } };

const shown = (settling: Settling): string => (settling === true ? 'already' : [...settling].join(' '));
/** What makes the condition hold, and what makes it fail. */
function settlers(
  condition: Condition,
  known: Known | Readonly<Record<string, Value>> = {},
): readonly [string, string] {
  const what = 'values' in known ? (known as Known) : knownOf(known as Readonly<Record<string, Value>>);
  const { holds, fails } = settlersOf(evaluator(pack, what)(condition), pack, ({ fallback }) => fallback);
  return [shown(holds), shown(fails)];
}
const yes = is('yes', true);
const also = is('also', true);
const few = is('few', 1);

describe('one answer alone may settle', () => {
  it.each<[string, Condition, Readonly<Record<string, Value>>, string, string]>([
    ['what it is about', yes, {}, 'yes', 'yes'],
    ['nothing that is settled: it holds', yes, { yes: true }, 'already', ''],
    ['nothing that is settled: it fails', yes, { yes: false }, '', 'already'],
    ['an all only against it, while two are open', { all: [yes, also] }, {}, '', 'yes also'],
    ['an all either way, once one is left', { all: [yes, also] }, { also: true }, 'yes', 'yes'],
    ['an all of one fact either way', { all: [yes, { any: [yes, also] }] }, {}, 'yes', 'yes'],
    ['no all that fails', { all: [yes, also] }, { also: false }, '', 'already'],
    ['an any only for it, while two are open', { any: [yes, also] }, {}, 'yes also', ''],
    ['an any either way, once one is left', { any: [yes, also] }, { also: false }, 'yes', 'yes'],
    ['no any that holds', { any: [yes, also] }, { also: true }, 'already', ''],
    ['a not the other way round', { not: { all: [yes, also] } }, {}, 'yes also', ''],
    ['a not of what holds', { not: yes }, { yes: true }, '', 'already'],
    ['what its bases settle', is('both', true), { also: true }, 'yes', 'yes'],
    ['two of three where it is in two of them', is('two', true), {}, 'yes', 'yes'],
    ['two of three where one is left', is('two', true), { yes: true }, 'already', ''],
    ['whatever its records may say', is('goodTalks', 1), {}, 'goodTalks talks', 'goodTalks talks'],
  ])('%s', (_, condition, answers, holds, fails) => {
    expect(settlers(condition, answers)).toEqual([holds, fails]);
  });

  it('a defined fact either way, because it is not seen which way is expected', () => {
    expect(settlers(is('both', true))).toEqual(['yes', 'yes']);
    expect(settlers(is('both', false))).toEqual(['yes', 'yes']);
  });

  it('what expects a defined fact to fail, the other way round', () => {
    expect(settlers(is('both', false), { yes: false })).toEqual(['already', '']);
    expect(settlers(is('both', false), { yes: true, also: true })).toEqual(['', 'already']);
  });

  it('whether something is known, once it is not: it may become so', () => {
    const known: Condition = { fact: 'few', operator: 'known', operand: { values: [true] } };
    expect(settlers(known)).toEqual(['few', 'few']);
    expect(settlers(known, { few: 1 })).toEqual(['already', '']);
  });

  it('what only an assumption settles that may be replaced', () => {
    const assumed = (fallback: boolean) =>
      knownOf({ few: 1 }, { assumed: new Map([['few', [{ fact: 'few', value: 1, fallback }]]]) });
    expect(settlers(few, assumed(true))).toEqual(['few', 'few']);
    expect(settlers(few, assumed(false))).toEqual(['already', '']);
  });
});
