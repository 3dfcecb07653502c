import { describe, expect, it } from 'vitest';
import { ladderItems } from '../../src/render/ladder-items.js';
import { headOf, sectionsOf } from '../../src/render/sections.js';
import { appSilent, judgedMatter, type Matter, platformSilent } from '../engine/some-matter.js';

describe('the ladder in a report', () => {
  it('has what lies further off in one line, with what to know of it', () => {
    const items = ladderItems(judgedMatter({ payment: { amount: '50.00' } }).report('zh-CN'));
    expect(items.map(({ lead }) => lead)).toEqual(['→ ', '· ', '· ']);
    const far = items.at(-1)?.text ?? '';
    expect(far).toMatch(/^再往后：12315 投诉，.*；消费者协会，和“12315 投诉”只能选一个；/);
    expect(far).toContain('多半不值得起诉');
    expect(far).not.toMatch(/。.|undefined|null/);
  });

  it('says the way there once: above, where it is something to do', () => {
    const report = judgedMatter({ order: { promise: { within: 'P30D' } } }).report('en');
    const [platform] = ladderItems(report);
    expect(platform?.text).toContain('See the steps above');
    expect(platform?.text).not.toContain('Reach its service');
  });
});

describe('what was taken for granted', () => {
  const texts = (matter: Matter, locale: 'zh-CN' | 'en') =>
    judgedMatter(matter, 'no word on contacts')
      .report(locale)
      .assumed.map(({ text }) => text);

  it('does not say that nobody was contacted, nor when a refund began', () => {
    expect(texts({}, 'zh-CN')).toContain('没有提到联系过谁');
    expect(texts({}, 'en')).toContain('Nothing was said of anybody you have contacted');
    const refund = { payment: { status: 'refunding' } };
    expect(texts(refund, 'zh-CN')).toContain('退款开始的时间：还不知道');
    expect(texts(refund, 'en')).toContain('Start of the refund: not known yet');
  });

  it('does not say that a key differs which nobody has compared', () => {
    const key = { goods: { kind: 'card-key' }, order: { status: 'completed' }, receipt: { got: ['key-invalid'] } };
    expect(texts(key, 'zh-CN')).toContain('卡密核对：还没核对');
    expect(texts(key, 'en')).toContain('Key compared: not compared yet');
  });
});

describe('the headline', () => {
  const contacts = [platformSilent, appSilent, { with: '12315', at: '2026-12-02 10:00' }];

  it('says who is at work while an authority has the matter', () => {
    expect(headOf(judgedMatter({ contacts }).report('zh-CN')).headline).toBe(
      '12315 投诉：正在处理，最晚到明天 23:59 要有答复。先等这个结果。',
    );
    expect(headOf(judgedMatter({ contacts }).report('en')).headline).toContain('Under way: a complaint to 12315.');
  });

  it('is the usual one while only time is waited for', () => {
    const waiting = { order: { promise: { within: 'P30D' } } };
    expect(headOf(judgedMatter(waiting).report('zh-CN')).headline).toContain('先等到');
  });
});

it('what is to be done later stands under its own date, in the order of the dates', () => {
  const twice = { payment: { debits: 2, paidAt: '2026-12-10 09:00' } };
  const [todo] = sectionsOf(judgedMatter(twice).report('en'));
  expect(todo?.items.map(({ lead, text }) => lead || text)).toEqual([
    '1. ',
    '2. ',
    'If nothing has changed by 11:00 tomorrow:',
    '3. ',
  ]);
});

describe('what else was found', () => {
  it('leaves out what arrival has settled', () => {
    const { verdict, report } = judgedMatter({ payment: { debits: 2 }, receipt: { arrived: true }, submissions: [] });
    expect(verdict.id).toBe('charged-twice');
    expect(verdict.also.map(({ rule }) => rule.id)).toContain('order-status-stuck');
    expect(report('en').also).toEqual(['arrived']);
  });

  it('leaves out what the verdict is the reason for', () => {
    const { verdict, report } = judgedMatter({
      contacts: [platformSilent, { ...platformSilent, at: '2026-11-22 10:00' }],
    });
    expect(verdict.id).toBe('platform-withholding');
    expect(verdict.also.map(({ rule }) => rule.id)).toContain('order-status-stuck');
    expect(report('en').also).not.toContain('order-status-stuck');
  });

  it('is nothing where all is done, and then no check finds fault', () => {
    const { verdict, report } = judgedMatter({ order: { status: 'processing' }, receipt: { arrived: true } });
    expect(verdict.also.map(({ rule }) => rule.id)).toContain('order-status-stuck');
    expect(report('en').also).toEqual([]);
    expect(report('en').checks.filter(({ result }) => result === 'problem')).toEqual([]);
  });

  it('sends nobody to the platform beside the signs of a scam', () => {
    const report = judgedMatter({ warningSigns: ['unfreeze-fee'] }).report('en');
    expect(report.also).toEqual([]);
    expect(report.checks.find(({ id }) => id === 'platform')).toMatchObject({ looked: false });
  });
});
