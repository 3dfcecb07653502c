import { describe, expect, it } from 'vitest';
import type { Limit, Pack } from '../../../src/engine/pack.js';
import { defaultPack } from '../../../src/generated/default-pack.js';
import { knownOf, noon, type Order, packWith, packWithoutLimits } from '../some-case.js';

function windowOf(order: Order, now = noon, pack = defaultPack) {
  const { values } = knownOf(order, now, pack);
  const part = (name: string) => values.get(`window.${name}`);
  return {
    deadline: part('deadline'),
    source: part('source'),
    deferral: part('deferral'),
    opensAt: part('opensAt'),
    provisional: part('provisional'),
  };
}

const paid = (paidAt: string, promise: Order, more: Order = {}): Order => ({
  payment: { paidAt },
  order: { promise },
  ...more,
});
const deadline = (paidAt: string, promise: Order, more: Order = {}) => windowOf(paid(paidAt, promise, more)).deadline;

describe('the promised window', () => {
  it.each([
    ['runs from the payment', '2026-11-21 10:00', { within: 'PT30M' }, '2026-11-21T10:30:00+08:00'],
    ['can be a clock time', '2026-11-21 10:00', { by: '2026-11-21T18:00:00+08:00' }, '2026-11-21T18:00:00+08:00'],
    [
      'in workdays ends with the last of them',
      '2026-11-20 10:00',
      { within: '2个工作日' },
      '2026-11-24T23:59:59+08:00',
    ],
    [
      'in workdays passes the National Day holiday and counts the make-up Saturday',
      '2026-09-30 18:00',
      { within: '3个工作日' },
      '2026-10-10T23:59:59+08:00',
    ],
    [
      'in workdays ends on a Saturday that is worked',
      '2026-10-08 09:00',
      { within: '2个工作日' },
      '2026-10-10T23:59:59+08:00',
    ],
    [
      'in workdays is not changed by deferring free days',
      '2026-11-20 10:00',
      { within: '2个工作日', defersNonWorkdays: true },
      '2026-11-24T23:59:59+08:00',
    ],
    [
      'deferred on a Saturday begins on Monday',
      '2026-11-21 10:00',
      { within: 'PT2H', defersNonWorkdays: true },
      '2026-11-23T02:00:00+08:00',
    ],
    [
      'deferred at night begins at six',
      '2026-11-21 01:30',
      { within: 'PT30M', defersNights: true },
      '2026-11-21T06:30:00+08:00',
    ],
    [
      'deferred at night is not touched in the evening',
      '2026-11-21 23:50',
      { within: 'PT30M', defersNights: true },
      '2026-11-22T00:20:00+08:00',
    ],
    [
      'in service hours counts only inside them',
      '2026-11-20 22:30',
      { within: 'PT1H', serviceHours: '09:00-23:00' },
      '2026-11-21T09:30:00+08:00',
    ],
    [
      'in service hours begins when they do',
      '2026-11-21 02:00',
      { within: 'PT30M', serviceHours: '09:00-23:00' },
      '2026-11-21T09:30:00+08:00',
    ],
    [
      'in service hours over several days',
      '2026-11-20 10:00',
      { within: 'PT20H', serviceHours: '09:00-18:00' },
      '2026-11-22T12:00:00+08:00',
    ],
    [
      'in service hours of workdays only',
      '2026-11-20 17:00',
      { within: 'PT2H', serviceHours: '09:00-18:00', serviceDays: 'workdays' },
      '2026-11-23T10:00:00+08:00',
    ],
    [
      'in service hours past midnight',
      '2026-11-21 12:00',
      { within: 'PT1H', serviceHours: '18:00-02:00' },
      '2026-11-21T19:00:00+08:00',
    ],
    [
      'counted by the clock ignores service hours',
      '2026-11-21 02:00',
      { within: 'PT30M', serviceHours: '09:00-23:00', count: 'elapsed' },
      '2026-11-21T02:30:00+08:00',
    ],
    [
      'with batch times begins with the next one',
      '2026-11-21 10:30',
      { within: 'PT30M', batchTimes: ['10:00', '16:00'] },
      '2026-11-21T16:30:00+08:00',
    ],
    [
      'with batch times alone adds the general limit',
      '2026-11-21 17:00',
      { batchTimes: ['10:00', '16:00'] },
      '2026-11-22T10:15:00+08:00',
    ],
    [
      'at a batch time is that one',
      '2026-11-21 16:00',
      { within: 'PT10M', batchTimes: ['10:00', '16:00'] },
      '2026-11-21T16:10:00+08:00',
    ],
  ])('%s', (_, paidAt, promise, expected) => {
    expect(deadline(paidAt, promise)).toBe(expected);
  });

  it('says why and until when work on it was put off', () => {
    expect(windowOf(paid('2026-11-21 01:30', { within: 'PT30M', defersNights: true }))).toMatchObject({
      deferral: 'night',
      opensAt: '2026-11-21T06:00:00+08:00',
    });
    expect(windowOf(paid('2026-11-21 10:00', { within: 'PT30M', defersNonWorkdays: true }))).toMatchObject({
      deferral: 'non-workday',
      opensAt: '2026-11-23T00:00:00+08:00',
    });
    expect(windowOf(paid('2026-11-20 10:00', { within: 'PT30M' }))).toMatchObject({ deferral: 'none' });
  });

  it('is provisional where the holidays are not published yet', () => {
    const order = paid('2026-12-31 10:00', { within: '3个工作日' });
    expect(windowOf(order, '2027-01-02T10:00:00+08:00')).toMatchObject({
      deadline: '2027-01-06T23:59:59+08:00',
      provisional: true,
    });
    expect(windowOf(paid('2026-11-20 10:00', { within: '2个工作日' }))).toMatchObject({ provisional: false });
  });

  it('runs from the order while the payment has no time', () => {
    expect(windowOf({ order: { createdAt: '2026-11-21 10:00', promise: { within: 'PT30M' } } }).deadline).toBe(
      '2026-11-21T10:30:00+08:00',
    );
    expect(windowOf({ order: { promise: { within: 'PT30M' } } }).deadline).toBeUndefined();
  });

  it('is the goods’ own where they are slow by nature, and a stated one comes before that', () => {
    const slow = (kind: string, promise: unknown) =>
      windowOf({ goods: { kind }, payment: { paidAt: '2026-11-21 10:00' }, order: { promise } });
    expect(slow('phone-credit-slow', 'undisclosed')).toMatchObject({
      deadline: '2026-11-24T10:00:00+08:00',
      source: 'goods',
    });
    expect(slow('electricity', 'undisclosed')).toMatchObject({
      deadline: '2026-11-24T10:00:00+08:00',
      source: 'goods',
    });
    expect(slow('fuel-card', 'undisclosed')).toMatchObject({ deadline: '2026-11-22T10:00:00+08:00', source: 'goods' });
    expect(slow('phone-credit-slow', { within: 'P7D' })).toMatchObject({
      deadline: '2026-11-28T10:00:00+08:00',
      source: 'order',
    });
    expect(slow('phone-credit', 'undisclosed')).toMatchObject({
      deadline: '2026-11-21T10:15:00+08:00',
      source: 'general',
    });
  });

  it('of workdays is not known before its first day is', () => {
    expect(windowOf({ order: { promise: { within: '2个工作日' } } }).deadline).toBeUndefined();
    expect(windowOf(paid('2026-11-21 10:00', { count: 'workdays' }))).toMatchObject({ source: 'general' });
  });

  it('is what the order or its platform states, also where only batches are named', () => {
    const batches = { batchTimes: ['10:00'] };
    expect(windowOf(paid('2026-11-21 09:00', batches))).toMatchObject({ source: 'order' });
    expect(windowOf(paid('2026-11-21 09:00', { by: '2026-11-21 10:00' }))).toMatchObject({
      source: 'order',
      provisional: false,
    });
    const ordered = { payment: { paidAt: '2026-11-21 09:00' }, order: { platform: 'Test Cards' } };
    const stated = (promise: object) => windowOf(ordered, undefined, packWith({ promise }));
    expect(stated({ within: 'PT2H' })).toMatchObject({ deadline: '2026-11-21T11:00:00+08:00', source: 'platform' });
    expect(stated(batches)).toMatchObject({ deadline: '2026-11-21T10:15:00+08:00', source: 'platform' });
  });

  it('is the general limit of the pack, and a quarter of an hour where it has none', () => {
    const general = (pack: Pack) =>
      windowOf({ payment: { paidAt: '2026-11-21 09:00' }, order: { promise: 'undisclosed' } }, undefined, pack)
        .deadline;
    const { 'general-window': limit } = defaultPack.limits;
    const long = { ...limit, values: [{ value: 'PT40M', from: '2020-01-01' }] } as Limit;
    expect(general({ ...defaultPack, limits: { 'general-window': long } })).toBe('2026-11-21T09:40:00+08:00');
    expect(general(packWithoutLimits)).toBe('2026-11-21T09:15:00+08:00');
  });

  it('is provisional where only its begin rests on holidays', () => {
    const order = paid('2027-01-01 10:00', { within: 'PT30M', defersNonWorkdays: true });
    expect(windowOf(order, '2027-01-01T12:00:00+08:00').provisional).toBe(true);
    expect(windowOf(paid('2026-11-20 10:00', { within: 'PT30M', defersNonWorkdays: true })).provisional).toBe(false);
  });
});
