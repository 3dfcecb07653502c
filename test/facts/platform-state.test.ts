import { describe, expect, it } from 'vitest';
import { factOf, knownOf, noon, type Order, standInsFor } from './some-case.js';

const down = { unreachable: true };
const until = (time: string) => `2026-11-21T${time}:00+08:00`;

describe('a platform out of reach', () => {
  it('is lost when somebody says so, and not when somebody says it is there', () => {
    expect(factOf('platform.lost', { platform: { unreachable: true } })).toBe(true);
    expect(factOf('platform.lost', { platform: { unreachable: false } })).toBe(false);
  });

  it('is not lost while somebody reads an order page, which is only taken for granted', () => {
    const { values, assumed } = knownOf({ order: { status: 'processing' } });
    expect(values.get('platform.lost')).toBe(false);
    expect(assumed.get('platform.lost')).toEqual([{ fact: 'platform.unreachable', value: false, fallback: false }]);
    expect(factOf('platform.lost', {})).toBeUndefined();
  });

  it('has no page to look at', () => {
    expect(factOf('order.pageReadable', { platform: down })).toBe(false);
    expect(factOf('order.pageReadable', {})).toBe(true);
    expect(factOf('order.pageReadable', { platform: { unreachable: 'unknown' } })).toBe(true);
  });

  it('has been so since it was said to be, at most since the payment until that is asked', () => {
    const lostFor = (order: Order) => factOf('platform.lostFor', order);
    const paid = { paidAt: until('10:00') };
    expect(lostFor({ platform: { ...down, unreachableSince: until('11:00') }, payment: paid })).toBe('PT3600S');
    expect(lostFor({ platform: down, payment: paid })).toBe('PT7200S');
    expect(lostFor({ platform: { ...down, unreachableSince: 'unknown' }, payment: paid })).toBeUndefined();
    expect(lostFor({ platform: { unreachableSince: until('11:00') }, payment: paid })).toBeUndefined();
    expect(standInsFor('platform.lostFor', { platform: down, payment: paid })).toEqual([
      ['platform.unreachableSince', until('10:00')],
    ]);
  });
});

describe('maintenance', () => {
  const state = (order: Order, now = noon) => factOf('maintenance.state', order, now);
  const noticed = (more: object = {}) => ({ order: { notice: ['maintenance'], ...more } });
  const talk = (more: object = {}) => ({ with: 'platform', at: until('10:00'), said: ['maintenance'], ...more });

  it('that was announced until a time is ahead until then, and over from then on', () => {
    const announced = { platform: { announcedMaintenanceUntil: until('12:00') } };
    expect(state(announced, until('11:59'))).toBe('ahead');
    expect(state(announced)).toBe('over');
    expect(factOf('maintenance.until', announced)).toBe(until('12:00'));
  });

  it('ends when the announcement says, else the notice, else the service', () => {
    const all = {
      ...noticed({ noticeUntil: until('14:00') }),
      contacts: [talk({ promisedUntil: until('15:00') })],
    };
    const announced = { platform: { announcedMaintenanceUntil: until('13:00') } };
    expect(factOf('maintenance.until', { ...all, ...announced })).toBe(until('13:00'));
    expect(factOf('maintenance.until', all)).toBe(until('14:00'));
    expect(factOf('maintenance.until', { ...all, ...noticed() })).toBe(until('15:00'));
    expect(factOf('maintenance.until', { contacts: [talk({ promisedUntil: until('15:00') })] })).toBe(until('15:00'));
    expect(factOf('maintenance.until', { contacts: [talk()] })).toBeUndefined();
  });

  it('is none of the promises that were about something else', () => {
    const promise = { with: 'platform', at: until('10:00'), said: ['supplier'], promisedUntil: until('15:00') };
    expect(factOf('maintenance.until', { contacts: [promise] })).toBeUndefined();
    expect(factOf('maintenance.until', { ...noticed(), contacts: [{ ...promise, with: 'carrier' }] })).toBeUndefined();
    expect(factOf('maintenance.until', noticed())).toBeUndefined();
    const talks = [talk({ promisedUntil: until('15:00') }), { with: 'platform', at: until('11:00'), reply: 'none' }];
    expect(factOf('maintenance.until', { ...noticed(), contacts: talks })).toBeUndefined();
  });

  it('is too far off three days after the payment, or after the site went down', () => {
    const announced = (end: string, more: object = {}) => ({
      payment: { paidAt: '2026-11-15 10:00' },
      platform: { announcedMaintenanceUntil: end, ...more },
    });
    const soon = '2026-11-18T23:59:59+08:00';
    expect(state(announced(soon), '2026-11-16T12:00:00+08:00')).toBe('ahead');
    expect(state(announced('2026-11-19 00:00'), '2026-11-16T12:00:00+08:00')).toBe('distant');
    expect(state(announced('2026-11-22 00:00'))).toBe('distant');
    expect(state(announced('2026-11-22 00:00', { ...down, unreachableSince: '2026-11-20 10:00' }))).toBe('ahead');
    const said = (at: object) => ({
      payment: { paidAt: '2026-11-15 10:00' },
      contacts: [{ with: 'platform', said: ['maintenance'], promisedUntil: '2026-11-22 10:00', ...at }],
    });
    expect(state(said({ at: '2026-11-20 10:00' }))).toBe('ahead');
    expect(state(said({}))).toBe('distant');
    const noticed = { payment: { paidAt: '2026-11-15 10:00' }, order: { notice: ['maintenance'] } };
    expect(state({ ...noticed, order: { ...noticed.order, noticeUntil: '2026-11-22 10:00' } })).toBe('distant');
  });

  it('is no reason to wait after a broken promise, unless the site is down', () => {
    const broken = {
      contacts: [talk({ said: [], promisedUntil: until('11:00') })],
      platform: { announcedMaintenanceUntil: until('20:00') },
    };
    expect(state(broken)).toBe('distant');
    expect(state({ ...broken, platform: { ...broken.platform, ...down } })).toBe('ahead');
  });

  it('without an end is undated', () => {
    expect(state(noticed())).toBe('undated');
    expect(state({ platform: { maintenanceAnnounced: true } })).toBe('undated');
  });

  it('that was denied is none', () => {
    expect(state({ platform: { maintenanceAnnounced: false } })).toBe('none');
    expect(state({ platform: { maintenanceAnnounced: false }, ...noticed() })).toBe('undated');
  });

  it('is not known while nobody spoke of it', () => {
    expect(state({})).toBeUndefined();
    expect(state({ order: { notice: [] } })).toBeUndefined();
  });

  it('stands in as none, and is to be asked, only where the platform is down', () => {
    expect(state({ platform: down })).toBe('none');
    expect(standInsFor('maintenance.state', { platform: down })).toContainEqual([
      'platform.maintenanceAnnounced',
      false,
    ]);
    const asked = { platform: { ...down, maintenanceAnnounced: 'unknown' } };
    expect(state(asked)).toBe('none');
    expect(standInsFor('maintenance.state', asked)).toEqual([]);
  });

  it('as the same excuse once more is over, unless it was announced', () => {
    const before = '2026-11-19 10:00';
    const excuses = (more: object = {}) => ({
      contacts: [talk({ at: before }), talk()],
      order: { notice: ['maintenance'], noticeUntil: until('14:00') },
      ...more,
    });
    expect(state(excuses())).toBe('over');
    expect(state(excuses({ platform: { maintenanceAnnounced: true } }))).toBe('ahead');
    expect(state(excuses({ platform: { announcedMaintenanceUntil: until('13:00') } }))).toBe('ahead');
    expect(state({ ...excuses(), contacts: [talk()] })).toBe('ahead');
    // What was said before is a phrase, and no notice of it stands on the page.
    expect(state({ ...excuses(), order: { notice: [] } })).toBeUndefined();
  });
});

describe('goods that go out at set times', () => {
  const state = (order: object) => factOf('batch.state', { order });

  it.each([
    [{ promise: { batchTimes: ['10:00'] } }, 'times'],
    [{ notice: ['batch-release'], promise: { batchTimes: ['10:00'] } }, 'times'],
    [{ notice: ['batch-release'], noticeUntil: until('16:00') }, 'until'],
    [{ notice: ['batch-release'], noticeUntil: '2026-11-25 00:00' }, 'distant'],
    [{ notice: ['batch-release'] }, 'undated'],
    [{ notice: ['batch-release'], promise: { batchTimes: [] } }, 'undated'],
    [{ notice: ['maintenance'] }, 'none'],
    [{ notice: [] }, 'none'],
    [{}, undefined],
  ])('%j: %s', (order, expected) => {
    expect(state(order)).toBe(expected);
  });

  it('are to be asked when while nobody said', () => {
    const standIns = (order: object) => standInsFor('batch.state', { order });
    expect(standIns({ notice: ['batch-release'] })).toEqual([['order.promise.batchTimes', []]]);
    expect(standIns({ notice: ['batch-release'], promise: { batchTimes: 'unknown' } })).toEqual([]);
    expect(standIns({ notice: ['batch-release'], noticeUntil: until('16:00') })).toEqual([]);
  });
});

describe('a review', () => {
  const paid = { payment: { paidAt: until('11:00') } };

  it('has the promised time', () => {
    expect(factOf('review.until', { ...paid, order: { notice: ['under-review'], promise: { within: 'PT2H' } } })).toBe(
      until('13:00'),
    );
    expect(factOf('review.until', {})).toBeUndefined();
  });

  it('that waits for the buyer’s identity has no end', () => {
    expect(factOf('review.until', { ...paid, order: { notice: ['identity-check'] } })).toBeNull();
  });
});
