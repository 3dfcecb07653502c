import { describe, expect, it } from 'vitest';
import { read } from '../score.js';

const found = (text: string, path: string): readonly unknown[] =>
  read(text).found.flatMap((one) => (one.path === path ? [one.value] : []));
const signs = (text: string) => found(text, 'warningSigns').flat();

describe('what others demand', () => {
  it.each([
    '客服说要再拍一个1元的激活订单系统才能发货',
    '需要您再拍一个1元的激活订单',
    '客服说我备注填错了，要重新付一笔，之前那笔三天后自动退',
    '客服让我私下转200给他就马上到账',
    '卖家让我补差价20元才发Q币',
    '客服说要刷够3笔流水才能提现',
  ])('is one more payment: %s', (text) => expect(signs(text)).toContain('pay-again'));

  it.each(['商家说钱被冻结了，交100保证金解冻', '客服说先交保证金'])('is a fee: %s', (text) =>
    expect(signs(text)).toContain('unfreeze-fee'),
  );

  it.each([
    '我要不要重新付一次',
    '客服说不要再付了',
    '客服说不用重新付',
    '客服说如果再付一次会重复扣款',
    '我后来又重新拍了一单',
    '客服说手续费已经退了',
  ])('is nothing of the kind: %s', (text) => expect(signs(text)).toEqual([]));
});

describe('a time of something else', () => {
  it('is the time since when the site is down', () => {
    const text = '昨晚9点网站就打不开了，微信付的50元充Q币';
    expect(found(text, 'payment.paidAt')).toEqual([]);
    expect(found(text, 'platform.unreachableSince')).toEqual(['2026-11-20T21:00:00+08:00']);
  });

  it('is the time of an answer', () => {
    expect(found('客服昨晚9点说再等等，微信付的50元充Q币', 'payment.paidAt')).toEqual([]);
  });

  it('is no day counted back from a date', () => {
    expect(JSON.stringify(read('客服承诺11月20日前到账').found)).not.toContain('11-01');
    expect(found('我11月20日前付的', 'payment.paidAt')).toEqual([]);
  });
});

it('a number that was mistyped is one, however it is put', () => {
  for (const text of ['手机号输错一位了', '充到别人号上去了', 'I typed my phone number wrong'])
    expect(found(text, 'account.wrong')).toEqual([true]);
});
