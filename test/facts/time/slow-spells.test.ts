import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/engine/value.js';
import { derive } from '../../../src/facts/derive.js';
import { defaultPack } from '../../../src/generated/default-pack.js';

const known = (answers: Readonly<Record<string, Value>>, now: string) =>
  derive(defaultPack, new Map(Object.entries(answers)), `${now}+08:00`);
const paid = (at: string, more: Readonly<Record<string, Value>> = {}) =>
  known({ 'payment.paidAt': `${at}+08:00`, 'order.promise.disclosed': false, ...more }, at).values;

describe('the turn of the month', () => {
  test.each([
    ['2026-02-28T00:00:00', true],
    ['2026-02-27T23:59:59', false],
    ['2028-02-28T12:00:00', false],
    ['2028-02-29T00:00:00', true],
    ['2026-12-31T00:00:00', true],
    ['2027-01-03T23:59:59', true],
    ['2027-01-04T00:00:00', false],
  ])('paid at %s: %s', (at, expected) => {
    expect(paid(at).get('payment.nearMonthTurn')).toBe(expected);
  });
});

describe('the general window', () => {
  test('is as long as the slowest spell that the payment fell into', () => {
    const window = paid('2026-10-01T10:00:00', { 'goods.kind': 'phone-credit', 'order.notice': [] });
    expect(window.get('window.spells')).toEqual(['month-turn', 'busy']);
    expect(window.get('window.deadline')).toBe('2026-10-01T22:00:00+08:00');
  });

  test('knows no spell for goods that pass through no interface', () => {
    const window = paid('2026-10-01T10:00:00', { 'goods.kind': 'card-key', 'order.notice': ['busy'] });
    expect(window.get('window.spells')).toEqual([]);
    expect(window.get('window.deadline')).toBe('2026-10-01T10:15:00+08:00');
  });

  test('gives way to a stated time', () => {
    const window = paid('2026-10-01T10:00:00', { 'goods.kind': 'phone-credit', 'order.promise.within': 'PT30M' });
    expect(window.get('window.spells')).toEqual([]);
    expect(window.get('window.deadline')).toBe('2026-10-01T10:30:00+08:00');
  });

  test('is longer where a notice says that the interface is busy', () => {
    const spells = (notice: readonly string[]) =>
      paid('2026-11-23T10:00:00', { 'goods.kind': 'q-coins', 'order.notice': notice }).get('window.spells');
    expect([spells(['busy']), spells(['maintenance']), spells([])]).toEqual([['busy'], [], []]);
  });

  test('knows no spell while the payment has no time', () => {
    const answers = {
      'order.createdAt': '2026-10-01T10:00:00+08:00',
      'goods.kind': 'phone-credit',
      'order.notice': [],
    };
    const { values } = known({ ...answers, 'order.promise.disclosed': false }, '2026-10-01T11:00:00');
    expect(values.get('window.spells')).toEqual([]);
  });

  test('rests on the notices only where a notice could make it longer', () => {
    const restsOn = (kind: string, at: string) =>
      known({ 'payment.paidAt': `${at}+08:00`, 'order.promise.disclosed': false, 'goods.kind': kind }, at)
        .assumed.get('window.over')
        ?.map(({ fact }) => fact);
    expect(restsOn('q-coins', '2026-11-23T10:00:00')).toContain('order.notice');
    expect(restsOn('q-coins', '2026-10-05T10:00:00')).not.toContain('order.notice');
    expect(restsOn('card-key', '2026-11-23T10:00:00')).not.toContain('order.notice');
    const at = '2026-11-23T10:00:00';
    const said = { 'payment.paidAt': `${at}+08:00`, 'goods.kind': 'q-coins', 'order.promise.disclosed': false };
    const assumed = (more: Readonly<Record<string, Value>>) =>
      known({ ...said, ...more }, at).assumed.get('window.over');
    expect(assumed({})).toContainEqual({ fact: 'order.notice', value: [], fallback: true });
    for (const notice of ['unknown', []])
      expect(JSON.stringify(assumed({ 'order.notice': notice }))).not.toContain('notice');
  });
});
