import type { App, Field } from './entry.js';

/** How one app writes its bill. To add one: name its columns, and give its status words in statuses.ts. */
export interface Layout {
  readonly app: App;
  /** The names of the columns, the newest first. Their order and the line of the header do not matter: both have changed. */
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Fields without which it is not this layout. */
  readonly needs: readonly Field[];
  /** False: no bill of this kind was ever seen by us, only described. */
  readonly verified: boolean;
}

/** The first that fits is it, so the ones with the most particular columns stand first. Widths of brackets do not matter. */
export const layouts: readonly Layout[] = [
  {
    // App, 2021 until now: "交易订单单号" stands in one third-party sample.
    app: 'alipay',
    columns: {
      at: ['交易时间'],
      kind: ['交易分类'],
      payee: ['交易对方'],
      item: ['商品说明'],
      direction: ['收/支'],
      amount: ['金额'],
      method: ['收/付款方式'],
      status: ['交易状态'],
      id: ['交易订单号', '交易订单单号'],
      merchantOrderId: ['商家订单号'],
      note: ['备注'],
    },
    needs: ['at', 'payee', 'item', 'direction', 'amount', 'status', 'id'],
    verified: true,
  },
  {
    // Website, until about 2023.
    app: 'alipay',
    columns: {
      at: ['付款时间', '交易创建时间'],
      clock: ['交易创建时间'],
      kind: ['类型'],
      payee: ['交易对方'],
      item: ['商品名称'],
      direction: ['收/支'],
      amount: ['金额(元)'],
      status: ['交易状态'],
      id: ['交易号'],
      merchantOrderId: ['商家订单号'],
      note: ['备注'],
      refunded: ['成功退款(元)'],
      funds: ['资金状态'],
    },
    needs: ['at', 'payee', 'item', 'amount', 'status', 'id', 'funds'],
    verified: true,
  },
  {
    app: 'wechat',
    columns: {
      at: ['交易时间'],
      kind: ['交易类型'],
      payee: ['交易对方'],
      item: ['商品'],
      direction: ['收/支'],
      amount: ['金额(元)'],
      method: ['支付方式'],
      status: ['当前状态'],
      id: ['交易单号'],
      merchantOrderId: ['商户单号'],
      note: ['备注'],
    },
    needs: ['at', 'kind', 'payee', 'direction', 'amount', 'status', 'id'],
    verified: true,
  },
  {
    app: 'jd',
    columns: {
      at: ['交易时间'],
      kind: ['交易分类'],
      payee: ['商户名称'],
      item: ['交易说明'],
      direction: ['收/支'],
      amount: ['金额'],
      method: ['收/付款方式'],
      status: ['交易状态'],
      id: ['交易订单号'],
      merchantOrderId: ['商家订单号'],
      note: ['备注'],
    },
    needs: ['at', 'payee', 'item', 'direction', 'amount', 'status', 'id'],
    verified: true,
  },
  {
    app: 'meituan',
    columns: {
      at: ['交易成功时间', '交易创建时间'],
      clock: ['交易创建时间'],
      kind: ['交易类型'],
      item: ['订单标题'],
      direction: ['收/支'],
      method: ['支付方式'],
      amount: ['实付金额'],
      id: ['交易单号'],
      merchantOrderId: ['商家单号'],
      note: ['备注'],
    },
    needs: ['at', 'kind', 'item', 'amount', 'id'],
    verified: true,
  },
  {
    app: 'unionpay',
    columns: {
      at: ['交易时间'],
      kind: ['交易类型'],
      amount: ['交易金额(元)'],
      method: ['交易方式'],
      direction: ['收/支'],
      status: ['交易状态'],
      payee: ['商户名称'],
      id: ['订单号'],
      note: ['备注'],
    },
    needs: ['at', 'kind', 'amount', 'method', 'status', 'payee', 'id'],
    verified: false,
  },
  {
    app: 'unionpay',
    columns: {
      at: ['交易日期'],
      clock: ['交易时间'],
      kind: ['交易类型'],
      amount: ['交易金额'],
      payee: ['交易对方'],
      note: ['交易备注'],
    },
    needs: ['at', 'clock', 'kind', 'amount', 'payee', 'note'],
    verified: false,
  },
  {
    // Any other list of payments, by the names that such columns mostly have.
    app: 'other',
    columns: {
      at: ['交易时间', '支付时间', '付款时间', '交易创建时间', '创建时间', '时间', '交易日期', '日期'],
      kind: ['交易类型', '类型'],
      payee: ['交易对方', '收款方', '商户名称', '商户全称', '商户', '对方'],
      item: ['商品说明', '商品名称', '商品', '交易说明', '订单标题', '摘要'],
      direction: ['收/支', '收支', '收支类型'],
      amount: ['实付金额', '交易金额', '支付金额', '订单金额', '金额', '交易金额(元)', '金额(元)'],
      method: ['支付方式', '收/付款方式', '付款方式'],
      status: ['交易状态', '支付状态', '当前状态', '状态'],
      id: ['交易单号', '交易订单号', '交易号', '流水号'],
      merchantOrderId: ['商户单号', '商家订单号', '商户订单号', '商家单号', '订单号', '订单编号'],
      note: ['备注'],
    },
    needs: ['at', 'amount', 'payee', 'status'],
    verified: false,
  },
];
