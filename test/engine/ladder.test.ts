import { describe, expect, it } from 'vitest';
import { ladderItems } from '../../src/render/ladder-items.js';
import { appSilent, judgedMatter, platformSilent, statesOf } from './some-matter.js';

const tried = [platformSilent, appSilent];
const filed = { with: '12315', at: '2026-12-02 10:00', ticket: 'TEST-0002' };

describe('the ladder', () => {
  it('begins with the platform, and says from when the next one may be asked', () => {
    const { now, rungs } = judgedMatter({});
    expect(now).toEqual(['platform']);
    expect(rungs['payment-channel']).toMatchObject({ state: 'later', from: '2026-12-11T11:00:00+08:00' });
    expect(rungs['12315']).toMatchObject({ state: 'later' });
    expect(rungs['12315']?.from).toBeUndefined();
  });

  it('waits for the answer of the platform, then goes on', () => {
    const contacts = [{ with: 'platform', at: '2026-12-10 09:00', reply: 'template' }];
    expect(judgedMatter({ contacts }).rungs).toMatchObject({
      platform: { state: 'now', until: '2026-12-11T09:00:00+08:00' },
      'payment-channel': { state: 'later', from: '2026-12-11T09:00:00+08:00' },
    });
    expect(judgedMatter({ contacts, now: '2026-12-11T09:00:00+08:00' }).rungs).toMatchObject({
      platform: { state: 'done' },
      'payment-channel': { state: 'now' },
    });
  });

  it('says where the last day comes before it may be asked at all', () => {
    const { rungs, report } = judgedMatter({
      now: '2026-11-21T11:00:00+08:00',
      payment: { channel: 'carrier-billing', paidAt: '2026-06-25 09:00' },
      contacts: [{ with: 'carrier', at: '2026-11-18 10:00', reply: 'specific' }],
    });
    expect(rungs['telecom-appeal']).toMatchObject({
      state: 'later',
      cannotWait: true,
      from: '2026-12-03T23:59:59+08:00',
      latest: '2026-11-25T23:59:59+08:00',
    });
    const text = report('zh-CN').ladder.find(({ rung }) => rung === 'telecom-appeal')?.text;
    expect(text).toBe('要等到12月3日 23:59 才能找它，可最晚是11月25日 23:59。先打电话问清，来不来得及。');
    const en = report('en').ladder.find(({ rung }) => rung === 'telecom-appeal')?.text;
    expect(en).toMatch(/^Not before 23:59 on 3 December, and by 23:59 on 25 November at the latest\./);
  });

  it('does not keep the payment app waiting for an authority', () => {
    expect(judgedMatter({ contacts: [platformSilent, filed] }).now).toEqual(['12315', 'payment-channel'].reverse());
    expect(judgedMatter({ contacts: [platformSilent, filed] }).verdict.state).toBe('wait');
  });

  it('leaves a second debit that is only held to whoever holds it', () => {
    const held = { payment: { status: 'authorized', debits: 2 } };
    const { verdict, now } = judgedMatter(held);
    expect(verdict).toMatchObject({ id: 'charged-twice', responsible: 'payment-channel' });
    expect(now).toEqual(['payment-channel', 'platform']);
    expect(verdict.actions.map(({ id }) => id)).toContain('contact-platform');
    expect(judgedMatter({ payment: { ...held.payment, channel: 'bank-card' } }).now).toEqual(['bank', 'platform']);
    expect(judgedMatter({ payment: { debits: 2 } }).verdict.responsible).toBe('platform');
  });

  it('names no payment app for a payment that passed through none', () => {
    const gone = { platform: { unreachable: true, unreachableSince: '2026-12-01 10:00' } };
    expect(judgedMatter({ ...gone, payment: { channel: 'crypto' } }).verdict).toMatchObject({
      id: 'platform-vanished',
      responsible: 'user',
    });
    expect(judgedMatter(gone).verdict.responsible).toBe('payment-channel');
  });

  it('passes over nobody who comes before the one that the rule names, once the wait is over', () => {
    const { verdict } = judgedMatter({
      now: '2026-11-18T10:05:00+08:00',
      payment: { inEscrow: true },
      order: { boughtVia: 'marketplace' },
    });
    expect(verdict.state).toBe('wait');
    const from = verdict.waitUntil;
    expect(verdict.actions.filter((action) => action.from !== undefined)).toEqual([
      { id: 'contact-marketplace', rung: 'marketplace', from },
      { id: 'contact-platform', from },
    ]);
  });

  it('says what cannot wait for its turn, as its last day comes before', () => {
    const { rungs, report } = judgedMatter({
      now: '2026-11-19T11:00:00+08:00',
      payment: { inEscrow: true, autoConfirmAt: '2026-11-22 09:00' },
      order: { promise: { within: 'P7D' } },
    });
    expect(rungs.marketplace).toMatchObject({ state: 'later', cannotWait: true, latest: '2026-11-22T09:00:00+08:00' });
    expect(rungs.marketplace).not.toHaveProperty('from');
    expect(rungs.platform).toMatchObject({ state: 'later', from: '2026-11-25T10:00:00+08:00' });
    const [first] = ladderItems(report('en'));
    expect(first?.text).toMatch(
      /^The marketplace: Do not wait for the others: turn to it before 09:00 on 22 November\./,
    );
    const [zh] = ladderItems(report('zh-CN'));
    expect(zh?.text).toMatch(/^电商平台介入：不用等前面的结果，11月22日 09:00 之前要找它。/);
  });

  it('keeps a promise that was made once, and none that was broken before', () => {
    const promise = { with: 'platform', at: '2026-12-09 09:00', reply: 'promise', promisedUntil: '2026-12-12 18:00' };
    const order = { promise: { within: 'PT30M' } };
    expect(judgedMatter({ contacts: [promise], order }).rungs.platform).toMatchObject({
      state: 'now',
      until: '2026-12-12T18:00:00+08:00',
    });
    const broken = { with: 'platform', at: '2026-12-01 09:00', promisedUntil: '2026-12-02 18:00' };
    expect(statesOf({ contacts: [broken, promise], order }).platform).toBe('done');
  });

  it.each(['refused', 'none'])('goes on after the answer "%s"', (reply) => {
    expect(statesOf({ contacts: [{ ...platformSilent, reply }] })).toMatchObject({
      platform: 'done',
      'payment-channel': 'now',
    });
  });

  it('asks the user for what somebody wants from him', () => {
    const { rungs, verdict } = judgedMatter({ contacts: [...tried, { ...filed, reply: 'asks-info' }] });
    expect(rungs['12315']).toMatchObject({ state: 'now', attempt: { kind: 'asks-info' } });
    expect(verdict.state).toBe('act');
  });

  it('gives a rung the date of the one that has to be over before it, whoever else is asked meanwhile', () => {
    const { rungs } = judgedMatter({
      goods: { kind: 'phone-credit' },
      order: { boughtVia: 'official-app' },
      contacts: [{ with: 'carrier', at: '2026-12-10 09:00', reply: 'specific' }],
    });
    expect(rungs.carrier?.until).toBe('2026-12-25T23:59:59+08:00');
    expect(rungs['telecom-appeal']).toMatchObject({ state: 'later', from: rungs.carrier?.until });
    expect(rungs['payment-channel']).toMatchObject({ state: 'later', from: '2026-12-11T11:00:00+08:00' });
  });

  it('ends at the seller where the buyer named the wrong account and it was delivered there', () => {
    const account = { entered: '100000001', intended: '100000000' };
    const delivered = judgedMatter({ account, order: { status: 'completed', boughtVia: 'marketplace' } });
    expect(delivered.verdict.id).toBe('wrong-account');
    expect(delivered.verdict.ladder.map(({ rung }) => rung.id)).toEqual(['self-check', 'platform', 'marketplace']);
    const open = judgedMatter({ account, order: { boughtVia: 'marketplace' } });
    expect(open.rungs['12315']).toBeDefined();
  });

  it('is empty where nobody is left to turn to', () => {
    expect(judgedMatter({ receipt: { arrived: true } }).verdict.ladder).toEqual([]);
    expect(judgedMatter({ payment: { status: 'failed', bankDebited: false } }).verdict.ladder).toEqual([]);
    expect(judgedMatter({ payment: { status: 'unknown' }, order: { status: 'unknown' } }).verdict.ladder).toEqual([]);
  });

  it('waits with the verdict: before patience is over nobody is asked', () => {
    const { verdict, now, rungs } = judgedMatter({ order: { promise: { within: 'P30D' } } });
    expect(verdict.state).toBe('wait');
    expect(now).toEqual([]);
    expect(rungs.platform).toMatchObject({ state: 'later', from: verdict.waitUntil });
  });
});

it('nobody who was asked is late before the patience of the verdict is over', () => {
  const contacts = [{ with: 'platform', at: '2026-12-10 10:00', reply: 'template' }];
  const { verdict, rungs } = judgedMatter({ order: { promise: { within: 'P30D' } }, contacts });
  expect(verdict.state).toBe('wait');
  expect(rungs.platform).toMatchObject({ state: 'now', until: verdict.waitUntil });
});

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
