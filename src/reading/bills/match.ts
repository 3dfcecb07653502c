import { fold } from '../../facts/order/read-value.js';
import type { Clues } from './clues.js';
import { withoutEchoes } from './echoes.js';
import { faceFenIn } from './item.js';
import type { Payment } from './payments.js';

export type Match =
  /** One fits clearly better than all others; `twins` look just like it. */
  | { readonly kind: 'one'; readonly payment: Payment; readonly twins: readonly Payment[] }
  /** The likeliest first. */
  | { readonly kind: 'several'; readonly payments: readonly Payment[] }
  | { readonly kind: 'none' };

export interface MatchOptions {
  readonly clues: Clues;
  /** Words by which top-ups are told from other payments. */
  readonly topUps: readonly string[];
  /** How close together two payments of the same amount to the same payee may be one charged twice, in milliseconds. */
  readonly twinsWithin: number;
}

const minutes = 60_000;
const day = 24 * 60 * minutes;

/** Points: a number decides; less than 3 is no clear match, nor is a lead of less than 2. */
const byNumber = 10;
const enough = 3;
const lead = 2;

/** Finds the payment that is meant among those of one or more bills. */
export function matchPayment(all: readonly Payment[], { clues, topUps, twinsWithin }: MatchOptions): Match {
  const payments = withoutEchoes(all);
  const scored = payments.flatMap((payment) => {
    const text = fold(`${payment.entry.item} ${payment.entry.kind} ${payment.entry.payee}`);
    const isTopUp = topUps.some((word) => text.includes(word));
    const fits = pointsOf(payment, text, clues);
    return fits === undefined ? [] : [{ payment, isTopUp, points: fits + (isTopUp ? 1 : 0) }];
  });
  const ranked = scored.toSorted(
    (a, b) => b.points - a.points || order(a.payment, b.payment) || (a.payment.entry.at < b.payment.entry.at ? 1 : -1),
  );
  const [best] = ranked;
  const alone = payments.length === 1 && best?.isTopUp === true;
  if (best && (best.points >= enough || alone)) {
    const twins = twinsOf(best.payment, payments, twinsWithin);
    const others = ranked.slice(1).filter(({ payment }) => !twins.includes(payment));
    if (others.every(({ points }) => points <= best.points - lead)) {
      // Of payments that look the same, the first is the one that was meant to be made.
      const [first = best.payment, ...more] = [best.payment, ...twins].toSorted((a, b) =>
        a.entry.at < b.entry.at ? -1 : 1,
      );
      return { kind: 'one', payment: first, twins: more };
    }
  }
  const likely = ranked.filter(({ points }) => points > 0).map(({ payment }) => payment);
  return likely.length ? { kind: 'several', payments: likely } : { kind: 'none' };
}

/** What was never paid comes last among equals. */
const order = (a: Payment, b: Payment): number => Number(a.state === 'closed') - Number(b.state === 'closed');

/** How well a payment fits what is known; undefined where something speaks against it. */
function pointsOf({ entry }: Payment, text: string, clues: Clues): number | undefined {
  if (clues.numbers.some((number) => names(entry, number))) return byNumber + (amountPoints(entry.fen, clues) ?? 0);
  const parts = [amountPoints(entry.fen, clues), timePoints(entry.at, clues)];
  if (parts.includes(undefined)) return undefined;
  const payee = fold(entry.payee);
  const toPayee = payee !== '' && clues.payees.some((name) => payee.includes(name) || name.includes(payee));
  const face = clues.faceFen !== undefined && faceFenIn(entry.item) === clues.faceFen;
  const goods = clues.goods.some((word) => text.includes(word));
  return (
    parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) + (toPayee ? 2 : 0) + (face ? 1 : 0) + (goods ? 1 : 0)
  );
}

/** A number of the payment itself, or one that stands whole in the item or the note: some shops write it there. */
function names({ id, merchantOrderId, item, note }: Payment['entry'], number: string): boolean {
  if (number.length < 4) return false;
  return id === number || merchantOrderId === number || standsIn(item, number) || standsIn(note, number);
}

/** Whole: not as a part of a longer number or word. */
function standsIn(text: string, number: string): boolean {
  const at = text.indexOf(number);
  const around = at < 0 ? 'x' : text.charAt(at - 1) + text.charAt(at + number.length);
  return !/[\dA-Za-z]/.test(around);
}

/** Cents off are a finding, not a reason to look elsewhere. */
function amountPoints(fen: number, { amounts }: Clues): number | undefined {
  if (amounts.length === 0) return 0;
  if (amounts.includes(fen)) return 2;
  return amounts.some((amount) => Math.abs(amount - fen) <= Math.max(100, amount * 0.02)) ? 1 : undefined;
}

function timePoints(at: string, { paidAt, orderedAt }: Clues): number | undefined {
  if (paidAt !== undefined) {
    const away = Math.abs(Date.parse(at) - Date.parse(paidAt));
    return away <= 2 * minutes ? 3 : away <= 15 * minutes ? 2 : away <= day ? 1 : undefined;
  }
  if (orderedAt === undefined) return 0;
  const after = Date.parse(at) - Date.parse(orderedAt);
  return after < -5 * minutes || after > day ? undefined : after <= 30 * minutes ? 2 : 1;
}

/**
 * Payments that may be one charged twice: same app, payee and amount, close together, each with a number of its own, and
 * none refunded. Different goods at the same price are two purchases.
 */
export function twinsOf(payment: Payment, payments: readonly Payment[], within: number): readonly Payment[] {
  const isTwin = ({ entry, state }: Payment) =>
    isLive(state) &&
    entry.app === payment.entry.app &&
    entry.fen === payment.entry.fen &&
    entry.payee !== '' &&
    entry.payee === payment.entry.payee &&
    entry.id !== '' &&
    entry.id !== payment.entry.id &&
    goodsIn(entry.item) === goodsIn(payment.entry.item) &&
    Math.abs(Date.parse(entry.at) - Date.parse(payment.entry.at)) <= within;
  return isLive(payment.state) && payment.entry.id !== '' ? payments.filter(isTwin) : [];
}

const isLive = (state: Payment['state']): boolean => state === 'success' || state === 'processing';

/** The item without the numbers of orders, which differ in two payments for the same thing. */
const goodsIn = (item: string): string => item.replace(/[\dA-Za-z]{8,}/g, '').trim();
