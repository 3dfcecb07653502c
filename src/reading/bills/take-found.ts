import type { Pack } from '../../engine/pack.js';
import type { Value } from '../../engine/value.js';
import { type Answers, dontKnow, readOrder } from '../../facts/order/read-order.js';
import type { Found } from '../finding.js';
import { nested } from '../order-json.js';

/** Where the user and the bill say different things. */
export interface Difference {
  readonly path: string;
  readonly given: Value;
  readonly bill: Value;
  /** Whose value was taken. */
  readonly taken: 'given' | 'bill';
}

/** Answers with what a bill proves. Where it differs from what was given, the bill is taken, and it is said. */
export function takeFound(
  answers: Answers,
  found: readonly Found[],
  pack: Pack,
  now: string,
): { readonly answers: Answers; readonly differences: readonly Difference[] } {
  const proven = readOrder(nested(found.filter(({ sure }) => sure)), pack, now, now).answers;
  const differences: Difference[] = [];
  const merged = new Map(answers);
  for (const [path, bill] of proven) {
    const given = answers.get(path);
    const isOpen = given === undefined || given === dontKnow;
    if (isOpen || isSame(path, given, bill, pack)) merged.set(path, bill);
    else {
      // A bill is as old as its export, and a refund may have begun since: what the user saw later stays.
      const taken = path === 'payment.status' && isLater(given, bill) ? 'given' : 'bill';
      if (taken === 'bill') merged.set(path, bill);
      differences.push({ path, given, bill, taken });
    }
  }
  return { answers: merged, differences };
}

const minutes5 = 5 * 60_000;

/** Nobody tells the time of a payment to the second. */
function isSame(path: string, given: Value, bill: Value, { facts }: Pack): boolean {
  const type = facts[path]?.type;
  if (type === 'time') return Math.abs(Date.parse(String(given)) - Date.parse(String(bill))) < minutes5;
  if (type === 'money') return Number(given) === Number(bill);
  if (type === 'records') return false;
  return JSON.stringify(given) === JSON.stringify(bill);
}

const stages: readonly (readonly string[])[] = [
  ['awaiting-payment', 'processing'],
  ['success', 'held', 'authorized'],
  ['refunding'],
  ['partly-refunded'],
  ['refunded'],
];

const isLater = (given: Value, bill: Value): boolean => {
  const [givenStage, billStage] = [given, bill].map((value) =>
    stages.findIndex((stage) => stage.includes(String(value))),
  );
  return givenStage !== undefined && billStage !== undefined && billStage >= 0 && givenStage > billStage;
};
