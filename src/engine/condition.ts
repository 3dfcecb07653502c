import type { Value } from './value.js';

export const comparisons = [
  'under',
  'over',
  'at-least',
  'at-most',
  'before',
  'after',
  'same-as',
  'differs-from',
] as const;
export type Comparison = (typeof comparisons)[number];
export type Operator = 'is' | 'includes' | 'known' | Comparison;

/** What a leaf compares its fact with: one of several values, a limit of the pack, or another fact. */
export type Operand = { readonly values: readonly Value[] } | { readonly limit: string } | { readonly fact: string };

export interface Leaf {
  readonly fact: string;
  readonly operator: Operator;
  readonly operand: Operand;
}

/** `all` and `any` are never empty: a pack with an empty list does not load. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Leaf;

export const isLeaf = (condition: Condition): condition is Leaf => 'operator' in condition;

export function leavesOf(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}

/** Every fact that a condition names. */
export const factsIn = (condition: Condition): readonly string[] =>
  leavesOf(condition).flatMap(({ fact, operand }) => ('fact' in operand ? [fact, operand.fact] : [fact]));
