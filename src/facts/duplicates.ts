import { milliseconds, type RecordValue } from '../engine/value.js';
import type { Derivation } from './derive.js';
import type { Reader } from './reader.js';
import { limitText } from './time/window.js';

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
      (own === undefined || other.orderId !== own) &&
      agrees(other.amount, amount, (a, b) => Number(a) === Number(b)) &&
      agrees(other.account, account, (a, b) => a === b) &&
      agrees(other.goods, goods, (a, b) => a === b) &&
      agrees(other.at, placed, (a, b) => Math.abs(Date.parse(a) - Date.parse(b)) <= close),
  );
}

const countPaid =
  (paid: boolean): Derivation =>
  (reader) =>
    sameSubmissions(reader)?.filter((other) => other.paid === paid).length;

export const duplicateFacts = {
  'submissions.same': (reader) => sameSubmissions(reader)?.length,
  'submissions.samePaid': countPaid(true),
  'submissions.sameUnpaid': countPaid(false),
} as const satisfies Record<string, Derivation>;
