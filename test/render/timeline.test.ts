import { describe, expect, it } from 'vitest';
import { judgedMatter } from '../engine/some-matter.js';

const momentsOf = (matter: Parameters<typeof judgedMatter>[0]) =>
  judgedMatter(matter)
    .report('en')
    .timeline.map(({ moment }) => moment);

describe('the time line', () => {
  it('tells when it was time to ask where the verdict rests on it', () => {
    expect(momentsOf({})).toEqual(['paid', 'due', 'now']);
  });

  it('leaves that out where something else is the reason', () => {
    expect(momentsOf({ order: { status: 'unpaid' } })).toEqual(['paid', 'now']);
    expect(momentsOf({ payment: { status: 'processing' } })).toEqual(['paid', 'now']);
  });

  it('tells a time that was promised in any case', () => {
    expect(momentsOf({ order: { status: 'unpaid', promise: { within: 'PT2H' } } })).toEqual(['paid', 'due', 'now']);
  });

  it('does not put "now" before a payment, when two clocks differ by minutes', () => {
    expect(momentsOf({ now: '2026-11-18T09:58:00+08:00' })).toEqual(['paid', 'due']);
  });

  it('shows both where the payment lies so far ahead that it is a contradiction', () => {
    expect(momentsOf({ now: '2026-11-18T09:00:00+08:00' })).toEqual(['now', 'paid']);
  });

  it('is left out where nothing but the present moment is known', () => {
    const nothing = { payment: { paidAt: null }, order: { createdAt: null } };
    expect(momentsOf(nothing)).toEqual([]);
  });
});
