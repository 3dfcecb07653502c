import { describe, expect, it } from 'vitest';
import { derive } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';

const now = '2026-11-23T11:00:00+08:00';

function known(order: Readonly<Record<string, unknown>>, at = now) {
  const { answers, problems } = readOrder(order, defaultPack, at, at);
  expect(problems).toEqual([]);
  return derive(defaultPack, answers, at);
}
const standIns = (payment: object, path: string) =>
  (known({ payment }).assumed.get(path) ?? []).flatMap(({ fact, value, fallback }) =>
    fallback ? [[fact, value]] : [],
  );
const value = (order: Readonly<Record<string, unknown>>, path: string, at = now) => known(order, at).values.get(path);

it.each([
  ['the app says all', { status: 'refunded' }, 'whole'],
  ['the app says so, and nothing is there', { status: 'refunded', refundedAmount: '0' }, undefined],
  [
    'the app says a part, and the amounts say all of it',
    { status: 'partly-refunded', amount: '10', refundedAmount: '10' },
    'whole',
  ],
  [
    'the app says all of it, and the amounts say a part',
    { status: 'refunded', amount: '10', refundedAmount: '4' },
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

describe('how much came back', () => {
  const back = (payment: object) => [value({ payment }, 'refund.back'), standIns(payment, 'refund.back')];

  it('is to be compared with the sum paid, which is to be asked', () => {
    expect(back({ status: 'success', refundedAmount: '9.90' })).toEqual(['whole', [['payment.amount', '9.90']]]);
    expect(back({ status: 'success', refundedAmount: '9.90', amount: 'unknown' })).toEqual([undefined, []]);
    expect(back({ status: 'success', refundedAmount: '10.00', amount: '9.99' })).toEqual(['whole', []]);
  });

  it('is all of it where only the day was said, which is to be asked', () => {
    const refundedAt = '2026-11-22 10:00';
    expect(back({ status: 'success', refundedAt, amount: '10.00' })).toEqual([
      'whole',
      [['payment.refundedAmount', '10.00']],
    ]);
    expect(back({ status: 'success', refundedAt })).toEqual(['whole', []]);
    expect(back({ status: 'success', refundedAt, refundedAmount: '0.00' })).toEqual([undefined, []]);
    expect(back({ refundedAt })).toEqual(['whole', [['payment.status', 'success']]]);
    expect(back({ refundedAt, status: 'unknown' })).toEqual(['whole', []]);
  });

  it('means that it was paid, though what the bill shows is still to be asked', () => {
    expect(back({ amount: '10.00', refundedAmount: '1.00' })).toEqual(['part', [['payment.status', 'success']]]);
    expect(back({ amount: '10.00', refundedAmount: '1.00', status: 'unknown' })).toEqual(['part', []]);
  });

  it('is nothing where it came back before it was paid', () => {
    const payment = { status: 'success', amount: '10.00', refundedAmount: '10.00', paidAt: '2026-11-22 12:00' };
    expect(back({ ...payment, refundedAt: '2026-11-22 11:59' })).toEqual([undefined, []]);
    expect(back({ ...payment, refundedAt: '2026-11-22 12:00' })).toEqual(['whole', []]);
  });
});

describe('a refund on its way', () => {
  const running = (payment: object, status?: string) =>
    value({ payment, ...(status && { order: { status } }) }, 'refund.running');

  it('was started where somebody says when, also where no page speaks of it', () => {
    expect(running({ status: 'success', refundStartedAt: '2026-11-22 10:00' })).toBe(true);
    expect(running({ refundStartedAt: '2026-11-22 10:00' })).toBe(true);
    expect(standIns({ refundStartedAt: '2026-11-22 10:00' }, 'refund.running')).toEqual([
      ['payment.status', 'success'],
    ]);
  });

  it('is one of nothing until something is known to have come back, which nobody has to be asked', () => {
    const { assumed } = known({ payment: { status: 'refunding' } });
    const nothing = { fact: 'payment.refundedAmount', value: '0.00', fallback: false };
    expect(assumed.get('refund.running')).toContainEqual(nothing);
    expect(known({ payment: { status: 'refunding', refundedAmount: 'unknown' } }).assumed.get('refund.running')).toBe(
      undefined,
    );
  });

  it('is not known where it is booked already, or was never paid and nobody looked at the bank', () => {
    expect(running({ status: 'refunding', refundedAt: '2026-11-22 10:00' })).toBeUndefined();
    for (const status of ['none', 'closed', 'failed', 'awaiting-payment'])
      expect([running({ status }, 'refunding'), running({ status, bankDebited: false }, 'refunding')]).toEqual([
        undefined,
        false,
      ]);
  });

  it('of which a part came back goes on only where the order page says so', () => {
    expect(running({ status: 'partly-refunded' })).toBeUndefined();
    expect(running({ status: 'partly-refunded' }, 'processing')).toBe(false);
    expect(running({ status: 'partly-refunded' }, 'refunded')).toBe(true);
  });
});

describe('where the money went', () => {
  const elsewhere = (payment: object, status?: string) =>
    value({ payment, ...(status && { order: { status } }) }, 'refund.elsewhere');

  it('is said by the buyer before all else', () => {
    expect(elsewhere({ refundedTo: 'original' })).toBe(false);
    expect(elsewhere({ refundedTo: 'store-credit' })).toBe(true);
  });

  it('is not known where nothing came back and nothing is on its way', () => {
    expect(elsewhere({ status: 'success' })).toBeUndefined();
    expect(elsewhere({ status: 'success' }, 'processing')).toBeUndefined();
  });

  it('is the way it was paid, by the app for certain, by the order page until it is asked', () => {
    expect(elsewhere({ status: 'refunded' })).toBe(false);
    expect(elsewhere({ status: 'success' }, 'refunded')).toBe(false);
    const { assumed } = known({ payment: { status: 'success', refundedTo: 'unknown' }, order: { status: 'refunded' } });
    expect(standIns({ status: 'success', refundStartedAt: '2026-11-22 10:00' }, 'refund.elsewhere')).toContainEqual([
      'payment.refundedTo',
      'original',
    ]);
    expect(assumed.get('refund.elsewhere')?.map(({ fact }) => fact)).not.toContain('payment.refundedTo');
  });
});

it('nothing is left to count where a sum is not known', () => {
  expect(value({ payment: { amount: '10.00' } }, 'refund.rest')).toBeUndefined();
  expect(value({ payment: { refundedAmount: '10.00' } }, 'refund.rest')).toBeUndefined();
  expect(value({ payment: { amount: '10.00', refundedAmount: '10.01' } }, 'refund.rest')).toBeNull();
});
