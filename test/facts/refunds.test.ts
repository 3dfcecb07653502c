import { expect, it } from 'vitest';
import { derive } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';

const now = '2026-11-23T11:00:00+08:00';

function known(order: Readonly<Record<string, unknown>>, at = now) {
  const { answers, problems } = readOrder(order, defaultPack, at, at);
  expect(problems).toEqual([]);
  return derive(defaultPack, answers, at);
}
const value = (order: Readonly<Record<string, unknown>>, path: string, at = now) => known(order, at).values.get(path);

it.each([
  ['the app says all', { status: 'refunded' }, 'whole'],
  [
    'the app says a part, whatever the amounts',
    { status: 'partly-refunded', amount: '10', refundedAmount: '10' },
    'part',
  ],
  ['a cent less is a part', { status: 'success', amount: '10.00', refundedAmount: '9.99' }, 'part'],
  [
    'written with fewer digits it is still all of it',
    { status: 'success', amount: '10.10', refundedAmount: '10.1' },
    'whole',
  ],
  ['nothing came back', { status: 'success', amount: '10.00', refundedAmount: '0.00' }, undefined],
  ['nothing was said', { status: 'success', amount: '10.00' }, undefined],
  ['a day alone means all of it', { status: 'success', refundedAt: '2026-11-22 10:00' }, 'whole'],
  [
    'a day before the payment means nothing',
    { status: 'success', paidAt: '2026-11-22 12:00', refundedAt: '2026-11-22 10:00' },
    undefined,
  ],
])('how much came back: %s', (_, payment, expected) => {
  expect(value({ payment }, 'refund.back')).toBe(expected);
});

it.each([
  ['the app says so', { status: 'refunding' }, 'completed', true],
  ['only the order page says so', { status: 'success' }, 'refunded', true],
  ['a part of it, says the order page', { status: 'success' }, 'partly-refunded', true],
  ['the rest of a part refund', { status: 'partly-refunded' }, 'refunding', true],
  ['both say a part, so it is done', { status: 'partly-refunded' }, 'partly-refunded', false],
  ['booked', { status: 'refunded' }, 'refunding', false],
  ['the payment is not decided yet', { status: 'processing' }, 'refunding', false],
  ['never paid', { status: 'none', bankDebited: false }, 'refunded', false],
  ['never paid by the bill, and nobody looked at the bank', { status: 'none' }, 'refunded', undefined],
  ['never paid by the bill, gone by the bank', { status: 'none', bankDebited: true }, 'refunded', true],
  ['nobody spoke of one', { status: 'success' }, 'processing', undefined],
])('a refund on its way: %s', (_, payment, status, expected) => {
  expect(value({ payment, order: { status } }, 'refund.running')).toBe(expected);
});

it('what is left is counted in cents, and nothing is left after the whole', () => {
  expect(value({ payment: { amount: '0.30', refundedAmount: '0.10' } }, 'refund.rest')).toBe('0.20');
  expect(value({ payment: { amount: '0.30', refundedAmount: '0.30' } }, 'refund.rest')).toBeNull();
});

it('counts working days over the National Day holiday with its make-up workday', () => {
  const order = {
    payment: { status: 'refunding', refundStartedAt: '2026-09-30 18:00', refundPromise: { within: '3个工作日' } },
  };
  expect(value(order, 'refund.deadline', '2026-10-05T12:00:00+08:00')).toBe('2026-10-10T23:59:59+08:00');
});

it('a deadline beyond the published holidays is provisional', () => {
  const order = {
    payment: { status: 'refunding', refundStartedAt: '2026-12-30 18:00', refundPromise: { within: '3个工作日' } },
  };
  expect(value(order, 'refund.provisional', '2026-12-31T12:00:00+08:00')).toBe(true);
});

it('promises no date where neither start nor payment is known', () => {
  const order = { payment: { status: 'refunding', refundPromise: { within: 'P3D' } } };
  expect(value(order, 'refund.source')).toBe('undated');
  expect(value(order, 'refund.deadline')).toBeNull();
});

it('has no deadline where no refund is running', () => {
  expect(value({ payment: { status: 'refunded' } }, 'refund.deadline')).toBeNull();
  expect(value({ payment: { status: 'success' }, order: { status: 'unpaid' } }, 'refund.deadline')).toBeUndefined();
});

it('asks where the money went only when the order page alone speaks of a refund', () => {
  const standsIn = (order: Readonly<Record<string, unknown>>) =>
    known(order)
      .assumed.get('refund.elsewhere')
      ?.find(({ fact }) => fact === 'payment.refundedTo')?.fallback;
  expect(standsIn({ payment: { status: 'success' }, order: { status: 'refunded' } })).toBe(true);
  expect(standsIn({ payment: { status: 'refunded' } })).toBe(false);
  expect(standsIn({ payment: { status: 'refunding' }, order: { status: 'refunding' } })).toBe(false);
});
