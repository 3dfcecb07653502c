import { type Problem, problem } from '../facts/order/problem.js';
import { readTime } from '../facts/time/read-time.js';

/** The Beijing time that `--now` fixes, undefined where it was not given, or what is wrong with it. */
export function nowFor(given: string | undefined, clock: string): string | undefined | Problem {
  if (given === undefined) return undefined;
  const allowed = '2026-11-21T10:00:00+08:00, "2026-11-21 10:00", 10:00';
  return readTime(given, clock, 'past') ?? problem('option-value', { name: '--now', value: given, allowed });
}
