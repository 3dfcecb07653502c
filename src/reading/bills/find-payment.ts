import type { Pack } from '../../engine/pack.js';
import { milliseconds } from '../../engine/value.js';
import { limitText } from '../../facts/limit-text.js';
import type { Answers } from '../../facts/order/read-order.js';
import type { Bill } from './bill.js';
import { cluesOf, topUpWords } from './clues.js';
import { type Match, matchPayment, twinsOf } from './match.js';
import type { Payment } from './payments.js';

/** Looks in bills for the payment that the answers are about. */
export function findPayment(bills: readonly Bill[], answers: Answers, pack: Pack, now: string): Match {
  const clues = cluesOf(answers, pack);
  return matchPayment(paymentsIn(bills), { clues, topUps: topUpWords(pack), twinsWithin: twinsWithin(pack, now) });
}

/** Payments that look just like one that somebody picked. */
export const twinsIn = (bills: readonly Bill[], payment: Payment, pack: Pack, now: string): readonly Payment[] =>
  twinsOf(payment, paymentsIn(bills), twinsWithin(pack, now));

/** All payments of the bills, the newest first. */
export const newestFirst = (bills: readonly Bill[]): readonly Payment[] =>
  paymentsIn(bills).toSorted((a, b) => (a.entry.at < b.entry.at ? 1 : -1));

/** Two bills of one app may cover the same days. */
function paymentsIn(bills: readonly Bill[]): readonly Payment[] {
  const key = ({ entry: { app, at, fen, id, item, payee } }: Payment) => [app, at, fen, id, item, payee].join('\n');
  return [...new Map(bills.flatMap(({ payments }) => payments).map((payment) => [key(payment), payment])).values()];
}

const twinsWithin = (pack: Pack, now: string): number => milliseconds(limitText(pack, 'twin-payments', now) ?? 'PT0S');
