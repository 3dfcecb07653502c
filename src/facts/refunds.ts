import { milliseconds } from '../engine/value.js';
import type { Derivation } from './derive.js';
import { limitText } from './limit-text.js';
import type { Reader } from './reader.js';
import { addLimit } from './time/add-limit.js';
import { opening, run, runWorkdays } from './time/opening.js';

type Part = 'whole' | 'part';

/** How much has come back: by the amounts where both are known, else by the word of the payment app; undefined while nothing was said. */
function returned(reader: Reader): Part | undefined {
  const status = reader.text('payment.status');
  const [paid, amount] = [cents(reader, 'payment.amount'), cents(reader, 'payment.refundedAmount')];
  const counts = amount !== undefined && amount > 0 && !backBeforePaid(reader);
  if (counts && paid !== undefined) {
    assumePaid(reader);
    return amount >= paid ? 'whole' : 'part';
  }
  // The word alone is a start while somebody says that nothing is there.
  if (status === 'refunded') return amount === 0 ? undefined : 'whole';
  if (status === 'partly-refunded') return 'part';
  if (!counts) return undefined;
  assumePaid(reader);
  if (!reader.isOpen('payment.amount')) return undefined;
  reader.assume({ fact: 'payment.amount', value: (amount / 100).toFixed(2), fallback: true });
  return 'whole';
}

/** The same, or all of it where only the day was said. */
function back(reader: Reader): Part | undefined {
  const found = returned(reader);
  if (found || !booked(reader) || reader.text('payment.refundedAmount') !== undefined) return found;
  assumePaid(reader);
  const paid = reader.text('payment.amount');
  if (paid !== undefined) reader.assume({ fact: 'payment.refundedAmount', value: paid, fallback: true });
  return 'whole';
}

/** Who speaks of a refund has paid; what the bill shows is still to be asked. */
function assumePaid(reader: Reader): void {
  if (reader.isOpen('payment.status')) reader.assume({ fact: 'payment.status', value: 'success', fallback: true });
}

const booked = (reader: Reader): boolean => reader.text('payment.refundedAt') !== undefined && !backBeforePaid(reader);

/** A refund older than its payment is a contradiction, and facts-conflict speaks of it. */
function backBeforePaid(reader: Reader): boolean {
  const [refunded, paid] = [reader.text('payment.refundedAt'), reader.text('payment.paidAt')];
  return refunded !== undefined && paid !== undefined && refunded < paid;
}

const neverPaid = ['none', 'closed', 'failed', 'awaiting-payment'];

/**
 * Started and not booked. What the order page says is a start at most: at a shop "refunded" may mean its own balance, and at a
 * reseller the money goes to the reseller (goods.md 8.1, bills.md 9).
 */
function running(reader: Reader): boolean | undefined {
  const status = reader.text('payment.status');
  const part = returned(reader);
  if (part === 'whole' || status === 'processing') return false;
  if (part && status === 'refunded') return false;
  if (reader.text('payment.refundedAt') !== undefined) return undefined;
  if (status !== undefined && neverPaid.includes(status)) {
    const debited = reader.value('payment.bankDebited');
    if (debited !== true) return debited === false ? false : undefined;
  }
  const order = reader.text('order.status');
  const speaks = part ? ['refunding', 'refunded'] : ['refunding', 'refunded', 'partly-refunded'];
  const said = status === 'refunding' || status === 'refunded' || (order !== undefined && speaks.includes(order));
  if (!said && part) return order === undefined ? undefined : false;
  if (!said && reader.text('payment.refundStartedAt') === undefined) return undefined;
  assumePaid(reader);
  if (!part && reader.isOpen('payment.refundedAmount'))
    reader.assume({ fact: 'payment.refundedAmount', value: '0.00', fallback: false });
  return true;
}

/** What the payment app itself refunds goes back the way it was paid; what only the order page says may have gone anywhere. */
function elsewhere(reader: Reader): boolean | undefined {
  const to = reader.text('payment.refundedTo');
  if (to !== undefined) return to !== 'original';
  const byApp = back(reader) !== undefined || reader.text('payment.status') === 'refunding';
  if (!byApp && running(reader) !== true) return undefined;
  if (byApp || reader.isOpen('payment.refundedTo'))
    reader.assume({ fact: 'payment.refundedTo', value: 'original', fallback: !byApp });
  return false;
}

interface Term {
  readonly source: 'promise' | 'usual' | 'undated' | 'distant';
  readonly deadline?: string;
  /** What was promised, where that is too far off to wait for. */
  readonly promisedBy?: string;
  readonly provisional: boolean;
}

/**
 * By when a refund that is running has to be there: as promised, else by the rule of thumb. While its start is not known, it cannot
 * be late before that time has passed since the payment; afterwards nothing can be said.
 */
function term(reader: Reader): Term | null | undefined {
  const is = running(reader);
  if (!is) return is === undefined ? undefined : null;
  const began = reader.text('payment.refundStartedAt');
  const start = began ?? reader.text('payment.paidAt');
  if (reader.isOpen('payment.refundStartedAt'))
    reader.assume({ fact: 'payment.refundStartedAt', value: start ?? reader.now, fallback: true });
  const usual = limitText(reader.pack, 'refund-usual', reader.now) ?? 'P3D';
  const promised = reader.text('payment.refundPromise.within');
  if (reader.isOpen('payment.refundPromise.within'))
    reader.assume({ fact: 'payment.refundPromise.within', value: usual, fallback: true });
  if (start === undefined) return { source: 'undated', provisional: false };
  const found: Term & { readonly deadline: string } =
    promised === undefined
      ? { source: 'usual', ...runWorkdays(start, days(usual)) }
      : { source: 'promise', ...runPromise(reader, start, promised) };
  if (found.source === 'promise' && !isWithinReach(found.deadline, start, reader))
    return { source: 'distant', promisedBy: found.deadline, provisional: found.provisional };
  return began === undefined && reader.now >= found.deadline ? { source: 'undated', provisional: false } : found;
}

function isWithinReach(deadline: string, start: string, { pack }: Reader): boolean {
  const reach = addLimit(pack)('refund-reach', start)?.at;
  return reach === undefined || deadline <= reach;
}

function runPromise(
  reader: Reader,
  start: string,
  length: string,
): Omit<Term, 'source'> & { readonly deadline: string } {
  const count = reader.text('payment.refundPromise.count');
  if (count === 'workdays') return runWorkdays(start, days(length));
  const [open, close] = reader.text('order.promise.serviceHours')?.split('-') ?? [];
  const schedule = {
    ...(count === 'service-hours' && open && close && { hours: { open, close } }),
    workdaysOnly: count === 'service-hours' && reader.value('order.promise.serviceDays') === 'workdays',
    defersNights: false,
    batchTimes: [],
  };
  return run(opening(start, schedule).at, milliseconds(length), schedule);
}

const days = (length: string): number => Math.ceil(milliseconds(length) / 86_400_000);

function cents(reader: Reader, path: 'payment.amount' | 'payment.refundedAmount'): number | undefined {
  const amount = reader.text(path);
  return amount === undefined ? undefined : Math.round(Number(amount) * 100);
}

/** What is left after a part refund; null where nothing is. */
function rest(reader: Reader): string | null | undefined {
  const [paid, back] = [cents(reader, 'payment.amount'), cents(reader, 'payment.refundedAmount')];
  if (paid === undefined || back === undefined) return undefined;
  return paid > back ? ((paid - back) / 100).toFixed(2) : null;
}

const ofTerm =
  (take: (term: Term, reader: Reader) => ReturnType<Derivation>): Derivation =>
  (reader) => {
    const found = term(reader);
    return found ? take(found, reader) : found;
  };

export const refundFacts = {
  'refund.back': back,
  'refund.running': running,
  'refund.elsewhere': elsewhere,
  'refund.source': ofTerm(({ source }) => source),
  'refund.deadline': ofTerm(({ deadline }) => deadline ?? null),
  'refund.promisedBy': ofTerm(({ promisedBy }) => promisedBy ?? null),
  'refund.over': ofTerm(({ deadline }, { now }) => (deadline === undefined ? null : now >= deadline)),
  'refund.provisional': ofTerm(({ provisional }) => provisional),
  'refund.rest': rest,
} as const satisfies Record<string, Derivation>;
