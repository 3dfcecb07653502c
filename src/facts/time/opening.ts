import { beijing } from '../../engine/time.js';
import { addWorkdays, isWorkday, nextWorkday } from './calendar.js';
import { dayAfter } from './day.js';

/** When the platform works, as its promise states it. Clock readings are "HH:MM". */
export interface Schedule {
  readonly hours?: { readonly open: string; readonly close: string };
  readonly workdaysOnly: boolean;
  readonly defersNights: boolean;
  readonly batchTimes: readonly string[];
}

export type Deferral = 'none' | 'night' | 'service-hours' | 'non-workday' | 'batch';

export interface Opening {
  readonly at: string;
  /** Why the start was put off, the first reason met. */
  readonly deferral: Deferral;
  /** Rests on holidays that are not yet published. */
  readonly provisional: boolean;
}

/** Night deferral without stated hours: what is ordered between 00:00 and 06:00 waits until 06:00. */
const night = { close: '00:00', open: '06:00' };

export const at = (day: string, clock: string): string =>
  clock === '24:00' ? at(dayAfter(day), '00:00') : `${day}T${clock}:00+08:00`;
const dayOf = (time: string): string => time.slice(0, 10);
const clockOf = (time: string): string => time.slice(11, 16);

/** The first moment, not before `time`, at which the platform works on an order. */
export function opening(time: string, schedule: Schedule): Opening {
  let [current, deferral, provisional]: [string, Deferral, boolean] = [time, 'none', false];
  const putOff = (until: string, reason: Deferral) => {
    if (deferral === 'none' && until !== current) deferral = reason;
    current = until;
  };
  // Each turn puts the start off by one reason; a free day followed by closed hours needs two, never more than a few.
  for (let turn = 0; turn < 8; turn++) {
    const before = current;
    if (schedule.workdaysOnly) {
      const next = nextWorkday(dayOf(current));
      provisional ||= next.provisional;
      if (next.day !== dayOf(current)) putOff(at(next.day, '00:00'), 'non-workday');
    }
    const { hours, batchTimes } = schedule;
    if (hours && !isOpen(clockOf(current), hours)) putOff(nextAt(current, [hours.open]), 'service-hours');
    else if (!hours && schedule.defersNights && clockOf(current) < night.open)
      putOff(at(dayOf(current), night.open), 'night');
    // A batch goes out at its time, also outside the hours in which people answer, but not on a free day.
    if (batchTimes.length && (current === before || !hours)) {
      putOff(nextAt(current, batchTimes), 'batch');
      if (!schedule.workdaysOnly || isWorkday(dayOf(current))) break;
    }
    if (current === before) break;
  }
  return { at: current, deferral, provisional };
}

/** Runs a length of working time from a start; without hours, time simply passes. Milliseconds. */
export function run(
  start: string,
  length: number,
  schedule: Schedule,
): { readonly deadline: string; readonly provisional: boolean } {
  const { hours } = schedule;
  if (!hours) return { deadline: beijing(Date.parse(start) + length), provisional: false };
  const begin = isOpen(clockOf(start), hours) ? start : nextAt(start, [hours.open]);
  let [current, left, provisional] = [begin, length, false];
  // A year of working days is more than any promise; the bound keeps odd hours from looping on.
  for (let turn = 0; turn < 400; turn++) {
    const close = nextAt(current, [hours.close]);
    const room = Date.parse(close) - Date.parse(current);
    if (left <= room) break;
    left -= room;
    const next = opening(close, { ...schedule, batchTimes: [] });
    current = next.at;
    provisional ||= next.provisional;
  }
  return { deadline: beijing(Date.parse(current) + left), provisional };
}

/** T+N: the day of the start does not count, the deadline is the end of the N-th workday. */
export function runWorkdays(start: string, days: number): { readonly deadline: string; readonly provisional: boolean } {
  const { day, provisional } = addWorkdays(dayOf(start), days);
  return { deadline: `${day}T23:59:59+08:00`, provisional };
}

function isOpen(clock: string, { open, close }: { readonly open: string; readonly close: string }): boolean {
  return open < close ? clock >= open && clock < close : clock >= open || clock < close;
}

/** The next moment, not before `time`, at which the clock shows one of the readings. */
function nextAt(time: string, clocks: readonly string[]): string {
  const today = dayOf(time);
  return (
    [...clocks.map((clock) => at(today, clock)), ...clocks.map((clock) => at(dayAfter(today), clock))]
      .sort()
      .find((candidate) => candidate >= time) ?? time
  );
}
