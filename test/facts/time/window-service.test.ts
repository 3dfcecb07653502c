import { describe, expect, it } from 'vitest';
import { knownOf, type Order } from '../some-case.js';

function windowOf(order: Order) {
  const { values } = knownOf(order);
  const part = (name: string) => values.get(`window.${name}`);
  return { deadline: part('deadline'), source: part('source'), provisional: part('provisional') };
}

describe('the word of the service', () => {
  it.each<[string, Order, string | undefined, string]>([
    ['a notice', { notice: ['maintenance'], noticeUntil: '2026-11-21 18:00' }, undefined, '2026-11-21T18:00:00+08:00'],
    ['a notice that was not named', { noticeUntil: '2026-11-21 18:00' }, undefined, '2026-11-21T18:00:00+08:00'],
    [
      'no notice, once there is none',
      { notice: [], noticeUntil: '2026-11-21 18:00' },
      undefined,
      '2026-11-21T10:30:00+08:00',
    ],
    ['an announced maintenance', {}, '2026-11-21 19:00', '2026-11-21T19:00:00+08:00'],
    ['the later one', { noticeUntil: '2026-11-21 20:00' }, '2026-11-21 19:00', '2026-11-21T20:00:00+08:00'],
  ])('follows %s', (_, order, announcedMaintenanceUntil, expected) => {
    const known = windowOf({
      payment: { paidAt: '2026-11-21 10:00' },
      order: { promise: { within: 'PT30M' }, ...order },
      ...(announcedMaintenanceUntil && { platform: { announcedMaintenanceUntil } }),
    });
    expect(known).toMatchObject({ deadline: expected, provisional: false });
    expect(known.source).toBe(expected.includes('10:30') ? 'order' : 'service');
  });

  const talk = (promisedUntil: string, at?: string) => ({ with: 'platform', promisedUntil, ...(at && { at }) });
  const promised = (...contacts: unknown[]) =>
    windowOf({ payment: { paidAt: '2026-11-21 10:00' }, order: { promise: { within: 'PT30M' } }, contacts });

  it('is taken once, and only where it is newer', () => {
    expect(promised(talk('2026-11-21T18:00:00+08:00'))).toMatchObject({
      deadline: '2026-11-21T18:00:00+08:00',
      source: 'service',
    });
    expect(promised(talk('2026-11-21T10:10:00+08:00'))).toMatchObject({
      deadline: '2026-11-21T10:30:00+08:00',
      source: 'order',
    });
    const marketplace = { ...talk('2026-11-22T18:00:00+08:00'), with: 'marketplace' };
    expect(promised(talk('2026-11-21T18:00:00+08:00'), marketplace, { with: 'platform' })).toMatchObject({
      deadline: '2026-11-21T18:00:00+08:00',
      source: 'service',
    });
    expect(promised(talk('2026-11-21T18:00:00+08:00'), talk('2026-11-22T18:00:00+08:00'))).toMatchObject({
      deadline: '2026-11-21T18:00:00+08:00',
      source: 'service',
    });
  });

  const unheededOf = (order: Order, now?: string) => {
    const known = knownOf(order, now).values;
    return [known.get('window.unheeded'), known.get('window.unheededFor'), known.get('window.deadline')];
  };

  it('is waited for no longer than three days from the day on which it was given, else from the payment', () => {
    const soon = '2026-11-24T23:59:59+08:00';
    const late = '2026-11-25T00:00:00+08:00';
    const payment = { paidAt: '2026-11-21 10:00' };
    const general = '2026-11-21T10:15:00+08:00';
    expect(unheededOf({ payment, contacts: [talk(soon)] })).toEqual([null, 'none', soon]);
    expect(unheededOf({ payment, contacts: [talk(late)] })).toEqual([late, 'distant', general]);
    expect(unheededOf({ payment, contacts: [talk(late, '2026-11-22 09:00')] }, '2026-11-22T10:00:00+08:00')).toEqual([
      null,
      'none',
      late,
    ]);
    expect(unheededOf({ payment, order: { noticeUntil: late } })).toEqual([late, 'distant', general]);
    expect(unheededOf({ payment, order: { notice: [], noticeUntil: late } })).toEqual([null, 'none', general]);
    expect(unheededOf({ payment, platform: { announcedMaintenanceUntil: late } })).toEqual([late, 'distant', general]);
    expect(
      unheededOf({ payment, platform: { announcedMaintenanceUntil: late, unreachableSince: '2026-11-22 08:00' } }),
    ).toEqual([null, 'none', late]);
    expect(unheededOf({ order: { createdAt: '2026-11-20 10:00' }, contacts: [talk(soon)] })).toEqual([
      soon,
      'distant',
      '2026-11-20T10:15:00+08:00',
    ]);
    expect(unheededOf({ contacts: [talk(late)] })).toEqual([late, 'distant', undefined]);
    expect(unheededOf({})).toEqual([null, 'none', undefined]);
  });

  it('is waited for no more after a date that was missed, whoever names the new one', () => {
    const missed = '2026-11-21T11:30:00+08:00';
    const next = '2026-11-21T18:00:00+08:00';
    const payment = { paidAt: '2026-11-21 10:00' };
    expect(unheededOf({ payment, contacts: [talk(missed), talk(next)] })).toEqual([next, 'broken', missed]);
    expect(unheededOf({ payment, contacts: [talk(missed)], order: { noticeUntil: next } })).toEqual([
      next,
      'broken',
      missed,
    ]);
    expect(unheededOf({ payment, contacts: [talk(next)], order: { noticeUntil: missed } })).toEqual([
      next,
      'broken',
      missed,
    ]);
    expect(unheededOf({ payment, contacts: [talk(missed)], platform: { announcedMaintenanceUntil: next } })).toEqual([
      next,
      'broken',
      missed,
    ]);
    // The end of a maintenance is no word on this order.
    expect(unheededOf({ payment, contacts: [talk(next)], platform: { announcedMaintenanceUntil: missed } })).toEqual([
      null,
      'none',
      next,
    ]);
  });
});
