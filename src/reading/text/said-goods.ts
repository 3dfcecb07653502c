import type { Pack } from '../../engine/pack.js';
import type { Candidate } from './candidate.js';
import type { Clause } from './clauses.js';
import { choiceOf, hasCue, type Mark } from './find-phrases.js';
import { isDenied, type Mood } from './moods.js';
import type { Quantity } from './quantities.js';

interface Mention {
  readonly mark: Mark;
  /** Bought or measured in the same clause, and not only mentioned. */
  readonly strong: boolean;
  readonly open: boolean;
}

/** What was bought: the kind that is named with a verb of buying or an amount, else the only one that is named at all. */
export function saidGoods(
  clauses: readonly Clause[],
  moods: readonly Mood[],
  quantities: readonly (readonly Quantity[])[],
  text: string,
  pack: Pack,
): readonly Candidate[] {
  const mentions = clauses.flatMap((clause, index) => mentionsIn(clause, moods[index], quantities[index] ?? [], text));
  const wanted = mentions.filter(({ mark }, index) => isWanted(mentions[index]?.mark ?? mark, clauses));
  const bought = mentions.filter((mention) => !wanted.includes(mention));
  const kinds = decided(bought, (mark) => choiceOf(mark, 'goods.kind'));
  const products = decided(bought, (mark) => productOf(mark)?.product);
  const kind = kindOf(kinds, products, pack);
  const fits = (product: Candidate) => kind === undefined || kindsOf(product.value, pack).includes(String(kind.value));
  return [
    ...(kind ? [{ ...kind, path: 'goods.kind' }] : []),
    ...products.filter(fits).map((product) => ({ ...product, path: 'goods.product' })),
    ...(kinds.some(({ value }) => value === 'card-key') && kind?.value !== 'card-key' && bought.length > 0
      ? [{ ...(kinds.find(({ value }) => value === 'card-key') as Candidate), path: 'goods.delivery', sure: true }]
      : []),
    ...(bought.length > 0 ? decided(wanted, (mark) => choiceOf(mark, 'goods.kind')).slice(0, 1) : []).map((one) => ({
      ...one,
      path: 'goods.wanted',
    })),
  ].filter(({ value, path }) => path !== 'goods.delivery' || value === 'card-key');
}

function mentionsIn(
  clause: Clause,
  mood: Mood | undefined,
  quantities: readonly Quantity[],
  text: string,
): readonly Mention[] {
  const buys = clause.marks.some((mark) => hasCue(mark, 'buying') || hasCue(mark, 'paying'));
  return clause.marks.flatMap((mark) => {
    if (choiceOf(mark, 'goods.kind') === undefined && !productOf(mark)) return [];
    if (isDenied(mark, clause, text) || isTakenFrom(mark, clause, text)) return [];
    const measured = quantities.some(
      ({ kind, start, end }) => kind !== 'time' && (Math.abs(start - mark.end) <= 1 || Math.abs(mark.start - end) <= 2),
    );
    return [{ mark, strong: buys || measured, open: mood?.open === true }];
  });
}

/** "扣了我30元话费": what the money was taken from, and not what it bought. */
const isTakenFrom = (mark: Mark, { marks }: Clause, text: string): boolean =>
  choiceOf(mark, 'goods.kind') === 'phone-credit' &&
  marks.some((other) => text.charAt(other.start) === '扣' && other.end <= mark.start && mark.start - other.end <= 8) &&
  !marks.some((other) => hasCue(other, 'buying'));

const productOf = (mark: Mark) => mark.meanings.flatMap((meaning) => (meaning.kind === 'product' ? meaning : []))[0];

const kindsOf = (product: unknown, pack: Pack): readonly string[] =>
  Object.values(pack.goods).find((goods) => goods.product === product)?.kinds ?? [];

/** Each value that is named once, in the order of the text; only the strong ones where there are any. */
function decided(mentions: readonly Mention[], nameOf: (mark: Mark) => string | undefined): readonly Candidate[] {
  const named = mentions.filter(({ mark }) => nameOf(mark) !== undefined);
  const strong = named.filter((mention) => mention.strong && !mention.open);
  const chosen = strong.length ? strong : named;
  const values = [...new Set(chosen.map(({ mark }) => nameOf(mark)))];
  return values.flatMap((value) => {
    const first = chosen.find(({ mark }) => nameOf(mark) === value);
    return first ? [{ path: '', value, start: first.mark.start, end: first.mark.end, sure: values.length === 1 }] : [];
  });
}

/** "话费慢充" is both, and then slow; a key is what nearly everything can be delivered as. */
function kindOf(kinds: readonly Candidate[], products: readonly Candidate[], pack: Pack): Candidate | undefined {
  const slow = kinds.find(({ value }) => value === 'phone-credit-slow');
  const [product, ...others] = products;
  const possible = product && others.length === 0 ? kindsOf(product.value, pack) : [];
  const rest = kinds.filter(({ value }) => (slow ? value !== 'phone-credit' : true));
  const withoutKey = rest.length > 1 ? rest.filter(({ value }) => value !== 'card-key') : rest;
  const fitting = possible.length ? withoutKey.filter(({ value }) => possible.includes(String(value))) : withoutKey;
  const [first, second] = fitting.length ? fitting : withoutKey;
  if (first) return { ...first, sure: second === undefined };
  const [usual] = possible;
  return product && usual !== undefined ? { ...product, value: usual, sure: possible.length === 1 } : undefined;
}

/** "本来想买点券": meant, and not what was bought. */
function isWanted(mark: Mark, clauses: readonly Clause[]): boolean {
  const clause = clauses.find(({ start, end }) => start <= mark.start && mark.end <= end);
  return (
    clause?.marks.some((other) => hasCue(other, 'wanted') && other.end <= mark.start && mark.start - other.end <= 6) ??
    false
  );
}
