import { expect, it } from 'vitest';
import { type Condition, factsIn, isLeaf, leavesOf } from '../../src/engine/condition.js';
import { is } from './small-pack.js';

const later: Condition = { fact: 'early', operator: 'before', operand: { fact: 'late' } };
const nested: Condition = { all: [is('yes', true), { any: [{ not: is('also', true) }, later] }, is('yes', false)] };

it('only what compares a fact is a leaf', () => {
  expect([later, is('yes', true)].map(isLeaf)).toEqual([true, true]);
  expect([nested, { any: [later] }, { not: later }].map(isLeaf)).toEqual([false, false, false]);
});

it('the leaves of a condition come in its order, those of a leaf are itself', () => {
  expect(leavesOf(nested)).toEqual([is('yes', true), is('also', true), later, is('yes', false)]);
  expect(leavesOf(later)).toEqual([later]);
});

it('the facts of a condition are those compared and those compared with', () => {
  expect(factsIn(nested)).toEqual(['yes', 'also', 'early', 'late', 'yes']);
});
