import { describe, expect, it } from 'vitest';
import { derive } from '../../src/facts/derive.js';
import { diagnose } from '../../src/facts/diagnose.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';

function known(payment: Readonly<Record<string, unknown>>, now: string) {
  const { answers } = readOrder({ payment }, defaultPack, now, now);
  return derive(defaultPack, answers, now);
}

it.each([
  ['2026-11-21T00:00:00+08:00', '2026-11-21T00:00:00+08:00', true],
  ['2026-11-21T02:59:59+08:00', '2026-11-21T00:00:00+08:00', true],
  ['2026-11-21T03:00:00+08:00', '2026-11-21T02:59:59+08:00', false],
  ['2026-11-21T00:10:00+08:00', '2026-11-20T23:59:59+08:00', false],
  ['2026-11-21T01:00:00+08:00', '2026-11-20T01:00:00+08:00', false],
])('at %s, paid at %s: in maintenance %s', (now, paidAt, expected) => {
  expect(known({ paidAt }, now).values.get('payment.inMaintenance')).toBe(expected);
});

it('needs the time of the payment at night only', () => {
  expect(known({}, '2026-11-21T01:00:00+08:00').values.get('payment.inMaintenance')).toBeUndefined();
  expect(known({}, '2026-11-21T12:00:00+08:00').values.get('payment.inMaintenance')).toBe(false);
});

it('a bank that nobody looked at shows no debit, and that is to be asked', () => {
  const now = '2026-11-21T12:00:00+08:00';
  const open = known({ status: 'failed' }, now);
  expect(open.values.get('payment.bankShowsDebit')).toBe(false);
  expect(open.assumed.get('payment.bankShowsDebit')).toEqual([
    { fact: 'payment.bankDebited', value: false, fallback: true },
  ]);
  const asked = known({ status: 'failed', bankDebited: 'unknown' }, now);
  expect(asked.values.get('payment.bankShowsDebit')).toBe(false);
  expect(asked.assumed.get('payment.bankShowsDebit')).toBeUndefined();
  expect(known({ bankDebited: true }, now).values.get('payment.bankShowsDebit')).toBe(true);
});

it.each([[undefined], ['unknown'], [true]])(
  'a failed payment with the bank at %s offers neither to order again nor to close the order',
  (bankDebited) => {
    const now = '2026-11-21T12:00:00+08:00';
    const order = { payment: { status: 'failed', bankDebited }, order: { status: 'unpaid' } };
    const { verdict } = diagnose(defaultPack, readOrder(order, defaultPack, now, now).answers, now);
    const ids = verdict.actions.map(({ id }) => id);
    expect(ids).not.toContain('reorder');
    expect(ids).not.toContain('close-unpaid-order');
  },
);

it.each([
  ['2026-11-21 10:00', '2026-11-21 10:15', true],
  ['2026-11-21 10:15', '2026-11-21 10:15', true],
  ['2026-11-21 10:16', '2026-11-21 10:15', false],
  ['2026-11-21 10:16', undefined, true],
  [undefined, '2026-11-21 10:15', true],
])('paid at %s an order that expires at %s: in time %s', (paidAt, expiresAt, expected) => {
  const at = '2026-11-21T12:00:00+08:00';
  const order = { payment: { paidAt }, order: { expiresAt } };
  const { values, assumed } = derive(defaultPack, readOrder(order, defaultPack, at, at).answers, at);
  expect(values.get('payment.paidInTime')).toBe(expected);
  const granted = { fact: 'payment.paidAfterExpiry', value: false, fallback: true };
  expect(assumed.get('payment.paidInTime')).toEqual(paidAt && expiresAt ? undefined : [granted]);
});

it.each([
  ['2026-11-21T12:00:01+08:00', '2026-11-21T12:00:01+08:00'],
  ['2026-11-21T12:00:00+08:00', null],
  [undefined, undefined],
])('the payment app that pays the seller at %s will still do so at %s', (autoConfirmAt, expected) => {
  const at = '2026-11-21T12:00:00+08:00';
  const { answers } = readOrder({ payment: { autoConfirmAt } }, defaultPack, at, at);
  expect(derive(defaultPack, answers, at).values.get('payment.confirmsAt')).toBe(expected);
});

describe('an order that only a paid one comes to', () => {
  const noon = '2026-11-21T12:00:00+08:00';
  const about = (order: Readonly<Record<string, unknown>>) => {
    const { answers } = readOrder(order, defaultPack, noon);
    return derive(defaultPack, answers, noon);
  };
  const shown = (order: Readonly<Record<string, unknown>>) => about(order).values.get('payment.shownByOrder');

  it.each(['paid', 'processing', 'partly-delivered', 'completed'])('shows the payment: %s', (status) => {
    const known = about({ order: { status } });
    expect(known.values.get('payment.shownByOrder')).toBe(true);
    const standIn = { fact: 'payment.status', value: 'success', fallback: true };
    expect(known.assumed.get('payment.shownByOrder')).toEqual([standIn]);
  });

  it.each(['unpaid', 'none', 'failed', 'closed', 'abnormal', 'awaiting-user', 'reviewing', 'refunding'])(
    'does not show it: %s',
    (status) => expect(shown({ order: { status } })).toBe(false),
  );

  it('is known by what came, where nobody looked at the order page', () => {
    expect(shown({ receipt: { got: ['key-used'] } })).toBe(true);
    expect(shown({ receipt: { got: ['nothing'] } })).toBeUndefined();
    expect(shown({ receipt: { got: [] } })).toBeUndefined();
    expect(shown({})).toBeUndefined();
    expect(shown({ receipt: { got: ['key-used'] }, order: { status: 'unpaid' } })).toBe(false);
  });

  it('says nothing beside the payment app or the bank', () => {
    const order = { status: 'processing' };
    expect(shown({ order, payment: { status: 'processing' } })).toBe(false);
    expect(shown({ order, payment: { bankDebited: false } })).toBe(false);
  });

  it('is enough where nobody can look into the payment app', () => {
    expect(shown({ order: { status: 'completed' }, payment: { status: 'unknown' } })).toBe(true);
  });
});
