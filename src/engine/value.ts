/**
 * Values are plain JSON, written as people write them, so that a case can be saved, piped and quoted as it is:
 * money is a decimal string ("100.00"), a time is "2026-11-21T10:00:00+08:00" (always Beijing, to the second),
 * a duration is ISO 8601 ("PT30M", "P3D"), identifiers and accounts are strings that keep every character.
 */
export const factTypes = [
  'boolean',
  'choice',
  'choices',
  'money',
  'number',
  'time',
  'duration',
  'id',
  'account',
  'text',
  'hours',
  'clocks',
  'records',
] as const;
export type FactType = (typeof factTypes)[number];

export type Value = string | number | boolean | readonly string[] | readonly RecordValue[];
export type RecordValue = { readonly [field: string]: Value };

const duration = /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Length of an ISO 8601 duration of days, hours, minutes and seconds, in milliseconds; NaN when it is none. */
export function milliseconds(iso: string): number {
  const parts = duration.exec(iso);
  if (parts === null || iso.length < 3) return Number.NaN;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

/** A number that orders the values of a type; NaN where the type has no order. */
export function magnitude(type: FactType, value: Value): number {
  if (type === 'number') return Number(value);
  if (type === 'money') return Math.round(Number(value) * 100);
  if (type === 'time') return Date.parse(String(value));
  if (type === 'duration') return milliseconds(String(value));
  return Number.NaN;
}
