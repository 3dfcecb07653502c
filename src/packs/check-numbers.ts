import { isDays, type Pack, type Patience } from '../engine/pack.js';
import { milliseconds } from '../engine/value.js';
import { unquoted } from './compile-condition.js';
import type { KeyPath, PackProblem, Report } from './problem.js';
import type { Source } from './source.js';

/** Limits must be values that can be counted with, on days that exist: a slip here shows only when somebody needs the rule. */
export function checkLimits(pack: Pack, report: Report): void {
  for (const { id, values, checked, count: usual } of Object.values(pack.limits)) {
    for (const [index, { value, from, until, count = usual }] of values.entries()) {
      const at = [id, 'values', index];
      if (!isLimitValue(value) && !(isDays(count) && isMonths(value)))
        report([...at, 'value'], 'limit-value', { value: String(value) });
      for (const [key, day] of Object.entries({ from, until })) {
        if (day !== undefined && !isDay(day)) report([...at, key], 'date-impossible', { value: day });
      }
    }
    checkDay(checked, [id, 'checked'], report);
  }
}

/** Amounts without quotes are numbers to YAML, which shows only where they are compared: each is said once, where it stands. */
export function unquotedAmounts(problems: readonly PackProblem[], limits: Source | undefined): readonly PackProblem[] {
  const ids = new Set(problems.flatMap(({ code, params }) => (code === unquoted ? [params.limit ?? ''] : [])));
  return [
    ...problems.filter(({ code }) => code !== unquoted),
    ...(limits ? [...ids].map((limit) => limits.problemAt([limit, 'values', 0, 'value'], unquoted, { limit })) : []),
  ];
}

export function checkDay(day: string, at: KeyPath, report: Report): void {
  if (!isDay(day)) report(at, 'date-impossible', { value: day });
}

export function checkPatience(patience: Patience | undefined, pack: Pack, report: Report): void {
  if (!patience) return;
  const [key, fact] = 'until' in patience ? ['until', patience.until] : ['from', patience.from];
  const type = pack.facts[fact]?.type;
  if (type !== undefined && type !== 'time') report(['patience', key], 'patience-not-a-time', { fact });
  const limit = 'limit' in patience ? pack.limits[patience.limit] : undefined;
  if (limit?.values.some(({ value }) => !isDuration(value))) {
    report(['patience', 'limit'], 'patience-not-a-duration', { limit: limit.id });
  }
}

const isDuration = (value: string | number): boolean => typeof value === 'string' && !Number.isNaN(milliseconds(value));

/** Whether a limit of the pack can be counted from a day. */
export const isLength = (pack: Pack, id: string): boolean =>
  pack.limits[id]?.values.every(
    ({ value, count = pack.limits[id]?.count }) => isDuration(value) || (isDays(count) && isMonths(value)),
  ) ?? false;

const isMonths = (value: string | number): boolean => /^P\d+[MY]$/.test(String(value));

const isLimitValue = (value: string | number): boolean =>
  typeof value === 'number'
    ? Number.isInteger(value) && value >= 0
    : isDuration(value) || /^\d+(?:\.\d+)?$/.test(value);

export const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};
