import { milliseconds, type RecordValue } from '../engine/value.js';
import type { Derivation } from './derive.js';
import { limitText } from './limit-text.js';
import type { Reader } from './reader.js';

/** Other orders for the same thing: not for other goods, another account or another amount, and not placed long before or after this one. */
export function sameSubmissions(reader: Reader): readonly RecordValue[] | undefined {
  const submissions = reader.records('submissions');
  if (!submissions) return undefined;
  const close = milliseconds(limitText(reader.pack, 'duplicate-orders', reader.now) ?? 'PT0S');
  const placed = reader.text('order.createdAt') ?? reader.text('payment.paidAt');
  const own = reader.text('order.id');
  const [amount, account, goods] = [
    reader.value('payment.amount'),
    reader.value('account.entered'),
    reader.value('goods.name'),
  ];
  const agrees = (given: unknown, mine: unknown, equal: (a: string, b: string) => boolean) =>
    given === undefined || mine === undefined || mine === null || equal(String(given), String(mine));
  return submissions.filter(
    (other) =>
      (other.paid === true || !gone.includes(String(other.status))) &&
      (own === undefined || other.orderId !== own) &&
      agrees(other.amount, amount, (a, b) => Number(a) === Number(b)) &&
      agrees(other.account, account, (a, b) => a === b) &&
      agrees(other.goods, goods, (a, b) => a === b) &&
      agrees(other.at, placed, (a, b) => Math.abs(Date.parse(a) - Date.parse(b)) <= close),
  );
}

/** An order that is worked on or done was paid, also where nobody said so. */
export const isPaid = ({ paid, status }: RecordValue): boolean | undefined =>
  typeof paid === 'boolean' ? paid : afterPayment.includes(String(status)) ? true : undefined;

const afterPayment = ['paid', 'processing', 'awaiting-user', 'reviewing', 'partly-delivered', 'completed'];

/** An unpaid order that no longer exists can block nothing. */
const gone = ['closed', 'expired', 'failed', 'refunded', 'none'];

const countPaid =
  (paid: boolean): Derivation =>
  (reader) =>
    sameSubmissions(reader)?.filter((other) => isPaid(other) === paid).length;

/**
 * One payment and another order that is paid: then it paid that one. Who paid a second time has two payments, so that is asked,
 * unless the bill itself names the other order.
 */
function paidInstead(reader: Reader): boolean | undefined {
  const paid = sameSubmissions(reader)?.filter((other) => isPaid(other) === true);
  if (!paid) return undefined;
  if (paid.length === 0) return false;
  const again = reader.value('payment.paidAgain');
  if (again === true || Number(reader.value('payment.debits') ?? 1) > 1) return false;
  const named = reader.text('payment.merchantOrderId');
  if (named !== undefined && paid.some(({ orderId }) => orderId === named)) return true;
  // The bill names this very order: then one of the answers is wrong, and nothing is concluded.
  if (named !== undefined && named === reader.text('order.id')) return undefined;
  if (reader.isOpen('payment.paidAgain')) reader.assume({ fact: 'payment.paidAgain', value: false, fallback: true });
  return again === false ? true : undefined;
}

export const duplicateFacts = {
  'submissions.same': (reader) => sameSubmissions(reader)?.length,
  'submissions.samePaid': countPaid(true),
  'submissions.paidInstead': paidInstead,
  'submissions.sameUnpaid': countPaid(false),
} as const satisfies Record<string, Derivation>;
