import type { Condition } from '../engine/condition.js';
import type { Evaluate } from '../engine/evaluate.js';
import type { Known } from '../engine/known.js';
import { isDays, isInForce, type Pack, type Paragraph, type Prose, type Text } from '../engine/pack.js';
import { fillText } from '../engine/text.js';
import { type GoodsText, goodsFor, goodsTexts } from '../facts/goods.js';
import { messages } from '../locale/index.js';
import { keyLook } from '../locale/key-look.js';
import { type Showing, showDuration, showTime, showValue } from './show-value.js';

export interface Writing {
  readonly pack: Pack;
  readonly known: Known;
  readonly evaluate: Evaluate;
  readonly showing: Showing;
  readonly waitUntil?: string;
}

/** The paragraphs that hold, with their values; one that needs a fact that is not known is left out. */
export function writeProse(prose: Prose, writing: Writing): string {
  return prose
    .flatMap((paragraph) => writeParagraph(paragraph, writing) ?? [])
    .join(writing.showing.locale === 'en' ? ' ' : '');
}

/** Undefined where its condition leaves it out, or a fact in it is not known. */
export function writeParagraph({ text, when, unless }: Paragraph, writing: Writing): string | undefined {
  const holds = (condition: Condition) => writing.evaluate(condition).truth === 'holds';
  return (when && !holds(when)) || (unless && holds(unless)) ? undefined : writeText(text, writing);
}

export function writeText(text: Text, writing: Writing): string | undefined {
  const { pack, known, showing, waitUntil } = writing;
  return fillText(text[showing.locale], (kind, name) => {
    if (kind === 'limit') return showLimit(pack, name, known.now, showing);
    if (name === 'waitUntil') return waitUntil && showTime(waitUntil, showing);
    const ofGoods = goodsTexts.find((part) => name === `goods.${part}`);
    if (ofGoods) return writeGoods(ofGoods, writing);
    const fact = pack.facts[name];
    const value = known.values.get(name);
    // A blank is for letters; what is only told is left out.
    return fact && value !== undefined && value !== null ? showValue(fact, value, showing) : undefined;
  });
}

/** What the file of these goods says; undefined where it says nothing. */
function writeGoods(part: GoodsText, writing: Writing): string | undefined {
  const { pack, known, showing } = writing;
  const text = (path: string): string | undefined => {
    const value = known.values.get(path);
    return typeof value === 'string' ? value : undefined;
  };
  const goods = goodsFor(pack, { kind: text('goods.kind'), product: text('goods.product'), name: text('goods.name') });
  if (!goods) return undefined;
  const { locale } = showing;
  switch (part) {
    case 'usual':
      return goods.usual && showLimit(pack, goods.usual, known.now, showing);
    case 'asks':
      return goods.asks?.flatMap((path) => pack.facts[path]?.label[locale] ?? []).join(messages[locale].and);
    case 'keyLook': {
      const more = goods.keyLook && writeText(goods.keyLook, writing);
      const looks = [goods.key && keyLook(goods.key, locale), more].filter(Boolean);
      return looks.length ? looks.join(locale === 'en' ? ' ' : '') : undefined;
    }
    default: {
      const own = goods[part];
      return own && writeText(own, writing);
    }
  }
}

export function showLimit(pack: Pack, id: string, now: string, showing: Showing): string | undefined {
  const limit = pack.limits[id];
  const dated = limit?.values.find((value) => isInForce(value, now));
  if (limit === undefined || dated === undefined) return undefined;
  const { value, count = limit.count } = dated;
  const text = messages[showing.locale];
  const number = Number(String(value).replace(/\D/g, ''));
  if (count === 'workdays') return text.workdays(number);
  if (isDays(count) && /^P\d+[MY]$/.test(String(value)))
    return String(value).endsWith('M') ? text.ladder.months(number) : text.ladder.years(number);
  return typeof value === 'string' && value.startsWith('P') ? showDuration(value, showing.locale) : String(value);
}
