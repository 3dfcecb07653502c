import type { Truth } from '../../engine/truth.js';
import type { Cell } from './tables.js';

/** Truths that are possible, as bits. */
export const bit: Readonly<Record<Truth, number>> = { holds: 1, fails: 2, unknown: 4 };

export const cellsOf = (bits: number): readonly Cell[] => [
  ...(bits & bit.unknown ? [undefined] : []),
  ...(bits & bit.holds ? [true] : []),
  ...(bits & bit.fails ? [false] : []),
];

export const union = (bits: readonly number[]): number => bits.reduce((all, one) => all | one, 0);
export const isOne = (bits: number): boolean => bits === 1 || bits === 2 || bits === 4;
export const notBits = (bits: number): number =>
  (bits & bit.unknown) | (bits & bit.holds ? bit.fails : 0) | (bits & bit.fails ? bit.holds : 0);

/** `all`, of parts that are taken to be independent. */
export function allBits(parts: readonly number[]): number {
  if (parts.some((part) => part === 0)) return 0;
  const fails = parts.some((part) => part & bit.fails) ? bit.fails : 0;
  const canStand = parts.every((part) => part & (bit.holds | bit.unknown));
  const unknown = canStand && parts.some((part) => part & bit.unknown) ? bit.unknown : 0;
  return fails | unknown | (parts.every((part) => part & bit.holds) ? bit.holds : 0);
}

export function atLeastBits(count: number, parts: readonly number[]): number {
  const surely = parts.filter((part) => part === bit.holds).length;
  const perhaps = parts.filter((part) => part & bit.holds).length;
  const atLeastOpen = parts.filter((part) => !(part & bit.fails)).length;
  const atMostOpen = parts.filter((part) => part & (bit.holds | bit.unknown)).length;
  const unknown = parts.some((part) => part & bit.unknown) && surely < count && atMostOpen >= count;
  return (perhaps >= count ? bit.holds : 0) | (atLeastOpen < count ? bit.fails : 0) | (unknown ? bit.unknown : 0);
}
