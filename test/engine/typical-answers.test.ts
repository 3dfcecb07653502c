import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/engine/pack.js';
import { possibleAnswers, typicalAnswers } from '../../src/engine/typical-answers.js';
import { knownOf, smallPack } from './small-pack.js';

const now = '2026-11-21T12:00:00+08:00';
const fact = (path: string, more: Partial<Fact> = {}): Fact => {
  const found = smallPack.facts[path];
  if (!found) throw new Error(path);
  return { ...found, ...more };
};

describe('typical answers', () => {
  it('are yes and no, each choice, each choice alone or none', () => {
    expect(typicalAnswers(fact('yes'), now)).toEqual([true, false]);
    expect(typicalAnswers(fact('letter'), now)).toEqual(['a', 'b', 'c']);
    expect(typicalAnswers(fact('signs'), now)).toEqual([[], ['a'], ['b'], ['c']]);
  });

  it('are times before now, or after it for what is to come', () => {
    expect(typicalAnswers(fact('early'), now)).toEqual([
      '2026-11-21T11:58:00+08:00',
      '2026-11-21T09:00:00+08:00',
      '2026-11-19T12:00:00+08:00',
      '2026-10-22T12:00:00+08:00',
    ]);
    expect(typicalAnswers(fact('early', { past: false }), now)).toEqual([
      '2026-11-21T12:02:00+08:00',
      '2026-11-21T15:00:00+08:00',
      '2026-11-23T12:00:00+08:00',
      '2026-12-21T12:00:00+08:00',
    ]);
  });

  it('are records, none or one that says yes or no to all', () => {
    expect(typicalAnswers(fact('talks'), now)).toEqual([[], [{ good: true }], [{ good: false }]]);
    const { fields: _, ...bare } = fact('talks');
    expect(typicalAnswers(bare, now)).toEqual([[], [{}], [{}]]);
  });

  it('are the samples of anything else, if it has some', () => {
    expect(typicalAnswers(fact('few', { samples: [1, 2] }), now)).toEqual([1, 2]);
    expect(typicalAnswers(fact('few'), now)).toEqual([]);
  });
});

describe('possible answers', () => {
  const names = { ...smallPack.facts, name: fact('note', { path: 'name' }) };
  const people = fact('talks', { path: 'people', fields: { name: fact('note', { path: 'name' }), at: fact('early') } });
  const pack = { ...smallPack, facts: { ...names, people } };

  it('of a name are those that other answers mention, also in records', () => {
    const known = knownOf({ name: 'x', people: [{ name: 'y', at: now }, { name: 'x' }], few: 1, elsewhere: 'z' });
    expect(possibleAnswers(fact('note', { samples: ['s'] }), pack, known)).toEqual(['s', 'x', 'y']);
  });

  it('of anything else are the typical ones', () => {
    expect(possibleAnswers(fact('letter'), pack, knownOf({ letter: 'a' }))).toEqual(['a', 'b', 'c']);
  });

  it('are not nothing, which is known of a name that there is not', () => {
    const known = { ...knownOf({}), values: new Map([['name', null]]) };
    expect(possibleAnswers(fact('note'), pack, known)).toEqual([]);
  });
});
