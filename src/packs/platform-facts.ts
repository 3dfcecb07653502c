import type { Pack } from '../engine/pack.js';
import type { FactSource } from './schema.js';

/**
 * With platforms in the pack a promise also follows from the platform's name and the kind of goods, so everything that is
 * computed from the promise does; the platforms' names are answers worth trying before the name is asked for, and their ids
 * are values of `platform.is`.
 */
export function withPlatforms(
  facts: Readonly<Record<string, FactSource>>,
  platforms: Pack['platforms'],
): Readonly<Record<string, FactSource>> {
  const all = Object.values(platforms);
  if (all.length === 0) return facts;
  const change = (path: string, fact: FactSource): FactSource => {
    const from = fact['computed-from'];
    if (path === 'order.platform')
      return { ...fact, samples: [...all.map(({ title }) => title['zh-CN']), ...(fact.samples ?? [])] };
    if (path === 'platform.is')
      return {
        ...fact,
        choices: { ...fact.choices, ...Object.fromEntries(all.map(({ id, title }) => [id, { ...title }])) },
      };
    if (!from?.some((name) => name.startsWith('order.promise.'))) return fact;
    return { ...fact, 'computed-from': [...new Set([...from, 'order.platform', 'goods.kind'])] };
  };
  return Object.fromEntries(Object.entries(facts).map(([path, fact]) => [path, change(path, fact)]));
}
