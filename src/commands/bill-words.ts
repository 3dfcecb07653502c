import { cleanOutsideText } from '../engine/outside-text.js';
import type { Pack } from '../engine/pack.js';
import type { Problem } from '../facts/order/problem.js';
import { messages } from '../locale/index.js';
import { yuan } from '../reading/bills/money.js';
import type { Payment } from '../reading/bills/payments.js';
import type { Difference } from '../reading/bills/take-found.js';
import type { Found } from '../reading/finding.js';
import { mask, maskWithin } from '../render/mask.js';
import { type Showing, showTime, showValue } from '../render/show-value.js';

const longestItem = 40;

/** One payment on one line: when, how much, to whom, for what, and what became of it. The names of people and accounts are masked. */
export function paymentLine({ entry, state, inEscrow, toPerson }: Payment, showing: Showing): string {
  const { bills, yuan: inYuan } = messages[showing.locale];
  const personal = toPerson || /转账|红包/.test(entry.kind);
  const payee = personal && !showing.unmask ? mask(entry.payee) : entry.payee;
  const status = state === 'unknown' ? bills.asItStands(entry.status) : inEscrow ? bills.inEscrow : bills.states[state];
  return [showTime(entry.at, showing), inYuan(yuan(entry.fen)), payee, shown(entry.item, showing), status]
    .filter((part) => part !== '')
    .map(cleanOutsideText)
    .join(bills.separator);
}

/** The names of items hold the account as often as not. */
const shown = (item: string, { unmask }: Showing): string => shortened(unmask ? item : maskWithin(item));

const shortened = (item: string): string =>
  [...item].length > longestItem ? `${[...item].slice(0, longestItem - 1).join('')}…` : item;

/** What the bill only suggests: it is shown, and asked where it matters. */
export function unsureNote(found: readonly Found[], pack: Pack, showing: Showing): readonly Problem[] {
  const facts = unsureWords(
    found.filter(({ sure }) => !sure),
    pack,
    showing,
  );
  return facts === '' ? [] : [note('bill-unsure', { facts })];
}

export function unsureWords(found: readonly Found[], pack: Pack, showing: Showing): string {
  const { bills, colon } = messages[showing.locale];
  return found
    .flatMap(({ path, value }) => {
      const fact = pack.facts[path];
      const choice = fact?.choices?.find(({ id }) => id === value);
      return fact
        ? [`${fact.label[showing.locale]}${colon}${choice?.label[showing.locale] ?? shown(String(value), showing)}`]
        : [];
    })
    .map(cleanOutsideText)
    .join(bills.separator);
}

export const differenceNotes = (differences: readonly Difference[], pack: Pack, showing: Showing): readonly Problem[] =>
  differences.flatMap(({ path, given, bill, taken }) => {
    const fact = pack.facts[path];
    if (!fact) return [];
    const [said, stands] = [given, bill].map((value) => showValue(fact, value, showing));
    return note(taken === 'bill' ? 'bill-differs' : 'bill-differs-later', {
      label: fact.label[showing.locale],
      given: said ?? '',
      bill: stands ?? '',
    });
  });

export const note = (code: string, params: Problem['params'] = {}): Problem => ({
  code,
  path: '',
  level: 'warning',
  params,
});
