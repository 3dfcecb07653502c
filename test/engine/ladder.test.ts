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
    const { now, verdict } = judgedMatter({ contacts: [platformSilent, filed] });
    expect(now).toEqual(['payment-channel', '12315']);
    expect(verdict.state).toBe('wait');
    const atOnce = verdict.actions.filter(({ from }) => from === undefined);
    expect(atOnce.map(({ id, rung }) => [id, rung])).toContainEqual(['contact-payment-channel', 'payment-channel']);
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
