import type { Entry } from './entry.js';
import { pairRefunds, type Refund } from './refunds.js';
import { meaningOf } from './statuses.js';

export type PaymentState =
  | 'success'
  | 'processing'
  | 'awaiting-payment'
  | 'closed'
  | 'refunded'
  | 'partly-refunded'
  | 'unknown';

/** One payment, with what came back of it. */
export interface Payment {
  readonly entry: Entry;
  readonly state: PaymentState;
  /** False: a refund fits by payee and amount only, so that the state has to be looked at. */
  readonly sure: boolean;
  readonly inEscrow: boolean;
  readonly toPerson: boolean;
  /** All that has come back so far. */
  readonly refundedFen: number;
  /** When the last part came back, where that is certain. */
  readonly refundedAt?: string;
  /** The refund that only seems to belong to it. */
  readonly likelyRefund?: Refund;
}

/** The payments among the lines of one or more bills, each once, with their refunds. In the order of the bill. */
export function paymentsOf(entries: readonly Entry[]): readonly Payment[] {
  const lines = distinct(entries).map((entry) => ({ entry, ...meaningOf(entry) }));
  const refunds = lines.filter(({ means }) => means === 'refund').map(({ entry }) => entry);
  const paid = lines.filter(({ means }) => means !== 'refund' && means !== 'other');
  const paired = pairRefunds(
    paid.map(({ entry, means }) => ({ entry, mayBeRefunded: !neverPaid.includes(means) })),
    refunds,
  );
  return paid.map(({ entry, means, toPerson }) => {
    const found = paired.get(entry) ?? [];
    return payment(entry, means as Exclude<typeof means, 'refund' | 'other'>, toPerson, found);
  });
}

const neverPaid: readonly string[] = ['closed', 'awaiting-payment'];

function payment(
  entry: Entry,
  means: Exclude<ReturnType<typeof meaningOf>['means'], 'refund' | 'other'>,
  toPerson: boolean,
  refunds: readonly Refund[],
): Payment {
  const { fen } = entry;
  const sum = (some: readonly Refund[]) => some.reduce((total, { entry: { fen: back } }) => total + back, 0);
  const claimed = means === 'refunded' ? fen : (entry.refundedFen ?? 0);
  // What the line itself says has come back shows that a refund which fits by payee and amount is its own.
  const confirmed = claimed > 0 && sum(refunds) === claimed;
  const certain = refunds.filter((refund) => refund.sure || confirmed);
  const [likely] = refunds.filter((refund) => !certain.includes(refund));
  // Alipay's "closed" alone is no proof that money came back: every one that was refunded has its refund in the bill.
  const isProof = entry.refundedFen !== undefined || entry.app !== 'alipay';
  const stated = isProof ? claimed : 0;
  const refundedFen = Math.max(stated, Math.min(sum(certain), fen));
  const isSure = means === 'refunded' ? refundedFen >= fen : likely === undefined || stated > 0;
  const lastAt = certain
    .map(({ entry: { at } }) => at)
    .sort()
    .at(-1);
  return {
    entry,
    state: stateOf(means, refundedFen, fen),
    sure: means !== 'unknown' && isSure,
    inEscrow: means === 'escrow' && refundedFen === 0,
    toPerson,
    refundedFen,
    ...(lastAt !== undefined && { refundedAt: lastAt }),
    ...(likely && stated === 0 && { likelyRefund: likely }),
  };
}

function stateOf(means: string, refundedFen: number, fen: number): PaymentState {
  if (means === 'refunded' || (refundedFen > 0 && refundedFen >= fen)) return 'refunded';
  if (means === 'partly-refunded' || refundedFen > 0) return 'partly-refunded';
  if (means === 'paid' || means === 'escrow') return 'success';
  return means as PaymentState;
}

/** A workbook may have the same payments on two sheets, and two bills may cover the same days. */
export function distinct(entries: readonly Entry[]): readonly Entry[] {
  const key = ({ app, at, fen, id, item, payee, status, direction }: Entry) =>
    [app, at, fen, id, item, payee, status, direction].join('\n');
  return [...new Map(entries.map((entry) => [key(entry), entry])).values()];
}
