import { milliseconds, type RecordValue } from '../engine/value.js';
import type { Derivation } from './derive.js';
import { isPaid, sameSubmissions } from './duplicates.js';
import { limitText } from './limit-text.js';
import type { Reader } from './reader.js';

/**
 * "Charged twice" is three things with opposite remedies: a hold of the bank that falls away, one order paid twice, and two orders with two deliveries.
 * `none` while one debit is all that anybody spoke of.
 */
function chargeKind(reader: Reader): 'none' | 'hold' | 'one-order' | 'two-orders' | undefined {
  const payments = reader.records('payments') ?? [];
  const [counted, again] = [reader.value('payment.debits'), reader.value('payment.paidAgain')];
  const debits = Math.max(Number(counted ?? 1), twinsAmong(payments, reader), again === true ? 2 : 1);
  if (debits < 2) return counted === undefined || again === undefined ? undefined : 'none';
  if (
    payments.some(({ status }) => status === 'authorized' || status === 'held') ||
    heldStates.includes(reader.text('payment.status') ?? '')
  )
    return 'hold';
  const otherPaid = sameSubmissions(reader)?.some((other) => isPaid(other) === true) ?? false;
  if (otherPaid) return 'two-orders';
  // Paid again for the same order, or for a second one? Only the list of orders can tell, so it is asked.
  if (reader.records('submissions') === undefined && reader.isOpen('submissions'))
    reader.assume({ fact: 'submissions', value: [], fallback: true });
  return 'one-order';
}

const heldStates = ['failed', 'authorized', 'closed'];

/** How many successful, unreturned payments of the same amount to the same payee lie close together. */
function twinsAmong(payments: readonly RecordValue[], reader: Reader): number {
  const close = milliseconds(limitText(reader.pack, 'twin-payments', reader.now) ?? 'PT0S');
  const done = payments.filter(
    ({ status, refunded }) =>
      (status === undefined || status === 'success' || status === 'authorized' || status === 'held') &&
      refunded === undefined,
  );
  const twins = (one: RecordValue) =>
    done.filter(
      (other) =>
        other === one ||
        (differ(one, other) && alike(one, other, 'amount') && alike(one, other, 'payee') && near(one, other, close)),
    ).length;
  return Math.max(0, ...done.map(twins));
}

const differ = (a: RecordValue, b: RecordValue) => a.id === undefined || b.id === undefined || a.id !== b.id;
const alike = (a: RecordValue, b: RecordValue, field: string) =>
  a[field] === undefined || b[field] === undefined || String(a[field]) === String(b[field]);
const near = (a: RecordValue, b: RecordValue, close: number) =>
  a.at === undefined || b.at === undefined || Math.abs(Date.parse(String(a.at)) - Date.parse(String(b.at))) <= close;

export const chargeFacts = { 'charged.kind': chargeKind } as const satisfies Record<string, Derivation>;
