import { createEvents, type EventAttributes } from 'ics';
import { messages } from '../locale/index.js';
import { nextDates } from './next-dates.js';
import type { Report } from './report.js';

/**
 * A calendar of the dates that come next. Moments are given in UTC, so that they are right wherever the calendar is read.
 * Undefined where there is no date.
 */
export function renderCalendar(report: Report): string | undefined {
  const events = nextDates(report).map(
    ({ id, at, title, description }): EventAttributes => ({
      start: Date.parse(at),
      startInputType: 'utc',
      startOutputType: 'utc',
      duration: { minutes: 15 },
      uid: `${id}-${Date.parse(at) / 1000}@topup-doctor`,
      title,
      ...(description && { description }),
    }),
  );
  if (events.length === 0) return undefined;
  const calName = messages[report.language].ladder.calendarName;
  const stamped = events.map((one) => ({ ...one, timestamp: Date.parse(report.now) }));
  const { error, value } = createEvents(stamped, { productId: 'topup-doctor', calName });
  if (error || !value) throw error ?? new Error('no calendar was made');
  return value;
}
