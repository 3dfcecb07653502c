import { describe, expect, it } from 'vitest';
import { factOf, standInsFor } from './some-case.js';

const talk = (said: readonly string[] | undefined, more: object = {}) => ({
  with: 'platform',
  ...(said && { said }),
  ...more,
});
const notices = (contacts: readonly object[], order?: object) =>
  factOf('notices', { contacts, ...(order && { order }) });

describe('notices', () => {
  it('on the page count until their date, words of the service beside them', () => {
    const shown = (noticeUntil: string) => notices([talk(['supplier'])], { notice: ['maintenance'], noticeUntil });
    expect(shown('2026-11-21T12:00:01+08:00')).toEqual(['maintenance', 'supplier']);
    expect(shown('2026-11-21T12:00:00+08:00')).toEqual(['supplier']);
  });

  it('of the service end on the second of their date', () => {
    const said = (promisedUntil: string) => notices([talk(['maintenance'], { promisedUntil })], { notice: [] });
    expect(said('2026-11-21T12:00:01+08:00')).toEqual(['maintenance']);
    expect(said('2026-11-21T12:00:00+08:00')).toEqual([]);
  });

  it('of the service are its last words only', () => {
    expect(notices([talk(['supplier']), talk(['maintenance'])], { notice: [] })).toEqual(['maintenance']);
    expect(notices([talk(['supplier']), talk(undefined)], { notice: [] })).toEqual([]);
    expect(notices([talk(undefined), talk(['supplier'])], { notice: [] })).toEqual(['supplier']);
    expect(notices([talk(['supplier']), { with: 'carrier', said: ['maintenance'] }], { notice: [] })).toEqual([
      'supplier',
    ]);
  });

  it('are each named once', () => {
    expect(notices([talk(['maintenance'])], { notice: ['maintenance'] })).toEqual(['maintenance']);
  });

  it('that nobody looked for on the page are to be asked while only the service spoke', () => {
    expect(notices([talk(['maintenance'])])).toEqual(['maintenance']);
    expect(standInsFor('notices', { contacts: [talk(['maintenance'])] })).toEqual([['order.notice', []]]);
    expect(standInsFor('notices', { contacts: [talk(['maintenance'])], order: { notice: 'unknown' } })).toEqual([]);
    expect(factOf('notices', { order: { notice: 'unknown' } })).toBeUndefined();
  });
});

describe('an order that waits for the buyer', () => {
  const waits = (order: object) => factOf('order.waitsForDetails', { order });

  it.each([
    [{}, undefined],
    [{ status: 'processing' }, false],
    [{ status: 'awaiting-user' }, true],
    [{ status: 'awaiting-user', notice: [] }, true],
    [{ status: 'awaiting-user', notice: ['info-missing'] }, true],
    [{ status: 'awaiting-user', notice: ['identity-check'] }, false],
    [{ status: 'awaiting-user', notice: ['info-invalid'] }, false],
    [{ status: 'awaiting-user', notice: ['maintenance', 'restricted'] }, false],
  ])('%j waits for details: %s', (order, expected) => {
    expect(waits(order)).toBe(expected);
  });

  it('may want something else, so the page is to be looked at', () => {
    const standIns = (order: object) => standInsFor('order.waitsForDetails', { order });
    expect(standIns({ status: 'awaiting-user' })).toEqual([['order.notice', []]]);
    expect(standIns({ status: 'awaiting-user', notice: 'unknown' })).toEqual([]);
    expect(standIns({ status: 'awaiting-user', notice: [] })).toEqual([]);
    expect(standIns({ status: 'processing' })).toEqual([]);
  });

  it('are those of the page alone where nobody knows of contacts', () => {
    const order = { notice: ['maintenance'] };
    expect(factOf('notices', { contacts: 'unknown', order })).toEqual(['maintenance']);
    expect(factOf('maintenance.until', { contacts: 'unknown', order })).toBeUndefined();
    expect(factOf('payment.traces', { contacts: 'unknown', payment: { debits: 1 } })).toBe(true);
  });
});
