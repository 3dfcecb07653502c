import type { Pack } from '../engine/pack.js';
import type { Goods } from '../engine/pack-data.js';
import { fold } from './order/read-value.js';
import type { Reader } from './reader.js';

/** What texts of a pack may show of the goods, as `{goods.look}` and so on. */
export const goodsTexts = ['look', 'unchanged', 'usual', 'keyLook', 'limited', 'asks'] as const;
export type GoodsText = (typeof goodsTexts)[number];

export interface Bought {
  readonly kind?: string | undefined;
  readonly product?: string | undefined;
  /** As the order page writes it. Names are free text, so leave it out wherever more than a text hangs on the answer. */
  readonly name?: string | undefined;
}

/**
 * The file of the product, completed by that of its kind; else the kind's own. Goods of no known kind are `other`.
 * A product counts only under a kind under which it is sold.
 */
export function goodsFor(pack: Pack, { kind, product, name }: Bought): Goods | undefined {
  const all = Object.values(pack.goods);
  const products = all.filter((goods) => goods.product !== undefined && (!kind || goods.kinds.includes(kind)));
  const own = named(products, product) ?? inName(products, name);
  const usualKind = kind ?? own?.kinds[0] ?? 'other';
  const ofKind = all.find((goods) => goods.product === undefined && goods.kinds.includes(usualKind));
  return own && ofKind ? { ...ofKind, ...own } : (own ?? ofKind);
}

/** The goods of a case, by its kind and product. */
export const goodsOf = ({ pack, text }: Reader): Goods | undefined =>
  goodsFor(pack, { kind: text('goods.kind'), product: text('goods.product') });

function named(products: readonly Goods[], product: string | undefined): Goods | undefined {
  if (product === undefined) return undefined;
  const wanted = close(product);
  return products.find((goods) => namesOf(goods).some((name) => close(name) === wanted));
}

/** The longest name decides: "QQ音乐" is not "QQ". */
function inName(products: readonly Goods[], name: string | undefined): Goods | undefined {
  if (name === undefined) return undefined;
  const text = close(name);
  const found = products.flatMap((goods) =>
    (goods.words ?? []).flatMap((word) => (text.includes(close(word)) ? [{ goods, length: word.length }] : [])),
  );
  return found.toSorted((a, b) => b.length - a.length)[0]?.goods;
}

const namesOf = ({ product = '', words = [], title }: Goods): readonly string[] => [
  product,
  title['zh-CN'],
  title.en,
  ...words,
];

/** "Q 币", "q币" and "Ｑ币" are one. */
const close = (text: string): string => fold(text).replace(/\s/g, '');
