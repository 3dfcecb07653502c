import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** One line of a made-up bill; what is left out is as in an ordinary top-up. */
export interface Line {
  readonly at?: string;
  readonly kind?: string;
  readonly payee?: string;
  readonly item?: string;
  readonly direction?: string;
  readonly amount?: string;
  readonly method?: string;
  readonly status?: string;
  readonly id?: string;
  readonly shopId?: string;
  readonly note?: string;
}

export const alipayLine = {
  at: '2026-11-21 10:00:05',
  kind: '充值缴费',
  payee: '测试科技有限公司',
  item: 'Q币100个',
  direction: '支出',
  amount: '99.80',
  method: '余额宝',
  status: '交易成功',
  id: '2026112122001400000000000001',
  shopId: 'TEST20261121000001',
  note: '',
} as const satisfies Line;

export const wechatLine = {
  ...alipayLine,
  kind: '商户消费',
  amount: '¥99.80',
  method: '零钱',
  status: '支付成功',
  id: '4200000000000000000000000001',
  note: '/',
} as const satisfies Line;

const dashes = '-'.repeat(84);
const lines = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;

/** Layout A: Alipay's app, 2023 until now. `notes`: one line less since 2026. */
export function alipayApp(rows: readonly Line[], { notes = 8 } = {}): string {
  const table = rows.map((row) => {
    const r = { ...alipayLine, ...row };
    return `${r.at},${r.kind},${r.payee},138****0000,${r.item},${r.direction},${r.amount},${r.method},${r.status},${r.id}\t,${r.shopId}\t,${r.note},`;
  });
  return lines(
    dashes,
    '导出信息：',
    '姓名：测试用户',
    '支付宝账户：13800000000',
    '起始时间：[2026-11-01 00:00:00]    终止时间：[2026-11-22 00:00:00]',
    '导出交易类型：[全部]',
    '导出时间：[2026-11-22 09:00:00]',
    `共${rows.length}笔记录`,
    '收入：0笔 0.00元',
    '支出：1笔 99.80元',
    '不计收支：0笔 0.00元',
    '',
    '特别提示：',
    ...Array.from({ length: notes }, (_, index) => `${index + 1}.本明细仅供个人对账使用。`),
    '',
    `${dashes.slice(0, 20)}测试支付科技有限公司  电子客户回单${dashes.slice(0, 20)}`,
    '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,',
    ...table,
  );
}

/** Layout B: Alipay's app, 2021 to 2023, its preamble at the end and everything padded with blanks. */
export function alipayOld(rows: readonly Line[]): string {
  const table = rows.map((row) => {
    const r = { ...alipayLine, ...row };
    return `${r.direction}  ,${r.payee}  ,138****0000  ,${r.item}  ,${r.method}  ,${r.amount}  ,${r.status}  ,${r.kind}  ,${r.id}\t  ,${r.shopId}\t  ,${r.at}  ,`;
  });
  return lines(
    '----支付宝测试公司 电子客户回单----',
    '收/支  ,交易对方  ,对方账号  ,商品说明  ,收/付款方式  ,金额  ,交易状态  ,交易分类  ,交易订单号  ,商家订单号  ,交易时间  ,',
    ...table,
    dashes,
    '导出信息：',
    '姓名：测试用户',
    '特别提示：',
  );
}

/** Layout C: Alipay's website. `funds` and `refunded` are columns of its own. */
export function alipayWeb(
  rows: readonly (Line & { readonly funds?: string; readonly refunded?: string; readonly paidAt?: string })[],
): string {
  const table = rows.map((row) => {
    const r = {
      ...alipayLine,
      kind: '即时到账交易',
      funds: '已支出',
      refunded: '0.00',
      paidAt: row.at ?? alipayLine.at,
      ...row,
    };
    return `${r.id}\t,${r.shopId}\t,${r.at},${r.paidAt} ,${r.at} ,其他（包括阿里巴巴和外部商家）,${r.kind},${r.payee},${r.item},${r.amount} ,${r.direction},${r.status},0.00 ,${r.refunded} ,${r.note},${r.funds},`;
  });
  return lines(
    '支付宝交易记录明细查询',
    '账号:[test@example.com]',
    '起始日期:[2026-11-01 00:00:00]    终止日期:[2026-11-22 00:00:00]',
    '---------------------------------交易记录明细列表------------------------------------',
    '交易号                  ,商家订单号               ,交易创建时间              ,付款时间                ,最近修改时间              ,交易来源地     ,类型              ,交易对方            ,商品名称                ,金额（元）   ,收/支     ,交易状态    ,服务费（元）   ,成功退款（元）  ,备注                  ,资金状态     ,',
    ...table,
    dashes,
    `共${rows.length}笔记录`,
    '已收入:0笔,0.00元',
    '导出时间:[2026-11-22 09:00:00]    用户:测试用户',
  );
}

const wechatHeader = [
  '交易时间',
  '交易类型',
  '交易对方',
  '商品',
  '收/支',
  '金额(元)',
  '支付方式',
  '当前状态',
  '交易单号',
  '商户单号',
  '备注',
];
const wechatCells = (row: Line): readonly string[] => {
  const r = { ...wechatLine, ...row };
  return [
    r.at,
    r.kind,
    r.payee,
    r.item,
    r.direction,
    r.amount,
    r.method,
    r.status,
    `${r.id}\t`,
    `${r.shopId}\t`,
    r.note,
  ];
};
const wechatPreamble = (count: number, notes: number): readonly string[] => [
  '微信支付账单明细',
  '微信昵称：[测试用户]',
  '起始时间：[2026-11-01 00:00:00] 终止时间：[2026-11-22 00:00:00]',
  '导出类型：[全部]',
  '导出时间：[2026-11-22 09:00:00]',
  '',
  `共${count}笔记录`,
  '收入：0笔 0.00元',
  '支出：1笔 99.80元',
  '中性交易：0笔 0.00元',
  '注：',
  ...Array.from({ length: notes }, (_, index) => `${index + 1}. 本明细仅展示当前账单中的交易`),
  '',
  '----------------------微信支付账单明细列表--------------------',
];

export const wechatCsv = (rows: readonly Line[]): string =>
  lines(
    ...wechatPreamble(rows.length, 3).map((line) => `${line},,,,,,,,`),
    wechatHeader.join(','),
    ...rows.map((row) => {
      const [at, kind, payee, item, direction, amount, method, status, id, shopId, note] = wechatCells(row);
      return [
        at,
        kind,
        payee,
        `"${item}"`,
        direction,
        amount,
        method,
        status,
        `"${id}"`,
        `"${shopId}"`,
        `"${note}"`,
      ].join(',');
    }),
  );

/** WeChat's workbook: amounts as text until 2026-03, then as numbers, with one note more above the header. */
export const wechatXlsx = (
  rows: readonly Line[],
  year: 2025 | 2026,
  more: readonly Sheet[] = [],
): Promise<Uint8Array> => workbook([wechatSheet(rows, year), ...more]);

export const wechatSheet = (rows: readonly Line[], year: 2025 | 2026): Sheet => [
  ...wechatPreamble(rows.length, year === 2025 ? 3 : 4).map((line) => [line]),
  wechatHeader,
  ...rows.map((row) =>
    wechatCells(row).map(
      (cell, index): Cell => (year === 2026 && index === 5 ? { number: cell.replace('¥', '') } : cell),
    ),
  ),
];

export function jd(rows: readonly Line[]): string {
  const table = rows.map((row) => {
    const r = { ...alipayLine, method: '白条', ...row };
    return `${r.at}\t,${r.payee},${r.item},${r.amount},${r.method},${r.status},${r.direction},${r.kind},${r.id}\t,${r.shopId}\t, ,`;
  });
  return `\uFEFF${lines(
    '导出信息：',
    '京东账号名：测试用户',
    '申请时间：2026-11-22 09:00:00',
    '日期区间：2026-11-01 至 2026-11-22',
    ...Array.from({ length: 16 }, () => ''),
    `共：${rows.length}笔记录`,
    '交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注,',
    ...table,
  )}`;
}

export function meituan(rows: readonly Line[], end = '\n'): string {
  const table = rows.map((row) => {
    const r = { ...alipayLine, kind: '支付', method: '美团月付', ...row };
    return `${r.at},${r.at},${r.kind},${r.item},${r.direction},${r.method},¥${r.amount},¥${r.amount},"${r.id}\t","${r.shopId}\t",${r.note}`;
  });
  const all = [
    '美团账单明细',
    ...Array.from({ length: 18 }, () => '""'),
    '交易创建时间,交易成功时间,交易类型,订单标题,收/支,支付方式,订单金额,实付金额,交易单号,商家单号,备注',
    ...table,
  ];
  return `\uFEFF${all.join(end)}${end}`;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** GB18030, two bytes for each Chinese character, as Alipay writes it. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (gbk.get(character) ?? [63]))),
  );
}

const gbk = new Map<string, readonly number[]>([['¥', [0x81, 0x30, 0x84, 0x36]]]);
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1 && !gbk.has(character)) gbk.set(character, [lead, trail]);
  }
}

export type Cell = string | { readonly number: string; readonly date?: true };
export type Sheet = readonly (readonly Cell[])[];

/** A workbook as small programs write it: no dimension, no shared strings; blank lines have no row. Style 1 is a date. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const names = sheets.map((_, index) => `sheet${index + 1}`);
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((name, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/${name}.xml"/>`).join('')}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${head}<worksheet xmlns="${main}"><sheetData>${sheet.map(rowXml).join('')}</sheetData></worksheet>`,
      ]),
    ),
  };
  return zip(Object.entries(files).map(([name, text]) => [name, utf8(text)]));
}

function rowXml(cells: readonly Cell[], index: number): string {
  const filled = cells
    .map((cell, column) => [cell, String.fromCharCode(65 + column) + (index + 1)] as const)
    .filter(([cell]) => cell !== '');
  return filled.length
    ? `<row r="${index + 1}">${filled.map(([cell, place]) => cellXml(cell, place)).join('')}</row>`
    : '';
}

const cellXml = (cell: Cell, place: string): string =>
  typeof cell === 'string'
    ? `<c r="${place}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
    : `<c r="${place}"${cell.date ? ' s="1"' : ''}><v>${cell.number}</v></c>`;

export async function zip(
  members: readonly (readonly [name: string, content: Uint8Array | string])[],
  options: { readonly password?: string; readonly zipCrypto?: boolean } = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of members) {
    if (name.endsWith('/')) await writer.add(name, undefined, { directory: true });
    else await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  }
  return writer.close();
}
