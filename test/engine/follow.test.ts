import { describe, expect, it } from 'vitest';
import { appSilent, judgedMatter, platformSilent } from './some-matter.js';

const tried = [platformSilent, appSilent];

describe('an authority at work', () => {
  it('is waited for, first until it says whether it takes the matter up', () => {
    const contacts = [...tried, { with: '12315', at: '2026-12-02 10:00' }];
    const { verdict, rungs } = judgedMatter({ contacts });
    expect(verdict).toMatchObject({ state: 'wait', responsible: 'nobody', waitUntil: '2026-12-11T23:59:59+08:00' });
    expect(rungs['12315']).toMatchObject({ state: 'now', until: verdict.waitUntil });
    expect(verdict.actions.map(({ id, from }) => [id, from])).toEqual([
      ['wait', undefined],
      ['keep-evidence', undefined],
      ['complain-12315', '2026-12-11T23:59:59+08:00'],
    ]);
  });

  it('is waited for to the end once it has taken the matter up, and the court comes after it', () => {
    const contacts = [...tried, { with: '12315', at: '2026-11-23 10:00', outcome: 'open' }];
    const { verdict, rungs, report } = judgedMatter({ contacts });
    expect(verdict).toMatchObject({ state: 'wait', waitUntil: '2027-01-31T23:59:59+08:00' });
    expect(rungs['12315']?.provisional).toBe(true);
    expect(rungs.court).toMatchObject({ state: 'later', from: verdict.waitUntil });
    expect(report('en').ladder.find(({ rung }) => rung === '12315')?.text).toContain('not published yet');
  });

  it('that said until when is believed', () => {
    const contacts = [...tried, { with: '12315', at: '2026-11-21 10:00', promisedUntil: '2026-12-20 18:00' }];
    expect(judgedMatter({ contacts }).verdict.waitUntil).toBe('2026-12-20T18:00:00+08:00');
  });

  it('that has not even said whether it takes the matter up is asked, not waited for', () => {
    const contacts = [...tried, { with: '12315', at: '2026-11-20 10:00' }];
    const { verdict, report } = judgedMatter({ contacts });
    expect(verdict.state).toBe('act');
    expect(report('zh-CN').actions[0]?.text).toContain('凭登记编号打 12315 问');
  });

  it.each([
    ['consumer-association', '2027-01-31T23:59:59+08:00', {}],
    ['12363', '2026-12-17T23:59:59+08:00', {}],
    ['12378', '2026-12-17T23:59:59+08:00', { payment: { channel: 'bank-card' } }],
  ])('%s is one', (id, until, more) => {
    const contacts = [...tried, { with: id, at: '2026-12-02 10:00', outcome: 'open' }];
    expect(judgedMatter({ ...more, contacts }).verdict).toMatchObject({ state: 'wait', waitUntil: until });
  });

  it('keeps nobody from stopping at a scam', () => {
    const contacts = [...tried, { with: '12315', at: '2026-12-02 10:00', outcome: 'open' }];
    expect(judgedMatter({ contacts, warningSigns: ['unfreeze-fee'] }).verdict.state).toBe('stop');
  });
});

describe('where the own way of a rule was tried', () => {
  it('the first action is that of the present rung, with its way', () => {
    const { verdict, report } = judgedMatter({ contacts: [platformSilent] });
    expect(verdict.actions[0]).toEqual({ id: 'contact-payment-channel', rung: 'payment-channel' });
    expect(verdict.actions.map(({ id }) => id)).not.toContain('contact-platform');
    expect(report('zh-CN').actions[0]?.text).toContain('投诉商家');
  });

  it('and while that one may still answer, how long', () => {
    const contacts = [platformSilent, { with: 'payment-channel', at: '2026-12-09 10:00' }];
    expect(judgedMatter({ contacts }).report('en').actions[0]?.text).toContain('until 23:59 on 12 December');
  });

  it('what the rule names beside it is said with the date that the ladder gives it', () => {
    const twice = { payment: { debits: 2, paidAt: '2026-12-10 09:00' } };
    const { verdict } = judgedMatter(twice);
    expect(verdict.id).toBe('charged-twice');
    expect(verdict.actions.map(({ id, from }) => [id, from])).toEqual([
      ['contact-platform', undefined],
      ['contact-payment-channel', '2026-12-11T11:00:00+08:00'],
      ['keep-evidence', undefined],
    ]);
  });

  it('the marketplace that still holds the money goes before the shop that was asked', () => {
    const asked = { with: 'platform', at: '2026-12-10 10:00', reply: 'template' };
    const { verdict, report } = judgedMatter({ payment: { inEscrow: true }, contacts: [asked] });
    expect(verdict.actions[0]).toEqual({ id: 'contact-marketplace', rung: 'marketplace' });
    expect(verdict.actions.map(({ id }) => id)).not.toContain('contact-platform');
    expect(report('zh-CN').letter?.to).toBe('marketplace');
  });

  it('nothing changes while it was not', () => {
    expect(judgedMatter({}).verdict.actions[0]).toEqual({ id: 'contact-platform' });
  });
});

describe('while a promised time is waited for', () => {
  const promise = { with: 'platform', at: '2026-12-10 09:00', reply: 'promise', promisedUntil: '2026-12-10 22:00' };

  it('names for its end the next one, not the one who let it pass', () => {
    const { verdict, report } = judgedMatter({ contacts: [promise] });
    expect(verdict).toMatchObject({ state: 'wait', waitUntil: '2026-12-10T22:00:00+08:00' });
    expect(verdict.actions.filter(({ from }) => from).map(({ id, rung }) => [id, rung])).toEqual([
      ['contact-payment-channel', 'payment-channel'],
    ]);
    expect(report('en').letter?.to).toBe('payment-channel');
  });

  it('names the platform where nobody has asked it yet', () => {
    const { verdict, report } = judgedMatter({ order: { promise: { within: 'P30D' } } });
    expect(verdict.actions.filter(({ from }) => from).map(({ id }) => id)).toEqual(['contact-platform']);
    expect(report('en').letter?.to).toBe('platform');
  });
});
