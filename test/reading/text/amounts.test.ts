import { describe, expect, it } from 'vitest';
import { amountIn } from '../../../src/reading/text/spoken-money.js';
import { read } from '../score.js';

const facts = (text: string, sure: boolean): Readonly<Record<string, unknown>> =>
  Object.fromEntries(read(text).found.flatMap((one) => (one.sure === sure ? [[one.path, one.value]] : [])));
const taken = (text: string) => facts(text, true);

describe('an amount in words', () => {
  it.each([
    ['一百块', '100'],
    ['三百块钱', '300'],
    ['两百五', '250'],
    ['两百五十元', '250'],
    ['一百零五块', '105'],
    ['一千二', '1200'],
    ['一千零二十', '1020'],
    ['一万二', '12000'],
    ['十块', '10'],
    ['十五块', '15'],
    ['五十', '50'],
    ['九块九', '9.9'],
    ['十九块九毛', '19.9'],
    ['49块9', '49.9'],
    ['49块', '49'],
    ['¥1,020.50', '1020.50'],
    ['百五', undefined],
    ['五五', undefined],
    ['零', undefined],
  ])('%s is %s', (words, amount) => {
    expect(amountIn(words)).toBe(amount);
  });

  it.each([
    ['付了一百块', '100'],
    ['我付了三百块，没到账', '300'],
    ['花了两百五', '250'],
    ['付了49块9', '49.9'],
    ['花了九块九买的', '9.9'],
    ['paid 49.9', '49.9'],
    ['paid 49.90 two hours ago', '49.90'],
    ['昨天付的，支付宝，98.6元', '98.6'],
    ['银行发短信说扣了50', '50'],
  ])('%s: paid %s', (text, amount) => {
    expect(taken(text)).toMatchObject({ 'payment.amount': amount });
  });

  it.each([
    ['in another currency', 'paid $20 for an itunes card'],
    ['in another currency, in words', '付了二十美元'],
    ['that is only about right', '付了一百多块'],
    ['that is only about right, before it', '付了几十块'],
    ['that is a number of times', '我付了一百遍了'],
    ['that is a number of times, in digits', 'paid 2 times'],
    ['that is a name for a fool', '我真是二百五，付了款才想起来'],
    ['that is a share', '付了九折的钱'],
    ['that is no amount', '我们一块付的'],
    ['that is a face value as easily', '付了的，支付宝，100元'],
    ['of hours', '付了3个小时了'],
  ])('%s is not taken', (_, text) => {
    expect(taken(text)).not.toHaveProperty(['payment.amount']);
  });

  it('a face value is named as one', () => {
    expect(taken('油卡 1000面值')).toMatchObject({ 'goods.faceValue': '1000' });
    expect(taken('买的E卡，面值100')).toMatchObject({ 'goods.faceValue': '100' });
    expect(taken('充了一百块话费')).toMatchObject({ 'goods.faceValue': '100', 'goods.kind': 'phone-credit' });
  });
});

describe('a day without a clock', () => {
  it.each([
    '昨天付的',
    '前天付的款',
    '11月19号付的',
    '上周五付的',
    'I paid yesterday',
    'paid on November 19',
    '付款三天前的事',
  ])('%s: no time of payment is made of it', (text) => {
    expect(taken(text)).not.toHaveProperty(['payment.paidAt']);
    expect(taken(text)).not.toHaveProperty(['order.createdAt']);
  });

  it('is shown as left over where nothing else stands beside it', () => {
    expect(read('昨天付的').unused).toEqual(['昨天付的']);
  });
});

describe('numbers by which somebody else is reached', () => {
  it.each([
    '客服QQ是123456',
    '客服的QQ号10000001，不回我',
    '卖家微信13800000000',
    '商家电话是13800000000',
    '他的QQ是10000001',
    '加QQ10000001处理',
    '加微信13800000000',
    'QQ群号123456789',
    'support qq 10000001',
    "the seller's number is 13800000000",
  ])('%s: not even suggested as the account', (text) => {
    expect({ ...facts(text, true), ...facts(text, false) }).not.toHaveProperty(['account.entered']);
  });

  it('an account of the user still is one', () => {
    expect(taken('充到QQ 10000001')).toMatchObject({ 'account.entered': '10000001' });
    expect(taken('我的QQ是10000001')).toMatchObject({ 'account.entered': '10000001' });
    expect(taken('商家给13800000000充的')).toMatchObject({ 'account.entered': '13800000000' });
  });
});

describe('what is said of others, or of anybody', () => {
  it.each([
    ['terms of a shop', '注意：携号转网、虚拟号段不支持充值', 'account.ported'],
    ['terms of a shop, of debts', '欠费号码请勿充值', 'account.inArrears'],
    ['the group of the shop', '商家QQ群里好多人都没到', 'receipt.arrived'],
    ['credit that was used up', '它自己扣了我30元话费', 'goods.kind'],
    ['an account that does not work', '账号提示无效', 'receipt.got'],
  ])('%s: %s', (_, text, path) => {
    expect(taken(text)).not.toHaveProperty([path]);
  });
});

describe('words that only look like a fact', () => {
  it.each([
    ['a bit', '付了钱的游戏点券一点没到', 'payment.paidAt'],
    ['what is due', '应付29.9元', 'payment.amount'],
    ['a fee', '付了50块手续费', 'payment.amount'],
    ['what was not paid', '没付了100块', 'payment.amount'],
    ['what came back', '支付宝退回来了，到账32.5', 'receipt.amountGot'],
    ['an amount in other money', '实付：32.90 EUR', 'payment.amount'],
    ['a clock in English', "I paid at 9 and it's 11 now", 'payment.amount'],
    ['what the carrier took', '月租扣了38块 充的50话费没到', 'payment.amount'],
    ['half of an amount', '付了一百五十块零五毛', 'payment.amount'],
    ['a clock of the small hours or of yesterday', '两点半付款', 'payment.paidAt'],
    ['a message that did not come', '没有收到充值成功短信', 'receipt.arrived'],
    ['a sentence that begins like a label', 'seller wants another 50 before he sends the key', 'order.seller'],
  ])('%s: %s', (_, text, path) => {
    expect(taken(text)).not.toHaveProperty([path]);
  });

  it('"我的话费" is no condition', () => {
    expect(taken('我的话费充了没到')).toMatchObject({ 'goods.kind': 'phone-credit', 'receipt.arrived': false });
  });

  it('what people of Hong Kong and Taiwan write is read, and shown as it stood', () => {
    expect(taken('訂單編號：TW1234\n訂單狀態：處理中\n商品名稱：遊戲點數卡 500點\n付款方式：信用卡')).toMatchObject({
      'order.id': 'TW1234',
      'order.status': 'processing',
      'goods.name': '遊戲點數卡 500點',
      'payment.channel': 'bank-card',
    });
  });

  it('the status of an order may stand alone; several of them are tabs', () => {
    expect(taken('待付款\n订单编号：123456')).toMatchObject({ 'order.status': 'unpaid' });
    expect(taken('待付款\n待发货\n订单编号：123456')).not.toHaveProperty(['order.status']);
  });

  it('blanks in place of commas part what is said', () => {
    expect(taken('大哥帮我看看呗 支付宝显示交易成功 订单那边显示已取消')).toMatchObject({
      'payment.status': 'success',
      'order.status': 'closed',
    });
  });
});
