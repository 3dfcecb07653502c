import type { Pack } from '../../engine/pack.js';
import { type Answers, dontKnow } from '../../facts/order/read-order.js';
import { fold } from '../../facts/order/read-value.js';
import { readFen } from './money.js';

/** What is known from elsewhere about the payment that is looked for. */
export interface Clues {
  readonly numbers: readonly string[];
  /** Fen: paid, or asked for. */
  readonly amounts: readonly number[];
  readonly paidAt?: string;
  readonly orderedAt?: string;
  /** Whom it may have gone to. */
  readonly payees: readonly string[];
  readonly faceFen?: number;
  /** Words for the goods that were bought. */
  readonly goods: readonly string[];
}

export function cluesOf(answers: Answers, pack: Pack): Clues {
  const text = (path: string): string | undefined => {
    const value = answers.get(path);
    return typeof value === 'string' && value !== dontKnow && value !== '' ? value : undefined;
  };
  const texts = (...paths: readonly string[]) => paths.flatMap((path) => text(path) ?? []);
  const [paidAt, orderedAt, face] = [text('payment.paidAt'), text('order.createdAt'), text('goods.faceValue')];
  const [kind, product] = [text('goods.kind'), text('goods.product')];
  const faceFen = face === undefined ? undefined : readFen(face);
  return {
    numbers: texts('payment.id', 'payment.merchantOrderId', 'order.id'),
    amounts: texts('payment.amount', 'order.amountDue').flatMap((amount) => readFen(amount) ?? []),
    ...(paidAt !== undefined && { paidAt }),
    ...(orderedAt !== undefined && { orderedAt }),
    payees: texts('payment.payee', 'order.platform', 'order.seller').map(fold),
    ...(faceFen !== undefined && { faceFen }),
    goods: [...wordsOfKind(pack, kind), ...wordsOfGoods(pack, product)],
  };
}

export const hasClues = ({ numbers, amounts, paidAt, orderedAt, payees, faceFen }: Clues): boolean =>
  [numbers, amounts, payees].some(({ length }) => length > 0) || (paidAt ?? orderedAt ?? faceFen) !== undefined;

/** The kinds of goods that a text names. */
export const kindsNamed = (pack: Pack, item: string): readonly string[] =>
  kinds(pack)
    .map(({ id }) => id)
    .filter((id) => wordsOfKind(pack, id).some((word) => fold(item).includes(word)));

/** Words by which the payment for a top-up is told from other payments. */
export const topUpWords = (pack: Pack): readonly string[] => [
  ...new Set([
    ...['充值', '交费', '缴费', '直充', '代充', '点卡', '发卡', '卡密', 'top-up', 'top up', 'recharge'],
    ...kinds(pack).flatMap(({ id }) => wordsOfKind(pack, id)),
    // Short names of products are names of other things too: 苹果 is also a fruit.
    ...Object.keys(pack.goods).flatMap((id) => wordsOfGoods(pack, id).filter(({ length }) => length > 2)),
  ]),
];

const kinds = ({ facts }: Pack) => (facts['goods.kind']?.choices ?? []).filter(({ id }) => id !== 'other');

const wordsOfKind = (pack: Pack, kind: string | undefined): readonly string[] =>
  kinds(pack)
    .filter(({ id }) => id === kind)
    .flatMap(({ label, words }) => [label['zh-CN'], ...words])
    .map((word) => fold(word).replaceAll(' ', ''));

const wordsOfGoods = (pack: Pack, product: string | undefined): readonly string[] => {
  const goods = product !== undefined && Object.hasOwn(pack.goods, product) ? pack.goods[product] : undefined;
  return (goods?.words ?? []).map(fold);
};
