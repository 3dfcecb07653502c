import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/facts/diagnose.js';
import { readOrder } from '../../../src/facts/order/read-order.js';
import { defaultPack } from '../../../src/generated/default-pack.js';
import { converse } from '../../../src/interview/loop.js';
import { startSession } from '../../../src/interview/session.js';
import { orderJson } from '../../../src/reading/order-json.js';
import { replyOf } from '../../interview/example-user.js';
import { now, read } from '../score.js';

const sure = (text: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(read(text).found.flatMap(({ path, value, sure }) => (sure ? [[path, value]] : [])));

const answersOf = (text: string) => readOrder(orderJson(read(text)), defaultPack, now).answers;

describe('what a sentence does not say', () => {
  it.each([
    ['a question', '要不要再付一次？'],
    ['a condition', '如果支付成功了会到账'],
    ['a guess', '可能是订单显示失败'],
    ['what is to come', '我准备付款'],
    ['a question in English', 'Should I pay again?'],
    ['a worry', "I'm afraid the money is gone"],
    ['a worry with a question what to do', '怕扣了两次怎么办'],
    ['a condition with a question what to do', '如果充错号码了怎么办'],
  ])('%s is not taken', (_, text) => {
    expect(sure(text)).toEqual({});
  });

  it('asking what to do about something says that it is so', () => {
    expect(sure('充错号码了怎么办')).toEqual({ 'account.wrong': true });
  });

  it('what others say is theirs alone', () => {
    expect(sure('客服说已经退款了')).not.toHaveProperty(['payment.status']);
    expect(sure('客服说已到账')).toEqual({ contacts: [{ with: 'platform', said: ['delivered'] }] });
    expect(sure('朋友说她也没到账')).toEqual({});
  });

  it('what the platform says against itself is believed', () => {
    expect(sure('客服说充值失败了，会退款')).toMatchObject({ 'order.status': 'failed' });
    expect(sure('朋友说充值失败了')).not.toHaveProperty(['order.status']);
    expect(sure('客服说如果充值失败会退款')).not.toHaveProperty(['order.status']);
  });

  it('the time in which slow goods are offered is asked: it may have passed as well', () => {
    const offered = (text: string) => read(text).found.filter(({ path }) => path === 'order.promise.within');
    expect(offered('淘宝买的72小时慢充话费').map(({ value, sure }) => [value, sure])).toEqual([['PT72H', false]]);
    expect(offered('慢充72小时，没到')).toHaveLength(1);
    expect(offered('慢充等了72小时')).toEqual([]);
  });

  it('a denial says the contrary, or nothing', () => {
    expect(sure('没有扣款')).toEqual({ 'payment.bankDebited': false });
    expect(sure('还没有支付成功')).toEqual({});
    expect(sure('not refunded yet')).toEqual({});
  });

  it('two different answers are asked', () => {
    const found = read('订单显示处理中，订单显示失败').found.filter(({ path }) => path === 'order.status');
    expect(found.map((one) => one.sure)).toEqual([false]);
  });

  it('a word of the app that has several meanings is left out', () => {
    expect(sure('账单详情\n收款方全称：测试科技有限公司\n商家订单号：TEST0001\n当前状态：交易关闭')).not.toHaveProperty(
      ['payment.status'],
    );
  });
});

describe('what the careless and the swindled say', () => {
  it.each([
    '不小心付了两次款，两笔都扣了30块',
    '一不小心付了两次',
    '没忍住又付了一次',
    '我没注意付了两遍',
    '不小心重复付款了',
    "I didn't notice and paid twice",
  ])('%s: a second payment, and no denial of it', (text) => {
    expect(sure(text)['payment.paidAgain']).toBe(true);
  });

  it.each(['没注意有没有扣钱', '没注意扣没扣钱', '请勿重复付款', '我没有付两次', "I don't want to pay again"])(
    '%s: nothing',
    (text) => {
      expect(sure(text)).toEqual({});
    },
  );

  it.each([
    ['They asked me to send another payment to unlock my account', 'pay-again'],
    ['I was scammed, they want a second payment before refund', 'pay-again'],
    ['商家让我重新买一张', 'pay-again'],
    ['Seller wants me to pay a fee to release the top up', 'unfreeze-fee'],
    ['The seller says I have to pay another 200 yuan deposit before he can release my game points', 'unfreeze-fee'],
    ['账户被冻结了，要交500解冻金，我已经转了1000', 'unfreeze-fee'],
    ['让我下载一个App才能退款', 'screen-sharing'],
  ])('%s: a sign of a swindle', (text, sign) => {
    expect(sure(text).warningSigns).toEqual([sign]);
  });
});

it.each(['钱扣了没到账有没有人管', '有没有搞错扣了我的钱，钱扣了'])('%s: asks nothing', (text) => {
  expect(sure(text)['payment.bankDebited']).toBe(true);
});

describe('an amount behind its verb', () => {
  it.each([
    '支付宝扣了我50块，订单却显示充值失败',
    '银行卡扣了100块',
    'WeChat took 100 yuan',
    '卡里扣了100块一直没到账',
  ])('%s: was taken', (text) => {
    expect(sure(text)).toMatchObject({ 'payment.bankDebited': true, 'payment.amount': expect.stringMatching(/0$/) });
  });

  it.each(['我付了100块', '昨天10:00用支付宝付了100块充话费', '付了100块两个小时了还没到'])('%s: was paid', (text) => {
    expect(sure(text)).toMatchObject({ 'payment.status': 'success', 'payment.amount': '100' });
  });

  it.each([
    '要付了100',
    '说要扣100',
    '月租扣了38',
    '扣了38块月租',
    '移动扣了38块',
    '支付宝扣了我50块话费',
    '我付了50块手续费',
    '朋友付了100块',
    '如果付了100块',
    '上次付了100块，这次付了50块',
    'the seller took 100 yuan',
  ])('%s: neither', (text) => {
    expect(sure(text)).not.toHaveProperty(['payment.status']);
    expect(sure(text)).not.toHaveProperty(['payment.bankDebited']);
  });

  it('what one got back is money and no goods', () => {
    const said = sure('I paid 50 yuan, Alipay shows refunded but I only got 20 yuan back');
    expect(said).toMatchObject({ 'payment.amount': '50', 'payment.refundedAmount': '20' });
    expect(said).not.toHaveProperty(['receipt.amountGot']);
  });
});

describe('a page with the time of its payment', () => {
  const page = '订单号：123456789\n付款时间：2026-11-20 10:00:00\n实付款：¥50.00';

  it.each([page, `${page}\n申请退款`, '支付时间 2026-11-20 10:00:00\n支付方式 微信支付\n订单状态：充值失败'])(
    'is that of a payment that was made: %j',
    (text) => {
      expect(sure(text)['payment.status']).toBe('success');
    },
  );

  it.each([
    `${page}\n订单状态：已退款`,
    `${page}\n待付款`,
    `${page}\n去支付`,
    `${page}\n支付状态：未支付`,
    '订单号：123456789\n付款时间：\n实付款：¥50.00',
    '付款时间：2026-11-20 10:00:00\n应付金额：¥50.00',
  ])('says nothing where a word stands against it: %j', (text) => {
    expect(sure(text)['payment.status']).not.toBe('success');
  });
});

describe('what was not used is listed', () => {
  it.each([
    ['10月1号充的话费100元没到账', ['10月1号']],
    ['11月18日付款成功，话费没到账', ['11月18日']],
    ['上个月充的Q币没到账', ['上个月']],
    ['I paid 50 dollars for game points', ['50 dollars']],
    ['I paid yesterday for Q coins', ['yesterday']],
    ['I paid and the seller promised me a refund', ['promised me a refund']],
    ['微信支付成功100元，订单显示已关闭', ['100元']],
    ['商家答应退款，今天都第八天了还没退', ['商家答应退款', '今天都第八天了还没退']],
    ['客服不回，今天都第八天了还没退，客服还是不回', ['今天', '第八天']],
  ])('%s', (text, unused) => {
    expect(read(text).unused).toEqual(unused);
  });

  it('and nothing of what was', () => {
    expect(read('昨天10:00用支付宝充100元Q币没到账，说好2小时').unused).toEqual([]);
  });
});

describe('numbers', () => {
  it('keep every digit, their capitals and their leading noughts', () => {
    expect(sure('订单号０００１２３４５６７８９０１２３４５６７８９０１２３４')['order.id']).toBe(
      '0001234567890123456789012 34'.replace(' ', ''),
    );
    expect(sure('Order number: Ab-0012cD')['order.id']).toBe('Ab-0012cD');
  });

  it('mean by their label what the page means by it', () => {
    const page = '账单详情\n收款方全称\n测试科技有限公司\n订单号\n2026112100000000000000000001\n商家订单号\nTEST0001';
    expect(sure(page)).toMatchObject({
      'payment.id': '2026112100000000000000000001',
      'payment.merchantOrderId': 'TEST0001',
    });
    expect(sure('订单号\n2026112100000000000000000001\n订单状态\n处理中')).toMatchObject({
      'order.id': '2026112100000000000000000001',
    });
  });
});

describe('the sentence of the example', () => {
  const told = '10:00用支付宝充100元Q币,订单号123456,支付成功但平台显示失败';

  it('gives a verdict without a question', () => {
    const { verdict } = diagnose(defaultPack, answersOf(told), now);
    expect([verdict.id, verdict.state]).toEqual(['shows-failed-but-paid', 'act']);
  });

  it('is settled after at most six', async () => {
    const truth = new Map([
      ...answersOf(told),
      ['order.notice', []],
      ['account.entered', '10000001'],
      ['account.intended', '10000001'],
      ['account.checked', true],
      ['order.promise.disclosed', false],
      ['receipt.afterRefresh', true],
    ] as const);
    let questions = 0;
    const { session } = await converse(
      { ...startSession(defaultPack, answersOf(told)), glanced: true },
      {
        ask: async (step) => {
          if (step.kind === 'question') questions += 1;
          return replyOf(step, truth);
        },
        save: () => undefined,
        now: () => now,
      },
    );
    const { verdict } = diagnose(defaultPack, session.answers, now);
    expect([verdict.id, verdict.settled]).toEqual(['shows-failed-but-paid', true]);
    expect(questions).toBeLessThanOrEqual(6);
  });
});

it('an order with what was read takes nothing of that for an answer', () => {
  const { answers, problems } = readOrder(
    { read: { sources: { 'payment.status': '支付成功' }, unsure: { 'payment.status': 'success' }, unused: ['x'] } },
    defaultPack,
    now,
  );
  expect([answers.size, problems]).toEqual([0, []]);
});
