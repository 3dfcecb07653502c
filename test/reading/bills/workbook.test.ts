import { describe, expect, it } from 'vitest';
import { wechatSheet, workbook, zip } from './bill-archives.js';
import { wechatLine } from './bill-layouts.js';
import { utf8 } from './encode.js';
import { bill, refusal } from './read-some.js';

const header = ['交易时间', '交易类型', '交易对方', '商品', '收/支', '金额(元)', '支付方式', '当前状态', '交易单号'];
const line = ['2026-11-21 10:00:05', '商户消费', '测试科技', 'Q币', '支出', '99.80', '零钱', '支付成功', wechatLine.id];

const inline = (texts: readonly string[]) =>
  texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
const row = (cells: string) => `<row>${cells}</row>`;
const bare = row(inline(header)) + row(inline(line));

/** A workbook of one sheet, with other parts beside it. */
const sheetOf = (data: string, parts: Readonly<Record<string, string>> = {}) =>
  zip(
    Object.entries({
      'xl/workbook.xml': '<workbook><sheets/></workbook>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${data}</sheetData></worksheet>`,
      ...parts,
    }).map(([name, text]) => [name, utf8(text)]),
  );

const only = async (bytes: Uint8Array) => {
  const { payments } = await bill(bytes);
  expect(payments).toHaveLength(1);
  return payments[0]?.entry;
};

describe('a workbook', () => {
  it('whose cells and lines do not say where they stand', async () => {
    expect(await only(await sheetOf(bare))).toMatchObject({ payee: '测试科技', fen: 9980, id: wechatLine.id });
  });

  it('with its texts in a list of their own, some in two fonts or with their pronunciation', async () => {
    const texts = [...header, ...line].map((text) => `<si><t>${text}</t></si>`);
    texts[11] =
      '<si><r><t>测试</t></r><r><t xml:space="preserve">科技</t></r><rPh sb="0" eb="2"><t>ceshi</t></rPh></si>';
    const cells = (from: number) => row(header.map((_, index) => `<c t="s"><v>${from + index}</v></c>`).join(''));
    const bytes = await sheetOf(cells(0) + cells(header.length), {
      'xl/sharedStrings.xml': `<sst>${texts.join('')}</sst>`,
    });
    expect(await only(bytes)).toMatchObject({ payee: '测试科技', item: 'Q币' });
  });

  it('whose elements have a namespace before their names', async () => {
    const bytes = await sheetOf('', {
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="m"><x:sheetData>${bare.replaceAll(/<(\/?)(\w)/g, '<$1x:$2')}</x:sheetData></x:worksheet>`,
    });
    expect(await only(bytes)).toMatchObject({ payee: '测试科技' });
  });

  it('with characters written as their numbers, and formulas', async () => {
    const cells = line.map((text) => `<c t="str"><f>A1&amp;"x"</f><v>${text}</v></c>`);
    cells[2] = '<c t="inlineStr"><is><t>A&amp;B&#x6D4B;试</t></is></c>';
    cells[3] = '<c t="inlineStr"><is><t><![CDATA[Q币<100>]]></t></is></c>';
    cells[8] = `<c t="inlineStr"><is><t>${wechatLine.id}_x0009_</t></is></c>`;
    expect(await only(await sheetOf(row(inline(header)) + row(cells.join(''))))).toMatchObject({
      payee: 'A&B测试',
      item: 'Q币<100>',
      id: wechatLine.id,
    });
  });

  it('with cells and lines that are empty, wrong, or yes and no', async () => {
    const data = `${row('<c/>')}<row r="9"/>${row('<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>')}${bare}`;
    expect(await only(await sheetOf(data))).toMatchObject({ payee: '测试科技' });
  });

  it.each(['A1048576', 'XFD5', 'ZZZZZZ9', 'A99999999999', '9', ''])(
    'with a cell at "%s", which takes no memory',
    async (place) => {
      const data = `${bare}<row r="99999999"><c r="${place}"><v>1</v></c></row>`;
      expect(await only(await sheetOf(data))).toMatchObject({ payee: '测试科技' });
    },
  );

  it('with two sheets, whatever their names', async () => {
    const sheet = wechatSheet([{}], 2026);
    expect((await bill(await workbook([[['说明']], sheet]))).payments).toHaveLength(1);
  });

  it.each([
    ['is cut off', '<row><c><v>1', 'bill-damaged'],
    ['is no XML', '</row></row>', 'bill-damaged'],
    ['has elements in elements without end', '<a>'.repeat(1000), 'bill-damaged'],
    ['has a tag that never ends', `<a ${'b '.repeat(3 * 1024 * 1024)}`, 'bill-damaged'],
    ['has more lines than anybody pays', '<row><c><v>1</v></c></row>'.repeat(100_001), 'bill-unknown'],
    [
      'has more lines than anybody pays, under a header',
      bare + bare.slice(bare.indexOf('</row>') + 6).repeat(100_001),
      'bill-too-long',
    ],
  ])('that %s', async (_, data, code) => {
    expect(await refusal(await sheetOf(data))).toBe(code);
  });

  it('that counts its days from 1904 is refused, instead of four years off', async () => {
    const bytes = await sheetOf(bare, { 'xl/workbook.xml': '<workbook><workbookPr date1904="1"/></workbook>' });
    expect(await refusal(bytes)).toBe('bill-damaged');
  });

  it('that is larger unpacked than any bill, also in several parts', async () => {
    const part = `<b>${'x'.repeat(1000)}</b>`.repeat(40_000);
    const bytes = await sheetOf(bare, {
      'xl/worksheets/sheet2.xml': `<a>${part}</a>`,
      'xl/worksheets/sheet3.xml': `<a>${part}</a>`,
    });
    expect(await refusal(bytes)).toBe('bill-too-large');
  });
});
