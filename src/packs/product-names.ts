import type { Fact, Pack } from '../engine/pack.js';

/** A product is given by its id; readers see what the file of these goods calls it. */
export function withProductNames(facts: Pack['facts'], goods: Pack['goods']): Pack['facts'] {
  const fact: Fact | undefined = facts['goods.product'];
  if (!fact) return facts;
  const names = Object.fromEntries(
    Object.values(goods).flatMap(({ product, title }) => (product === undefined ? [] : [[product, title]])),
  );
  return { ...facts, 'goods.product': { ...fact, names } };
}
