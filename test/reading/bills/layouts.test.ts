import { describe, expect, it } from 'vitest';
import type { Bill } from '../../../src/reading/bills/bill.js';
import { wechatSheet, wechatXlsx, workbook } from './bill-archives.js';
import { alipayApp, alipayLine, alipayOld, alipayWeb, jd, meituan, wechatCsv, wechatLine } from './bill-layouts.js';
import { gb18030, utf8 } from './encode.js';
import { bill } from './read-some.js';

/** What matters of the payments, in a form that is easy to compare. */
const summary = ({ payments }: Bill) =>
  payments.map(({ entry, state }) => ({
    at: entry.at,
    fen: entry.fen,
    payee: entry.payee,
    item: entry.item,
    id: entry.id,
    shop: entry.merchantOrderId,
    state,
  }));

const topUp = {
  at: '2026-11-21T10:00:05+08:00',
  fen: 9980,
  payee: alipayLine.payee,
  item: alipayLine.item,
  id: alipayLine.id,
  shop: alipayLine.shopId,
  state: 'success',
};

describe('every layout gives the same payment', () => {
  it.each([
    ['Alipay, app, 2023', alipayApp([{}])],
    ['Alipay, app, 2026, one line less above the header', alipayApp([{}], { notes: 7 })],
    ['Alipay, app, 2021, the preamble at the end', alipayOld([{}])],
    ['Alipay, website', alipayWeb([{}])],
    ['JD', jd([{}])],
  ])('%s', async (_, text) => {
    expect(summary(await bill(text))).toEqual([topUp]);
    expect(summary(await bill(gb18030(text.replace('\uFEFF', ''))))).toEqual([topUp]);
  });

  it.each([
    ['WeChat, CSV', () => utf8(wechatCsv([{}]))],
    ['WeChat, CSV with a byte order mark', () => utf8(`\uFEFF${wechatCsv([{}])}`)],
    ['WeChat, workbook of 2025, amounts as text', () => wechatXlsx([{}], 2025)],
    ['WeChat, workbook of 2026, amounts as numbers and one line more', () => wechatXlsx([{}], 2026)],
  ])('%s', async (_, content) => {
    expect(summary(await bill(await content()))).toEqual([{ ...topUp, id: wechatLine.id }]);
  });

  it.each(['\n', '\r\n'])('Meituan, with lines that end in %j', async (end) => {
    expect(summary(await bill(meituan([{}], end)))).toEqual([{ ...topUp, payee: '' }]);
  });

  it('云闪付 by the two headers that are described, marked as unverified', async () => {
    const one = await bill(
      '交易时间,交易类型,交易金额(元),交易方式,收/支,交易状态,商户名称,订单号,备注\n2026-11-21 10:00:05,消费,99.80,银行卡,支出,交易成功,测试科技有限公司,TEST0001,\n',
    );
    expect(one.app).toBe('unionpay');
    expect(one.notes.map(({ code }) => code)).toEqual(['bill-unverified']);
    expect(one.payments[0]?.state).toBe('success');
    const other = await bill(
      '交易日期,交易时间,交易类型,交易金额,账户余额,交易对方,交易备注\n2026-11-21,10:00:05,消费,99.80,1.00,测试科技有限公司,\n',
    );
    expect(other.app).toBe('unionpay');
    expect(other.payments[0]?.entry.at).toBe('2026-11-21T10:00:05+08:00');
    // It says nothing about what became of the payment.
    expect(other.payments[0]?.state).toBe('unknown');
  });

  it('any other list of payments by the names of its columns, marked as unverified', async () => {
    const read = await bill(
      '付款时间;收款方;金额;支付状态;商户订单号\n2026-11-21 10:00;测试商户;99.8;支付成功;TEST0001\n',
    );
    expect(read.app).toBe('other');
    expect(read.notes.map(({ code }) => code)).toEqual(['bill-unverified']);
    expect(read.payments[0]).toMatchObject({ entry: { fen: 9980, merchantOrderId: 'TEST0001' } });
  });
});

describe('quirks', () => {
  it('reads the same payments on two sheets once', async () => {
    const sheets = [
      wechatSheet([{}, { id: '4200000000000000000000000002', at: '2026-11-20 10:00:00' }], 2025),
      wechatSheet([{}], 2026),
    ];
    expect((await bill(await workbook(sheets))).payments).toHaveLength(2);
  });

  it('finds the header below a row of made-up column names', async () => {
    const sheet = [Array.from({ length: 11 }, (_, index) => `Column${index + 1}`), ...wechatSheet([{}], 2025)];
    expect((await bill(await workbook([sheet]))).payments).toHaveLength(1);
  });

  it.each([
    ['text', '2026-11-21 10:00:05'],
    ['a day number without a style', { number: '46347.416724537' }],
    ['a day number with a date style', { number: '46347.416724537', date: true as const }],
  ])('takes the time as %s', async (_, time) => {
    const sheet = wechatSheet([{}], 2026).map((row) =>
      row.length === 11 && row[1] === '商户消费' ? [time, ...row.slice(1)] : row,
    );
    expect((await bill(await workbook([sheet]))).payments[0]?.entry.at).toBe('2026-11-21T10:00:05+08:00');
  });

  it('rounds the binary fractions of a spreadsheet to the fen', async () => {
    const read = await bill(
      await wechatXlsx(
        [{ amount: '7.0000000000000007E-2' }, { amount: '28.159999999999997', at: '2026-11-20 10:00:00' }],
        2026,
      ),
    );
    expect(read.payments.map(({ entry }) => entry.fen)).toEqual([7, 2816]);
  });

  it('survives a TAB between the closing quote and the comma', async () => {
    const text = wechatCsv([{}]).replaceAll('\t",', '"\t,');
    expect(summary(await bill(text))).toEqual([{ ...topUp, id: wechatLine.id }]);
  });

  it('survives quotes inside cells, and one that nobody closes', async () => {
    const inside = wechatCsv([{}]).replace('"Q币100个"', '点击底部"多多视频"');
    expect(summary(await bill(inside))[0]?.item).toBe('点击底部"多多视频"');
    const doubled = wechatCsv([{}]).replace('"Q币100个"', '"点击""多多视频"""');
    expect(summary(await bill(doubled))[0]?.item).toBe('点击"多多视频"');
    const open = alipayApp([{ item: '"Q币100个' }, { at: '2026-11-20 10:00:00', id: '2026112022001400000000000002' }]);
    expect((await bill(open)).payments).toHaveLength(2);
  });

  it('puts a payee with a comma that nobody quoted back together', async () => {
    const read = await bill(wechatCsv([{ payee: 'TEST TECHNOLOGY CO.,LIMITED' }]));
    expect(summary(read)).toEqual([{ ...topUp, payee: 'TEST TECHNOLOGY CO.,LIMITED', id: wechatLine.id }]);
  });

  it.each(['¥50.0', '￥50.00', '50', '1,050.00'])('understands the amount %s', async (amount) => {
    const read = await bill(wechatCsv([{ amount: `"${amount}"` }]));
    expect(read.payments[0]?.entry.fen).toBe(amount === '1,050.00' ? 105_000 : 5000);
  });

  it('takes rows of 12 and of 13 cells, and numbers that are only a TAB', async () => {
    const text = alipayApp([{ shopId: '' }, { at: '2026-11-20 10:00:00', id: '2026112022001400000000000002' }]).replace(
      /,\r\n$/,
      '\r\n',
    );
    const read = await bill(text);
    expect(read.payments.map(({ entry }) => entry.merchantOrderId)).toEqual(['', alipayLine.shopId]);
  });

  it('knows the column that one bill calls 交易订单单号, and uses the first of two columns with the same name', async () => {
    expect(summary(await bill(alipayApp([{}]).replace('交易订单号', '交易订单单号')))).toEqual([topUp]);
    expect((await bill(wechatCsv([{}]).replace('备注', '备注,备注'))).payments).toHaveLength(1);
  });

  it('takes / for an empty cell', async () => {
    expect(summary(await bill(wechatCsv([{ shopId: '/', item: '/' }])))[0]).toMatchObject({ shop: '', item: '' });
  });

  it('reads columns in another order', async () => {
    const header = '备注,商家订单号,交易订单号,交易分类,收/支,交易状态,收/付款方式,金额,交易说明,商户名称,交易时间';
    const read = await bill(
      `${header}\n ,TEST1,2026112100000001,虚拟,支出,交易成功,白条,99.80,Q币100个,测试商户,2026-11-21 10:00:05\t\n`,
    );
    expect(read.app).toBe('jd');
    expect(read.payments[0]?.entry).toMatchObject({ fen: 9980, merchantOrderId: 'TEST1' });
  });

  it('says how many lines it could not read', async () => {
    const read = await bill(alipayApp([{}, { amount: '免费', at: '2026-11-20 10:00:00' }]));
    expect(read.notes).toMatchObject([{ code: 'bill-lines-unread', params: { count: '1' } }]);
  });

  it.each(['4.2E+27', '2.02611E+27', '202611212200140000000000000000'])(
    'takes no number that a spreadsheet has cut off (%s)',
    async (id) => {
      const read = await bill(alipayApp([{ id }]));
      expect(read.notes.map(({ code }) => code)).toEqual(['bill-resaved']);
      expect(read.payments[0]?.entry).toMatchObject({ id: '', merchantOrderId: '', fen: 9980 });
    },
  );

  it('reads a bill that was saved again with TABs, as UTF-16, without seconds', async () => {
    const text = `\uFEFF${wechatCsv([{ at: '2026/11/21 10:00' }])
      .replaceAll('\t', '')
      .replaceAll(',', '\t')}`;
    const read = await bill(new Uint8Array(Buffer.from(text, 'utf16le')));
    expect(read.payments[0]?.entry).toMatchObject({ at: '2026-11-21T10:00:00+08:00', fen: 9980 });
  });

  it('never changes a digit of a number', async () => {
    const id = '4200001234567890123456789012';
    const read = await bill(await wechatXlsx([{ id, shopId: '00012345678901234567' }], 2026));
    expect(read.payments[0]?.entry).toMatchObject({ id, merchantOrderId: '00012345678901234567' });
  });
});
