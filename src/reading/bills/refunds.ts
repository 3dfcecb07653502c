import type { Entry } from './entry.js';

/** A line by which money came back. */
export interface Refund {
  readonly entry: Entry;
  /** By a number that both lines have; false: by payee, amount and time only. */
  readonly sure: boolean;
}

export interface Refundable {
  readonly entry: Entry;
  readonly mayBeRefunded: boolean;
}

const days = 86_400_000;
/** Later than that, a line that only looks alike is no refund of this payment. */
const longestRefund = 30 * days;
/** Among more payments to one payee, or with one number, nothing can be told; and looking through them all takes long. */
const mostAlike = 500;

/**
 * For each payment the lines by which it came back. Numbers decide; else payee and amount, where one payment alone fits.
 * A refund never belongs to a payment made after it.
 */
export function pairRefunds(
  payments: readonly Refundable[],
  refunds: readonly Entry[],
): ReadonlyMap<Entry, readonly Refund[]> {
  const found = new Map<Entry, Refund[]>();
  const add = (payment: Entry, refund: Refund) => found.set(payment, [...(found.get(payment) ?? []), refund]);
  const candidates = payments.filter(({ mayBeRefunded }) => mayBeRefunded).map(({ entry }) => entry);
  const byNumber = groupBy(candidates, ({ id }) => id);
  const byShopNumber = groupBy(candidates, ({ merchantOrderId }) => merchantOrderId);
  const byPayee = groupBy(candidates, ({ payee }) => payee);
  for (const refund of refunds) {
    const before = (some: readonly Entry[] = []) => some.slice(0, mostAlike).filter(({ at }) => at <= refund.at);
    const numbers = [refund.id, ...prefixes(refund.id)];
    const same = numbers.map((number) => before(byNumber.get(number))).find((some) => some.length > 0);
    const own = same ?? before(byShopNumber.get(refund.merchantOrderId));
    // Where numbers repeat, the amount tells; else the payment that was made last before it.
    const exact = own.filter(({ fen }) => fen === refund.fen);
    const sure = (exact.length ? exact : own).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
    if (sure) add(sure, { entry: refund, sure: true });
    else {
      const payees = [refund.payee, refund.kind.split('-退款')[0] ?? ''].filter(Boolean);
      const alike = before([...new Set(payees.flatMap((payee) => byPayee.get(payee) ?? []))]).filter(
        (payment) => refund.fen <= payment.fen && Date.parse(refund.at) - Date.parse(payment.at) <= longestRefund,
      );
      const expected = alike.filter(({ refundedFen, fen, status }) => (refundedFen ?? statedWhole(status, fen)) > 0);
      const [only, ...others] = expected.length ? expected : alike.filter(({ fen }) => fen === refund.fen);
      if (only && others.length === 0) add(only, { entry: refund, sure: false });
    }
  }
  return found;
}

const statedWhole = (status: string, fen: number): number =>
  status.includes('退还') || status.includes('关闭') ? fen : 0;

/** Alipay numbers a refund like its payment, with "_" or "*" and more behind it. */
const prefixes = (number: string): readonly string[] =>
  [...number.matchAll(/[_*]/g)].slice(0, 5).map(({ index }) => number.slice(0, index));

function groupBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
