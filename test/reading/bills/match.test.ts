import { describe, expect, it } from 'vitest';
import { readOrder } from '../../../src/facts/order/read-order.js';
import { defaultPack as pack } from '../../../src/generated/default-pack.js';
import type { Bill } from '../../../src/reading/bills/bill.js';
import { findPayment, twinsIn } from '../../../src/reading/bills/find-payment.js';
import { alipayApp, alipayLine, jd, type Line, meituan, wechatCsv } from './bill-layouts.js';
import { bill } from './read-some.js';

const now = '2026-11-22T12:00:00+08:00';
const groceries: Line = {
  payee: '测试超市',
  item: '水果',
  kind: '日用百货',
  amount: '23.50',
  at: '2026-11-21 09:00:00',
  id: '2026112122001400000000000100',
  shopId: 'SHOP100',
};
const dinner: Line = {
  ...groceries,
  item: '晚餐',
  at: '2026-11-20 19:00:00',
  id: '2026112022001400000000000101',
  shopId: 'SHOP101',
};
const credit: Line = {
  payee: '测试话费店',
  item: '移动话费100元',
  amount: '93.80',
  at: '2026-11-15 08:00:00',
  id: '2026111522001400000000000102',
  shopId: 'SHOP102',
};

/** The numbers of the payments that come out, as "one", "several" or "none" in front of them. */
async function found(lines: readonly Line[] | Bill[], order: object): Promise<string> {
  const bills = lines.every((line): line is Bill => 'payments' in line)
    ? lines
    : [await bill(alipayApp(lines as readonly Line[]))];
  const { answers } = readOrder(order, pack, now, now);
  const match = findPayment(bills, answers, pack, now);
  if (match.kind === 'none') return 'none';
  const payments = match.kind === 'one' ? [match.payment, ...match.twins] : match.payments;
  return [match.kind, ...payments.map(({ entry }) => entry.item)].join(' ');
}

const all = [groceries, dinner, credit, {}];

describe('one payment is clearly the one', () => {
  it.each<readonly [string, object]>([
    ["by the payment app's number", { payment: { id: alipayLine.id } }],
    ['by the number of the shop', { order: { id: alipayLine.shopId } }],
    ['by amount and time', { payment: { amount: '99.80', paidAt: '2026-11-21 10:00' } }],
    [
      'by the amount asked for and the time of ordering',
      { order: { amountDue: '99.80', createdAt: '2026-11-21 09:58' } },
    ],
    ['by time and payee', { payment: { paidAt: '2026-11-21 10:05', payee: '测试科技' } }],
    ['by its amount alone, being a top-up', { payment: { amount: '99.80' } }],
    ['by amount and payee', { payment: { amount: '99.80' }, order: { platform: '测试科技' } }],
  ])('%s', async (_, order) => {
    expect(await found(all, order)).toBe('one Q币100个');
  });

  it('although it is cents off what was asked for', async () => {
    expect(await found(all, { order: { amountDue: '99.79', createdAt: '2026-11-21 09:58' } })).toBe('one Q币100个');
  });

  it('by the face value and the goods, where the price differs', async () => {
    const order = { goods: { kind: 'phone-credit', faceValue: '100.00' } };
    expect(await found(all, order)).toBe('one 移动话费100元');
  });

  it('by a number that the shop wrote into the item', async () => {
    expect(
      await found([groceries, { item: '订单-TEST99887766', payee: '测试平台' }], { order: { id: 'TEST99887766' } }),
    ).toBe('one 订单-TEST99887766');
  });

  it('because it is the only one in the bill, and a top-up', async () => {
    expect(await found([{}], {})).toBe('one Q币100个');
    expect(await found([groceries], {})).toBe('none');
  });
});

describe('otherwise nothing is taken', () => {
  it('several may be meant: top-ups first, the newest before older ones', async () => {
    expect(await found(all, {})).toBe('several Q币100个 移动话费100元');
  });

  it('two top-ups of the same amount on one day', async () => {
    const other = { at: '2026-11-21 18:00:00', id: '2026112122001400000000000002', shopId: 'T2' };
    expect(await found([{}, other], { payment: { amount: '99.80' } })).toMatch(/^several/);
    expect(await found([{}, other], { payment: { amount: '99.80', paidAt: '2026-11-21 18:01' } })).toMatch(/^one/);
  });

  it('none fits the amount, or the day', async () => {
    expect(await found(all, { payment: { amount: '500.00' } })).toBe('none');
    expect(await found(all, { payment: { paidAt: '2026-11-01 10:00' } })).toBe('none');
  });

  it('a number of another payment does not make this one', async () => {
    expect(await found(all, { payment: { id: '2026112122001400000000009999' } })).toMatch(/^several/);
  });
});

describe('double payments', () => {
  const second: Line = { at: '2026-11-21 10:20:00', id: '2026112122001400000000000002', shopId: 'T2' };
  const order = { payment: { amount: '99.80', paidAt: '2026-11-21 10:00' } };

  it('same payee and amount within 30 minutes, with numbers of their own', async () => {
    expect(await found([second, {}], order)).toBe('one Q币100个 Q币100个');
  });

  it.each<readonly [string, Line]>([
    ['40 minutes apart', { at: '2026-11-21 10:40:10' }],
    ['another payee', { payee: '测试别家' }],
    ['another amount', { amount: '99.90' }],
    ['other goods at the same price', { item: '话费100元' }],
    ['the same number', { id: alipayLine.id, at: '2026-11-21 10:00:06' }],
    ['closed, never paid', { status: '交易关闭', method: '' }],
    ['refunded', { status: '交易关闭' }],
  ])('not: %s', async (_, line) => {
    const read = await bill(alipayApp([{ ...second, ...line }, {}]));
    const [, payment] = read.payments;
    expect(payment && twinsIn([read], payment, pack, now)).toEqual([]);
  });

  it('items that differ only by an order number are the same goods', async () => {
    const lines = [{ item: '订单-AB12345678' }, { ...second, item: '订单-CD87654321' }];
    expect(await found(lines, order)).toBe('one 订单-AB12345678 订单-CD87654321');
  });
});

describe('several bills', () => {
  it('what a shop app and the paying app both list is one payment', async () => {
    const shop = await bill(jd([{ method: '微信支付', payee: '京东测试' }]));
    const paying = await bill(wechatCsv([{ at: '2026-11-21 10:00:20' }]));
    expect(await found([shop, paying], { payment: { amount: '99.80' } })).toBe('one Q币100个');
    const alone = await bill(jd([{ method: '白条', payee: '京东测试' }]));
    expect(await found([alone, paying], { payment: { amount: '99.80' } })).toMatch(/^several/);
  });

  it('two exports that cover the same days list each payment once', async () => {
    const twice = [await bill(alipayApp([{}, credit])), await bill(alipayApp([{}]))];
    expect(await found(twice, { payment: { amount: '99.80' } })).toBe('one Q币100个');
  });

  it('a bill without payees still finds it', async () => {
    expect(await found([await bill(meituan([{}, groceries]))], { payment: { amount: '99.80' } })).toBe('one Q币100个');
  });
});
