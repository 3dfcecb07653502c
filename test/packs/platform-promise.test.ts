import { describe, expect, it } from 'vitest';
import { derive, deriveOneMore } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { readPack } from '../../src/packs/read-pack.js';
import { judged, paid } from './added-packs.js';

const { pack } = readPack(['test/fixtures/example-pack'], 'rules');

describe('what a pack knows of a platform', () => {
  it('is its promise where the order says nothing, and the report says where it comes from', () => {
    const before = judged(defaultPack, paid({}));
    const after = judged(pack, paid({}));
    expect(before).toMatchObject({ verdict: 'order-status-stuck', deadline: { source: 'general' } });
    expect(after).toMatchObject({
      verdict: 'within-promised-window',
      state: 'wait',
      waitUntil: '2026-11-20T12:10:00+08:00',
      deadline: { source: 'platform' },
    });
    expect(after.explanation).toContain('By what this platform states');
    expect(after.assumed.map(({ text }) => text)).toContain(
      'Delivery promised within: 30 minutes (not from your order: by the rules added for Example Cards, checked on 2026-11-21)',
    );
  });

  it('yields to what the order says', () => {
    const own = judged(pack, paid({ promise: { within: 'PT2H' } }));
    expect(own.deadline).toMatchObject({ at: '2026-11-20T13:40:00+08:00', source: 'order' });
    const undisclosed = judged(pack, paid({ promise: 'undisclosed' }));
    expect(undisclosed.deadline).toMatchObject({ at: '2026-11-20T11:55:00+08:00', source: 'general' });
    const unknown = judged(pack, paid({ promise: { within: 'unknown', disclosed: 'unknown' } }));
    expect(unknown.deadline).toMatchObject({ at: '2026-11-20T12:10:00+08:00', source: 'platform' });
  });

  it('fills in only its service hours and days where the order states a time of its own', () => {
    const night = judged(
      pack,
      paid({ promise: { within: 'PT1H' } }, { payment: { status: 'success', paidAt: '2026-11-19 23:30' } }),
    );
    expect(night.deadline).toMatchObject({ at: '2026-11-20T10:00:00+08:00', source: 'order' });
  });

  it('has service hours, days off and batches', () => {
    const at = (paidAt: string, kind: string) =>
      judged(pack, paid({}, { payment: { status: 'success', paidAt }, goods: { kind } })).deadline.at;
    expect(at('2026-11-19 23:30', 'phone-credit')).toBe('2026-11-20T09:30:00+08:00');
    expect(at('2026-11-14 10:00', 'phone-credit')).toBe('2026-11-16T09:30:00+08:00');
    expect(at('2026-11-20 11:00', 'card-key')).toBe('2026-11-20T18:00:00+08:00');
    expect(at('2026-11-20 09:00', 'test-points')).toBe('2026-11-20T09:30:00+08:00');
  });

  it('says nothing of goods that may be others', () => {
    const unknown = judged(pack, { ...paid({}), goods: {} });
    expect(unknown.deadline.source).toBe('general');
  });

  it.each([
    '测试卡盟',
    ' 测试 卡盟',
    'Example Cards',
    '测试卡盟（example-cards.test）',
    'https://www.example-cards.test/order/1',
  ])('is found by %s', (platform) => {
    expect(judged(pack, paid({ platform })).deadline.source).toBe('platform');
  });

  it.each(['测试卡盟二店', '不是测试卡盟', 'fake-example-cards.test', '测试商城'])('is not that of %s', (platform) => {
    expect(judged(pack, paid({ platform })).deadline.source).toBe('general');
  });

  it('includes the words of its order page', () => {
    expect(judged(pack, paid({ status: '待实名' })).verdict).toBe('platform-risk-review');
    const { problems: refused } = readOrder(
      paid({ status: '待实名', platform: '测试商城' }),
      pack,
      '2026-11-20T12:00:00+08:00',
    );
    expect(refused.map(({ code }) => code)).toEqual(['code-without-system']);
  });

  it.each([
    ['order.platform', '测试卡盟'],
    ['order.platform', '测试商城'],
    ['goods.kind', 'card-key'],
    ['order.promise.within', 'PT3H'],
    ['order.promise.disclosed', false],
    ['order.promise.serviceHours', '10:00-12:00'],
  ] as const)('follows from one more answer as from all answers at once: %s %s', (path, value) => {
    const now = '2026-11-20T12:00:00+08:00';
    const { answers } = readOrder(paid({ promise: { count: 'unknown' } }), pack, now);
    const more = deriveOneMore(pack, derive(pack, answers, now), path)(value);
    const whole = derive(pack, new Map([...answers, [path, value]]), now);
    expect(Object.fromEntries(more.values)).toEqual(Object.fromEntries(whole.values));
    expect(Object.fromEntries(more.assumed)).toEqual(Object.fromEntries(whole.assumed));
    expect([...more.answered].sort()).toEqual([...whole.answered].sort());
  });

  it('is worth asking for', () => {
    const { nextQuestions, settled } = judged(pack, {
      payment: { status: 'success', paidAt: '2026-11-20 11:40' },
      order: { status: 'processing', notice: [] },
      goods: { kind: 'phone-credit' },
    });
    expect(settled).toBe(false);
    expect(nextQuestions.map(({ fact }) => fact)).toContain('order.platform');
  });
});
