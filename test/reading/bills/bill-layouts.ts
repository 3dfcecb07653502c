import { gb18030, utf8 } from './encode.js';

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

/** A payment that is nobody's business. */
export const groceries = {
  at: '2026-11-20 09:00:00',
  payee: '测试超市',
  item: '苹果和梨',
  kind: '日用百货',
  amount: '23.57',
  method: '测试银行储蓄卡(0000)',
  id: '2026112022001400000000000100',
  shopId: 'GROCERIES0100',
} as const satisfies Line;

/** Another top-up. */
export const credit = {
  ...groceries,
  payee: '测试话费店',
  item: '移动话费50元',
  amount: '46.90',
  id: '2026112022001400000000000200',
  shopId: 'CREDIT0200',
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

export const wechatHeader = [
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
export const wechatCells = (row: Line): readonly string[] => {
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
export const wechatPreamble = (count: number, notes: number): readonly string[] => [
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

/** The same lines in every layout that is a text, encoded as its app writes it. */
export const textBills = (
  rows: readonly Line[],
): readonly (readonly [name: string, text: string, bytes: Uint8Array])[] => [
  ...Object.entries({ 'alipay.csv': alipayApp(rows), 'old.csv': alipayOld(rows), 'web.txt': alipayWeb(rows) }).map(
    ([name, text]) => [name, text, gb18030(text)] as const,
  ),
  ...Object.entries({ 'wechat.csv': wechatCsv(rows), 'jd.csv': jd(rows), 'meituan.csv': meituan(rows) }).map(
    ([name, text]) => [name, text, utf8(text)] as const,
  ),
];
