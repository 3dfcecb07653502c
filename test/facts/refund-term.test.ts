import { describe, expect, it } from 'vitest';
import { derive } from '../../src/facts/derive.js';
import { factOf, type Order, packWithoutLimits, standInsFor } from './some-case.js';

const now = '2026-11-23T11:00:00+08:00';
const value = (order: Order, path: string, at = now) => factOf(path, order, at);
const standIns = (payment: object, path: string) => standInsFor(path, { payment }, now);

describe('the term of a refund', () => {
  const refunding = { status: 'refunding', paidAt: '2026-11-20 10:00' };
  const started = { ...refunding, refundStartedAt: '2026-11-23 10:00' };
  const deadline = (payment: object, promise: object = {}) =>
    value({ payment, order: { promise } }, 'refund.deadline', '2026-11-23T11:00:00+08:00');

  it('runs from its start, else from the payment, for as many workdays as is usual', () => {
    expect(deadline(started)).toBe('2026-11-26T23:59:59+08:00');
    expect(deadline(refunding)).toBe('2026-11-25T23:59:59+08:00');
    expect(value({ payment: started }, 'refund.source')).toBe('usual');
  });

  it('cannot be over while nobody knows when it began: then it is not known', () => {
    const source = (at: string, payment: object = refunding) => value({ payment }, 'refund.source', at);
    expect(source('2026-11-25T23:59:58+08:00')).toBe('usual');
    expect(source('2026-11-25T23:59:59+08:00')).toBe('undated');
    expect(value({ payment: refunding }, 'refund.deadline', '2026-11-26T00:00:00+08:00')).toBeNull();
    expect(source('2026-11-25T23:59:59+08:00', { ...refunding, refundStartedAt: 'unknown' })).toBe('undated');
    const promised = { ...refunding, refundPromise: { within: 'PT48H' } };
    expect(source('2026-11-22T09:59:59+08:00', promised)).toBe('promise');
    expect(source('2026-11-22T10:00:00+08:00', promised)).toBe('undated');
  });

  it('is not waited for where it was put off for more than thirty days', () => {
    const promised = (within: string) => ({ payment: { ...started, refundPromise: { within } } });
    expect(value(promised('P30D'), 'refund.source')).toBe('promise');
    expect(value(promised('P30D'), 'refund.promisedBy')).toBeNull();
    expect(value(promised('P31D'), 'refund.source')).toBe('distant');
    expect(value(promised('P31D'), 'refund.promisedBy')).toBe('2026-12-24T10:00:00+08:00');
    expect(value(promised('P31D'), 'refund.deadline')).toBeNull();
    expect(value(promised('P31D'), 'refund.over')).toBeNull();
  });

  it('is to be asked for: when it began, and what was promised', () => {
    expect(standIns(refunding, 'refund.deadline')).toEqual([
      ['payment.refundStartedAt', '2026-11-20T10:00:00+08:00'],
      ['payment.refundPromise.within', 'P3D'],
    ]);
    const asked = { ...started, refundPromise: { within: 'unknown' } };
    expect(standIns(asked, 'refund.deadline')).toEqual([]);
    expect(standIns({ ...refunding, refundStartedAt: 'unknown' }, 'refund.deadline')).toEqual([
      ['payment.refundPromise.within', 'P3D'],
    ]);
    expect(standIns({ status: 'refunding' }, 'refund.source')).toContainEqual(['payment.refundStartedAt', now]);
  });

  it('is counted as it was promised', () => {
    const promised = (refundPromise: object, promise: object = {}) => deadline({ ...started, refundPromise }, promise);
    const source = { ...started, refundPromise: { within: 'PT48H' } };
    expect(value({ payment: source }, 'refund.source')).toBe('promise');
    expect(promised({ within: 'PT48H' })).toBe('2026-11-25T10:00:00+08:00');
    expect(promised({ within: 'P1D', count: 'workdays' })).toBe('2026-11-24T23:59:59+08:00');
    expect(promised({ within: 'PT10H', count: 'service-hours' }, { serviceHours: '09:00-17:00' })).toBe(
      '2026-11-24T12:00:00+08:00',
    );
    expect(promised({ within: 'PT10H', count: 'elapsed' }, { serviceHours: '09:00-17:00' })).toBe(
      '2026-11-23T20:00:00+08:00',
    );
    expect(promised({ within: 'PT10H', count: 'service-hours' })).toBe('2026-11-23T20:00:00+08:00');
  });

  it('in service hours leaves out free days only where the platform does', () => {
    const friday = { ...refunding, refundStartedAt: '2026-11-20 16:00' };
    const refundPromise = { within: 'PT2H', count: 'service-hours' };
    const hours = { serviceHours: '09:00-17:00' };
    expect(deadline({ ...friday, refundPromise }, hours)).toBe('2026-11-21T10:00:00+08:00');
    expect(deadline({ ...friday, refundPromise }, { ...hours, serviceDays: 'workdays' })).toBe(
      '2026-11-23T10:00:00+08:00',
    );
    const elapsed = { ...friday, refundPromise: { within: 'PT2H', count: 'elapsed' } };
    expect(deadline(elapsed, { ...hours, serviceDays: 'workdays' })).toBe('2026-11-20T18:00:00+08:00');
  });

  it('is over from its very second', () => {
    const over = (at: string) => value({ payment: started }, 'refund.over', at);
    expect(over('2026-11-26T23:59:58+08:00')).toBe(false);
    expect(over('2026-11-26T23:59:59+08:00')).toBe(true);
    expect(value({ payment: { status: 'refunding' } }, 'refund.over')).toBeNull();
    expect(value({ payment: started }, 'refund.provisional')).toBe(false);
    expect(value({ payment: { status: 'refunding' } }, 'refund.provisional')).toBe(false);
  });

  it('is three workdays where the pack has no rule of thumb', () => {
    const answers = new Map(
      Object.entries({ 'payment.status': 'refunding', 'payment.paidAt': '2026-11-20T10:00:00+08:00' }),
    );
    expect(derive(packWithoutLimits, answers, now).values.get('refund.deadline')).toBe('2026-11-25T23:59:59+08:00');
  });
});
