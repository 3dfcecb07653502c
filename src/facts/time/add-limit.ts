import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';
import { isDays, isInForce, type Pack } from '../../engine/pack.js';
import { beijing } from '../../engine/time.js';
import { milliseconds } from '../../engine/value.js';
import { covered, isHoliday } from './calendar.js';
import { dayAfter, shiftDay } from './day.js';
import { runWorkdays } from './opening.js';

/** The end of a limit. */
export interface End {
  /** Beijing time. */
  readonly at: string;
  /** Rests on holidays that are not yet published. */
  readonly provisional: boolean;
}

/**
 * The end of a limit of the pack that begins at a Beijing time, with the value in force on that day; undefined where none is.
 * Of days the first does not count (Civil Code 201). A public holiday at the end moves it to the next day only where a law sets
 * the time (203): an app or a shop that says three days means three.
 */
export const addLimit =
  (pack: Pack) =>
  (id: string, from: string): End | undefined => {
    const limit = pack.limits[id];
    const dated = limit?.values.find((value) => isInForce(value, from));
    if (limit === undefined || typeof dated?.value !== 'string') return undefined;
    const { value, count = limit.count } = dated;
    const day = from.slice(0, 10);
    if (isDays(count)) {
      const last = lastDay(day, value);
      return count === 'days' ? { at: endOf(last), provisional: false } : afterHolidays(last);
    }
    if (count === 'workdays') {
      const { deadline, provisional } = runWorkdays(from, Math.ceil(milliseconds(value) / 86_400_000));
      return { at: deadline, provisional };
    }
    const length = milliseconds(value);
    return Number.isNaN(length) ? undefined : { at: beijing(Date.parse(from) + length), provisional: false };
  };

function lastDay(day: string, length: string): string {
  const [, count = '0', unit] = /^P(\d+)([MY])$/.exec(length) ?? [];
  if (unit === undefined) return shiftDay(day, Math.ceil(milliseconds(length) / 86_400_000));
  const months = Number(count) * (unit === 'Y' ? 12 : 1);
  return addMonths(new UTCDateMini(`${day}T00:00:00Z`), months)
    .toISOString()
    .slice(0, 10);
}

const endOf = (day: string): string => `${day}T23:59:59+08:00`;

function afterHolidays(day: string): End {
  let end = day;
  while (isHoliday(end)) end = dayAfter(end);
  return { at: endOf(end), provisional: !covered(end) };
}
