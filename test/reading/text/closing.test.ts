import { describe, expect, it } from 'vitest';
import { read } from '../score.js';

const of = (text: string, path: string) => read(text).found.find((one) => one.path === path);
const isSure = (text: string, path: string, value: unknown) => {
  const found = of(text, path);
  return found?.sure === true && JSON.stringify(found.value) === JSON.stringify(value);
};

describe('that no money was taken', () => {
  it.each([
    '没扣款但是朋友说扣了',
    '没扣款，银行卡扣了',
    '支付宝没扣钱，银行卡扣了',
    '之前那单没扣款，这单扣了',
    '第一次没扣款，第二次扣了',
    '第一笔支付失败没扣钱，第二笔支付成功但没到账',
    '没扣款吧',
    '应该没扣款',
    '谁说没扣款',
    '我付了100但没扣款',
    'not sure whether I was charged',
    'I was not charged according to my friend',
    'my brother paid, not charged',
  ])('is never taken unasked from "%s"', (text) => {
    expect(isSure(text, 'payment.bankDebited', false)).toBe(false);
  });

  it.each([
    '支付失败，没扣款',
    '银行卡里的钱没扣',
    '付款没成功，但是钱没扣',
    'Payment failed, but no money was taken.',
  ])('is taken from "%s"', (text) => {
    expect(isSure(text, 'payment.bankDebited', false)).toBe(true);
  });
});

describe('that it came', () => {
  it.each([
    '快到账了',
    '到账了没有',
    '都说到账了',
    '短信说已经到账了',
    '到账了50，还差50',
    '到账了一半',
    '收到了一部分',
    '到账了但是到错号了',
    '上次没到账，这次已经到账了',
    '我同事也充了100，他的到账了',
    'half of it arrived',
    'only 50 has arrived',
    "it arrived on my friend's phone",
    'it says it has arrived but I see nothing',
  ])('is never taken unasked from "%s"', (text) => {
    expect(isSure(text, 'receipt.arrived', true)).toBe(false);
  });

  it.each(['已经到账了', '刚刚到账了，谢谢', 'It has arrived now.'])('is taken from "%s"', (text) => {
    expect(isSure(text, 'receipt.arrived', true)).toBe(true);
  });

  it.each(['到账了一半', '收到了一部分', 'Half of it arrived.', 'Some of it has arrived.'])(
    '"%s": less than all',
    (text) => {
      expect(of(text, 'receipt.got')).toMatchObject({ value: ['less'], sure: true });
      expect(of(text, 'receipt.arrived')).toMatchObject({ value: false, sure: true });
    },
  );
});

it.each(['钱退了又扣了', '退款到账了一半'])('"%s" is no full refund', (text) => {
  expect(isSure(text, 'payment.status', 'refunded')).toBe(false);
});

describe('what may be said of another order', () => {
  it.each([
    ['我朋友昨天充了100话费没到，我的到了', 'receipt.arrived'],
    ['我老公的订单已完成，我的还是待支付', 'order.status'],
    ['我有两个订单，订单显示已完成', 'order.status'],
    ['如果钱扣了但是订单显示待支付，会怎么样', 'order.status'],
    ['上次的订单号是20261121100000123', 'order.id'],
  ])('is asked: "%s"', (text, path) => {
    expect(of(text, path)?.sure ?? false).toBe(false);
  });
});

it('money that has not come back says nothing of the goods for sure', () => {
  expect(of('退款成功，但钱没到银行卡', 'receipt.arrived')?.sure).toBe(false);
});

it('believing something is not knowing it', () => {
  expect(of('I think I paid', 'payment.status')).toBeUndefined();
});

it('an amount that no order takes is left over', () => {
  const { found, unused } = read('i have paid：100000100元');
  expect(found.map(({ path }) => path)).not.toContain('payment.amount');
  expect(unused.join()).toContain('100000100');
});

it('a long text is never cut inside a character', () => {
  for (const lead of ['', 'x'])
    for (const part of read(`${lead}${'𐀀'.repeat(300)}`).unused) expect(part).not.toMatch(/\p{Cs}/u);
});

describe('what a letter must not make more exact than it was said', () => {
  it.each(['3天前付的款', '付款了，一周前付的', 'I paid 3 days ago'])('a day is no minute: "%s"', (text) => {
    expect(of(text, 'payment.paidAt')?.sure ?? false).toBe(false);
  });

  it('a time that is still to come is asked', () => {
    expect(of('今天下午3点25付的款', 'payment.paidAt')?.sure).toBe(false);
    expect(of('今天上午10点25付的款', 'payment.paidAt')?.sure).toBe(true);
  });

  it.each(['I paid $20', 'I paid 20 dollars', '付了20美元', '花了€20'])('no yuan are made of "%s"', (text) => {
    expect(of(text, 'payment.amount')).toBeUndefined();
  });
});
