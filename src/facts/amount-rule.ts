import type { Derivation } from './derive.js';
import type { Reader } from './reader.js';

type Broken = 'not-whole-yuan' | 'below-min' | 'above-max' | 'wrong-step' | 'none';

/** The top-up amount in cents: the face value; until that is asked, what was paid, which a discount makes smaller. */
function toppedUp(reader: Reader): number | undefined {
  const face = reader.text('goods.faceValue');
  const paid = reader.text('payment.amount');
  if (face === undefined && paid !== undefined) reader.assume({ fact: 'goods.faceValue', value: paid, fallback: true });
  return cents(face ?? paid);
}

/** The first rule of the seller that the amount breaks. `none` needs all of them: one that nobody knows may be the broken one. */
function broken(reader: Reader): Broken | undefined {
  const amount = toppedUp(reader);
  if (amount === undefined) return undefined;
  const limit = (name: 'min' | 'max' | 'step') => cents(reader.text(`order.amountRule.${name}`));
  const whole = reader.value('order.amountRule.wholeYuan');
  const [min, max, step] = [limit('min'), limit('max'), limit('step')];
  if (whole === true && amount % 100 !== 0) return 'not-whole-yuan';
  if (min !== undefined && amount < min) return 'below-min';
  if (max !== undefined && amount > max) return 'above-max';
  if (step && amount % step !== 0) return 'wrong-step';
  return [whole, min, max, step].includes(undefined) ? undefined : 'none';
}

const cents = (money: string | undefined): number | undefined =>
  money === undefined ? undefined : Math.round(Number(money) * 100);

export const amountRuleFacts = { 'amountRule.broken': broken } as const satisfies Record<string, Derivation>;
