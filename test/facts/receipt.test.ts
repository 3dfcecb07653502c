import { expect, it } from 'vitest';
import { derive } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';

const now = '2026-11-21T11:00:00+08:00';

function known(order: Readonly<Record<string, unknown>>) {
  const { answers, problems } = readOrder(order, defaultPack, now, now);
  expect(problems).toEqual([]);
  return derive(defaultPack, answers, now);
}
const value = (order: Readonly<Record<string, unknown>>, path: string) => known(order).values.get(path);
const standIns = (order: Readonly<Record<string, unknown>>, path: string) =>
  (known(order).assumed.get(path) ?? []).filter(({ fallback }) => fallback).map(({ fact }) => fact);

it.each([
  [['nothing'], true],
  [[], true],
  [['less'], false],
  [['nothing', 'step-left'], true],
])('of what came, %j means that nothing came: %s', (got, expected) => {
  expect(value({ receipt: { got } }, 'receipt.gotNothing')).toBe(expected);
  expect(standIns({ receipt: { got } }, 'receipt.gotNothing')).toEqual([]);
});

it('until what came is asked, nothing came, and that is to be asked', () => {
  expect(value({}, 'receipt.gotNothing')).toBe(true);
  expect(standIns({}, 'receipt.gotNothing')).toEqual(['receipt.got']);
});

it('the word of the platform stands for the official record only until that is asked for', () => {
  const done = { order: { status: 'completed' } };
  expect(value(done, 'receipt.credited')).toBe(true);
  expect(standIns(done, 'receipt.credited')).toEqual(['receipt.officialRecord']);
  expect(value({ ...done, receipt: { officialRecord: 'unknown' } }, 'receipt.credited')).toBeUndefined();
  expect(value({ ...done, receipt: { officialRecord: 'nothing' } }, 'receipt.credited')).toBe(false);
  expect(value({ order: { status: 'processing' } }, 'receipt.credited')).toBeUndefined();
  expect(value({ receipt: { officialRecord: 'credited' } }, 'receipt.credited')).toBe(true);
});

it('a record that nobody saw does not show it', () => {
  expect(value({}, 'receipt.unrecorded')).toBe(true);
  expect(value({ receipt: { officialRecord: 'unknown' } }, 'receipt.unrecorded')).toBe(true);
  expect(value({ receipt: { officialRecord: 'credited' } }, 'receipt.unrecorded')).toBe(false);
});

it.each([
  ['nobody has said that he looked', {}, {}, true],
  ['everything was looked through', {}, { lookedInMail: true }, false],
  ['the page says that issuing failed', { notice: ['issue-error'] }, { lookedInMail: false }, false],
  ['the page says that nothing is left', { notice: ['out-of-stock'] }, {}, false],
  ['the page says something else', { notice: ['maintenance'] }, {}, true],
])('%s, so the key may lie elsewhere: %j %j %s', (_, order, receipt, expected) => {
  expect(value({ order, receipt }, 'receipt.keyElsewhere')).toBe(expected);
});

it.each([
  ['card-key', undefined, true, []],
  ['phone-credit', undefined, false, []],
  ['phone-credit', 'card-key', true, []],
  ['gift-card', 'direct', false, []],
  ['membership', undefined, false, ['goods.delivery']],
  [undefined, undefined, false, ['goods.kind']],
])('goods of the kind %s, delivered as %s: a key is expected %s', (kind, delivery, expected, open) => {
  const order = { goods: { kind, delivery } };
  expect(value(order, 'goods.keyExpected')).toBe(expected);
  expect(standIns(order, 'goods.keyExpected')).toEqual(open);
});

it.each([
  ['100.00', '30.00', '70.00'],
  ['0.30', '0.10', '0.20'],
  ['100', '99.99', '0.01'],
  ['100.00', '100', null],
  ['50.00', '60.00', null],
  ['50.00', undefined, undefined],
])('of %s bought, %s came, so %s is still to come', (faceValue, amountGot, rest) => {
  expect(value({ goods: { faceValue }, receipt: { amountGot } }, 'receipt.rest')).toBe(rest);
});

it.each([
  ['2026-11-21T11:00:00+08:00', false],
  ['2026-11-21T10:59:59+08:00', true],
])('the time to claim it, %s, is over: %s', (claimBy, over) => {
  expect(value({ receipt: { claimBy } }, 'receipt.claimOver')).toBe(over);
});
