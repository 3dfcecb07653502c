import type { Pack } from '../engine/pack.js';
import type { Platform, Promised } from '../engine/pack-data.js';
import type { Value } from '../engine/value.js';
import type { FactPath } from '../generated/fact-path.js';
import type { Derivation } from './derive.js';
import { fold } from './order/read-value.js';

/** "Q 币充值", "ｑ币充值" and "Q币充值" are one. */
const close = (text: string): string => fold(text).replace(/\s/g, '');

export const namesAlike = (one: string, other: string): boolean => close(one) === close(other);

/**
 * The platform of the pack that a text names: as a whole, or as one of its parts (a name with its address in brackets). A name
 * that only contains a known one is another platform: a promise that was never made is worse than none.
 */
export function platformNamed(pack: Pack, text: string | undefined): Platform | undefined {
  if (text === undefined) return undefined;
  const parts = [text, ...text.split(/[\s,;，；、()（）[\]【】|]+|https?:\/\/|(?<![\w.-])www\.|\//)]
    .map(close)
    .filter(Boolean);
  return Object.values(pack.platforms).find(({ words, title }) =>
    [...words, title['zh-CN'], title.en].some((word) => parts.includes(close(word))),
  );
}

export const knownPlatform = {
  'platform.is': ({ pack, text }) => {
    const name = text('order.platform');
    return name === undefined ? undefined : (platformNamed(pack, name)?.id ?? 'none');
  },
} as const satisfies Record<string, Derivation>;

/** How long, and by which way of counting: whoever states one of these states all of them. */
const lengths = ['within', 'by', 'count', 'batchTimes'] as const;
const schedule = ['serviceHours', 'serviceDays', 'defersNights', 'defersNonWorkdays'] as const;
const promisePath = (key: (typeof lengths)[number] | (typeof schedule)[number]): FactPath => `order.promise.${key}`;

/** The facts on which a platform's promise rests: with another answer to one of them it is another promise. */
export const platformBases = (path: string): boolean =>
  path === 'order.platform' || path === 'goods.kind' || path.startsWith('order.promise.');

/** What the platform states where the order says nothing; empty where the buyer found that it states no time. */
export function promisedByPlatform(
  pack: Pack,
  values: ReadonlyMap<string, Value | null>,
): { readonly platform: Platform; readonly promise: ReadonlyMap<FactPath, Value> } | undefined {
  const given = (path: FactPath) => values.get(path);
  const text = given('order.platform');
  const platform = typeof text === 'string' ? platformNamed(pack, text) : undefined;
  if (!platform || given('order.promise.disclosed') === false) return undefined;
  const stated = statedFor(platform, given('goods.kind'));
  const statesLength = lengths.some((key) => given(promisePath(key)) !== undefined);
  const keys = statesLength ? schedule : [...lengths, ...schedule];
  const promise = new Map<FactPath, Value>();
  for (const key of keys) {
    const value = key === 'by' ? undefined : stated[key];
    if (value !== undefined && given(promisePath(key)) === undefined) promise.set(promisePath(key), value);
  }
  const hasLength = !statesLength && (stated.within !== undefined || stated.batchTimes !== undefined);
  if (hasLength && given('order.promise.disclosed') === undefined) promise.set('order.promise.disclosed', true);
  return promise.size ? { platform, promise } : undefined;
}

/** The window of other goods is none of these goods; of unknown goods only what holds for all of them is known. */
function statedFor({ promise, windows = [] }: Platform, kind: Value | null | undefined): Promised {
  const window = windows.find(({ goods }) => goods === undefined || (typeof kind === 'string' && goods.includes(kind)));
  const known = typeof kind === 'string' || windows.every(({ goods }) => goods === undefined);
  return { ...promise, ...(known && window) };
}
