import type { Cue } from '../../engine/vocabulary.js';
import type { Candidate } from './candidate.js';
import type { Clause } from './clauses.js';
import { choiceOf, hasCue, type Mark, saysPaid } from './find-phrases.js';
import { isDenied, type Mood } from './moods.js';
import type { Quantity } from './quantities.js';
import { speaksOfRefund } from './said-facts.js';
import { otherwise } from './said-payment.js';
import { amountIn } from './spoken-money.js';

/** What stands next to a quantity, as far as it can say what the quantity is of. */
interface Around {
  readonly clause: Clause;
  readonly mood: Mood;
  readonly text: string;
  /** The same text with its capitals. */
  readonly plain: string;
  /** Something is paid in the same sentence. */
  readonly paysNearby: boolean;
  /** The clause before this one in the same sentence. */
  readonly before: Clause | undefined;
}

const beforeIt = ({ clause, text }: Around, { start }: Quantity, cue: Cue, gap: number): boolean =>
  clause.marks.some(
    (mark) =>
      (hasCue(mark, cue) || (cue === 'paying' && saysPaid(mark))) &&
      mark.end <= start &&
      !(cue === 'paying' && isDenied(mark, clause, text)) &&
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
  /[$€£₩₽]|(?:usd|eur|hkd|gbp|twd|jpy) ?$/.test(text.slice(Math.max(0, start - 4), start)) ||
  /^.?[$€£₩₽]/.test(text.slice(end, end + 2)) ||
  foreignUnit.test(text.slice(end, end + 8));

export const foreignUnit =
  /^\s?(?:dollars?|bucks|usd|euros?|eur|pounds|gbp|hkd|twd|jpy|美元|美金|美刀|刀|港币|港元|欧元|英镑|日元|韩元|台币)/;

/** What may stand behind a number that is an amount; of other things it has the word that counts them behind it. */
const endOfAmount =
  /^\s*(?:$|[,。!?;\n]|的|块|元|就|但|还|一直|到|没|买|充|for|but|and|,)|^\s+(?![个张次分天点号位人年月日级折笔单遍回份秒周星])[\u4e00-\u9fff]/;

/** "paid 49.9 three hours ago": nothing else that is paid has cents. */
const isPrice = (words: string, after: string): boolean => /^\d{1,5}\.\d{1,2}$/.test(words) && /^(?:\s|$)/.test(after);

/** "paid at 9" */
const isClock = (text: string, { start, kind }: Quantity, clause: Clause): boolean =>
  kind === 'number' &&
  /(?:\b(?:at|by|around|about|since|before|after|until|till|on)|@)\s?$/.test(
    text.slice(Math.max(clause.start, start - 8), start),
  );

/** Amounts of money of a clause, each by the verb or the goods beside it; any other amount says nothing. */
export function saidAmounts(around: Around, quantities: readonly Quantity[]): readonly Candidate[] {
  const { clause, mood, text } = around;
  if (mood.open) return [];
  return quantities.flatMap((quantity): readonly Candidate[] => {
    const { start, end, kind } = quantity;
    if ((kind !== 'money' && kind !== 'number') || start >= mood.futureFrom || (mood.told && start >= mood.told.from))
      return [];
    if (isForeign(text, quantity) || isClock(text, quantity, clause)) return [];
    if (otherwise.test(text.slice(end, Math.min(clause.end, end + 8)))) return [];
    const words = text.slice(start, end);
    const value = amountIn(words);
    const bare = kind === 'number';
    if (value === undefined || (bare && !/^(?:\d{1,5}(?:\.\d{1,2})?|\D+)$/.test(words))) return [];
    const named = /面值(?:是|为)?\s?$/.test(text.slice(Math.max(clause.start, start - 5), start));
    const goods = kindAt(around, quantity);
    const after = text.slice(end, Math.min(clause.end, end + 4));
    const ends = endOfAmount.test(after) || (beforeIt(around, quantity, 'paying', 1) && isPrice(words, after));
    const cameSo = beforeIt(around, quantity, 'came', 1) && /^\s?[个张]/.test(after);
    if (bare && !ends && !cameSo && goods === undefined && !named && !/^\s?面值/.test(after)) return [];
    const is = (path: string): readonly Candidate[] => [
      { path, value, start, end, sure: !mood.doubtful && !quantity.loose },
    ];
    if (named || /^\s?(?:元|块)?的?面值/.test(after)) return is('goods.faceValue');
    if (beforeIt(around, quantity, 'refunding', 3)) return bare ? [] : is('payment.refundedAmount');
    if (beforeIt(around, quantity, 'demand', 8)) return [];
    // "got 20 yuan back" is money again.
    if (beforeIt(around, quantity, 'came', 2))
      return is(
        around.before?.marks.some(speaksOfRefund) ||
          /^\s?(?:back|的?退款|(?:in |as a )?refund)/.test(text.slice(end, clause.end))
          ? 'payment.refundedAmount'
          : 'receipt.amountGot',
      );
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
    if (beforeIt(around, quantity, 'paying', 3) || isHandedOver(around, quantity)) return is('payment.amount');
    // "paid by Alipay, ¥60 for coins", "charged twice, 45.5 each"
    if (around.paysNearby && (!bare || value.includes('.')) && /^ (?:for|each)\b/.test(text.slice(end, clause.end)))
      return is('payment.amount');
    // "昨天付的，支付宝，98.6元": a face value has no cents.
    if (around.paysNearby && !bare && text.slice(clause.start, clause.end).trim() === words)
      return is('payment.amount').map((one) => ({ ...one, sure: one.sure && value.includes('.') }));
    if (beforeIt(around, quantity, 'buying', 2)) return is('goods.faceValue');
    return [];
  });
}

/** "把88块转给他了" */
const isHandedOver = ({ clause, text }: Around, { start, end }: Quantity): boolean =>
  /把$/.test(text.slice(clause.start, start)) &&
  clause.marks.some(
    (mark) => hasCue(mark, 'paying') && mark.start >= end && mark.start - end <= 2 && !isDenied(mark, clause, text),
  );

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

/** "客服QQ是", "加微信", "群号": by which somebody else is reached. */
const isOfOthers = (before: string): boolean =>
  /(?:客服|商家|卖家|老板|店家|店主|对方|代理|售后|人工|群主|他|她|support|seller|agent|shop)(?:的|'s)?\s?(?:qq|微信|vx|wx|电话|手机|热线|企鹅|号|联系方式|phone|wechat|number)(?:号码?)?\s?(?:就?是|为|:|=|is)?\s?$/.test(
    before,
  ) || /(?:群号?|热线|[加联找](?:他|她|我|系|个)?(?:的)?(?:qq|微信|vx|wx|客服))\s?(?:就?是|为|:|=)?\s?$/.test(before);

/** The account as it was entered and as it should have been: "给13800000000充的", "填成了123456，应该是…". */
export function saidAccounts(around: Around, quantities: readonly Quantity[]): readonly Candidate[] {
  const { mood, text, plain } = around;
  if (mood.open) return [];
  return quantities.flatMap((quantity): readonly Candidate[] => {
    const { start, end, kind } = quantity;
    const word = text.slice(start, end);
    const shaped = kind === 'account' || (kind === 'number' && /^\d{5,19}$/.test(word));
    if (!shaped || (mood.told && start >= mood.told.from)) return [];
    if (isOfOthers(text.slice(Math.max(around.clause.start, start - 20), start))) return [];
    const found = (path: string, sure = true) => [
      { path, value: plain.slice(start, end).normalize('NFKC'), start, end, sure: sure && !mood.doubtful },
    ];
    if (beforeIt(around, quantity, 'intended', 3)) return found('account.intended');
    if (beforeIt(around, quantity, 'entered', 3)) return found('account.entered');
    // Eleven digits that begin like a mobile number, and nothing that says whose: asked.
    return /^1[3-9]\d{9}$/.test(word) || /^1\d{2}\*{4}\d{4}$/.test(word) ? found('account.entered', false) : [];
  });
}
