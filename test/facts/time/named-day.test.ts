import { expect, test } from 'vitest';
import { readTime } from '../../../src/facts/time/read-time.js';

/** A Saturday, shortly before noon. */
const now = '2026-11-21T11:17:30+08:00';

test.each([
  ['周三 20:05', '2026-11-18T20:05:00+08:00', '2026-11-25T20:05:00+08:00'],
  ['星期天晚上8点', '2026-11-15T20:00:00+08:00', '2026-11-22T20:00:00+08:00'],
  ['周六 10:05', '2026-11-21T10:05:00+08:00', '2026-11-28T10:05:00+08:00'],
  ['礼拜六 20:05', '2026-11-14T20:05:00+08:00', '2026-11-21T20:05:00+08:00'],
  ['21日09:05', '2026-11-21T09:05:00+08:00', '2026-12-21T09:05:00+08:00'],
  ['3号晚上8点', '2026-11-03T20:00:00+08:00', '2026-12-03T20:00:00+08:00'],
  ['31号 20:05', '2026-10-31T20:05:00+08:00', '2026-12-31T20:05:00+08:00'],
  ['Friday, 8:05 pm', '2026-11-20T20:05:00+08:00', '2026-11-27T20:05:00+08:00'],
  ['Nov 20 at 9:14 pm', '2026-11-20T21:14:00+08:00', '2026-11-20T21:14:00+08:00'],
  ['30 November, 21:14', '2025-11-30T21:14:00+08:00', '2026-11-30T21:14:00+08:00'],
])('%s is the last one or the next one', (text, was, willBe) => {
  expect(readTime(text, now, 'past')).toBe(was);
  expect(readTime(text, now, 'future')).toBe(willBe);
});

test.each([
  ['上周五 20:05', '2026-11-13T20:05:00+08:00'],
  ['这周一 20:05', '2026-11-16T20:05:00+08:00'],
  ['November 20th, 2026 8:41 PM', '2026-11-20T20:41:00+08:00'],
  ['20 Nov 2026, 20:41', '2026-11-20T20:41:00+08:00'],
  ['20:41 on Sept 2, 2026', '2026-09-02T20:41:00+08:00'],
])('%s is one day', (text, moment) => {
  expect(readTime(text, now, 'past')).toBe(moment);
  expect(readTime(text, now, 'future')).toBe(moment);
});

test.each(['周八 20:05', '周 20:05', 'Feb 30 20:05', 'Novel 20 20:05', '周三', 'last Friday 20:05', '周三周四 20:05'])(
  '%s is no moment that was',
  (text) => {
    expect(readTime(text, now, 'past')).toBeUndefined();
  },
);

test('a day of the week is promised until its last second', () => {
  expect(readTime('周一前', now, 'future')).toBe('2026-11-23T23:59:59+08:00');
  expect(readTime('by Friday', now, 'future')).toBe('2026-11-27T23:59:59+08:00');
});
