import { describe, expect, test } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { formatOf } from '../facts/account/some-account.js';

describe('rules/accounts.yaml', () => {
  const types = 'mobile qq wechat game-id email steam apple fuel-card utility-meter shop-user douyin other'.split(' ');

  test('describes every account type of the order format', () => {
    expect(Object.keys(defaultPack.accounts)).toEqual(types);
  });

  test.each(types)(
    '%s has both labels and a source, and holds only strings where digits stand for characters',
    (type) => {
      const { label, source, prefixes = [], variants = [], strayBefore = [], strayAfter = [] } = formatOf(type);
      expect([label['zh-CN'], label.en, source].every((text) => text.trim() === text && text.length > 1)).toBe(true);
      const beginnings = [
        ...prefixes,
        ...variants.flatMap((variant) => variant.prefixes),
        ...strayBefore,
        ...strayAfter,
      ];
      expect(beginnings.filter((beginning) => typeof beginning !== 'string')).toEqual([]);
    },
  );

  test('lists each mobile prefix once, and no unassigned one', () => {
    const prefixes = formatOf('mobile').prefixes ?? [];
    expect(new Set(prefixes).size).toBe(prefixes.length);
    const unassigned = ['154', '160', '161', '163', '164', '168', '169', '174', '179', '194'];
    expect(prefixes.filter((prefix) => unassigned.includes(prefix))).toEqual([]);
    expect(prefixes.filter((prefix) => prefix.startsWith('13'))).toHaveLength(10);
    expect(prefixes.filter((prefix) => prefix.startsWith('18'))).toHaveLength(10);
  });
});
