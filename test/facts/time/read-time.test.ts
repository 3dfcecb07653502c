import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClock, readTime } from '../../../src/facts/time/read-time.js';

/** A Saturday, shortly before noon. */
const now = '2026-11-21T11:17:30+08:00';
const past = (text: string, at = now) => readTime(text, at, 'past');
const future = (text: string, at = now) => readTime(text, at, 'future');
const beijing = (wall: string): string => `${wall.replace(' ', 'T')}+08:00`;

describe('a written moment', () => {
  test.each([
    ['2026-03-11T20:05:30+08:00', '2026-03-11 20:05:30'],
    ['2026-03-11T12:05:30Z', '2026-03-11 20:05:30'],
    ['2026-03-11T20:05:30.999Z', '2026-03-12 04:05:30'],
    ['2026-03-11T05:05:30-07:00', '2026-03-11 20:05:30'],
    ['2026-03-11T17:35:00+0530', '2026-03-11 20:05:00'],
    ['2026-03-11T13:05+01', '2026-03-11 20:05:00'],
    ['2026-03-11 20:05:30 UTC+08:00', '2026-03-11 20:05:30'],
    ['2026-03-11T20:05:30', '2026-03-11 20:05:30'],
    ['2026-03-11T20:05', '2026-03-11 20:05:00'],
    ['2026-03-11 20:05', '2026-03-11 20:05:00'],
    ['2026-03-11 20:05:30', '2026-03-11 20:05:30'],
    ['  2026-03-11\t20:05:30\t', '2026-03-11 20:05:30'],
    ['2026/3/11 20:05', '2026-03-11 20:05:00'],
    ['2026.3.11 20:05', '2026-03-11 20:05:00'],
    ['2026年3月11日 20:05', '2026-03-11 20:05:00'],
    ['2026年3月11日20:05', '2026-03-11 20:05:00'],
    ['2026年3月11日20时5分', '2026-03-11 20:05:00'],
    ['2026年3月11日20点05分30秒', '2026-03-11 20:05:30'],
    ['2026年3月11日 18:13:24', '2026-03-11 18:13:24'],
    ['2026年3月11日 晚上8点半', '2026-03-11 20:30:00'],
    ['2026年3月11日8点', '2026-03-11 08:00:00'],
    ['二〇二六年三月十一日二十点', '2026-03-11 20:00:00'],
    ['２０２６－０３－１１　２０：０５', '2026-03-11 20:05:00'],
    ['2026-03-11 20∶05', '2026-03-11 20:05:00'],
    ['2026-03-11, 8:05 PM', '2026-03-11 20:05:00'],
    ['2026-03-11 at 8:05 p.m.', '2026-03-11 20:05:00'],
    ['\u200e2026\u200e/\u200e3\u200e/\u200e11 20:05', '2026-03-11 20:05:00'],
    ['20260311200530', '2026-03-11 20:05:30'],
    ['20260311T120530Z', '2026-03-11 20:05:30'],
    ['2026-03-11 24:00', '2026-03-12 00:00:00'],
    ['2026-12-31T23:59:59-12:00', '2027-01-01 19:59:59'],
    ['2024-02-29 12:00', '2024-02-29 12:00:00'],
    ['2000-01-01 00:00', '2000-01-01 00:00:00'],
    ['2100-12-31 23:59:59', '2100-12-31 23:59:59'],
    ['1773230730', '2026-03-11 20:05:30'],
    ['1773230730999', '2026-03-11 20:05:30'],
  ])('%s is %s, whatever the direction', (text, wall) => {
    expect(past(text)).toBe(beijing(wall));
    expect(future(text)).toBe(beijing(wall));
  });
});

describe('a date without a year', () => {
  test.each(['3月11日20:05', '3月11日 20:05', '3月11号20:05', '3-11 20:05', '03-11 20:05', '三月十一日 20:05'])(
    '%s is the nearest one',
    (text) => {
      expect(past(text)).toBe(beijing('2026-03-11 20:05:00'));
      expect(future(text)).toBe(beijing('2027-03-11 20:05:00'));
    },
  );

  test('later this year was last year, for what has happened', () => {
    expect(past('12月30日 20:05')).toBe(beijing('2025-12-30 20:05:00'));
    expect(future('12月30日 20:05')).toBe(beijing('2026-12-30 20:05:00'));
  });

  test('today is split by the hour', () => {
    expect(past('11-21 11:17')).toBe(beijing('2026-11-21 11:17:00'));
    expect(past('11-21 11:18')).toBe(beijing('2025-11-21 11:18:00'));
    expect(future('11-21 11:18')).toBe(beijing('2026-11-21 11:18:00'));
    expect(future('11-21 11:17')).toBe(beijing('2027-11-21 11:17:00'));
  });

  test('29 February is in a leap year', () => {
    expect(past('2月29日 20:05')).toBe(beijing('2024-02-29 20:05:00'));
    expect(future('2月29日 20:05')).toBe(beijing('2028-02-29 20:05:00'));
  });

  test('2月30日 is in no year', () => {
    expect(past('2月30日 20:05')).toBeUndefined();
  });
});

describe('a day alone', () => {
  test.each([
    ['2026-11-25', '2026-11-25'],
    ['2026年11月25日', '2026-11-25'],
    ['2026年11月25日前', '2026-11-25'],
    ['11月25日', '2026-11-25'],
    ['11月21日', '2026-11-21'],
    ['11月20日', '2027-11-20'],
    ['今天', '2026-11-21'],
    ['今晚', '2026-11-21'],
    ['明天', '2026-11-22'],
    ['后天', '2026-11-23'],
    ['by tomorrow', '2026-11-22'],
  ])('%s lasts until its last second, for what is promised', (text, day) => {
    expect(future(text)).toBe(beijing(`${day} 23:59:59`));
  });

  test.each(['2026-03-11', '2026年3月11日', '3月11日', '昨天', '今晚', 'yesterday'])(
    '%s is not enough for what has happened',
    (text) => {
      expect(past(text)).toBeUndefined();
    },
  );
});

describe('a clock reading alone', () => {
  test.each([
    ['11:17', '2026-11-21 11:17:00', '2026-11-22 11:17:00'],
    ['11:17:30', '2026-11-21 11:17:30', '2026-11-21 11:17:30'],
    ['11:18', '2026-11-20 11:18:00', '2026-11-21 11:18:00'],
    ['20:05', '2026-11-20 20:05:00', '2026-11-21 20:05:00'],
    ['２０：０５', '2026-11-20 20:05:00', '2026-11-21 20:05:00'],
    ['20:05:10', '2026-11-20 20:05:10', '2026-11-21 20:05:10'],
    ['20点05分', '2026-11-20 20:05:00', '2026-11-21 20:05:00'],
    ['20点', '2026-11-20 20:00:00', '2026-11-21 20:00:00'],
    ['晚上8点', '2026-11-20 20:00:00', '2026-11-21 20:00:00'],
    ['晚上八点', '2026-11-20 20:00:00', '2026-11-21 20:00:00'],
    ['晚上8点半', '2026-11-20 20:30:00', '2026-11-21 20:30:00'],
    ['晚上20:05', '2026-11-20 20:05:00', '2026-11-21 20:05:00'],
    ['晚上12点', '2026-11-21 00:00:00', '2026-11-22 00:00:00'],
    ['24:00', '2026-11-21 00:00:00', '2026-11-22 00:00:00'],
    ['下午3:20', '2026-11-20 15:20:00', '2026-11-21 15:20:00'],
    ['下午3点一刻', '2026-11-20 15:15:00', '2026-11-21 15:15:00'],
    ['凌晨1点', '2026-11-21 01:00:00', '2026-11-22 01:00:00'],
    ['中午12点', '2026-11-20 12:00:00', '2026-11-21 12:00:00'],
    ['中午1点', '2026-11-20 13:00:00', '2026-11-21 13:00:00'],
    ['上午10点', '2026-11-21 10:00:00', '2026-11-22 10:00:00'],
    ['10点', '2026-11-21 10:00:00', '2026-11-22 10:00:00'],
    ['8pm', '2026-11-20 20:00:00', '2026-11-21 20:00:00'],
    ['8 pm', '2026-11-20 20:00:00', '2026-11-21 20:00:00'],
    ['8:05 PM', '2026-11-20 20:05:00', '2026-11-21 20:05:00'],
    ['12:05 am', '2026-11-21 00:05:00', '2026-11-22 00:05:00'],
    ['12 pm', '2026-11-20 12:00:00', '2026-11-21 12:00:00'],
    ['大约20:05左右', '2026-11-20 20:05:00', '2026-11-21 20:05:00'],
  ])('%s was %s and will be %s', (text, was, willBe) => {
    expect(past(text)).toBe(beijing(was));
    expect(future(text)).toBe(beijing(willBe));
  });

  test('"8点" may be either half of the day once both are over, so it is asked again', () => {
    expect(past('8点', '2026-11-21T21:00:00+08:00')).toBeUndefined();
    expect(past('8点', '2026-11-21T19:59:59+08:00')).toBe(beijing('2026-11-21 08:00:00'));
    expect(past('8:00', '2026-11-21T21:00:00+08:00')).toBe(beijing('2026-11-21 08:00:00'));
    expect(past('昨天8点')).toBeUndefined();
    expect(future('8点')).toBe(beijing('2026-11-22 08:00:00'));
  });
});

describe('a day in words', () => {
  test.each([
    ['今天10:05', '2026-11-21 10:05:00'],
    ['今天 10:05', '2026-11-21 10:05:00'],
    ['今早9点', '2026-11-21 09:00:00'],
    ['昨天20:05', '2026-11-20 20:05:00'],
    ['昨天晚上8点', '2026-11-20 20:00:00'],
    ['昨晚10点半', '2026-11-20 22:30:00'],
    ['昨晚10:30', '2026-11-20 22:30:00'],
    ['昨晚十点半', '2026-11-20 22:30:00'],
    ['昨晚12点', '2026-11-21 00:00:00'],
    ['昨天凌晨1点', '2026-11-20 01:00:00'],
    ['前天 23:59', '2026-11-19 23:59:00'],
    ['3天前 20:05', '2026-11-18 20:05:00'],
    ['今晚8点', '2026-11-21 20:00:00'],
    ['明天 18:00', '2026-11-22 18:00:00'],
    ['today 10:05', '2026-11-21 10:05:00'],
    ['yesterday 20:05', '2026-11-20 20:05:00'],
    ['Yesterday at 8:05 PM', '2026-11-20 20:05:00'],
    ['8:05 pm yesterday', '2026-11-20 20:05:00'],
    ['last night 10:30', '2026-11-20 22:30:00'],
    ['tomorrow 18:00', '2026-11-22 18:00:00'],
  ])('%s is %s', (text, wall) => {
    expect(past(text)).toBe(beijing(wall));
    expect(future(text)).toBe(beijing(wall));
  });

  test('a promise "before" a time is kept at that time', () => {
    expect(future('明天18点前')).toBe(beijing('2026-11-22 18:00:00'));
    expect(future('今晚8点之前')).toBe(beijing('2026-11-21 20:00:00'));
    expect(future('before 6pm')).toBe(beijing('2026-11-21 18:00:00'));
    expect(past('昨天18点前')).toBeUndefined();
  });

  test('the day of Beijing counts, over the turn of the year as well', () => {
    expect(past('昨天 20:05', '2027-01-01T00:30:00+08:00')).toBe(beijing('2026-12-31 20:05:00'));
  });

  test.each(['昨晚1点', '昨晚1:00', '昨天晚上两点', '今晚0点'])('%s may be one night or the other', (text) => {
    expect(past(text)).toBeUndefined();
    expect(future(text)).toBeUndefined();
  });
});

describe('a distance from now', () => {
  test.each([
    ['刚才', '2026-11-21 11:17:30'],
    ['刚刚', '2026-11-21 11:17:30'],
    ['just now', '2026-11-21 11:17:30'],
    ['40分钟前', '2026-11-21 10:37:00'],
    ['40 分钟之前', '2026-11-21 10:37:00'],
    ['大约40分钟前', '2026-11-21 10:37:00'],
    ['40分钟了', '2026-11-21 10:37:00'],
    ['等了40分钟了', '2026-11-21 10:37:00'],
    ['两小时前', '2026-11-21 09:17:00'],
    ['半小时前', '2026-11-21 10:47:00'],
    ['1个半小时前', '2026-11-21 09:47:00'],
    ['3天前', '2026-11-18 11:17:00'],
    ['2 hours ago', '2026-11-21 09:17:00'],
    ['an hour ago', '2026-11-21 10:17:00'],
    ['half an hour ago', '2026-11-21 10:47:00'],
    ['two days ago', '2026-11-19 11:17:00'],
  ])('%s is %s', (text, wall) => {
    expect(past(text)).toBe(beijing(wall));
  });

  test('what is still to come has a distance too, what has happened has not', () => {
    expect(future('2小时后')).toBe(beijing('2026-11-21 13:17:30'));
    expect(future('in 2 hours')).toBe(beijing('2026-11-21 13:17:30'));
    expect(past('2小时后')).toBeUndefined();
  });

  test.each(['1-3天前', '两三天前', '3个工作日前', '两个月前', '一会儿前', '0分钟前', '40分钟', '前', '了'])(
    '%s is no moment',
    (text) => {
      expect(past(text)).toBeUndefined();
    },
  );
});

describe('no time, or an impossible one', () => {
  test.each([
    '',
    ' ',
    'x',
    '不知道',
    '20',
    '8',
    '点',
    '晚上',
    '晚',
    '25:10',
    '24:01',
    '24:00:01',
    '20:60',
    '20:05:60',
    '20:5',
    '13:05 pm',
    '下午25点',
    '99点',
    '2026-02-30 20:05',
    '2025-02-29 20:05',
    '2026-13-01 20:05',
    '2026-00-10 20:05',
    '2026-01-00 20:05',
    '2026-3/11 20:05',
    '2026-03-1120:05',
    '2026-03-11T25:00:00Z',
    '2026-03-11T20:05:00+15:00',
    '2026-03-11T20:05:00+08:60',
    '20:05Z',
    '3-11 20:05+08:00',
    '3/11 20:05',
    '1999-12-31 23:59:59',
    '2101-01-01 00:00',
    '0026-03-11 20:05',
    '2100-12-31T23:59:59Z',
    '0000000000',
    '9999999999',
    '999999999999',
    '17732307301',
    '2026-03-11 20:05 2026-03-11 20:05',
    '100.00',
    'PT30M',
    '30分钟',
    `${' '.repeat(70)}20:05`,
  ])('%j is not read', (text) => {
    expect(past(text)).toBeUndefined();
    expect(future(text)).toBeUndefined();
  });
});

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
        const [was, willBe] = [past(reading), future(reading)].map(
          (time) => (Date.parse(time ?? '') - Date.parse(now)) / 3_600_000,
        );
        expect(was).toBeLessThanOrEqual(0);
        expect(was).toBeGreaterThan(-24);
        expect(willBe).toBeGreaterThanOrEqual(0);
        expect(willBe).toBeLessThan(24);
      }),
    );
  });
});
