import { describe, expect, test } from 'vitest';
import { readTime } from '../../../src/facts/time/read-time.js';

const now = '2026-11-21T11:17:30+08:00';
const past = (text: string) => readTime(text, now, 'past');
const future = (text: string) => readTime(text, now, 'future');
const beijing = (wall: string): string => `${wall.replace(' ', 'T')}+08:00`;

describe('a distance from now', () => {
  test.each([
    ['刚才', '2026-11-21 11:17:30'],
    ['刚刚', '2026-11-21 11:17:30'],
    ['just now', '2026-11-21 11:17:30'],
    ['10秒前', '2026-11-21 11:17:20'],
    ['60秒前', '2026-11-21 11:16:00'],
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
    ['half a day ago', '2026-11-20 23:17:00'],
    ['half hour ago', '2026-11-21 10:47:00'],
    ['a  day   ago', '2026-11-20 11:17:00'],
    ['thirty-five minutes ago', '2026-11-21 10:42:00'],
    ['二一分钟前', '2026-11-21 10:56:00'],
    ['一一分钟前', '2026-11-21 11:06:00'],
    ['一二三分钟前', '2026-11-21 09:14:00'],
    ['十五分钟前', '2026-11-21 11:02:00'],
    ['三十分钟前', '2026-11-21 10:47:00'],
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
