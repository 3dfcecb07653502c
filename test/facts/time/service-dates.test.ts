import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/engine/pack.js';
import { knownOf, noon, type Order, packWithoutLimits } from '../some-case.js';

const order = { payment: { paidAt: '2026-11-21 10:00' } };
const unheeded = (more: Order, pack?: Pack) => {
  const { values } = knownOf({ ...order, ...more }, noon, pack);
  return [values.get('window.unheeded'), values.get('window.unheededFor')];
};
const said = (promisedUntil?: string, party = 'platform') => ({ with: party, promisedUntil });
const nothing = [null, 'none'];

describe('a date that is no reason to wait', () => {
  const far = '2026-11-30T12:00:00+08:00';

  it('is one too far off, where a limit says how far that is', () => {
    expect(unheeded({ contacts: [said(far)] })).toEqual([far, 'distant']);
    expect(unheeded({ contacts: [said(far)] }, packWithoutLimits)).toEqual(nothing);
  });

  it('is only one that the service named', () => {
    expect(unheeded({ contacts: [said(far, 'bank')] })).toEqual(nothing);
    expect(unheeded({ contacts: [said(far, 'marketplace'), said()] })).toEqual(nothing);
    expect(unheeded({})).toEqual(nothing);
  });

  it('is a new one from the moment at which the first one has run out', () => {
    const next = '2026-11-21T18:00:00+08:00';
    expect(unheeded({ contacts: [said(noon), said(next)] })).toEqual([next, 'broken']);
    expect(unheeded({ contacts: [said('2026-11-21T12:00:01+08:00'), said(next)] })).toEqual(nothing);
  });
});
