import { describe, expect, it } from 'vitest';
import { factOf, knownOf, noon, packWithoutLimits } from './some-case.js';

const paidAt = '2023-01-10T10:00:00+08:00';
const payment = { paidAt };
const asked = (at?: string, party = 'platform') => ({ with: party, ...(at && { at }) });
const from = (contacts: unknown, now?: string) =>
  factOf('limitation.from', { payment, ...(contacts !== undefined && { contacts }) }, now);

describe('the time for a court', () => {
  it('runs from the payment, and anew from every demand made in time', () => {
    const soon = '2024-06-01T10:00:00+08:00';
    expect(from([], soon)).toBe(paidAt);
    expect(from(undefined, soon)).toBe(paidAt);
    expect(from([asked('2024-05-01T10:00:00+08:00')])).toBe('2024-05-01T10:00:00+08:00');
    expect(from([asked('2025-12-01T10:00:00+08:00'), asked('2024-05-01T10:00:00+08:00')])).toBe(
      '2025-12-01T10:00:00+08:00',
    );
    expect(factOf('limitation.from', { contacts: [asked('2024-05-01T10:00:00+08:00')] })).toBeUndefined();
  });

  it('is over where all that was demanded came too late', () => {
    expect(from([])).toBe(paidAt);
    expect(from([asked('2026-01-12T10:00:00+08:00')])).toBe(paidAt);
    expect(from([asked('2026-01-10T10:00:00+08:00')])).toBe('2026-01-10T10:00:00+08:00');
  });

  it('runs from the payment where nobody knows of talks, or no limit says how long', () => {
    expect(from('unknown', '2024-06-01T10:00:00+08:00')).toBe(paidAt);
    const known = knownOf({ payment, contacts: [asked('2026-01-12T10:00:00+08:00')] }, noon, packWithoutLimits);
    expect(known.values.get('limitation.from')).toBe('2026-01-12T10:00:00+08:00');
  });

  it('is not known once it has run out while something may have begun it anew', () => {
    expect(from(undefined)).toBeUndefined();
    expect(from([asked()])).toBeUndefined();
    expect(from([asked('2024-05-01T10:00:00+08:00', '12315')])).toBeUndefined();
  });
});
