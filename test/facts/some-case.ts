import { expect } from 'vitest';
import type { Pack } from '../../src/engine/pack.js';
import type { Platform } from '../../src/engine/pack-data.js';
import { derive } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';

export type Order = Readonly<Record<string, unknown>>;

export const noon = '2026-11-21T12:00:00+08:00';

/** What is known of an order that has nothing wrong with it. */
export function knownOf(order: Order, now = noon, pack: Pack = defaultPack) {
  const { answers, problems } = readOrder(order, pack, now);
  expect(problems).toEqual([]);
  return derive(pack, answers, now);
}

export const factOf = (path: string, order: Order, now = noon) => knownOf(order, now).values.get(path);

/** What stands in for answers that could still be given: [fact, value]. */
export const standInsFor = (path: string, order: Order, now = noon) =>
  (knownOf(order, now).assumed.get(path) ?? []).flatMap(({ fact, value, fallback }) =>
    fallback ? [[fact, value]] : [],
  );

/** The built-in pack with one platform more. */
export const packWith = (platform: Partial<Platform>): Pack => ({
  ...defaultPack,
  platforms: {
    'test-cards': {
      id: 'test-cards',
      title: { 'zh-CN': '测试卡盟', en: 'Test Cards' },
      words: ['test-cards.test'],
      source: 'test',
      checked: '2026-11-21',
      ...platform,
    },
  },
});

/** The built-in pack before any of its limits was in force. */
export const packWithoutLimits: Pack = { ...defaultPack, limits: {} };
