import { UTCDateMini } from '@date-fns/utc/date/mini';
import { isWeekend } from 'date-fns/isWeekend';
// The data and not the functions of chinese-days: those take the day of the week from the machine's zone, and west of
// Greenwich they call Saturdays workdays.
import { daysOff, workingWeekends } from '../../generated/calendar.js';
import { dayAfter } from './day.js';

export interface WorkdayResult {
  /** YYYY-MM-DD */
  readonly day: string;
  /** The way there touches a year whose official arrangement is not known: the day may still move. */
  readonly provisional: boolean;
}

/** By the national holiday regulation (2024-11-10), for years whose yearly notice is not in the data. */
const everyYear = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
/** A table, never `Intl`: its Chinese calendar has the new year of 2027 (new moon at 23:56) one day late. */
const movable: Readonly<Record<string, readonly string[]>> = {
  '2027': ['02-05', '02-06', '02-07', '02-08', '04-05', '06-09', '09-15'],
};

/**
 * Whether the State Council's arrangement of that year is known; a year is in the data when its National Day is, which
 * no arrangement leaves out. All days in this file are "YYYY-MM-DD" and exist.
 */
export const covered = (day: string): boolean => daysOff.has(`${day.slice(0, 4)}-10-01`);

/** A day of a public holiday period, or in a year that is not covered a statutory one; plain weekends are none. */
export function isHoliday(day: string): boolean {
  if (covered(day)) return daysOff.has(day);
  const date = day.slice(5);
  return everyYear.includes(date) || (movable[day.slice(0, 4)]?.includes(date) ?? false);
}

/** Monday to Friday without holidays, and the weekend days that make up for them. */
export const isWorkday = (day: string): boolean =>
  workingWeekends.has(day) || (!isWeekend(new UTCDateMini(day)) && !isHoliday(day));

/** T+N: the N-th workday after `day`, which does not count itself; T+0 is `day`. */
export function addWorkdays(day: string, count: number): WorkdayResult {
  let end = day;
  for (let left = count; left > 0; left -= 1) end = workdayFrom(dayAfter(end));
  return { day: end, provisional: !covered(day) || !covered(end) };
}

/** The day itself if it is a workday, else the next one. */
export function nextWorkday(day: string): WorkdayResult {
  const end = workdayFrom(day);
  return { day: end, provisional: !covered(day) || !covered(end) };
}

function workdayFrom(day: string): string {
  let candidate = day;
  while (!isWorkday(candidate)) candidate = dayAfter(candidate);
  return candidate;
}
