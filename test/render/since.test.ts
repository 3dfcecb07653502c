import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { type Found, sinceThen } from '../../src/render/since.js';

const { version } = defaultPack;
const at = (clock: string, day = '21') => `2026-11-${day}T${clock}:00+08:00`;
const since = (
  before: Found | undefined,
  after: Found,
  now: string,
  { locale = 'en', packVersion = version }: { locale?: 'en' | 'zh-CN'; packVersion?: string } = {},
) => sinceThen(defaultPack, before, after, { locale, savedAt: at('10:05'), now, packVersion });
const waits = (until: string): Found => ({ id: 'payment-processing', state: 'wait', waitUntil: until });
const acts: Found = { id: 'payment-processing', state: 'act' };

describe('what has changed since a case was left', () => {
  it('the time to wait is over: overdue, and what follows', () => {
    expect(since(waits(at('12:00')), acts, at('12:45'))).toEqual([
      'Last answered at 10:05 today, 2 hours 40 minutes ago.',
      'It is now overdue: the time to wait ended at 12:00 today, 45 minutes ago.',
      'This means: No need to wait; see the steps below.',
    ]);
    expect(since(waits(at('12:00')), acts, at('12:45'), { locale: 'zh-CN' })).toEqual([
      '上次答到今天 10:05，过去了 2 小时 40 分钟。',
      '已经超时：本来等到今天 12:00，又过了 45 分钟。',
      '接下来：不用再等，照下面做。',
    ]);
  });

  it('is overdue from the very moment until which there was to be waited', () => {
    expect(since(waits(at('12:00')), acts, at('12:00'))[1]).toBe(
      'It is now overdue: the time to wait ended at 12:00 today.',
    );
    expect(since(waits(at('12:00')), acts, at('12:00'), { locale: 'zh-CN' })[1]).toBe(
      '已经超时：本来等到今天 12:00，现在刚到。',
    );
    expect(since(waits(at('12:00')), waits(at('12:00')), at('11:59'))).toEqual([
      'Last answered at 10:05 today, 1 hour 54 minutes ago.',
      'Nothing has changed since: wait until 12:00 today.',
    ]);
  });

  it('the time over, and another verdict with its own time to wait', () => {
    const after: Found = { id: 'callback-lost', state: 'wait', waitUntil: at('18:00', '22') };
    expect(since(waits(at('12:00')), after, at('09:00', '22'))).toEqual([
      'Last answered at 10:05 yesterday, 22 hours 55 minutes ago.',
      'It is now overdue: the time to wait ended at 12:00 yesterday, 21 hours ago.',
      'Then it looked like this: The payment itself is still being processed. Now: You paid, but the order does not count as paid.',
      'Wait until 18:00 today first.',
    ]);
  });

  it('the time to wait until has moved', () => {
    expect(since(waits(at('12:00')), waits(at('13:00')), at('11:00'))[1]).toBe(
      'The time to wait until is now 13:00 today; it was 12:00 today.',
    );
  });

  it('days ago nobody counts minutes', () => {
    expect(since(acts, acts, at('12:45', '23'))[0]).toBe('Last answered at 10:05 on 21 November, 2 days 2 hours ago.');
  });

  it('nothing', () => {
    expect(since(acts, acts, at('11:00'))[1]).toBe('Nothing has changed since.');
    expect(since(acts, acts, at('11:00'), { locale: 'zh-CN' })[1]).toBe('这段时间结论没有变。');
  });

  it('it is done: nobody is told that anything is overdue', () => {
    const lines = since(waits(at('12:00')), { id: 'arrived', state: 'done' }, at('13:00')).join('\n');
    expect(lines).toContain('Nothing left to do');
    expect(lines).not.toContain('overdue');
  });

  it('the rules: said, also when the old verdict is no longer in them', () => {
    const lines = since({ id: 'gone-rule', state: 'act' }, acts, at('11:00'), { packVersion: '0.1.0' });
    expect(lines.slice(1)).toEqual([
      'The rules have been updated since.',
      'It now looks like this: The payment itself is still being processed.',
    ]);
  });

  it('a case without a verdict, or a clock that was set back: only when it was left', () => {
    expect(since(undefined, acts, at('11:00'))).toEqual(['Last answered at 10:05 today, 55 minutes ago.']);
    expect(since(acts, acts, at('09:00'))[0]).toBe('Last answered at 10:05 today.');
  });

  it('from no verdict to one', () => {
    expect(since({ id: 'undetermined', state: 'ask' }, acts, at('11:00'))[1]).toContain(
      'The cause cannot be told yet. Now: The payment itself',
    );
  });
});
