import type { Fact, Pack } from '../engine/pack.js';

/**
 * With platforms in the pack a promise also follows from the platform's name and the kind of goods, so everything that is
 * computed from the promise does; and the platforms' names are answers worth trying before the name is asked for.
 */
export function withPlatforms(facts: Record<string, Fact>, platforms: Pack['platforms']): Record<string, Fact> {
  const names = Object.values(platforms).map(({ title }) => title['zh-CN']);
  if (names.length === 0) return facts;
  return Object.fromEntries(
    Object.entries(facts).map(([path, fact]) => {
      const { definition, samples = [] } = fact;
      if (path === 'order.platform') return [path, { ...fact, samples: [...names, ...samples] }];
      const rests =
        definition?.kind === 'computed' && definition.from.some((from) => from.startsWith('order.promise.'));
      if (!rests) return [path, fact];
      const more = ['order.platform', 'goods.kind'].filter((from) => facts[from]);
      return [path, { ...fact, definition: { kind: 'computed', from: [...new Set([...definition.from, ...more])] } }];
    }),
  );
}
