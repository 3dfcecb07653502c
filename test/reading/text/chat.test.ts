import { describe, expect, it } from 'vitest';
import { read } from '../score.js';

const facts = (text: string) =>
  Object.fromEntries(read(text).found.flatMap(({ path, value, sure }) => (sure ? [[path, value]] : [])));

describe('a chat that was copied', () => {
  it('takes what the shop says for its words, and not for what is so', () => {
    expect(facts('我 10:02\n充的话费没到\n商家 10:05\n亲，已经到账了')).toEqual({
      'goods.kind': 'phone-credit',
      'receipt.arrived': false,
      contacts: [{ with: 'platform', said: ['delivered'] }],
    });
    expect(facts('小测:话费还没到账\n客服:订单状态:充值成功').contacts).toBeUndefined();
    expect(facts('我:话费还没到账\n客服:订单状态:充值成功')['order.status']).toBeUndefined();
  });

  it('counts "just now" and "tomorrow" from when they were written', () => {
    const text = '小测 昨天 21:03\n刚刚付的68块\n客服 昨天 21:05\n明天18:00前处理';
    expect(facts(text)).toMatchObject({
      'payment.paidAt': '2026-11-20T21:03:00+08:00',
      contacts: [{ with: 'platform', reply: 'promise', promisedUntil: '2026-11-21T18:00:00+08:00' }],
    });
    expect(facts('11-19 20:11\n你：刚刚付了98块\n测试店：稍等')['payment.paidAt']).toBe('2026-11-19T20:11:00+08:00');
    expect(facts('我：刚刚付了98块\n客服：稍等')['payment.paidAt']).toBeUndefined();
  });

  it('takes no time beside a name for that of the payment, and no words of the shop for its name', () => {
    expect(facts('小测 10:32\n我付了68\n客服 10:50\n稍等')['payment.paidAt']).toBeUndefined();
    expect(facts('我:没到账\n商家:亲 稍等')['order.seller']).toBeUndefined();
    expect(facts('我:没到账\n测试商家:亲 稍等')['order.seller']).toBeUndefined();
  });

  it('says nothing by somebody of whom it is not known who it is', () => {
    expect(facts('我 10:02\n话费没到\n小李 10:03\n我的到账了\n小王 10:04\n我也扣款了')).toEqual({
      'goods.kind': 'phone-credit',
      'receipt.arrived': false,
    });
  });

  it.each(['下单时间 10:31\n付款时间 10:32\n商家 测试店', '订单号:123456\n商家:测试店\n状态:充值中'])(
    'is none: %j',
    (page) => {
      expect(facts(page)['order.seller']).toBe('测试店');
    },
  );
});

describe('what somebody was asked and said', () => {
  it('is no fact, whoever it was', () => {
    expect(facts('催了三次每次都说已经到账了')['receipt.arrived']).toBeUndefined();
    expect(facts('话费没到账，一问就说系统维护').contacts).toEqual([{ with: 'platform', said: ['maintenance'] }]);
  });

  it('is no answer of the shop where somebody else was asked', () => {
    expect(facts('问了银行，没人理').contacts).not.toContainEqual({ with: 'platform', reply: 'none' });
  });

  it.each(['话费没到，把我拉黑了', '前天付的款，到现在没到账，也没人理我', '打电话不接，发消息不回'])(
    'nothing: %s',
    (text) => {
      expect(facts(text).contacts).toEqual([{ with: 'platform', reply: 'none' }]);
    },
  );
});
