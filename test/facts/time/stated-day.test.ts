import { describe, expect, test } from 'vitest';
import { statedDay } from '../../../src/facts/time/stated-day.js';

/** 11:17 on a Saturday, counted as if it were UTC. */
const now = Date.UTC(2026, 10, 21, 11, 17);
const stated = (text: string) => {
  const { kind, starts, rest } = statedDay(text, now);
  return [kind, starts.map((start) => new Date(start).toISOString().slice(0, 10)), rest];
};

describe('the day that a text begins with', () => {
  test.each([
    ['2026-03-11 20:05', 'with-year', ['2026-03-11'], '20:05'],
    ['2026-03-11, 20:05', 'with-year', ['2026-03-11'], '20:05'],
    ['2026年3月11日20:05', 'with-year', ['2026-03-11'], '20:05'],
    ['20260311t200530', 'with-year', ['2026-03-11'], '20:05:30'],
    ['2026-02-30 20:05', 'with-year', [], '20:05'],
    ['2026-02-00 20:05', 'with-year', [], '20:05'],
    ['2月29日 20:05', 'without-year', ['2020-02-29', '2024-02-29', '2028-02-29', '2032-02-29'], '20:05'],
    ['昨天20:05', 'said', ['2026-11-20'], '20:05'],
    ['20:05 昨天', 'said', ['2026-11-20'], '20:05'],
    ['20:05昨天', 'said', ['2026-11-20'], '20:05'],
    ['tomorrow 18:00', 'said', ['2026-11-22'], '18:00'],
    ['3 days ago, 20:05', 'said', ['2026-11-18'], '20:05'],
    ['sunday 20:05', 'said', ['2026-11-15', '2026-11-22', '2026-11-29'], '20:05'],
    ['nov 20, 2026, 20:05', 'with-year', ['2026-11-20'], '20:05'],
    ['20:05 on february 29th, 2024', 'with-year', ['2024-02-29'], '20:05'],
    ['20:05', 'open', ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'], '20:05'],
    ['20:昨天05', 'open', ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'], '20:昨天05'],
  ])('of %s', (text, kind, days, rest) => {
    expect(stated(text)).toEqual([kind, days, rest]);
  });
});
