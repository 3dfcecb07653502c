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

  it('is taken once, and only where it is newer', () => {
    const talk = (promisedUntil: string) => ({ with: 'platform', promisedUntil });
    const promised = (...contacts: unknown[]) =>
      windowOf({ payment: { paidAt: '2026-11-21 10:00' }, order: { promise: { within: 'PT30M' } }, contacts });
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
      source: 'order',
    });
  });
});
