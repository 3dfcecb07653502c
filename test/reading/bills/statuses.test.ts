import { describe, expect, it } from 'vitest';
import { alipayApp, alipayWeb, jd, type Line, meituan, wechatCsv } from './bill-layouts.js';
import { bill } from './read-some.js';

/** The state of the one payment in a bill; "none" where its line is no payment. */
const stateIn = async (text: string) => (await bill(text)).payments[0]?.state ?? 'none';

describe('Alipay: the state follows from several columns', () => {
  it.each<readonly [string, Line, string]>([
    ['交易成功', { direction: '支出' }, 'success'],
    ['支付成功', { direction: '支出' }, 'success'],
    ['代付成功', { direction: '支出' }, 'success'],
    ['亲情卡付款成功', { direction: '支出' }, 'success'],
    ['充值成功', { direction: '支出' }, 'success'],
    ['等待对方发货', { direction: '支出' }, 'success'],
    ['等待确认收货', { direction: '支出' }, 'success'],
    ['缴费中', { direction: '支出' }, 'processing'],
    ['等待付款', { direction: '不计收支', method: '' }, 'awaiting-payment'],
    ['交易关闭', { direction: '支出', method: '余额宝' }, 'refunded'],
    ['交易关闭', { direction: '支出', method: '' }, 'closed'],
    ['交易关闭', { direction: '不计收支', method: '余额宝' }, 'closed'],
    ['交易关闭', { direction: '收入', method: '余额宝' }, 'none'],
    ['已关闭', { direction: '不计收支', method: '' }, 'closed'],
    ['交易成功', { direction: '收入' }, 'none'],
    ['还款成功', { direction: '不计收支' }, 'none'],
    ['退款成功', { direction: '不计收支' }, 'none'],
    ['支付成功', { direction: '支出', amount: '0.00' }, 'none'],
    ['交易失败', { direction: '支出' }, 'unknown'],
    ['支付失败', { direction: '支出' }, 'unknown'],
    ['新的状态', { direction: '支出' }, 'unknown'],
  ])('%s with %j is %s', async (status, line, state) => {
    expect(await stateIn(alipayApp([{ status, ...line }]))).toBe(state);
  });

  it('waiting for the buyer to confirm is paid, and held', async () => {
    const { payments } = await bill(alipayApp([{ status: '等待确认收货' }]));
    expect(payments[0]).toMatchObject({ state: 'success', inEscrow: true });
    expect((await bill(alipayApp([{ status: '等待对方发货' }]))).payments[0]?.inEscrow).toBe(false);
  });

  it('an unlisted state is shown as it stands', async () => {
    expect((await bill(alipayApp([{ status: '新的状态' }]))).payments[0]?.entry.status).toBe('新的状态');
  });

  it('old web bills tell by their column of funds and by what was refunded', async () => {
    expect(await stateIn(alipayWeb([{ status: '交易关闭', funds: '' }]))).toBe('closed');
    expect(await stateIn(alipayWeb([{ status: '交易关闭', funds: '已支出' }]))).toBe('refunded');
    expect(await stateIn(alipayWeb([{ refunded: '40.00' }]))).toBe('partly-refunded');
    expect(await stateIn(alipayWeb([{ refunded: '99.80' }]))).toBe('refunded');
    expect(await stateIn(alipayWeb([{ status: '退款成功', direction: '' }]))).toBe('none');
  });
});

describe('WeChat Pay', () => {
  it.each<readonly [string, Line, string]>([
    ['支付成功', { direction: '支出' }, 'success'],
    ['已转账', { direction: '支出', kind: '扫二维码付款' }, 'success'],
    ['对方已收钱', { direction: '支出', kind: '转账' }, 'success'],
    ['朋友已收钱', { direction: '支出', kind: '赞赏码' }, 'success'],
    ['已全额退款', { direction: '支出' }, 'refunded'],
    ['已退款(￥30.00)', { direction: '支出' }, 'partly-refunded'],
    ['已退款（￥30.00）', { direction: '支出' }, 'partly-refunded'],
    ['已退款(￥99.80)', { direction: '支出' }, 'refunded'],
    ['对方已退还', { direction: '支出', kind: '转账' }, 'refunded'],
    ['待对方收款', { direction: '支出' }, 'processing'],
    ['充值成功', { direction: '收入', kind: '商户消费' }, 'none'],
    ['充值完成', { direction: '/', kind: '零钱充值' }, 'none'],
    ['支付成功', { direction: '/', kind: '信用卡还款' }, 'none'],
    ['已存入零钱', { direction: '收入', kind: '转账' }, 'none'],
    ['提现已到账', { direction: '/', kind: '零钱提现' }, 'none'],
    ['已全额退款', { direction: '收入', kind: '测试商户-退款' }, 'none'],
    ['支付失败', { direction: '支出' }, 'unknown'],
    ['已撤销', { direction: '支出' }, 'unknown'],
  ])('%s with %j is %s', async (status, line, state) => {
    expect(await stateIn(wechatCsv([{ status, ...line }]))).toBe(state);
  });

  it('what was paid to a personal code or by transfer went to a person', async () => {
    const { payments } = await bill(wechatCsv([{ status: '已转账', kind: '扫二维码付款' }]));
    expect(payments[0]?.toPerson).toBe(true);
    expect((await bill(wechatCsv([{}]))).payments[0]?.toPerson).toBe(false);
  });

  it('the amount in the state is the total that came back', async () => {
    const { payments } = await bill(wechatCsv([{ status: '已退款(￥30.00)' }]));
    expect(payments[0]?.refundedFen).toBe(3000);
  });
});

describe('JD and Meituan', () => {
  it.each<readonly [string, Line, string, number]>([
    ['99.80', { direction: '支出' }, 'success', 0],
    ['131.77(已退款89.84)', { direction: '支出' }, 'partly-refunded', 8984],
    ['468.32(已全额退款)', { direction: '不计收支' }, 'refunded', 46_832],
  ])('JD writes the refund into the amount: %s', async (amount, line, state, back) => {
    const { payments } = await bill(jd([{ amount, ...line }]));
    expect(payments[0]).toMatchObject({ state, refundedFen: back });
  });

  it('what JD has not charged yet, and what is repaid to it, is no payment', async () => {
    expect(await stateIn(jd([{ amount: '0.00', method: '先享后付' }]))).toBe('none');
    expect(await stateIn(jd([{ direction: '不计收支', item: '白条还款' }]))).toBe('none');
  });

  it.each([
    ['支付', 'success'],
    ['退款', 'none'],
    ['还款', 'none'],
  ])('Meituan has no state: %s', async (kind, state) => {
    expect(await stateIn(meituan([{ kind }]))).toBe(state);
  });
});
