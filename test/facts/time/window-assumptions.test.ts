import { describe, expect, it } from 'vitest';
import type { Assumption } from '../../../src/engine/known.js';
import { defaultPack } from '../../../src/generated/default-pack.js';
import { knownOf, type Order, packWith } from '../some-case.js';

const paid = (at: string, promise?: unknown, more: Order = {}): Order => ({
  payment: { paidAt: `${at}+08:00` },
  ...(promise !== undefined && { order: { promise } }),
  ...more,
});
const standIns = (order: Order, now: string, pack = defaultPack) =>
  (knownOf(order, `${now}+08:00`, pack).assumed.get('window.over') ?? []).flatMap(
    ({ fact, value, fallback }: Assumption) => (fallback ? [[fact, value]] : []),
  );

describe('the general window stands in', () => {
  const noon = '2026-11-21T12:00:00';
  const disclosed = ['order.promise.disclosed', false];
  const cards = { goods: { kind: 'card-key' } };

  it('for a stated time, as long as nobody said that there is none', () => {
    expect(standIns(paid(noon, undefined, cards), noon)).toEqual([disclosed]);
    expect(standIns(paid(noon, 'undisclosed', cards), noon)).toEqual([]);
    expect(standIns(paid(noon, { disclosed: 'unknown' }, cards), noon)).toEqual([]);
  });

  it('for the length, where a time is stated that nobody has told', () => {
    expect(standIns(paid(noon, { disclosed: true }, cards), noon)).toEqual([['order.promise.within', 'PT15M']]);
    const within = { disclosed: true, within: 'unknown' };
    expect(standIns(paid(noon, within, cards), noon)).toEqual([]);
  });

  it('for the kind of goods, which may be slow by nature', () => {
    expect(standIns(paid(noon, 'undisclosed'), noon)).toContainEqual(['goods.kind', 'other']);
    expect(standIns(paid(noon, 'undisclosed', { goods: { kind: 'unknown' } }), noon)).toEqual([]);
    const bare = { ...defaultPack, goods: {} };
    expect(standIns(paid(noon, 'undisclosed'), noon, bare)).toEqual([['goods.kind', 'other']]);
  });

  it('for what the platform is known to state, where the pack knows any', () => {
    const platform = ['order.platform', 'other'];
    expect(standIns(paid(noon, undefined, cards), noon, packWith({}))).toEqual([disclosed, platform]);
    expect(standIns(paid(noon, 'undisclosed', cards), noon, packWith({}))).toEqual([]);
    const named = { ...paid(noon, undefined, cards), order: { platform: 'unknown' } };
    expect(standIns(named, noon, packWith({}))).toEqual([disclosed]);
  });
});

describe('a missed promise rests on whether the terms put it off', () => {
  const saturday = '2026-11-21T10:00:00';
  const days = ['order.promise.defersNonWorkdays', false];
  const nights = ['order.promise.defersNights', false];

  it.each([
    ['on a Saturday to Monday', saturday, '2026-11-21T11:00:00', [days]],
    ['no more when Monday would be over as well', saturday, '2026-11-23T00:30:01', []],
    ['no more in the second in which it would be over on Monday', saturday, '2026-11-23T00:30:00', []],
    ['at night until the morning', '2026-11-23T01:00:00', '2026-11-23T02:00:00', [nights]],
    ['from the second in which it is missed', saturday, '2026-11-21T10:30:00', [days]],
    ['not before it is missed', saturday, '2026-11-21T10:29:59', []],
  ])('%s', (_, at, now, expected) => {
    expect(standIns(paid(at, { within: 'PT30M' }), now)).toEqual(expected);
  });

  it('not where that was asked', () => {
    const asked = { within: 'PT30M', defersNonWorkdays: 'unknown' };
    expect(standIns(paid(saturday, asked), '2026-11-21T11:00:00')).toEqual([]);
  });

  it('not where no time was stated: then nobody is called late', () => {
    const order = paid(saturday, 'undisclosed', { goods: { kind: 'card-key' } });
    expect(standIns(order, '2026-11-21T11:00:00')).toEqual([]);
  });

  it('also where the time is the goods’ own', () => {
    const order = paid(saturday, 'undisclosed', { goods: { kind: 'fuel-card' } });
    expect(standIns(order, '2026-11-22T11:00:00')).toEqual([days]);
  });
});
