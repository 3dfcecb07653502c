import { describe, expect, it } from 'vitest';
import { readBill } from '../../../src/reading/bills/bill.js';
import { wechatXlsx, workbook, zip } from './bill-archives.js';
import { alipayApp, wechatCsv } from './bill-layouts.js';
import { gb18030, utf8 } from './encode.js';
import { bill, nobody, refusal } from './read-some.js';

describe('what is no bill of a payment app is refused, with what to export instead', () => {
  it.each<readonly [string, string | Uint8Array, string]>([
    ['a PDF', '%PDF-1.7\n1 0 obj', 'bill-pdf'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'bill-old-workbook'],
    ['a screenshot', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'bill-picture'],
    ['a RAR archive', 'Rar!\u001a\u0007', 'bill-other-archive'],
    ["Alipay's bookkeeping", '记录时间,交易类型,收支,金额,备注\n2026-11-21 10:00,充值,支出,99.80,\n', 'bill-cashbook'],
    ['a bill for shop owners', '`交易时间,`公众账号ID,`微信订单号\n`2026-11-21 10:00:00,`wx,`4200\n', 'bill-merchant'],
    ['a bank statement', '交易日期,摘要,收入,支出,账户余额\n2026-11-21,消费,,99.80,1.00\n', 'bill-bank'],
    ['a text', '你好，我买的Q币没有到账', 'no-bill'],
    ['a sentence about a balance', '付款时间10:00,余额没变,一直没到账', 'no-bill'],
    ['an order', '{"order":{"id":"1"}}', 'no-bill'],
    ['nothing', '', 'no-bill'],
  ])('%s', async (_, content, code) => {
    expect(await refusal(content)).toBe(code);
    if (typeof content === 'string' && code !== 'bill-pdf') expect(await refusal(gb18030(content))).toBe(code);
  });

  it('a workbook without a bill', async () => {
    expect(await refusal(await workbook([[['a', 'b', 'c']]]))).toBe('bill-unknown');
    const bank = [
      ['交易日期', '摘要', '支出', '账户余额'],
      ['2026-11-21', '消费', '99.80', '1.00'],
    ];
    expect(await refusal(await workbook([bank]))).toBe('bill-bank');
  });
});

describe('archives', () => {
  const text = alipayApp([{}]);
  const csv = [
    ['交易明细/', ''],
    ['交易明细/支付宝交易明细(20261101-20261122).csv', gb18030(text)],
  ] as const;

  it('without a password', async () => {
    expect((await bill(await zip(csv))).payments).toHaveLength(1);
  });

  it.each([
    ['AES', false],
    ['the old ZipCrypto', true],
  ])('with %s: the password is asked for, again when it is wrong, and never guessed', async (_, zipCrypto) => {
    const archive = await zip(csv, { password: '246810', zipCrypto });
    const asked: boolean[] = [];
    const typed = ['000000', '246810'];
    const read = await readBill(archive, '账单.zip', async (_name, again) => {
      asked.push(again);
      return typed.shift();
    });
    expect(read).toMatchObject({ app: 'alipay' });
    expect(asked).toEqual([false, true]);
    expect(await refusal(archive)).toBe('bill-locked');
    expect(await readBill(archive, '账单.zip', async () => '000000')).toMatchObject({ code: 'bill-wrong-password' });
  });

  it('with a workbook inside', async () => {
    const archive = await zip([['微信支付账单.xlsx', await wechatXlsx([{}], 2026)]], { password: '1' });
    expect(await readBill(archive, 'a.zip', async () => '1')).toMatchObject({ app: 'wechat' });
  });

  it.each<readonly [string, readonly (readonly [string, Uint8Array | string])[], string]>([
    ['no bill', [['readme.md', 'a']], 'bill-empty-archive'],
    ['only a PDF', [['a.pdf', '%PDF-']], 'bill-pdf'],
    [
      'two bills',
      [
        ['a.csv', text],
        ['b.csv', text],
      ],
      'bill-several-inside',
    ],
    ['something else inside', [['a.csv', 'hello']], 'bill-unknown'],
  ])('with %s', async (_, members, code) => {
    expect(await refusal(await zip(members))).toBe(code);
  });

  it('that blow up are not unpacked, also when they lie about their size', async () => {
    const bomb = await zip([['a.csv', '0'.repeat(101 * 1024 * 1024)]]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bomb)).toBe('bill-too-large');
    // The size before packing stands in the central directory and in front of the data.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
    for (let at = 0; at + 46 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true);
    }
    expect(['bill-too-large', 'bill-damaged']).toContain(await refusal(bomb));
  });

  it('that are cut off, and files that are too large', async () => {
    const archive = await zip(csv);
    expect(await refusal(archive.slice(0, archive.length - 30))).toBe('bill-damaged');
    expect(await refusal(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('bill-too-large');
    expect(await refusal(wechatCsv(Array.from({ length: 100_001 }, () => ({ item: '/' }))))).toBe('bill-too-long');
  });

  it('asks nobody where nothing is locked', async () => {
    expect(await readBill(utf8(text), 'a.csv', () => Promise.reject(new Error('asked')))).toMatchObject({
      app: 'alipay',
    });
    expect(await nobody()).toBeUndefined();
  });
});
