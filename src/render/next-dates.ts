import { messages } from '../locale/index.js';
import type { Report } from './report.js';

/** A date of a case that comes next: when to look again, when somebody must have answered, whom to ask then, or the last day for it. */
export interface NextDate {
  readonly id: string;
  /** Beijing time. */
  readonly at: string;
  readonly title: string;
  readonly description: string | null;
}

/** What belongs into a calendar; empty where nobody has to be waited for. Nothing personal is in it. */
export function nextDates(report: Report): readonly NextDate[] {
  const text = messages[report.language].ladder;
  const { waitUntil, ladder, now } = report;
  const ofLadder = ladder.flatMap(({ rung, title, state, from, until, latest, way, silent }): readonly NextDate[] => [
    ...(until === null
      ? []
      : [{ id: `${rung}-until`, at: until, title: text.eventAnswer(title), description: silent }]),
    ...(from === null ? [] : [{ id: `${rung}-from`, at: from, title: text.eventFrom(title), description: way }]),
    ...(latest !== null && state !== 'done' && isSoon(latest, now)
      ? [{ id: `${rung}-latest`, at: latest, title: text.eventLatest(title), description: way }]
      : []),
  ]);
  const isSaid = ladder.some(({ until, from }) => until === waitUntil || from === waitUntil);
  if (waitUntil === null || isSaid) return ofLadder;
  return [{ id: 'look', at: waitUntil, title: text.eventLook, description: report.title }, ...ofLadder];
}

/** Years ahead nobody needs reminding; what ends within half a year is worth a day in the calendar. */
const isSoon = (latest: string, now: string): boolean =>
  latest > now && Date.parse(latest) - Date.parse(now) < 183 * 86_400_000;
