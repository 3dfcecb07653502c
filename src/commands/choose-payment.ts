import type { Pack } from '../engine/pack.js';
import type { Answers } from '../facts/order/read-order.js';
import { askForm, type Face, menu } from '../interview/ask-form.js';
import { messages } from '../locale/index.js';
import { sentenceOf } from '../locale/problem.js';
import type { Bill } from '../reading/bills/bill.js';
import { findPayment, newestFirst, twinsIn } from '../reading/bills/find-payment.js';
import type { Payment } from '../reading/bills/payments.js';
import { takeFound } from '../reading/bills/take-found.js';
import type { Showing } from '../render/show-value.js';
import { paymentLine, unsureWords } from './bill-words.js';
import { noneNote, takePayment } from './take-payment.js';

const perPage = 7;

type Choice = Payment | 'more' | 'none';

/**
 * Lets somebody confirm the payment that was found, or choose it. Comes back with the answers that follow from it, with those
 * given where none is chosen, or without any when somebody leaves.
 */
export async function choosePayment(
  face: Face,
  bills: readonly Bill[],
  answers: Answers,
  pack: Pack,
  showing: Showing,
): Promise<Answers | 'leave'> {
  const text = messages[showing.locale].bills;
  const say = (notes: ReturnType<typeof takePayment>['notes']) => {
    for (const found of notes) face.say(sentenceOf(found, showing.locale));
  };
  const match = findPayment(bills, answers, pack, showing.now);
  if (match.kind === 'none') say([noneNote(bills, answers, pack, showing)]);
  const chosen = await choose(face, match, bills, showing);
  if (chosen === 'leave') return chosen;
  if (chosen === undefined) return answers;
  const twins =
    match.kind === 'one' && match.payment === chosen ? match.twins : twinsIn(bills, chosen, pack, showing.now);
  const taken = takePayment(chosen, twins, bills, answers, pack, showing);
  const suggested = taken.found.filter(
    ({ sure, path }) => !sure && path.startsWith('goods.') && !taken.answers.has(path),
  );
  const shown = unsureWords(suggested, pack, showing);
  say(shown === '' ? taken.notes : taken.notes.filter(({ code }) => code !== 'bill-unsure'));
  if (shown === '') return taken.answers;
  const asked = await askForm(
    face,
    menu(text.alsoRight(shown), [[text.takeIt, true] as const, [text.leaveIt, false] as const], {
      hint: text.hint,
      refusal: text.pickOne,
    }),
  );
  if (asked.kind === 'leave') return 'leave';
  if (asked.kind !== 'value' || !asked.value) return taken.answers;
  const agreed = suggested.map((one) => ({ ...one, sure: true }));
  return takeFound(taken.answers, agreed, pack, showing.now).answers;
}

async function choose(
  face: Face,
  match: ReturnType<typeof findPayment>,
  bills: readonly Bill[],
  showing: Showing,
): Promise<Payment | 'leave' | undefined> {
  const text = messages[showing.locale].bills;
  const rest = { hint: text.hint, refusal: text.pickOne, more: [text.whichMore] };
  if (match.kind === 'one') {
    const entries: readonly (readonly [string, Choice])[] = [
      [text.yes, match.payment],
      [text.another, 'more'],
      [text.none, 'none'],
    ];
    const asked = await askForm(face, menu(text.isThisIt(paymentLine(match.payment, showing)), entries, rest));
    if (asked.kind === 'leave') return 'leave';
    if (asked.kind !== 'value' || asked.value === 'none') return undefined;
    if (asked.value !== 'more') return asked.value;
  }
  const first = match.kind === 'several' ? match.payments : [];
  const listed = [...first, ...newestFirst(bills).filter((payment) => !first.includes(payment))];
  for (let from = 0; from < listed.length; ) {
    const page = listed.slice(from, from + perPage);
    const entries: readonly (readonly [string, Choice])[] = [
      ...page.map((payment) => [paymentLine(payment, showing), payment] as const),
      ...(from + perPage < listed.length ? [[text.more, 'more'] as const] : []),
      [text.none, 'none'],
    ];
    const asked = await askForm(face, menu(text.which, entries, rest));
    if (asked.kind === 'leave') return 'leave';
    if (asked.kind === 'back') from = Math.max(0, from - perPage);
    else if (asked.kind !== 'value' || asked.value === 'none') return undefined;
    else if (asked.value === 'more') from += perPage;
    else return asked.value;
  }
  return undefined;
}
