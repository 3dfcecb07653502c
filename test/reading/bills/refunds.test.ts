import { describe, expect, it } from 'vitest';
import { alipayApp, alipayLine, type Line, wechatCsv } from './bill-layouts.js';
import { bill } from './read-some.js';

const pay = alipayLine.id;
const refund = (line: Line): Line => ({
  at: '2026-11-21 11:00:00',
  kind: '退款',
  item: '退款-Q币100个',
  direction: '不计收支',
  status: '退款成功',
  ...line,
});

describe('Alipay: a refund is a line of its own', () => {
  it.each([pay, `${pay}_001`, `${pay}*20261121`])('with the number %s it belongs to its payment', async (id) => {
    const { payments } = await bill(alipayApp([refund({ id }), {}]));
    expect(payments).toHaveLength(1);
    expect(payments[0]).toMatchObject({
      state: 'refunded',
      sure: true,
      refundedFen: 9980,
      refundedAt: '2026-11-21T11:00:00+08:00',
    });
  });

  it('also one under the name that newer bills give to closed payments', async () => {
    const { payments } = await bill(alipayApp([refund({ id: `${pay}_1` }), { status: '交易关闭' }]));
    expect(payments[0]).toMatchObject({ state: 'refunded', refundedAt: '2026-11-21T11:00:00+08:00' });
  });

  it('a closed payment without any refund in the bill is not surely refunded', async () => {
    const { payments } = await bill(alipayApp([{ status: '交易关闭' }]));
    expect(payments[0]).toMatchObject({ state: 'refunded', sure: false, refundedFen: 0 });
    const part = await bill(alipayApp([refund({ id: pay, amount: '20.00' }), { status: '交易关闭' }]));
    expect(part.payments[0]).toMatchObject({ state: 'refunded', sure: false, refundedFen: 2000 });
    const alike = await bill(alipayApp([refund({ id: '1', shopId: 'OTHER' }), { status: '交易关闭' }]));
    expect(alike.payments[0]).toMatchObject({ state: 'refunded', sure: true, refundedFen: 9980 });
  });

  it('several are summed, and the last one dates it', async () => {
    const parts = [
      refund({ id: `${pay}_2`, amount: '20.00', at: '2026-11-21 12:00:00' }),
      refund({ id: `${pay}_1`, amount: '30.00' }),
    ];
    const { payments } = await bill(alipayApp([...parts, {}]));
    expect(payments[0]).toMatchObject({
      state: 'partly-refunded',
      refundedFen: 5000,
      refundedAt: '2026-11-21T12:00:00+08:00',
    });
    const whole = await bill(alipayApp([...parts, refund({ id: `${pay}_3`, amount: '49.80' }), {}]));
    expect(whole.payments[0]).toMatchObject({ state: 'refunded', refundedFen: 9980 });
  });

  it('one that is larger than the payment is all of it', async () => {
    const { payments } = await bill(alipayApp([refund({ id: pay, amount: '120.00' }), {}]));
    expect(payments[0]).toMatchObject({ state: 'refunded', refundedFen: 9980 });
  });

  it('the number of the shop does where the other one differs', async () => {
    const { payments } = await bill(alipayApp([refund({ id: '2026112122001400000000009999' }), {}]));
    expect(payments[0]).toMatchObject({ state: 'refunded', sure: true });
  });

  it('with both numbers different it only seems to belong to it', async () => {
    const { payments } = await bill(alipayApp([refund({ id: '1', shopId: 'OTHER' }), {}]));
    expect(payments[0]).toMatchObject({ state: 'success', sure: false, refundedFen: 0 });
    expect(payments[0]?.likelyRefund?.entry.at).toBe('2026-11-21T11:00:00+08:00');
  });

  it('and where two payments fit, it belongs to none', async () => {
    const twice = [{}, { id: '2026112122001400000000000002', shopId: 'TEST2', at: '2026-11-21 10:30:00' }];
    const { payments } = await bill(alipayApp([refund({ id: '1', shopId: 'OTHER' }), ...twice]));
    expect(payments.map(({ state, sure }) => [state, sure])).toEqual([
      ['success', true],
      ['success', true],
    ]);
  });

  it('it never belongs to a payment made after it', async () => {
    const { payments } = await bill(alipayApp([{ at: '2026-11-21 12:00:00' }, refund({ id: pay })]));
    expect(payments[0]).toMatchObject({ state: 'success', refundedFen: 0 });
  });

  it('where anonymised bills repeat a number, the amount tells', async () => {
    const { payments } = await bill(
      alipayApp([{}, { amount: '50.00', item: '话费50元' }, refund({ id: pay, amount: '50.00' })]),
    );
    expect(payments.map(({ state }) => state)).toEqual(['success', 'refunded']);
  });

  it('what was never paid is not refunded', async () => {
    const { payments } = await bill(alipayApp([refund({ id: pay }), { status: '交易关闭', method: '' }]));
    expect(payments[0]).toMatchObject({ state: 'closed', refundedFen: 0 });
  });
});

describe('WeChat: the payment itself says what came back; its line only dates it', () => {
  const back = (line: Line): Line => ({
    at: '2026-11-22 08:00:00',
    kind: '测试科技有限公司-退款',
    direction: '收入',
    status: '已全额退款',
    id: '5030000000000000000000000001',
    shopId: 'OTHER',
    ...line,
  });

  it('in full', async () => {
    const { payments } = await bill(wechatCsv([back({}), { status: '已全额退款' }]));
    expect(payments[0]).toMatchObject({ state: 'refunded', sure: true, refundedAt: '2026-11-22T08:00:00+08:00' });
  });

  it('in parts that add up to what it says', async () => {
    const parts = [
      back({ amount: '¥10.00', status: '已退款￥10.00' }),
      back({ amount: '¥20.00', at: '2026-11-22 09:00:00', status: '已退款￥20.00' }),
    ];
    const { payments } = await bill(wechatCsv([...parts, { status: '已退款(￥30.00)' }]));
    expect(payments[0]).toMatchObject({ refundedFen: 3000, refundedAt: '2026-11-22T09:00:00+08:00' });
  });

  it('parts that do not add up leave the day open', async () => {
    const { payments } = await bill(wechatCsv([back({ amount: '¥10.00' }), { status: '已退款(￥30.00)' }]));
    expect(payments[0]).toMatchObject({ refundedFen: 3000, sure: true });
    expect(payments[0]?.refundedAt).toBeUndefined();
  });

  it('a payment that says nothing of a refund may still have one that looks like its own', async () => {
    const { payments } = await bill(wechatCsv([back({}), {}]));
    expect(payments[0]).toMatchObject({ state: 'success', sure: false });
  });
});
