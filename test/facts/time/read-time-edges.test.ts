import { describe, expect, test } from 'vitest';
import { readClock, readTime } from '../../../src/facts/time/read-time.js';

const now = '2026-11-21T11:17:30+08:00';
const past = (text: string, at = now) => readTime(text, at, 'past');
const future = (text: string, at = now) => readTime(text, at, 'future');

describe('a time that is not said exactly', () => {
  test.each([
    ['昨天大约20:05', '2026-11-20T20:05:00+08:00'],
    ['昨天约20:05左右', '2026-11-20T20:05:00+08:00'],
    ['yesterday around 8:05 pm', '2026-11-20T20:05:00+08:00'],
    ['Yesterday, at about 8:05 PM', '2026-11-20T20:05:00+08:00'],
  ])('%s is that time', (text, moment) => {
    expect(past(text)).toBe(moment);
  });

  test('a promise "by" an hour of a day is kept at that hour', () => {
    expect(future('tomorrow by 6pm')).toBe('2026-11-22T18:00:00+08:00');
    expect(past('yesterday by 6pm')).toBeUndefined();
  });

  test('a promise for an hour of a day that is over may be either half of it as well', () => {
    expect(future('昨天8点')).toBeUndefined();
    expect(future('昨天20点')).toBe('2026-11-20T20:00:00+08:00');
    expect(future('前天')).toBe('2026-11-19T23:59:59+08:00');
  });
});

describe('the edges of what is read', () => {
  test('the first second of 2000 and the last of 2100, however they are written', () => {
    for (const zone of ['+08:00', '+0800', '']) {
      expect(past(`2000-01-01T00:00:00${zone}`)).toBe('2000-01-01T00:00:00+08:00');
      expect(past(`1999-12-31T23:59:59${zone}`)).toBeUndefined();
      expect(past(`2100-12-31T23:59:59${zone}`)).toBe('2100-12-31T23:59:59+08:00');
      expect(past(`2101-01-01T00:00:00${zone}`)).toBeUndefined();
    }
  });

  test('64 characters', () => {
    expect(past('20:05'.padStart(64))).toBe('2026-11-20T20:05:00+08:00');
    expect(past('20:05'.padStart(65))).toBeUndefined();
    expect(readClock('20:05'.padStart(64))).toBe('20:05');
    expect(readClock('20:05'.padStart(65))).toBeUndefined();
  });

  test.each(['within 2 hours', '2小时后再说', '2026-03-11T20:05:00+08:5', '8 pm 5', '8点 pm的'])(
    '%s is no moment',
    (text) => {
      expect(future(text)).toBeUndefined();
    },
  );
});

describe('a clock', () => {
  test.each([
    ['8:05:10 PM', '20:05'],
    ['20点05', '20:05'],
    ['8点三刻', '08:45'],
    ['晚上8点整', '20:00'],
  ])('that says %s shows %s', (text, clock) => {
    expect(readClock(text)).toBe(clock);
  });
});
