import { describe, expect, it } from 'vitest';
import { derive } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { factOf, noon, type Order, packWithoutLimits, standInsFor } from './some-case.js';

const kind = (order: Order) => factOf('charged.kind', order);

describe('what is charged twice', () => {
  const one = { amount: '50.00', status: 'success', at: '2026-11-21 10:00' };
  const pair = (first: object, second: object) =>
    kind({ payment: { status: 'success' }, payments: [first, second], submissions: [] });

  it('is told by two payments that are alike as far as anybody says', () => {
    expect(pair(one, one)).toBe('one-order');
    expect(pair({ ...one, amount: '50' }, one)).toBe('one-order');
    expect(pair({ ...one, payee: '测试商户' }, one)).toBe('one-order');
    expect(pair(one, { ...one, payee: '测试商户' })).toBe('one-order');
    expect(pair({ amount: '50.00' }, { amount: '50.00' })).toBe('one-order');
    expect(pair({ amount: '50.00', at: one.at }, { amount: '50.00' })).toBe('one-order');
    expect(pair({ amount: '50.00' }, { amount: '50.00', at: one.at })).toBe('one-order');
    expect(pair({ id: '1', ...one }, one)).toBe('one-order');
    expect(pair({ status: 'success' }, { status: 'success' })).toBe('none');
    expect(pair({ ...one, at: '2026-11-21 09:29' }, one)).toBe('none');
  });

  it('is not told by payments that differ in their amount or payee, nor by one that is listed twice', () => {
    expect(pair({ ...one, amount: '50.01' }, one)).toBe('none');
    expect(pair({ ...one, payee: '测试商户' }, { ...one, payee: '另一测试商户' })).toBe('none');
    expect(pair({ ...one, payee: '测试商户' }, { ...one, payee: '测试商户' })).toBe('one-order');
    expect(pair({ ...one, id: '1' }, { ...one, id: '2' })).toBe('one-order');
    expect(pair({ ...one, id: '1' }, { ...one, id: '1' })).toBe('none');
  });

  it.each(['success', 'processing', 'partly-refunded'])('counts a payment that is %s', (status) => {
    expect(pair(one, { ...one, status })).toBe('one-order');
  });

  it.each(['held', 'authorized'])('is a hold where one of two is only %s', (status) => {
    expect(pair(one, { ...one, status })).toBe('hold');
    expect(pair({ ...one, status }, one)).toBe('hold');
  });

  it.each(['failed', 'closed', 'none', 'refunded', 'refunding', 'awaiting-payment'])('not one that is %s', (status) => {
    expect(pair(one, { ...one, status })).toBe('none');
  });

  it('counts a payment until it was given back whole', () => {
    expect(pair(one, { ...one, refunded: '49.99' })).toBe('one-order');
    expect(pair(one, { ...one, refunded: '50.00' })).toBe('none');
    expect(pair(one, { ...one, refunded: '50.01' })).toBe('none');
    expect(pair(one, { ...one, refunded: '0.00' })).toBe('one-order');
  });

  it('finds two of three', () => {
    const payments = [one, { ...one, amount: '10.00' }, one];
    expect(kind({ payment: { status: 'success' }, payments, submissions: [] })).toBe('one-order');
  });

  it('without a limit only payments of the same second are twins', () => {
    const at = (time: string) => {
      const order = { payment: { status: 'success' }, payments: [one, { ...one, at: time }], submissions: [] };
      return derive(packWithoutLimits, readOrder(order, packWithoutLimits, noon).answers, noon).values.get(
        'charged.kind',
      );
    };
    expect([at('2026-11-21 10:00'), at('2026-11-21 10:01')]).toEqual(['one-order', 'none']);
  });

  it.each(['failed', 'authorized', 'closed'])('is a hold where the app says %s', (status) => {
    expect(kind({ payment: { status, debits: 2 } })).toBe('hold');
    expect(kind({ payment: { status, debits: 1, paidAgain: false } })).toBe('none');
  });

  it.each(['failed', 'closed'])('is no hold where the app says %s and the bank took nothing', (status) => {
    expect(kind({ payment: { status, paidAgain: true, bankDebited: false } })).toBe('none');
    expect(kind({ payment: { status, paidAgain: true } })).toBeUndefined();
    expect(kind({ payment: { status, paidAgain: true, bankDebited: true } })).toBe('hold');
    expect(kind({ payment: { status, debits: 2, bankDebited: false } })).toBe('one-order');
  });

  it('is two orders where one of the others was paid', () => {
    const payment = { status: 'success', debits: 2 };
    expect(kind({ payment, submissions: [{ paid: false }, { paid: true }] })).toBe('two-orders');
    expect(kind({ payment, submissions: [{ paid: false }] })).toBe('one-order');
  });

  it('is one order while nobody spoke of others, which is to be asked', () => {
    const payment = { status: 'success', debits: 2 };
    expect(kind({ payment })).toBe('one-order');
    expect(standInsFor('charged.kind', { payment })).toContainEqual(['submissions', []]);
    expect(standInsFor('charged.kind', { payment, submissions: 'unknown' })).toEqual([]);
    expect(standInsFor('charged.kind', { payment, submissions: [] })).toEqual([]);
  });

  it('is none only where both the debits and a second payment are known', () => {
    expect(kind({ payment: { debits: 1, paidAgain: false } })).toBe('none');
    expect(kind({ payment: { debits: 1, paidAgain: 'unknown' } })).toBeUndefined();
    expect(kind({ payment: { debits: 'unknown', paidAgain: false } })).toBeUndefined();
    expect(kind({ payment: { debits: 'unknown', paidAgain: true } })).toBe('one-order');
  });
});

describe('payments that are out', () => {
  it('are counted without those that were given back', () => {
    const payments = [
      { amount: '5.00' },
      { amount: '5.00', refunded: '5.00' },
      { status: 'failed' },
      { refunded: '1.00' },
      { refunded: '0.00' },
    ];
    expect(factOf('payments.live', { payments })).toBe(2);
    expect(factOf('payments.live', {})).toBeUndefined();
  });
});

describe('what points to money being out', () => {
  const nothing = {
    payment: { status: 'none', debits: 0, paidAgain: false },
    order: { status: 'unpaid' },
    payments: [],
    submissions: [],
  };
  const traces = (more: Order) =>
    factOf('payment.traces', {
      ...nothing,
      ...more,
      payment: { ...nothing.payment, ...(more.payment as object) },
    });

  it('is nothing where everything was looked at and denied', () => {
    expect(traces({})).toBe(false);
    expect(traces({ contacts: [{ with: 'platform' }, { with: 'platform', said: ['no-payment-received'] }] })).toBe(
      false,
    );
  });

  it.each([
    [{ debits: 1 }],
    [{ debits: 'unknown' }],
    [{ paidAgain: true }],
    [{ paidAgain: 'unknown' }],
    [{ heldByRiskControl: true }],
    [{ inEscrow: true }],
    [{ refundStartedAt: '2026-11-20 10:00' }],
    [{ refundedAt: '2026-11-20 10:00' }],
    [{ refundedAmount: '1.00' }],
    [{ refundedTo: 'original' }],
    [{ paidAt: '2026-11-21 11:59' }],
  ])('is a payment with %j', (payment) => {
    expect(traces({ payment })).toBe(true);
  });

  it.each([
    [{ heldByRiskControl: false }],
    [{ inEscrow: false }],
    [{ paidAt: '2026-11-18 10:00' }],
    [{ paidAt: '2026-11-21 11:59', status: 'closed' }],
  ])('is not a payment with %j', (payment) => {
    expect(traces({ payment })).toBe(false);
  });

  it.each([
    ...['paid', 'processing', 'reviewing', 'awaiting-user', 'partly-delivered', 'completed'],
    ...['refunding', 'refunded', 'partly-refunded'],
  ])('is an order that is %s', (status) => {
    expect(traces({ order: { status } })).toBe(true);
  });

  it.each(['closed', 'expired', 'failed', 'none', 'paying'])('is not an order that is %s', (status) => {
    expect(traces({ order: { status } })).toBe(false);
  });

  it('is another payment, another paid order, or word of a delivery', () => {
    expect(traces({ payments: [{ status: 'failed' }, { status: 'processing' }] })).toBe(true);
    expect(traces({ payments: [{ status: 'failed' }] })).toBe(false);
    expect(traces({ submissions: [{ paid: false }, { paid: true }] })).toBe(true);
    expect(traces({ submissions: [{ paid: false }] })).toBe(false);
    expect(traces({ contacts: [{ with: 'platform' }, { with: 'platform', said: ['supplier', 'delivered'] }] })).toBe(
      true,
    );
  });

  it('does not count the number of debits that nobody was asked for', () => {
    const { debits: _, ...payment } = nothing.payment;
    expect(factOf('payment.traces', { ...nothing, payment })).toBe(false);
  });
});
