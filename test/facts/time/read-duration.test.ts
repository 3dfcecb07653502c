import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/engine/value.js';
import { readDuration, readLength } from '../../../src/facts/time/read-duration.js';

describe('a length of time', () => {
  test.each([
    ['30分钟', 'PT30M'],
    ['30分', 'PT30M'],
    ['30 分钟', 'PT30M'],
    ['３０分钟', 'PT30M'],
    ['三十分钟', 'PT30M'],
    ['一刻钟', 'PT15M'],
    ['90秒', 'PT90S'],
    ['半小时', 'PT30M'],
    ['半个小时', 'PT30M'],
    ['1个半小时', 'PT1H30M'],
    ['一个半小时', 'PT1H30M'],
    ['1小时半', 'PT1H30M'],
    ['1.5小时', 'PT1H30M'],
    ['1.1小时', 'PT1H6M'],
    ['1小时30分', 'PT1H30M'],
    ['一小时零五分', 'PT1H5M'],
    ['2小时', 'PT2H'],
    ['两小时', 'PT2H'],
    ['2个钟头', 'PT2H'],
    ['二十四小时', 'PT24H'],
    ['24h', 'PT24H'],
    ['24H', 'PT24H'],
    ['1d12h', 'P1DT12H'],
    ['30min', 'PT30M'],
    ['30 mins', 'PT30M'],
    ['30 minutes', 'PT30M'],
    ['2 hours', 'PT2H'],
    ['half an hour', 'PT30M'],
    ['an hour and a half', 'PT1H30M'],
    ['one and a half hours', 'PT1H30M'],
    ['1 hour and 30 minutes', 'PT1H30M'],
    ['twenty-four hours', 'PT24H'],
    ['3天', 'P3D'],
    ['3日', 'P3D'],
    ['三个自然日', 'P3D'],
    ['3 days', 'P3D'],
    ['半天', 'PT12H'],
    ['两天半', 'P2DT12H'],
    ['一周', 'P7D'],
    ['两个星期', 'P14D'],
    ['2 weeks', 'P14D'],
    ['十天', 'P10D'],
    ['十五天', 'P15D'],
    ['400天', 'P400D'],
  ])('%s is %s', (text, iso) => {
    expect(readDuration(text)).toEqual({ iso });
  });

  test.each([
    ['PT30M', 'PT30M'],
    ['pt30m', 'PT30M'],
    ['PT90M', 'PT90M'],
    ['PT030M', 'PT30M'],
    ['P7D', 'P7D'],
    ['P1W', 'P7D'],
    ['P1DT2H', 'P1DT2H'],
    ['P0DT2H', 'PT2H'],
    ['PT1.5H', 'PT1H30M'],
  ])('%s, already ISO, is %s', (text, iso) => {
    expect(readDuration(text)).toEqual({ iso });
  });
});

describe('workdays', () => {
  test.each([
    ['3个工作日', 'P3D'],
    ['三个工作日', 'P3D'],
    ['3 工作日', 'P3D'],
    ['3个工作日内到账', 'P3D'],
    ['3 working days', 'P3D'],
    ['three business days', 'P3D'],
    ['1 workday', 'P1D'],
    ['1-3个工作日', 'P3D'],
    ['1个工作日到3个工作日', 'P3D'],
    ['3 to 5 business days', 'P5D'],
  ])('%s are counted as workdays: %s', (text, iso) => {
    expect(readDuration(text)).toEqual({ iso, count: 'workdays' });
  });
});

describe('a range is as long as its upper end', () => {
  test.each([
    ['5-10分钟', 'PT10M'],
    ['5~10分钟', 'PT10M'],
    ['５～１０分钟', 'PT10M'],
    ['0-72小时', 'PT72H'],
    ['1至3天', 'P3D'],
    ['一到三天', 'P3D'],
    ['两三天', 'P3D'],
    ['30分钟-2小时', 'PT2H'],
    ['10 to 30 minutes', 'PT30M'],
  ])('%s is %s', (text, iso) => {
    expect(readDuration(text)).toEqual({ iso });
  });
});

describe('what a promise adds around it', () => {
  test.each([
    ['30分钟内', 'PT30M'],
    ['2小时以内到账', 'PT2H'],
    ['预计10分钟左右', 'PT10M'],
    ['最长72小时', 'PT72H'],
    ['within 24 hours', 'PT24H'],
    ['up to 3 days', 'P3D'],
  ])('%s is %s', (text, iso) => {
    expect(readDuration(text)).toEqual({ iso });
  });
});

describe('no duration', () => {
  test.each([
    '',
    ' ',
    '30',
    '分钟',
    '小时',
    '一会儿',
    '马上',
    '即时到账',
    '1个月',
    '3 months',
    '一年',
    '半年',
    'P1M',
    'P1Y',
    'P',
    'PT',
    'P1DT',
    '0分钟',
    '0天',
    'PT0S',
    '0-0小时',
    '401天',
    '401个工作日',
    '58周',
    '-30分钟',
    '10-5分钟',
    '1-2-3天',
    '1天-3个工作日',
    '1个半工作日',
    '0.5秒',
    '30分钟1小时',
    '1小时1小时',
    '1 3天',
    '30 minuten',
    '半小时半',
    '至少3天',
    '20:05',
    '3月11日',
    `${'9'.repeat(60)}天`,
    `${' '.repeat(70)}3天`,
  ])('%j is not read', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });
});

describe('one stated length', () => {
  test('is given in seconds', () => {
    expect(readLength('40分钟')).toBe(2400);
    expect(readLength('two days')).toBe(172_800);
  });

  test.each(['5-10分钟', '两三天', '3个工作日', '3天内', '0分钟', '三个月'])('%s is none', (text) => {
    expect(readLength(text)).toBeUndefined();
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'0123456789.一两三十半个天日周时小分钟工作秒内-~至 PTDHMWS'.split(''),
    'hours',
    'working days',
    'half ',
    'to',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  );

  test('is read without an error, to a duration that the engine can measure and that reads as itself', () => {
    fc.assert(
      fc.property(text, (input) => {
        const read = readDuration(input);
        if (read === undefined) return;
        expect(milliseconds(read.iso)).toBeGreaterThan(0);
        expect(milliseconds(read.iso)).toBeLessThanOrEqual(400 * 86_400_000);
        expect(readDuration(read.iso)).toEqual({ iso: read.iso });
      }),
      { numRuns: 3000 },
    );
  });

  test('lengths of whole minutes survive being written down', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * 24 * 60 }), (minutes) => {
        expect(readDuration(`${minutes}分钟`)).toEqual({ iso: `PT${minutes}M` });
      }),
    );
  });
});
