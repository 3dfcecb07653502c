import { type Leaf, leavesOf } from '../../engine/condition.js';
import type { Pack } from '../../engine/pack.js';
import { type FactType, magnitude, type Value } from '../../engine/value.js';
import { everyCondition } from './conditions.js';

/**
 * For facts with a size that conditions compare with limits and values: those sizes, and one on either side of each.
 * @param only leaves out facts that are compared with other facts as well, for which these sizes are not all that matters.
 */
export function boundariesIn(pack: Pack, only = true): ReadonlyMap<string, readonly Value[]> {
  const leaves = everyCondition(pack).flatMap(leavesOf);
  const found = Object.values(pack.facts).map(
    ({ path, type }) => [path, classesAround(pack, path, type, leaves, only)] as const,
  );
  return new Map(found.filter(([, values]) => values.length > 0));
}

function classesAround(
  pack: Pack,
  path: string,
  type: FactType,
  leaves: readonly Leaf[],
  only: boolean,
): readonly Value[] {
  const written = sizes[type];
  const named = leaves.filter(({ fact, operand }) => fact === path || ('fact' in operand && operand.fact === path));
  if (!written || (only && named.some(({ operand }) => 'fact' in operand))) return [];
  const around = named.flatMap(({ operand, operator }) => {
    if (operator === 'known' || 'fact' in operand) return [];
    const values =
      'values' in operand ? operand.values : (pack.limits[operand.limit]?.values ?? []).map(({ value }) => value);
    return values.map((value) => magnitude(type, value));
  });
  return around.some(Number.isNaN) ? [] : beside(type, around);
}

/** The sizes themselves, and one on either side of each; none for a fact that is no size. */
export function beside(type: FactType, around: readonly number[]): readonly Value[] {
  const written = sizes[type];
  if (!written || around.some(Number.isNaN)) return [];
  const points = around.flatMap((size) => [size - written.step, size, size + written.step]);
  return [...new Set(points)].filter((point) => point >= 0).map(written.write);
}

/** How sizes of a type are written, and the smallest difference between two of them. */
const sizes: Readonly<Partial<Record<FactType, { readonly step: number; readonly write: (size: number) => Value }>>> = {
  number: { step: 0.5, write: (size) => size },
  money: { step: 1, write: (size) => (size / 100).toFixed(2) },
  duration: { step: 1000, write: (size) => `PT${size / 1000}S` },
};
