import type { Pack } from '../engine/pack.js';
import type { Problem } from '../facts/order/problem.js';
import { type Answers, dontKnow } from '../facts/order/read-order.js';
import type { FactPath } from '../generated/fact-path.js';
import { messages } from '../locale/index.js';
import type { Bill } from '../reading/bills/bill.js';
import { factsOf } from '../reading/bills/bill-facts.js';
import { findPayment } from '../reading/bills/find-payment.js';
import type { Payment } from '../reading/bills/payments.js';
import { takeFound } from '../reading/bills/take-found.js';
import type { Found } from '../reading/finding.js';
import { type Showing, showValue } from '../render/show-value.js';
import { differenceNotes, note, paymentLine, unsureNote } from './bill-words.js';

export interface FromBills {
  readonly answers: Answers;
  readonly found: readonly Found[];
  /** To be said to the user. */
  readonly notes: readonly Problem[];
}

/** Without anybody to ask: what the bills prove, where one payment clearly is the one; else a list of those that may be. */
export function answersFromBills(bills: readonly Bill[], answers: Answers, pack: Pack, showing: Showing): FromBills {
  const match = findPayment(bills, answers, pack, showing.now);
  if (match.kind === 'one') return takePayment(match.payment, match.twins, bills, answers, pack, showing);
  if (match.kind === 'none') return { answers, found: [], notes: [noneNote(bills, answers, pack, showing)] };
  const count = String(match.payments.length);
  const shown = match.payments
    .slice(0, 8)
    .map((payment) => note('bill-candidate', { payment: paymentLine(payment, showing) }));
  return { answers, found: [], notes: [note('bill-several', { count }), ...shown] };
}

/** What follows from one payment: the answers with it, and what has to be said about it. */
export function takePayment(
  payment: Payment,
  twins: readonly Payment[],
  bills: readonly Bill[],
  answers: Answers,
  pack: Pack,
  showing: Showing,
): FromBills {
  const found = factsOf(payment, twins, pack);
  const taken = takeFound(answers, found, pack, showing.now);
  const name = bills.find(({ payments }) => payments.includes(payment))?.name ?? '';
  return {
    answers: taken.answers,
    found,
    notes: [
      note('bill-taken', { name, payment: paymentLine(payment, showing) }),
      ...(twins.length ? [note('bill-twins', { count: String(twins.length + 1) })] : []),
      ...differenceNotes(taken.differences, pack, showing),
      ...unsureNote(stillOpen(found, taken.answers), pack, showing),
    ],
  };
}

/** What somebody bought they know better than a bill does, so that what they said of it is not in doubt. */
const stillOpen = (found: readonly Found[], answers: Answers): readonly Found[] =>
  found.filter(({ path }) => !path.startsWith('goods.') || (answers.get(path) ?? dontKnow) === dontKnow);

/** By what a payment was looked for, and where. */
export function noneNote(bills: readonly Bill[], answers: Answers, pack: Pack, showing: Showing): Problem {
  const { colon, bills: text } = messages[showing.locale];
  const facts = soughtBy.flatMap((path) => {
    const [fact, value] = [pack.facts[path], answers.get(path)];
    if (!fact || value === undefined || value === dontKnow) return [];
    return [`${fact.label[showing.locale]}${colon}${showValue(fact, value, showing)}`];
  });
  const sought = facts.length ? text.sought(facts.join(text.separator)) : '';
  const names = bills.map(({ name }) => name).join(', ');
  const [bill, ...others] = bills;
  if (bill?.from === undefined || bill.until === undefined || others.length)
    return note('bill-none', { names, sought });
  return note('bill-none-then', { names, sought, from: bill.from.slice(0, 10), until: bill.until.slice(0, 10) });
}

const soughtBy: readonly FactPath[] = [
  'payment.id',
  'order.id',
  'payment.amount',
  'order.amountDue',
  'payment.paidAt',
  'order.createdAt',
];
