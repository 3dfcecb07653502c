import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClock, readTime } from '../../../src/facts/time/read-time.js';

const now = '2026-11-21T11:17:30+08:00';

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'0123456789:：年月日号点时分秒半前后了-/. TZ+零一两十'.split(''),
    '2026',
    '2026-11-2',
    '11-2',
    '20:0',
    '昨天',
    '今晚',
    '前天',
    '晚上',
    '凌晨',
    '下午',
    'pm',
    ' ago',
    'yesterday ',
    '小时前',
    '08:00',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  const direction = fc.constantFrom('past' as const, 'future' as const);
  const moment = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2100, 11, 31) / 1000 });
  const written = moment.map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}+08:00`);

  test('is read without an error, to a canonical time that reads as itself', () => {
    fc.assert(
      fc.property(text, written, direction, (input, at, way) => {
        const read = readTime(input, at, way);
        if (read === undefined) return;
        expect(read).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$|^2100-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
        expect(readTime(read, at, way)).toBe(read);
      }),
      { numRuns: 5000 },
    );
  });

  test('that is a canonical time is read as itself', () => {
    fc.assert(
      fc.property(written, direction, (at, way) => {
        expect(readTime(at, now, way)).toBe(at);
      }),
    );
  });

  test('is read without an error also when it is taken for a clock', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(readClock(input) ?? '00:00').toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
      }),
    );
  });

  test('a clock reading alone is at most a day away, on the right side of now', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(clock, (reading) => {
        const [was, willBe] = (['past', 'future'] as const)
          .map((way) => readTime(reading, now, way))
          .map((time) => (Date.parse(time ?? '') - Date.parse(now)) / 3_600_000);
        expect(was).toBeLessThanOrEqual(0);
        expect(was).toBeGreaterThan(-24);
        expect(willBe).toBeGreaterThanOrEqual(0);
        expect(willBe).toBeLessThan(24);
      }),
    );
  });
});
