import { expect, it } from 'vitest';
import { read } from '../score.js';

const paidAt = (text: string) => read(text).found.find(({ path }) => path === 'payment.paidAt')?.value;

it.each([
  ['周三晚上8点付的款', '2026-11-18T20:00:00+08:00'],
  ['星期一 20:05付的', '2026-11-16T20:05:00+08:00'],
  ['週三 20:05 用支付寶付的', '2026-11-18T20:05:00+08:00'],
  ['3号 20:05 付款了', '2026-11-03T20:05:00+08:00'],
  ['paid on Monday at 9:15 pm', '2026-11-16T21:15:00+08:00'],
  ['paid at 9:15 on 12 November', '2026-11-12T09:15:00+08:00'],
  ['paid on Nov 12, 2026 at 9:15 pm', '2026-11-12T21:15:00+08:00'],
])('%s: the day is taken with the clock', (text, time) => {
  expect(paidAt(text)).toBe(time);
});

it.each([
  '上个月3号20:05付的',
  '上月3号 20:05 付款了',
  '11/20 21:03付的50块话费',
  'paid 100 on 3/11 at 10:00',
  'charged 9:15 last Monday',
])('%s: no clock is taken without a day that cannot be told', (text) => {
  expect(paidAt(text)).not.toBe('2026-11-20T20:05:00+08:00');
  expect(paidAt(text)?.toString().slice(0, 10)).not.toBe('2026-11-21');
  expect(paidAt(text)?.toString().slice(0, 10)).not.toBe('2026-11-20');
});
