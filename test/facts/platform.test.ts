import { describe, expect, it } from 'vitest';
import type { Platform } from '../../src/engine/pack-data.js';
import { deriveOneMore } from '../../src/facts/derive.js';
import { namesAlike, platformNamed } from '../../src/facts/platform.js';
import { knownOf, noon, type Order, packWith } from './some-case.js';

describe('the platform that an order names', () => {
  const idOf = (name: string | undefined) => platformNamed(packWith({}), name)?.id;

  it.each([
    '测试卡盟',
    ' 测试 卡盟 ',
    'Test Cards',
    'TEST-CARDS.TEST',
    'ｔｅｓｔ－ｃａｒｄｓ．ｔｅｓｔ',
    'https://test-cards.test/order/1',
    'http://test-cards.test',
    'www.test-cards.test',
    'https://www.test-cards.test',
    '网址www.test-cards.test',
    '测试卡盟（test-cards.test）',
    '某某店,测试卡盟',
    '某某店;测试卡盟',
    '某某店、测试卡盟',
    '某某店|测试卡盟',
    '【测试卡盟】某某店',
    '[测试卡盟] 某某店',
    '(测试卡盟)',
  ])('is known when it is written %s', (name) => {
    expect(idOf(name)).toBe('test-cards');
  });

  it.each(['测试卡盟二店', '新测试卡盟', 'my-test-cards.test', 'test-cards.test.example', '', '、'])(
    'is another one when only a part of a name agrees: %s',
    (name) => {
      expect(idOf(name)).toBeUndefined();
    },
  );

  it('is not known while none is named', () => {
    expect(idOf(undefined)).toBeUndefined();
  });

  it('is none of those in the pack, or not known, as a fact', () => {
    const fact = (order: Order) => knownOf(order, noon, packWith({})).values.get('platform.is');
    expect(fact({ order: { platform: '测试卡盟' } })).toBe('test-cards');
    expect(fact({ order: { platform: '别的店' } })).toBe('none');
    expect(fact({})).toBeUndefined();
  });

  it('is compared without regard to width, case and spaces', () => {
    expect(namesAlike('Q 币充值', 'ｑ币充值')).toBe(true);
    expect(namesAlike('Q币充值', 'Q币充值2')).toBe(false);
  });
});

describe('what a platform states', () => {
  const terms: Partial<Platform> = {
    promise: { serviceHours: '09:00-23:00', defersNonWorkdays: true },
    windows: [
      { goods: ['phone-credit', 'q-coins'], within: 'PT30M' },
      { goods: ['card-key'], batchTimes: ['10:00', '16:00'] },
      { within: 'P1D', count: 'workdays' },
    ],
  };
  const promiseOf = (order: Order, platform: Partial<Platform> = terms) => {
    const { values, assumed } = knownOf(order, noon, packWith(platform));
    const paths = [...values.keys()].filter((path) => path.startsWith('order.promise.'));
    return {
      values: Object.fromEntries(paths.map((path) => [path.slice('order.promise.'.length), values.get(path)])),
      assumed: paths.flatMap((path) => (assumed.get(path) ?? []).map(({ fact, platform: by }) => [fact, by])),
    };
  };
  const at = (kind: string | undefined, promise: object = {}) => ({
    ...(kind && { goods: { kind } }),
    order: { platform: '测试卡盟', promise },
  });
  const always = { serviceHours: '09:00-23:00', defersNonWorkdays: true };

  it('fills in what the order does not say, by the kind of goods', () => {
    expect(promiseOf(at('q-coins')).values).toEqual({ ...always, within: 'PT30M', disclosed: true });
    expect(promiseOf(at('card-key')).values).toEqual({ ...always, batchTimes: ['10:00', '16:00'], disclosed: true });
    expect(promiseOf(at('membership')).values).toEqual({
      ...always,
      within: 'P1D',
      count: 'workdays',
      disclosed: true,
    });
  });

  it('is listed as taken from that platform', () => {
    expect(promiseOf(at('q-coins')).assumed.sort()).toEqual([
      ['order.promise.defersNonWorkdays', 'test-cards'],
      ['order.promise.disclosed', 'test-cards'],
      ['order.promise.serviceHours', 'test-cards'],
      ['order.promise.within', 'test-cards'],
    ]);
  });

  it('for some goods only is not known for goods that nobody named', () => {
    expect(promiseOf(at(undefined)).values).toEqual(always);
    expect(promiseOf(at(undefined), { windows: [{ within: 'PT1H' }] }).values).toEqual({
      within: 'PT1H',
      disclosed: true,
    });
    expect(promiseOf(at('membership'), { windows: [{ goods: ['q-coins'], within: 'PT1H' }] }).values).toEqual({});
  });

  it.each([{ within: 'PT5M' }, { count: 'elapsed' }, { batchTimes: ['12:00'] }, { by: '2026-11-21T18:00:00+08:00' }])(
    'adds only its hours to an order that says %j',
    (promise) => {
      expect(promiseOf(at('q-coins', promise)).values).toEqual({ ...always, ...promise });
    },
  );

  it('gives way to the hours that the order states', () => {
    const hours = { serviceHours: '00:00-24:00', defersNonWorkdays: false, serviceDays: 'all', defersNights: true };
    expect(promiseOf(at('q-coins', hours)).values).toEqual({ ...hours, within: 'PT30M', disclosed: true });
  });

  it('is nothing where the buyer found that no time is stated, and nothing of another platform', () => {
    expect(promiseOf(at('q-coins', { disclosed: false })).values).toEqual({ disclosed: false });
    expect(promiseOf({ goods: { kind: 'q-coins' }, order: { platform: '别的店' } }).values).toEqual({});
    expect(promiseOf({ goods: { kind: 'q-coins' } }).values).toEqual({});
    expect(promiseOf(at('q-coins'), {}).values).toEqual({});
  });

  it('says nothing of a time where it states only hours', () => {
    expect(promiseOf(at('q-coins'), { promise: { defersNights: true } }).values).toEqual({ defersNights: true });
    expect(promiseOf(at('q-coins', { disclosed: true })).assumed.map(([fact]) => fact)).not.toContain(
      'order.promise.disclosed',
    );
  });

  it('is worked out again when the platform or the kind of goods is answered', () => {
    const pack = packWith(terms);
    const known = knownOf({ payment: { id: 'unknown', paidAt: '2026-11-21 11:00' } }, noon, pack);
    const named = deriveOneMore(pack, known, 'order.platform')('测试卡盟');
    expect(named.values.get('order.promise.serviceHours')).toBe('09:00-23:00');
    expect(named.values.has('payment.id')).toBe(false);
    expect(named.answered).toEqual(new Set(['payment.id', 'payment.paidAt', 'order.platform']));
    const keys = deriveOneMore(pack, named, 'goods.kind')('card-key');
    expect(keys.values.get('order.promise.batchTimes')).toEqual(['10:00', '16:00']);
    expect(keys.values.get('window.source')).toBe('platform');
    const coins = deriveOneMore(pack, keys, 'goods.kind')('q-coins');
    expect(coins.values.get('order.promise.batchTimes')).toBeUndefined();
    expect(coins.values.get('order.promise.within')).toBe('PT30M');
    const own = deriveOneMore(pack, coins, 'order.promise.within')('PT5M');
    expect(own.values.get('window.source')).toBe('order');
    expect(own.answered.has('order.promise.serviceHours')).toBe(false);
    expect(own.values.get('payment.paidAt')).toBe('2026-11-21T11:00:00+08:00');
    const never = deriveOneMore(pack, coins, 'order.promise.disclosed')(false);
    expect(never.values.get('order.promise.within')).toBeUndefined();
  });

  it('is left out where the pack has no such fact', () => {
    const { 'order.promise.serviceHours': _, ...facts } = packWith(terms).facts;
    const { values } = knownOf(at('q-coins'), noon, { ...packWith(terms), facts });
    expect(values.has('order.promise.serviceHours')).toBe(false);
    expect(values.get('order.promise.within')).toBe('PT30M');
  });

  it('names the shop system that it uses, unless the order names another', () => {
    const statusOf = (order: Order) => {
      const pack = packWith({ system: 'dujiaoka' });
      return knownOf({ order: { platform: '测试卡盟', ...order } }, noon, pack).values.get('order.status');
    };
    expect(statusOf({ status: '4' })).toBe('completed');
    expect(statusOf({ status: '2', system: 'zfaka' })).toBe('completed');
  });

  it('is still to be asked for while the general limit stands in', () => {
    const standIns = (order: Order) =>
      knownOf({ payment: { paidAt: '2026-11-21 11:00' }, ...order }, noon, packWith({}))
        .assumed.get('window.deadline')
        ?.map(({ fact }) => fact);
    expect(standIns({})).toContain('order.platform');
    expect(standIns({ order: { platform: '别的店' } })).not.toContain('order.platform');
    expect(standIns({ order: { promise: 'undisclosed' } })).not.toContain('order.platform');
  });

  it('takes the place of an answer that the buyer does not know, also when more is answered', () => {
    const pack = packWith(terms);
    const known = knownOf(at('card-key', { within: 'unknown' }), noon, pack);
    const coins = deriveOneMore(pack, known, 'goods.kind')('q-coins');
    expect(coins.values.get('order.promise.within')).toBe('PT30M');
    expect(coins.assumed.get('order.promise.within')?.[0]?.platform).toBe('test-cards');
    expect(deriveOneMore(pack, coins, 'order.platform')('别的店').values.has('order.promise.within')).toBe(false);
  });
});
