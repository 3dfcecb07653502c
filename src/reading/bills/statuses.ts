import type { App, Direction, Entry } from './entry.js';

/** What a line is. A payment has taken money unless it says otherwise; `other` concerns no purchase (income, savings, credit). */
export type Meaning =
  | 'paid'
  | 'escrow'
  | 'processing'
  | 'awaiting-payment'
  | 'closed'
  | 'refunded'
  | 'partly-refunded'
  | 'refund'
  | 'other'
  | 'unknown';

/** A row of the table: it applies where everything that it names fits. The first that applies decides. */
interface StatusRow {
  /** The words of the status column; none: any word. */
  readonly words?: readonly string[];
  readonly begins?: string;
  readonly direction?: readonly Direction[];
  /** Whether the line names a way of payment: without one, nothing was ever paid. */
  readonly method?: boolean;
  /** Parts of the column that says what kind of transaction it is. */
  readonly kind?: readonly string[];
  readonly means: Meaning;
  /** The money went to a person, not to a shop. */
  readonly toPerson?: true;
}

// The grade behind a word: S seen in published sample bills, R counted over thousands of real lines, C only in importers' code, U a guess.
const alipay: readonly StatusRow[] = [
  // S, R
  { words: ['退款成功'], means: 'refund' },
  // S: closed after paying is refunded in full (R: 121 of 121 had their refund); everything else that is closed was never paid.
  { words: ['交易关闭', '已关闭'], direction: ['out'], method: true, means: 'refunded' },
  // Income that is closed is a sale of the user's own that was called off.
  { words: ['交易关闭', '已关闭'], direction: ['out', 'neutral'], means: 'closed' },
  { words: ['交易关闭', '已关闭'], means: 'other' },
  // C
  { words: ['等待付款'], means: 'awaiting-payment' },
  // S
  { words: ['等待确认收货'], direction: ['out'], means: 'escrow' },
  // S, R; 代付成功 R; 亲情卡, 充值, 等待发货 C
  {
    words: ['交易成功', '支付成功', '代付成功', '亲情卡付款成功', '充值成功', '等待对方发货', '等待发货'],
    direction: ['out'],
    means: 'paid',
  },
  // C
  { words: ['缴费中'], direction: ['out'], means: 'processing' },
  // R, C: no purchases
  {
    words: [
      ...['还款成功', '还款失败', '转出成功', '冻结成功', '解冻成功', '芝麻免押下单成功', '信用服务使用成功'],
      ...['放款成功', '提取成功', '退税成功', '收款成功', '等待对方确认收货'],
    ],
    means: 'other',
  },
  { words: ['交易成功', '支付成功', '充值成功'], direction: ['in', 'neutral'], means: 'other' },
];

const wechat: readonly StatusRow[] = [
  // S: a line of its own for the money that came back
  { direction: ['in', 'neutral'], kind: ['-退款'], means: 'refund' },
  { words: ['已全额退款', '对方已退还'], direction: ['out'], means: 'refunded' },
  { begins: '已退款', direction: ['out'], means: 'partly-refunded' },
  // S: a personal QR code
  { words: ['已转账'], direction: ['out'], means: 'paid', toPerson: true },
  { words: ['对方已收钱', '朋友已收钱'], direction: ['out'], means: 'paid', toPerson: true },
  { words: ['支付成功'], direction: ['out'], means: 'paid' },
  // C
  { words: ['待对方收款', '处理中', '等待确认收货'], direction: ['out'], means: 'processing' },
  // S: on a line of income 充值成功 is money paid to the user, not a top-up that succeeded
  { direction: ['in', 'neutral'], means: 'other' },
];

const jd: readonly StatusRow[] = [
  { words: ['退款成功'], means: 'refund' },
  { words: ['交易成功'], direction: ['out'], means: 'paid' },
  // What was refunded in full is no longer counted as spent; the rest is credit and savings.
  { words: ['交易成功'], means: 'other' },
];

const meituan: readonly StatusRow[] = [
  { kind: ['退款'], means: 'refund' },
  { kind: ['还款'], means: 'other' },
  { kind: ['支付'], means: 'paid' },
];

/** What importers' code says of 云闪付, and the words that mean the same wherever they stand. All of it is unverified. */
const unverified: readonly StatusRow[] = [
  { words: ['退款成功'], means: 'refund' },
  { words: ['已退货', '已退款', '已全额退款'], direction: ['out'], means: 'refunded' },
  { words: ['支付成功', '交易成功', '付款成功', '成功'], direction: ['out'], means: 'paid' },
  { words: ['处理中', '支付中'], direction: ['out'], means: 'processing' },
  { direction: ['in', 'neutral'], means: 'other' },
];

const tables: Readonly<Record<App, readonly StatusRow[]>> = {
  alipay,
  wechat,
  jd,
  meituan,
  unionpay: unverified,
  other: unverified,
};

/** What a line of a bill is, by its columns. A word that is in no table is unknown. */
export function meaningOf(entry: Entry): { readonly means: Meaning; readonly toPerson: boolean } {
  const { refundedFen, fen } = entry;
  const row = tables[entry.app].find((candidate) => applies(candidate, entry));
  const means = row?.means ?? 'unknown';
  const partly = refundedFen !== undefined && refundedFen > 0;
  // How much came back, where the line says it, is more than the word says: 交易成功 stays after a refund in part.
  const known =
    partly && means !== 'refund' ? (refundedFen >= fen ? 'refunded' : 'partly-refunded') : fen === 0 ? 'other' : means;
  return { means: known, toPerson: row?.toPerson ?? false };
}

function applies({ words, begins, direction, method, kind }: StatusRow, entry: Entry): boolean {
  return (
    (words === undefined || words.includes(entry.status)) &&
    (begins === undefined || entry.status.startsWith(begins)) &&
    (direction === undefined || direction.includes(entry.direction)) &&
    (method === undefined || method === hasMethod(entry)) &&
    (kind === undefined || kind.some((part) => entry.kind.includes(part)))
  );
}

/** Old web bills have no way of payment; there 资金状态 is empty as long as no money moved. */
const hasMethod = ({ app, funds, method }: Entry): boolean =>
  app === 'alipay' && funds !== undefined ? funds !== '' : method !== '';
