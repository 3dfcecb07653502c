import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/facts/diagnose.js';
import { readOrder } from '../../../src/facts/order/read-order.js';
import { defaultPack as pack } from '../../../src/generated/default-pack.js';
import { factsOf } from '../../../src/reading/bills/bill-facts.js';
import { twinsIn } from '../../../src/reading/bills/find-payment.js';
import { takeFound } from '../../../src/reading/bills/take-found.js';
import { nested } from '../../../src/reading/order-json.js';
import { alipayApp, alipayLine, jd, type Line, wechatCsv, wechatLine } from './bill-layouts.js';
import { bill } from './read-some.js';

const now = '2026-11-21T12:00:00+08:00';

async function factsIn(text: string) {
  const read = await bill(text);
  const [payment] = read.payments.toReversed();
  if (!payment) throw new Error('no payment');
  return factsOf(payment, twinsIn([read], payment, pack, now), pack);
}

const sureOrder = async (text: string) => nested((await factsIn(text)).filter(({ sure }) => sure));
const alipay = (line: Line = {}) => alipayApp([line]);

/** The verdict from an order and one line of a bill, and how many questions are left. */
async function verdict(order: object, text: string): Promise<string> {
  const { answers } = readOrder(order, pack, now, now);
  return diagnose(pack, takeFound(answers, await factsIn(text), pack, now).answers, now).verdict.id;
}

describe('what one line of a bill says', () => {
  it('is the whole side of the money', async () => {
    expect(await sureOrder(alipay())).toEqual({
      payment: {
        status: 'success',
        amount: '99.80',
        paidAt: '2026-11-21T10:00:05+08:00',
        channel: 'alipay',
        id: alipayLine.id,
        merchantOrderId: alipayLine.shopId,
        payee: alipayLine.payee,
      },
    });
  });

  it('and names the cells it came from', async () => {
    const facts = await factsIn(alipay());
    expect(facts.find(({ path }) => path === 'payment.merchantOrderId')?.source).toBe(
      `商家订单号：${alipayLine.shopId}`,
    );
    expect(facts.find(({ path }) => path === 'payment.amount')?.source).toBe('金额：99.80');
    expect(facts.find(({ path }) => path === 'payment.status')?.source).toBe(
      '交易状态：交易成功 收/支：支出 收/付款方式：余额宝',
    );
  });

  it('what the item suggests is not sure', async () => {
    const facts = await factsIn(alipay({ item: '移动话费100元' }));
    const unsure = facts.filter(({ sure }) => !sure).map(({ path, value }) => [path, value]);
    expect(unsure).toEqual([
      ['goods.name', '移动话费100元'],
      ['goods.faceValue', '100.00'],
      ['goods.kind', 'phone-credit'],
    ]);
  });

  it('an unlisted state is given as it stands, to be asked', async () => {
    const facts = await factsIn(alipay({ status: '新的状态' }));
    expect(facts.find(({ path }) => path === 'payment.status')).toMatchObject({ value: '新的状态', sure: false });
  });

  it('a refund that only seems to belong to it makes the state a question', async () => {
    const text = alipayApp([
      { status: '退款成功', direction: '不计收支', id: '1', shopId: 'X', at: '2026-11-21 11:00:00' },
      {},
    ]);
    const status = (await factsIn(text)).find(({ path }) => path === 'payment.status');
    expect(status).toMatchObject({ value: 'refunded', sure: false });
  });

  it('a personal code means a person, and escrow that receipt is not confirmed', async () => {
    expect(await sureOrder(wechatCsv([{ status: '已转账', kind: '扫二维码付款' }]))).toMatchObject({
      payment: { payeeKind: 'person', channel: 'wechat', id: wechatLine.id },
    });
    expect(await sureOrder(alipay({ status: '等待确认收货' }))).toMatchObject({ payment: { inEscrow: true } });
  });

  it('the bill of a shop gives the payment app only where it names one, and no number of it', async () => {
    const { payment } = (await sureOrder(jd([{ method: '微信支付' }]))) as { payment: Record<string, unknown> };
    expect(payment.channel).toBe('wechat');
    expect(payment.id).toBeUndefined();
    expect(await sureOrder(jd([{}]))).not.toHaveProperty('payment.channel');
  });
});

describe('without a question', () => {
  const order = { status: 'failed', createdAt: '2026-11-21 09:58' };

  it("the platform's failed against the bill's success", async () => {
    expect(await verdict({ order }, alipay())).toBe('shows-failed-but-paid');
  });

  it("the bill's refund against nothing came back", async () => {
    const text = alipayApp([{ status: '退款成功', direction: '不计收支', at: '2026-11-21 11:00:00' }, {}]);
    expect(await verdict({ order, payment: { status: 'success' } }, text)).toBe('payment-refunded');
  });

  it('paid after the order had expired', async () => {
    const expired = { status: 'expired', createdAt: '2026-11-21 09:50', expiresAt: '2026-11-21 09:55' };
    expect(await verdict({ order: expired }, alipay())).toBe('paid-after-expiry');
  });

  it('cents off at a shop that goes by the amount', async () => {
    const due = { status: 'unpaid', createdAt: '2026-11-21 09:58', amountDue: '99.79', matchesByAmount: true };
    expect(await verdict({ order: due }, alipay())).toBe('amount-mismatch');
  });

  it('two payments for one order', async () => {
    const text = alipayApp([{ at: '2026-11-21 10:05:00', id: '2026112122001400000000000002', shopId: 'T2' }, {}]);
    expect(await verdict({ order: { status: 'processing' } }, text)).toBe('charged-twice');
  });

  it('a payment that was never made', async () => {
    expect(await verdict({ order: { status: 'unpaid' } }, alipay({ status: '交易关闭', method: '' }))).toBe(
      'payment-not-completed',
    );
  });
});

describe('where the user and the bill differ', () => {
  const differences = async (payment: object, text: string) => {
    const { answers } = readOrder({ payment }, pack, now, now);
    const taken = takeFound(answers, await factsIn(text), pack, now);
    return taken.differences.map(({ path, taken: whose }) => [path, whose, taken.answers.get(path)]);
  };

  it('the bill is taken, and both are told', async () => {
    expect(await differences({ amount: '100.00', status: 'failed' }, alipay())).toEqual([
      ['payment.status', 'bill', 'success'],
      ['payment.amount', 'bill', '99.80'],
    ]);
  });

  it('minutes are no difference, "unknown" is no statement', async () => {
    expect(await differences({ paidAt: '2026-11-21 10:03', status: 'unknown' }, alipay())).toEqual([]);
    expect(await differences({ paidAt: '2026-11-21 10:30' }, alipay())).toHaveLength(1);
  });

  it('a refund that was seen later than the bill was exported stays', async () => {
    expect(await differences({ status: 'refunding' }, alipay())).toEqual([['payment.status', 'given', 'refunding']]);
    expect(await differences({ status: 'success' }, alipay({ status: '缴费中' }))).toEqual([
      ['payment.status', 'given', 'success'],
    ]);
  });

  it('what the bill is not sure of changes nothing', async () => {
    expect(await differences({ status: 'failed' }, alipay({ status: '新的状态' }))).toEqual([]);
  });
});
