import { type Condition, factsIn } from '../../engine/condition.js';
import { type Locale, limitOn, type Pack, type Paragraph, type Prose } from '../../engine/pack.js';
import { fillText, type Placeholder, parseText, type Segment } from '../../engine/text.js';
import { goodsFor, goodsTexts } from '../../facts/goods.js';
import { type Goal, holds, holdsNot, isMet, known } from './goal.js';
import type { Worked } from './situation.js';

const locales: readonly Locale[] = ['zh-CN', 'en'];

/** That nothing of a text is written, in one of its languages. */
export const nothingWritten = (pack: Pack, prose: Prose, verdict: string): Goal => {
  const told = prose.map(({ text, when, unless }) => ({
    text,
    ...(when && { when: withVerdict(pack, when, verdict) }),
    ...(unless && { unless: withVerdict(pack, unless, verdict) }),
  }));
  return { some: locales.map((locale) => ({ every: told.map((paragraph) => notWritten(pack, paragraph, locale)) })) };
};

/** A condition once the verdict is known: what it says of the verdict holds or does not, whatever the order. */
function withVerdict(pack: Pack, condition: Condition, verdict: string): Condition {
  const told = (part: Condition) => withVerdict(pack, part, verdict);
  if ('all' in condition) return { all: condition.all.map(told) };
  if ('any' in condition) return { any: condition.any.map(told) };
  if ('not' in condition) return { not: told(condition.not) };
  const { fact, operator, operand } = condition;
  if (operator !== 'is' || !('values' in operand)) return condition;
  if (fact === 'verdict') return operand.values.includes(verdict) ? { all: [] } : { any: [] };
  const definition = pack.facts[fact]?.definition;
  if (definition?.kind !== 'when' || !factsIn(definition.when).includes('verdict')) return condition;
  return operand.values.includes(true) ? told(definition.when) : { not: told(definition.when) };
}

/** What the file of some kind leaves out may be missing: `isEmpty` sees it on the order itself. What every kind has never is. */
function missingInGoods({ facts, goods }: Pack, name: string): Goal {
  const ofKinds = Object.values(goods).filter(({ product }) => product === undefined);
  const part = goodsTexts.find((text) => name === `goods.${text}` && text !== 'keyLook');
  const kinds = ['other', ...(facts['goods.kind']?.choices ?? []).map(({ id }) => id)];
  const first = kinds.map((kind) => ofKinds.find((file) => file.kinds.includes(kind)));
  return part && first.every((file) => file?.[part] !== undefined) ? { some: [] } : { every: [] };
}

const notWritten = (pack: Pack, { when, unless, text }: Paragraph, locale: Locale): Goal => ({
  some: [
    ...(when ? [holdsNot(when)] : []),
    ...(unless ? [holds(unless)] : []),
    ...needed(parseText(text[locale]) ?? []).map((name) =>
      isFromGoods(name) ? missingInGoods(pack, name) : holds(known(name, false)),
    ),
  ],
});

/** The facts without which a text is not shown. Until when to wait is known wherever it is shown. */
const needed = (segments: readonly Segment[]): readonly string[] =>
  segments.flatMap((segment) => (segment.kind === 'fact' && segment.name !== 'waitUntil' ? [segment.name] : []));

const isFromGoods = (name: string): boolean => goodsTexts.some((part) => name === `goods.${part}`);

/** Whether nothing of a text is written on this very order. */
export function isEmpty(pack: Pack, prose: Prose, { known: { values, now }, evaluate }: Worked): boolean {
  const show = (kind: Placeholder, name: string): string | undefined => {
    if (kind === 'limit') {
      const limit = pack.limits[name];
      return limit && limitOn(limit, now) === undefined ? undefined : name;
    }
    if (name === 'waitUntil') return name;
    const part = goodsTexts.find((text) => name === `goods.${text}`);
    if (!part) return values.get(name) === undefined || values.get(name) === null ? undefined : name;
    const goods = goodsFor(pack, {
      kind: text('goods.kind'),
      product: text('goods.product'),
      name: text('goods.name'),
    });
    return part === 'keyLook' ? (goods?.keyLook ?? goods?.key) && name : goods?.[part] && name;
  };
  const text = (path: string): string | undefined => {
    const value = values.get(path);
    return typeof value === 'string' ? value : undefined;
  };
  return locales.some((locale) =>
    prose.every(
      ({ when, unless, text: written }) =>
        (when && !isMet(holds(when), evaluate)) ||
        (unless && isMet(holds(unless), evaluate)) ||
        !fillText(written[locale], show),
    ),
  );
}
