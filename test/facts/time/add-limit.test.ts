import { describe, expect, it } from 'vitest';
import type { Count, Pack } from '../../../src/engine/pack.js';
import { addLimit } from '../../../src/facts/time/add-limit.js';
import { defaultPack } from '../../../src/generated/default-pack.js';

const end = (limit: string, from: string, pack: Pack = defaultPack) => {
  const found = addLimit(pack)(limit, `${from}${from.length > 10 ? '' : 'T10:00:00'}+08:00`);
  return found && `${found.at.slice(0, 19)}${found.provisional ? ' provisional' : ''}`;
};

describe('the end of a limit', () => {
  it.each([
    ['over a weekend', '2026-11-21', '2026-12-01T23:59:59'],
    ['over the National Day and a working Saturday', '2026-09-30', '2026-10-15T23:59:59'],
    ['over the Spring Festival and two working Saturdays', '2026-02-13', '2026-03-02T23:59:59'],
  ])('of 7 working days, %s', (_, from, expected) => {
    expect(end('12315-decision', from)).toBe(expected);
  });

  it('of 60 calendar days counts neither the first day nor stops for a plain Sunday', () => {
    expect(end('12315-mediation', '2026-12-02')).toBe('2027-01-31T23:59:59 provisional');
  });

  it('of the mediation is counted by the procedure of the day of acceptance', () => {
    expect(end('12315-mediation', '2026-04-14')).toBe('2026-06-18T23:59:59');
    expect(end('12315-mediation', '2026-04-15')).toBe('2026-06-14T23:59:59');
  });

  it('of 15 days for a carrier, moved off a public holiday', () => {
    expect(end('carrier-complaint-answer', '2026-11-21')).toBe('2026-12-06T23:59:59');
    expect(end('carrier-complaint-answer', '2026-09-20')).toBe('2026-10-08T23:59:59');
  });

  it('of days that an app or we ourselves set stays where it is, holiday or not', () => {
    expect(end('wechat-complaint-answer', '2026-09-29')).toBe('2026-10-02T23:59:59');
    expect(end('payment-complaint-answer', '2026-12-29')).toBe('2027-01-01T23:59:59');
  });

  it('of months and years falls on the same day, or the last one of a shorter month', () => {
    expect(end('telecom-appeal-latest', '2026-05-21')).toBe('2026-10-21T23:59:59');
    expect(end('telecom-appeal-latest', '2026-01-31')).toBe('2026-06-30T23:59:59');
    expect(end('12315-latest', '2023-02-28')).toBe('2026-02-28T23:59:59');
  });

  it('of months may be a year or more', () => {
    const { '12315-latest': limit } = defaultPack.limits;
    const long = (value: string, count: Count) =>
      ({ ...defaultPack, limits: { long: { ...limit, count, values: [{ value, from: '2020-01-01' }] } } }) as Pack;
    expect(end('long', '2026-01-31', long('P13M', 'days'))).toBe('2027-02-28T23:59:59');
    expect(end('long', '2026-01-31', long('P2Y', 'days'))).toBe('2028-01-31T23:59:59');
    expect(end('long', '2026-01-31', long('P1M', 'elapsed'))).toBeUndefined();
  });

  it('of hours runs to the second', () => {
    expect(end('platform-answer-time', '2026-11-21T10:20:30')).toBe('2026-11-22T10:20:30');
  });

  it('is not known of a limit that is not there, not yet in force, or has no length', () => {
    expect(end('12315-mediation', '1999-12-31')).toBeUndefined();
    expect(end('nothing', '2026-11-21')).toBeUndefined();
    expect(end('small-sum', '2026-11-21')).toBeUndefined();
  });
});
