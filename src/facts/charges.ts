import { milliseconds, type RecordValue, type Value } from '../engine/value.js';
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
  const seen = Math.max(Number(counted ?? 1), twinsAmong(payments, reader));
  const debits = again === true ? Math.max(seen, 2) : seen;
  if (debits < 2) return counted === undefined || again === undefined ? undefined : 'none';
  const status = reader.text('payment.status') ?? '';
  if (
    status === 'authorized' ||
    payments.some((payment) => payment.status === 'authorized' || payment.status === 'held')
  )
    return 'hold';
  // A payment that came to nothing and was made again is one debit, unless the bank took the first as well.
  const debited = reader.value('payment.bankDebited');
  if (cameToNothing.includes(status)) {
    if (debited === true || (debited === undefined && seen >= 2)) return 'hold';
    if (seen < 2) return debited === undefined ? undefined : 'none';
  }
  const otherPaid = sameSubmissions(reader)?.some((other) => isPaid(other) === true) ?? false;
  if (otherPaid) return 'two-orders';
  // Paid again for the same order, or for a second one? Only the list of orders can tell, so it is asked.
  if (reader.records('submissions') === undefined && reader.isOpen('submissions'))
    reader.assume({ fact: 'submissions', value: [], fallback: true });
  return 'one-order';
}

const cameToNothing = ['failed', 'closed'];

/** How many live payments of the same amount to the same payee lie close together. */
function twinsAmong(payments: readonly RecordValue[], reader: Reader): number {
  const close = milliseconds(limitText(reader.pack, 'twin-payments', reader.now) ?? 'PT0S');
  const taken = payments.filter(isLive);
  const twin = (one: RecordValue, other: RecordValue) =>
    (one.id === undefined || one.id !== other.id) &&
    one.amount !== undefined &&
    Number(one.amount) === Number(other.amount) &&
    (one.payee === undefined || other.payee === undefined || one.payee === other.payee) &&
    (one.at === undefined || other.at === undefined || apart(one.at, other.at) <= close);
  return Math.max(0, ...taken.map((one) => taken.filter((other) => other === one || twin(one, other)).length));
}

const apart = (a: Value, b: Value): number => Math.abs(Date.parse(String(a)) - Date.parse(String(b)));

/** A payment that took money, or may still take it. */
const mayHaveTaken = ({ status }: RecordValue): boolean =>
  status === undefined || ['success', 'processing', 'held', 'authorized', 'partly-refunded'].includes(String(status));

/** Of these, one that was not given back whole. */
function isLive(payment: RecordValue): boolean {
  const { refunded, amount } = payment;
  const returned = refunded !== undefined && Number(refunded) > 0 && Number(refunded) >= Number(amount ?? 0);
  return mayHaveTaken(payment) && !returned;
}

/** Only money that was taken can be given back. */
const refundFacts = [
  'payment.refundStartedAt',
  'payment.refundedAt',
  'payment.refundedAmount',
  'payment.refundedTo',
] as const;

/** What an order page shows only after the platform has heard of a payment. */
const moneyKnown = [
  ...['paid', 'processing', 'reviewing', 'awaiting-user', 'partly-delivered', 'completed'],
  ...['refunding', 'refunded', 'partly-refunded'],
];

/**
 * Anything at all that points to money being out or on its way. Before anybody is told that it is safe to order again
 * none of these may have been said: a bill that shows nothing may be late.
 */
function tracesOfMoney(reader: Reader): boolean {
  const paidAt = reader.text('payment.paidAt');
  const settling = milliseconds(limitText(reader.pack, 'payment-processing-settling', reader.now) ?? 'PT0S');
  const talks = reader.records('contacts') ?? [];
  return (
    (!reader.isOpen('payment.debits') && Number(reader.value('payment.debits') ?? 1) >= 1) ||
    reader.value('payment.paidAgain') !== false ||
    reader.value('payment.heldByRiskControl') === true ||
    reader.value('payment.inEscrow') === true ||
    refundFacts.some((path) => reader.value(path) !== undefined) ||
    moneyKnown.includes(reader.text('order.status') ?? '') ||
    // A bill that shows nothing yet may be behind a payment that was just made.
    (paidAt !== undefined && reader.text('payment.status') === 'none' && apart(paidAt, reader.now) <= settling) ||
    (reader.records('payments') ?? []).some(mayHaveTaken) ||
    (reader.records('submissions') ?? []).some(({ paid }) => paid === true) ||
    talks.some(({ said }) => Array.isArray(said) && said.includes('delivered'))
  );
}

export const chargeFacts = {
  'charged.kind': chargeKind,
  'payment.traces': tracesOfMoney,
  'payments.live': (reader) => reader.records('payments')?.filter(isLive).length,
} as const satisfies Record<string, Derivation>;
