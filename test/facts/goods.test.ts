import { describe, expect, it } from 'vitest';
import { derive } from '../../src/facts/derive.js';
import { goodsFor } from '../../src/facts/goods.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';

const goods = Object.values(defaultPack.goods);
const kinds = defaultPack.facts['goods.kind']?.choices?.map(({ id }) => id) ?? [];

describe('the file of the goods', () => {
  it.each([
    ['iqiyi', 'membership'],
    ['爱奇艺', 'membership'],
    ['IQIYI', 'membership'],
    [' 爱 奇 艺 ', 'membership'],
    ['爱奇艺会员', 'membership'],
  ])('is found by the product as people write it: %s', (product, kind) => {
    expect(goodsFor(defaultPack, { kind, product })?.id).toBe('iqiyi');
    expect(goodsFor(defaultPack, { product })?.id).toBe('iqiyi');
  });

  it('is that of the kind where the product is not known, or not sold under it', () => {
    expect(goodsFor(defaultPack, { kind: 'membership', product: 'nobody-knows' })?.id).toBe('membership');
    expect(goodsFor(defaultPack, { kind: 'phone-credit', product: 'steam' })?.id).toBe('phone-credit');
    expect(goodsFor(defaultPack, { kind: 'membership' })?.id).toBe('membership');
  });

  it('is the one for everything else while nothing is known', () => {
    expect(goodsFor(defaultPack, {})?.id).toBe('other');
    expect(goodsFor(defaultPack, { product: 'nobody-knows', name: '没听说过的东西' })?.id).toBe('other');
  });

  it('is none in a pack without goods', () => {
    expect(goodsFor({ ...defaultPack, goods: {} }, { kind: 'membership', product: 'iqiyi' })).toBeUndefined();
  });

  it.each([
    ['爱奇艺黄金会员 月卡', undefined, 'iqiyi'],
    ['QQ音乐豪华绿钻 12个月', 'membership', 'qq-music'],
    ['Steam钱包充值码 50元', 'gift-card', 'steam'],
    ['王者荣耀 苹果QQ区 点券', undefined, 'tencent-games'],
    ['王者荣耀 点券', 'phone-credit', 'phone-credit'],
    ['移动话费 100元', 'phone-credit', 'phone-credit'],
    ['中石化加油卡 500', 'fuel-card', 'sinopec'],
  ])('is found by the name of the item as well: %s, %s → %s', (name, kind, id) => {
    expect(goodsFor(defaultPack, { name, kind })?.id).toBe(id);
  });

  it('gives a product what only its kind says', () => {
    const sinopec = goodsFor(defaultPack, { kind: 'fuel-card', product: 'sinopec' });
    expect(sinopec).toMatchObject({ window: 'fuel-card-window', accounts: ['fuel-card'], key: { lengths: [20] } });
    expect(sinopec?.unchanged).toBe(defaultPack.goods['fuel-card']?.unchanged);
    expect(goodsFor(defaultPack, { kind: 'gift-card', product: 'xbox' })?.look).toBe(
      defaultPack.goods['gift-card']?.look,
    );
    expect(goodsFor(defaultPack, { kind: 'store-balance', product: 'xbox' })?.look).toBe(
      defaultPack.goods['store-balance']?.look,
    );
  });
});

describe('the goods of the pack', () => {
  it('have one file for each kind', () => {
    const ofKinds = goods.filter(({ product }) => product === undefined).flatMap((file) => file.kinds);
    expect(ofKinds.toSorted()).toEqual(kinds.toSorted());
  });

  it('have products that are called like their files, and words that lead to one product each', () => {
    for (const {
      id,
      product,
      kinds: [kind],
    } of goods.filter((file) => file.product !== undefined)) {
      expect(product).toBe(id);
      for (const word of defaultPack.goods[id]?.words ?? []) {
        expect([word, goodsFor(defaultPack, { kind, product: word })?.id]).toEqual([word, id]);
        expect([word, goodsFor(defaultPack, { kind, name: word })?.id]).toEqual([word, id]);
      }
    }
  });

  // Otherwise naming the product could turn a window that is over into one that is not.
  it('have windows by their kind alone, and only the kinds that are slow by nature have one', () => {
    expect(goods.filter(({ product, window }) => product !== undefined && window !== undefined)).toEqual([]);
    expect(goods.flatMap(({ id, window }) => (window ? [id] : [])).toSorted()).toEqual(
      ['electricity', 'fuel-card', 'mobile-data', 'phone-credit-slow'].toSorted(),
    );
  });

  it('check the account typed only where no other kind of account can be right', () => {
    const single = goods.filter(({ accounts }) => accounts?.length === 1).flatMap(({ accounts }) => accounts ?? []);
    expect([...new Set(single)].toSorted()).toEqual(['fuel-card', 'game-id', 'mobile', 'qq', 'utility-meter']);
  });

  it.each(goods.map((file) => [file.id, file] as const))(
    '%s says where it comes from and how sure that is',
    (_, file) => {
      expect(file.source).toMatch(/\[[ABC]/);
    },
  );

  it('never ask for a key, a password or a code', () => {
    const asked = new Set(goods.flatMap(({ asks = [] }) => asks));
    for (const path of asked)
      expect(path).toMatch(
        /^(?:account\.(?:entered|region|roleId)|goods\.name|order\.id|payment\.(?:id|paidAt|amount))$/,
      );
  });

  it('describe keys without contradicting themselves', () => {
    for (const { id, key } of goods) {
      if (!key) continue;
      expect([id, key.leading && key.without?.includes(key.leading)]).not.toEqual([id, true]);
      for (const group of key.confusables ?? []) expect([id, new Set(group).size]).toEqual([id, group.length]);
    }
  });
});

describe('the window of a product', () => {
  const now = '2026-11-21T11:00:00+08:00';
  const known = (goods: object) =>
    derive(
      defaultPack,
      readOrder({ goods, payment: { status: 'success', paidAt: '2026-11-21 10:00' } }, defaultPack, now, now).answers,
      now,
    );

  it('is that of its kind, also where only the product was given; then the kind is taken for granted', () => {
    const { values, assumed } = known({ product: '中石化' });
    expect(values.get('window.deadline')).toBe('2026-11-22T10:00:00+08:00');
    expect(assumed.get('window.deadline')).toContainEqual({ fact: 'goods.kind', value: 'fuel-card', fallback: true });
    expect(known({ kind: 'fuel-card' }).values.get('window.deadline')).toBe('2026-11-22T10:00:00+08:00');
  });

  it('hangs on no name of an item', () => {
    expect(known({ name: '中石化加油卡' }).values.get('window.deadline')).toBe('2026-11-21T10:15:00+08:00');
  });
});
