/** The columns that are looked at. What a bill says of the user (name, account) has no field here, so it is never kept. */
export type Field =
  | 'at'
  | 'clock'
  | 'kind'
  | 'payee'
  | 'item'
  | 'direction'
  | 'amount'
  | 'method'
  | 'status'
  | 'id'
  | 'merchantOrderId'
  | 'note'
  | 'refunded'
  | 'funds';

/** The apps whose bills are read; `other` for a list of payments of which only the columns are known. */
export type App = 'alipay' | 'wechat' | 'jd' | 'meituan' | 'unionpay' | 'other';

export type Direction = 'out' | 'in' | 'neutral';

export type Columns = Readonly<Partial<Record<Field, string>>>;

/** One line of a bill. Texts are as they stand there, '' where the bill has none. */
export interface Entry {
  readonly app: App;
  /** Beijing time. */
  readonly at: string;
  readonly fen: number;
  readonly direction: Direction;
  readonly status: string;
  readonly kind: string;
  readonly payee: string;
  readonly item: string;
  readonly method: string;
  readonly id: string;
  readonly merchantOrderId: string;
  readonly note: string;
  /** What the line itself says has come back so far. */
  readonly refundedFen?: number;
  /** What the line says about where the money is (old web bills of Alipay); undefined where there is no such column. */
  readonly funds?: string;
  /** Amount and direction as they stand. */
  readonly amountCell: string;
  readonly directionCell: string;
  /** What the columns are called in this bill. */
  readonly columns: Columns;
}
