import { createEvents, type EventAttributes } from 'ics';
import { messages } from '../locale/index.js';
import type { Report } from './report.js';

/**
 * A calendar of the dates that come next: when to look again, when somebody must have answered, whom to ask then, and the last
 * day for it. Moments are given in UTC, so that they are right wherever the calendar is read; nothing personal is in it.
 * Undefined where there is no date.
 */
export function renderCalendar(report: Report): string | undefined {
  const text = messages[report.language].ladder;
  const event = (at: string, kind: string, title: string, description: string | null): EventAttributes => ({
    start: Date.parse(at),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: 15 },
    uid: `${kind}-${Date.parse(at) / 1000}@topup-doctor`,
    title,
    ...(description && { description }),
  });
  const ofLadder = report.ladder.flatMap(({ rung, title, state, from, until, latest, way, silent }) => [
    ...(until === null ? [] : [event(until, `${rung}-until`, text.eventAnswer(title), silent)]),
    ...(from === null ? [] : [event(from, `${rung}-from`, text.eventFrom(title), way)]),
    ...(latest !== null && state !== 'done' && isSoon(latest, report.now)
      ? [event(latest, `${rung}-latest`, text.eventLatest(title), way)]
      : []),
  ]);
  const { waitUntil, ladder } = report;
  const isSaid = ladder.some(({ until, from }) => until === waitUntil || from === waitUntil);
  const look = waitUntil === null || isSaid ? [] : [event(waitUntil, 'look', text.eventLook, report.title)];
  const events = [...look, ...ofLadder].map((one) => ({ ...one, timestamp: Date.parse(report.now) }));
  if (events.length === 0) return undefined;
  const { error, value } = createEvents(events, { productId: 'topup-doctor', calName: text.calendarName });
  if (error || !value) throw error ?? new Error('no calendar was made');
  return value;
}

/** Years ahead nobody needs reminding; what ends within half a year is worth a day in the calendar. */
const isSoon = (latest: string, now: string): boolean =>
  latest > now && Date.parse(latest) - Date.parse(now) < 183 * 86_400_000;
