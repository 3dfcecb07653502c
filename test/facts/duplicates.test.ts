import { describe, expect, it } from 'vitest';
import { derive } from '../../src/facts/derive.js';
import { isPaid } from '../../src/facts/duplicates.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { factOf, noon, packWithoutLimits, standInsFor } from './some-case.js';

const own = {
  goods: { name: '移动话费 100元' },
  payment: { amount: '100.00', paidAt: '2026-11-21 10:00' },
  order: { id: 'A' },
  account: { entered: '13800000000' },
};
const count = (fact: 'same' | 'samePaid' | 'sameUnpaid', ...others: readonly object[]) =>
  factOf(`submissions.${fact}`, { ...own, submissions: others.map((other) => ({ orderId: 'B', ...other })) });

describe('another order', () => {
  it('is counted by whether it was paid, and not at all where that is not known', () => {
    const others = [{ paid: true }, { status: 'completed' }, { paid: false }, { status: 'unpaid' }, {}];
    expect([count('same', ...others), count('samePaid', ...others), count('sameUnpaid', ...others)]).toEqual([5, 2, 1]);
  });

  it.each(['paid', 'processing', 'awaiting-user', 'reviewing', 'partly-delivered', 'completed'])(
    'that is %s was paid, also where nobody said so',
    (status) => {
      expect(isPaid({ status })).toBe(true);
      expect(isPaid({ status, paid: false })).toBe(false);
    },
  );

  it.each(['unpaid', 'closed', 'abnormal'])('that is %s may have been paid or not', (status) => {
    expect(isPaid({ status })).toBeUndefined();
    expect(isPaid({ status, paid: true })).toBe(true);
  });

  it.each(['closed', 'expired', 'failed', 'refunded', 'none'])(
    'that is %s blocks nothing, unless it was paid',
    (status) => {
      expect(count('same', { status })).toBe(0);
      expect(count('same', { status, paid: false })).toBe(0);
      expect(count('same', { status, paid: true })).toBe(1);
    },
  );

  it('that is still unpaid may block this one', () => {
    expect(count('same', { status: 'unpaid' })).toBe(1);
  });

  it('is another one unless it has the number of this one', () => {
    expect(count('same', { orderId: 'A' })).toBe(0);
    expect(factOf('submissions.same', { submissions: [{ paid: true }] })).toBe(1);
    expect(factOf('submissions.same', { order: { id: 'A' }, submissions: [{ paid: true }] })).toBe(1);
  });

  it.each([
    ['amount', '100', '50.00'],
    ['account', '13800000000', '13800000001'],
    ['goods', '移动话费 100元', '移动话费 50元'],
  ])('is for the same thing: the %s agrees, as far as it is said', (field, same, other) => {
    expect([count('same', { [field]: same }), count('same', { [field]: other })]).toEqual([1, 0]);
  });

  it('was placed near the payment, or else near the order itself', () => {
    const placed = (at: string, order: object) =>
      factOf('submissions.same', { ...own, order, submissions: [{ orderId: 'B', at }] });
    const ordered = { id: 'A', createdAt: '2026-11-20 10:00' };
    expect(placed('2026-11-21 10:01', ordered)).toBe(0);
    expect(placed('2026-11-21 10:00', ordered)).toBe(1);
    expect(placed('2026-11-19 10:00', ordered)).toBe(1);
    expect(placed('2026-11-19 09:59', ordered)).toBe(0);
  });

  it('is near only at the same second where no limit says how near', () => {
    const at = (time: string) => {
      const { answers } = readOrder({ ...own, submissions: [{ orderId: 'B', at: time }] }, packWithoutLimits, noon);
      return derive(packWithoutLimits, answers, noon).values.get('submissions.same');
    };
    expect([at('2026-11-21 10:00'), at('2026-11-21 10:01')]).toEqual([1, 0]);
  });

  it('counts as the same where this one is not known to differ', () => {
    const unknown = { payment: { amount: 'unknown' }, goods: { name: 'unknown' }, account: { entered: 'unknown' } };
    const other = { amount: '50.00', goods: '别的', account: '13900000000', at: '2026-01-01 10:00' };
    expect(factOf('submissions.same', { ...unknown, submissions: [other] })).toBe(1);
  });

  it('is not known while nobody spoke of others', () => {
    expect(factOf('submissions.same', own)).toBeUndefined();
    expect(factOf('submissions.samePaid', own)).toBeUndefined();
    expect(factOf('submissions.paidInstead', own)).toBeUndefined();
  });
});

describe('one payment and another order that is paid', () => {
  const instead = (payment: object, submissions: readonly object[] = [{ orderId: 'B', paid: true }]) => ({
    ...own,
    payment: { ...own.payment, ...payment },
    submissions,
  });
  const paidInstead = (...given: Parameters<typeof instead>) => factOf('submissions.paidInstead', instead(...given));
  const standIns = (payment: object) => standInsFor('submissions.paidInstead', instead(payment));

  it('paid that one, when nobody paid a second time', () => {
    expect(paidInstead({ paidAgain: false })).toBe(true);
    expect(paidInstead({ paidAgain: false }, [{ orderId: 'B', paid: false }])).toBe(false);
    expect(paidInstead({ paidAgain: false }, [])).toBe(false);
  });

  it('is not one payment where somebody paid again or sees two debits', () => {
    expect(paidInstead({ paidAgain: true })).toBe(false);
    expect(paidInstead({ debits: 2, paidAgain: false })).toBe(false);
    expect(paidInstead({ debits: 1, paidAgain: false })).toBe(true);
    expect(paidInstead({ debits: 'unknown', paidAgain: false })).toBe(true);
    expect(paidInstead({ paidAgain: true, merchantOrderId: 'B' })).toBe(false);
  });

  it('is to be asked about while nobody said whether there were two payments', () => {
    expect(paidInstead({})).toBe(true);
    expect(standIns({})).toContainEqual(['payment.paidAgain', false]);
    expect(paidInstead({ paidAgain: 'unknown' })).toBeUndefined();
    expect(standIns({ paidAgain: 'unknown' })).toEqual([]);
  });

  it('is told by the bill, when that names the other order', () => {
    expect(paidInstead({ merchantOrderId: 'B' })).toBe(true);
    expect(paidInstead({ merchantOrderId: 'B', paidAgain: false })).toBe(true);
    expect(standIns({ merchantOrderId: 'B' })).toEqual([]);
    const several = ['C', 'B'].map((orderId) => ({ orderId, paid: true }));
    expect(paidInstead({ merchantOrderId: 'B', paidAgain: 'unknown' }, several)).toBe(true);
    expect(paidInstead({ merchantOrderId: 'D', paidAgain: 'unknown' }, several)).toBeUndefined();
  });

  it('is a contradiction, of which nothing follows, when the bill names this very order', () => {
    expect(paidInstead({ merchantOrderId: 'A', paidAgain: false })).toBeUndefined();
    expect(paidInstead({ merchantOrderId: 'C', paidAgain: false })).toBe(true);
  });
});
