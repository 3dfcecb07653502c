import { describe, expect, test } from 'vitest';
import { readClock } from '../../../src/facts/time/read-time.js';

describe('a clock', () => {
  test.each([
    ['9:00', '09:00'],
    ['09:00', '09:00'],
    ['09：00', '09:00'],
    ['９：００', '09:00'],
    ['9点', '09:00'],
    ['九点', '09:00'],
    ['9点半', '09:30'],
    ['9时30分', '09:30'],
    ['9点钟', '09:00'],
    ['晚上11点', '23:00'],
    ['11pm', '23:00'],
    ['0:00', '00:00'],
    ['23:59:59', '23:59'],
    ['24:00', '24:00'],
    ['24点', '24:00'],
    ['晚上12点', '24:00'],
  ])('%s is %s', (text, clock) => {
    expect(readClock(text)).toBe(clock);
  });

  test.each(['', '9', '24:01', '25:00', '9:60', '晚上12点半', '09:00-23:00', '昨天9点', '2026-03-11 20:05', 'noon'])(
    '%j is none',
    (text) => {
      expect(readClock(text)).toBeUndefined();
    },
  );
});
