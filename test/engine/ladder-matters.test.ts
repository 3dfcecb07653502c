import { describe, expect, it } from 'vitest';
import { appSilent, judgedMatter, platformSilent, statesOf } from './some-matter.js';

const tried = [platformSilent, appSilent];
const filed = { with: '12315', at: '2026-12-02 10:00', ticket: 'TEST-0002' };

describe('what excludes what', () => {
  it('12315 closes the association, and frees it when it did not take the matter up', () => {
    expect(statesOf({ contacts: [...tried, { ...filed, outcome: 'open' }] })).toMatchObject({
      '12315': 'now',
      'consumer-association': 'closed',
    });
    expect(statesOf({ contacts: [...tried, { ...filed, outcome: 'not-accepted' }] })).toMatchObject({
      '12315': 'closed',
      'consumer-association': 'now',
    });
    expect(statesOf({ contacts: [...tried, { ...filed, outcome: 'ended' }] })).toMatchObject({
      '12315': 'done',
      'consumer-association': 'closed',
      court: 'now',
    });
  });

  it('the association closes 12315, and a court closes both', () => {
    const association = { with: 'consumer-association', at: '2026-12-02 10:00', outcome: 'open' };
    expect(statesOf({ contacts: [...tried, association] })).toMatchObject({ '12315': 'closed' });
    const court = { with: 'court', at: '2026-12-02 10:00', outcome: 'open' };
    expect(statesOf({ contacts: [...tried, court] })).toMatchObject({
      '12315': 'closed',
      'consumer-association': 'closed',
    });
  });

  it('of two that were asked, the first has the matter', () => {
    const association = { with: 'consumer-association', at: '2026-12-03 10:00' };
    expect(statesOf({ contacts: [...tried, filed, association] })).toMatchObject({
      '12315': 'now',
      'consumer-association': 'closed',
    });
  });

  it('one that was asked too late keeps nobody waiting', () => {
    const association = { with: 'consumer-association', at: '2026-12-03 10:00', outcome: 'open' };
    const { verdict, now } = judgedMatter({ contacts: [...tried, { ...filed, outcome: 'ended' }, association] });
    expect(verdict.state).toBe('act');
    expect(now).toEqual(['court']);
  });

  it('while neither was asked, the second stands aside', () => {
    const { rungs } = judgedMatter({ contacts: tried });
    expect(rungs['12315']).toMatchObject({ state: 'now' });
    expect(rungs['consumer-association']).toMatchObject({ state: 'later', insteadOf: '12315' });
  });
});

describe('money that went to the carrier', () => {
  const carrier = { goods: { kind: 'phone-credit' }, order: { boughtVia: 'official-app' } };
  const complaint = { with: 'carrier', at: '2026-12-01 10:00', reply: 'template' };

  it('is the carrier’s first, and the telecom appeal’s 15 days later', () => {
    expect(judgedMatter({ ...carrier, contacts: [platformSilent] }).now).toEqual(['carrier']);
    expect(judgedMatter({ ...carrier, contacts: [platformSilent, complaint] }).rungs).toMatchObject({
      carrier: { state: 'now', until: '2026-12-16T23:59:59+08:00' },
      'telecom-appeal': { state: 'later', from: '2026-12-16T23:59:59+08:00' },
      '12315': { state: 'later' },
    });
    const late = judgedMatter({ ...carrier, contacts: [platformSilent, complaint], now: '2026-12-17T09:00:00+08:00' });
    expect(late.now).toEqual(['telecom-appeal']);
  });

  it('cannot be appealed about after five months', () => {
    const { rungs } = judgedMatter({
      ...carrier,
      payment: { paidAt: '2026-06-01 10:00' },
      contacts: [platformSilent, { ...complaint, at: '2026-11-03 10:00' }],
    });
    expect(rungs['telecom-appeal']?.state).toBe('closed');
    expect(rungs['payment-channel']?.state).toBe('now');
    expect(rungs['12315']?.insteadOf).toBeUndefined();
  });

  it('is no matter of the carrier where another seller took it', () => {
    const states = statesOf({ goods: { kind: 'phone-credit' }, order: { boughtVia: 'third-party-link' } });
    expect(states).not.toHaveProperty('carrier');
    expect(states).not.toHaveProperty('telecom-appeal');
  });
});

describe('special matters', () => {
  it('resale is no consumption: neither 12315 nor the association, but a court', () => {
    const states = statesOf({ goods: { forResale: true }, contacts: tried });
    expect(states).not.toHaveProperty('12315');
    expect(states).not.toHaveProperty('consumer-association');
    expect(states.court).toBe('now');
  });

  it('a scam: the police first and the payment app at once, no polite rungs', () => {
    const { verdict, now } = judgedMatter({ warningSigns: ['unfreeze-fee'], contacts: [platformSilent] });
    expect(verdict.state).toBe('stop');
    expect(now).toEqual(['police', 'payment-channel']);
    expect(verdict.ladder[0]?.rung.id).toBe('police');
    expect(verdict.ladder.find(({ rung }) => rung.id === 'platform')?.state).toBe('done');
  });

  it('money that the marketplace holds: the marketplace first, before it lets go of it, and the seller beside it', () => {
    const { now, rungs, verdict } = judgedMatter({
      payment: { inEscrow: true, autoConfirmAt: '2026-12-15 10:00' },
      order: { boughtVia: 'marketplace' },
    });
    expect(now).toEqual(['marketplace', 'platform']);
    expect(rungs.marketplace?.latest).toBe('2026-12-15T10:00:00+08:00');
    expect(verdict.actions[0]).toMatchObject({ id: 'contact-marketplace', rung: 'marketplace' });
  });

  it('a small sum is no matter for a court, and still one for 12315', () => {
    const { rungs, report } = judgedMatter({
      payment: { amount: '50.00' },
      contacts: [...tried, { ...filed, outcome: 'ended' }],
    });
    expect(rungs.court).toMatchObject({ state: 'later' });
    const worth = (rung: string) => report('en').ladder.find((one) => one.rung === rung)?.worth;
    expect(worth('court')).toContain('not worth it');
    expect(worth('12315')).toContain('Worth it');
  });

  it('an amount in another currency is not called small', () => {
    const { report } = judgedMatter({ payment: { amount: '50.00', currency: 'USD' }, contacts: tried });
    expect(
      report('en')
        .ladder.map(({ worth }) => worth)
        .filter(Boolean),
    ).toEqual([]);
  });

  it('an app store has its own page, of which nothing is confirmed', () => {
    const { now, report } = judgedMatter({ payment: { channel: 'apple' }, contacts: [platformSilent] });
    expect(now).toEqual(['in-app-store']);
    expect(report('en').ladder.find(({ rung }) => rung === 'in-app-store')).toMatchObject({
      way: expect.stringContaining('nothing that confirms'),
      takes: expect.stringContaining('No time to answer is confirmed'),
    });
  });

  it('12363 hears only of the payment app itself, after a complaint to it', () => {
    expect(judgedMatter({ contacts: tried }).rungs['12363']).toMatchObject({ state: 'later' });
    const channel = { payment: { status: 'processing' }, contacts: [appSilent] };
    expect(statesOf({ payment: { status: 'processing' } })).toMatchObject({
      'payment-channel': 'now',
      '12363': 'later',
    });
    expect(statesOf(channel)).toMatchObject({ 'payment-channel': 'done', '12363': 'now' });
    expect(statesOf(channel)).not.toHaveProperty('12315');
  });

  it('a bank has its own rung and its own authority', () => {
    const states = statesOf({ payment: { channel: 'bank-card' }, contacts: [platformSilent] });
    expect(states).toMatchObject({ bank: 'now', '12378': 'later' });
    expect(states).not.toHaveProperty('payment-channel');
  });
});
