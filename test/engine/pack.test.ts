import { describe, expect, it } from 'vitest';
import { dependencies, isInForce, limitOn, occurs } from '../../src/engine/pack.js';
import { restsOn } from '../../src/engine/rests-on.js';
import { is, smallPack } from './small-pack.js';

const { facts, limits } = smallPack;

describe('what a derived fact is made of', () => {
  it('are the facts of its condition, of its parts, its records, or those that it is computed from', () => {
    expect(dependencies(facts.both)).toEqual(['yes', 'also', 'letter']);
    expect(dependencies(facts.enough)).toEqual(['yes', 'also', 'letter']);
    expect(dependencies(facts.goodTalks)).toEqual(['talks']);
    expect(dependencies(facts.lastKind)).toEqual(['talks']);
    const computed = { kind: 'computed', from: ['few', 'many'] } as const;
    expect(dependencies(facts.yes && { ...facts.yes, definition: computed })).toEqual(['few', 'many']);
  });

  it('is nothing for a fact that is given, or that there is not', () => {
    expect(dependencies(facts.yes)).toEqual([]);
    expect(dependencies(facts.nothing)).toEqual([]);
  });
});

it('a choice occurs in every pack, or only where the pack has what it needs', () => {
  const choice = { id: 'x', label: { 'zh-CN': '文', en: 'text' }, words: [] };
  const platform = { id: 'p', title: choice.label, words: [], source: 'test', checked: '2026-01-01' };
  expect(occurs(choice, { platforms: {} })).toBe(true);
  expect(occurs({ ...choice, needs: 'platforms' }, { platforms: {} })).toBe(false);
  expect(occurs({ ...choice, needs: 'platforms' }, { platforms: { p: platform } })).toBe(true);
});

describe('a condition', () => {
  it('rests on the facts that it names and on all that they are made of', () => {
    const condition = { all: [is('both', true), is('few', 1)] };
    const rests = (path: string) => restsOn(smallPack, condition, path);
    expect(['both', 'yes', 'letter', 'few'].map(rests)).toEqual([true, true, true, true]);
    expect(['many', 'talks'].map(rests)).toEqual([false, false]);
  });
});

describe('the days on which something is in force', () => {
  it('are its first, its last, and those between', () => {
    const dated = { from: '2026-01-02', until: '2026-01-04' };
    const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'];
    expect(days.map((day) => isInForce(dated, day))).toEqual([false, true, true, true, false]);
    expect(isInForce({ from: '2026-01-02' }, '2099-01-01')).toBe(true);
  });

  it('are whole days: a moment counts by its day', () => {
    const day = { from: '2026-01-02', until: '2026-01-02' };
    expect(isInForce(day, '2026-01-02T23:59:59+08:00')).toBe(true);
    expect(isInForce({ from: '2026-01-02T12' }, '2026-01-02T23:59:59+08:00')).toBe(false);
  });

  it('decide the value of a limit, and there is none on other days', () => {
    expect(limits.while && limitOn(limits.while, '2026-06-30')).toBe('PT10M');
    expect(limits.while && limitOn(limits.while, '2026-07-01')).toBe('PT20M');
    expect(limits.while && limitOn(limits.while, '2019-12-31')).toBeUndefined();
  });
});
