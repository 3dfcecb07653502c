import type { Cue } from '../../engine/vocabulary.js';
import type { Candidate } from './candidate.js';
import type { Clause } from './clauses.js';
import { choiceOf, hasCue, type Mark, saysPaid } from './find-phrases.js';
import type { Mood } from './moods.js';
import type { Quantity } from './quantities.js';

/** What stands next to a quantity, as far as it can say what the quantity is of. */
interface Around {
  readonly clause: Clause;
  readonly mood: Mood;
  readonly text: string;
  /** The same text with its capitals. */
  readonly plain: string;
}

const beforeIt = ({ clause, text }: Around, { start }: Quantity, cue: Cue, gap: number): boolean =>
  clause.marks.some(
    (mark) =>
      (hasCue(mark, cue) || (cue === 'paying' && saysPaid(mark))) &&
      mark.end <= start &&
      text.slice(mark.end, start).trim().length <= gap,
  );

const kindAt = ({ clause, text }: Around, { start, end }: Quantity): string | undefined => {
  const near = (mark: Mark) =>
    (mark.start >= end &&
      text
        .slice(end, mark.start)
        .replace(/^[ 个的]+|of$/g, '')
        .trim().length <= 2) ||
    (mark.end <= start && text.slice(mark.end, start).trim().length <= 1);
  return clause.marks.flatMap((mark) => (near(mark) ? (choiceOf(mark, 'goods.kind') ?? []) : []))[0];
};

/** Kinds that are counted in yuan, so that a bare number beside them is their face value. */
const inYuan: readonly string[] = [
  'phone-credit',
  'phone-credit-slow',
  'q-coins',
  'electricity',
  'fuel-card',
  'store-balance',
];

/** Kinds that have a price and no face value. */
const withoutFaceValue: readonly string[] = ['mobile-data', 'membership', 'software-licence', 'card-key'];

/** "$20", "20 dollars", "100USDT": amounts are in yuan, and no rate is known here. */
const isForeign = (text: string, { start, end }: Quantity): boolean =>
  /[$€£₩₽]/.test(text.slice(Math.max(0, start - 2), end + 2)) ||
  /^\s?(?:dollars?|bucks|usd|euros?|eur|pounds|gbp|hkd|美元|美金|美刀|刀|港币|港元|欧元|英镑|日元|韩元|台币)/.test(
    text.slice(end, end + 8),
  );

/** Amounts of money of a clause, each by the verb or the goods beside it; any other amount says nothing. */
export function saidAmounts(around: Around, quantities: readonly Quantity[]): readonly Candidate[] {
  const { clause, mood, text } = around;
  if (mood.open) return [];
  return quantities.flatMap((quantity): readonly Candidate[] => {
    const { start, end, kind } = quantity;
    if ((kind !== 'money' && kind !== 'number') || start >= mood.futureFrom || (mood.told && start >= mood.told.from))
      return [];
    if (isForeign(text, quantity)) return [];
    const value = /\d[\d,]*(?:\.\d+)?/.exec(text.slice(start, end))?.[0].replaceAll(',', '');
    const bare = kind === 'number';
    if (value === undefined || (bare && !/^\d{1,5}(?:\.\d{1,2})?$/.test(text.slice(start, end)))) return [];
    const goods = kindAt(around, quantity);
    const ends = /^\s*(?:$|[,。!?;\n]|的|块|元|就|但|还|一直|到|没|for|but|and|,)/.test(text.slice(end, end + 4));
    if (bare && !ends && goods === undefined) return [];
    const is = (path: string): readonly Candidate[] => [
      { path, value, start, end, sure: !mood.doubtful && !quantity.loose },
    ];
    if (beforeIt(around, quantity, 'refunding', 3)) return bare ? [] : is('payment.refundedAmount');
    if (beforeIt(around, quantity, 'demand', 8)) return [];
    if (beforeIt(around, quantity, 'came', 2)) return is('receipt.amountGot');
    if (goods !== undefined && withoutFaceValue.includes(goods))
      return beforeIt(around, quantity, 'paying', 3) ? is('payment.amount') : [];
    if (goods !== undefined && (!bare || inYuan.includes(goods))) {
      // "付了95元话费" may be what was paid or what was bought.
      const pays = beforeIt(around, quantity, 'paying', 3) && !beforeIt(around, quantity, 'buying', 3);
      return pays
        ? is('payment.amount').map((one) => ({
            ...one,
            sure: clause.marks.some((mark) => mark.start >= end && hasCue(mark, 'buying')),
          }))
        : is('goods.faceValue');
    }
    if (beforeIt(around, quantity, 'paying', 3)) return is('payment.amount');
    if (beforeIt(around, quantity, 'buying', 2)) return is('goods.faceValue');
    return [];
  });
}

/** Order and payment numbers behind their labels, without a colon as well: "订单号123456". */
export function saidIds(
  { clause, mood, text, plain }: Around,
  quantities: readonly Quantity[],
  labels: ReadonlyMap<string, string>,
): readonly Candidate[] {
  return quantities.flatMap((quantity): readonly Candidate[] => {
    const { start, end, kind } = quantity;
    const word = text.slice(start, end);
    if (kind !== 'number' || !/^(?=(?:[a-z_-]*\d){4})[a-z\d_-]{4,64}$/.test(word)) return [];
    const head = text.slice(Math.max(clause.start, start - 40), start).replace(/(?:\s|:|#|=|是|为|is|尾号)+$/, '');
    if (/尾号\D{0,3}$/.test(text.slice(Math.max(clause.start, start - 6), start))) return [];
    const label = [...labels.keys()].find(
      (one) => head.endsWith(one) && !/[a-z]/.test(head.charAt(head.length - one.length - 1)),
    );
    const path = label === undefined ? undefined : labels.get(label);
    if (label === undefined || path === undefined) return [];
    return [{ path, value: plain.slice(start, end).normalize('NFKC'), start, end, sure: !mood.doubtful }];
  });
}

/** The account as it was entered and as it should have been: "给13800000000充的", "填成了123456，应该是…". */
export function saidAccounts(around: Around, quantities: readonly Quantity[]): readonly Candidate[] {
  const { mood, text, plain } = around;
  if (mood.open) return [];
  return quantities.flatMap((quantity): readonly Candidate[] => {
    const { start, end, kind } = quantity;
    const word = text.slice(start, end);
    const shaped = kind === 'account' || (kind === 'number' && /^\d{5,19}$/.test(word));
    if (!shaped || (mood.told && start >= mood.told.from)) return [];
    const found = (path: string, sure = true) => [
      { path, value: plain.slice(start, end).normalize('NFKC'), start, end, sure: sure && !mood.doubtful },
    ];
    if (beforeIt(around, quantity, 'intended', 3)) return found('account.intended');
    if (beforeIt(around, quantity, 'entered', 3)) return found('account.entered');
    // Eleven digits that begin like a mobile number, and nothing that says whose: asked.
    return /^1[3-9]\d{9}$/.test(word) || /^1\d{2}\*{4}\d{4}$/.test(word) ? found('account.entered', false) : [];
  });
}
