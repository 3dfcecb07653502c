import { describe, expect, it } from 'vitest';
import { read } from '../score.js';

const facts = (text: string) =>
  Object.fromEntries(read(text).found.flatMap(({ path, value, sure }) => (sure ? [[path, value]] : [])));

describe('a message of a bank', () => {
  it.each(['快捷支付（财付通）人民币95.00元', '消费95.00元', '付款95.00元', '支出RMB95.00元', '扣款¥95.00元'])(
    'is of a debit: %s',
    (words) => {
      expect(facts(`【测试银行】您尾号0000的储蓄卡11月21日10:00${words}，余额203.18元。`)).toEqual({
        'payment.bankDebited': true,
        'payment.amount': '95.00',
        'payment.paidAt': '2026-11-21T10:00:00+08:00',
      });
    },
  );

  it('names the app behind the payment', () => {
    expect(facts('尾号0000的卡11月21日09:05付款30元（微信支付-测试）')['payment.channel']).toBe('wechat');
    expect(facts('尾号0000的卡11月21日09:05消费30元（支付宝-测试）')['payment.channel']).toBe('alipay');
    expect(facts('尾号0000的卡11月21日09:05快捷支付（财付通）30元')['payment.channel']).toBeUndefined();
  });

  it('tells money that came back from money that was taken', () => {
    const found = facts('【测试银行】您尾号0000的卡11月21日10:02退货收入人民币95.00元（支付宝-测试），余额107.00元。');
    expect(found).toEqual({
      'payment.refundedAmount': '95.00',
      'payment.refundedAt': '2026-11-21T10:02:00+08:00',
      'payment.channel': 'alipay',
    });
  });

  it.each([
    '【测试银行】您尾号0000的卡11月21日10:02向支付宝付款30元失败，余额不足',
    '【测试银行】您尾号0000的卡11月21日09:42收入工资500.00元',
    '【测试银行】您尾号0000的信用卡本期账单支出500元，请还款',
  ])('says no debit: %s', (text) => {
    const found = facts(text);
    for (const path of ['payment.bankDebited', 'payment.amount', 'payment.paidAt'])
      expect(found[path], path).toBeUndefined();
  });

  it('is not somebody telling of a card', () => {
    expect(facts('我卡尾号0000，昨晚8点付了50块，话费没到')).toMatchObject({
      'payment.paidAt': '2026-11-20T20:00:00+08:00',
      'payment.amount': '50',
      'receipt.arrived': false,
    });
  });

  it('may be English', () => {
    expect(facts('Your card ending 0000 was charged $9.99 at TEST GAMES on Nov 12 at 21:14.')).toEqual({
      'payment.bankDebited': true,
      'payment.channel': 'bank-card',
      'payment.paidAt': '2026-11-12T21:14:00+08:00',
    });
  });
});
