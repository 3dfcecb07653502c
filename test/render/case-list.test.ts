import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { renderCases } from '../../src/render/case-list.js';
import { widthOf } from '../../src/render/wrap.js';

const cases = [
  { id: 'b3cd', updatedAt: '2026-11-22T10:20:00+08:00', verdict: { id: 'callback-lost', state: 'act' } },
  {
    id: 'k7mf',
    updatedAt: '2026-11-21T10:05:00+08:00',
    verdict: { id: 'payment-processing', state: 'wait', waitUntil: '2026-11-21T12:00:00+08:00' },
  },
  { id: 'z999', updatedAt: '2026-11-20T10:05:00+08:00' },
] as const;
const list = (locale: 'en' | 'zh-CN', columns: number, now = '2026-11-22T11:00:00+08:00') =>
  renderCases(cases, { pack: defaultPack, locale, now, columns, folder: '/home/test/\u001b[2J' });

describe('the list of cases', () => {
  it('has the id, what was found, what that means today, and how to go on', () => {
    expect(list('en', 80)).toBe(`b3cd  You paid, but the order does not count as paid
      No need to wait; see the steps below
      last answered at 10:20 today
k7mf  The payment itself is still being processed
      The time to wait ended at 12:00 yesterday. Look again
      last answered at 10:05 yesterday
z999  no verdict yet
      last answered at 10:05 on 20 November

Go on with a case: topup-doctor resume b3cd
Delete one: topup-doctor forget b3cd
Delete all of them: topup-doctor forget --all
They are kept in: /home/test/\uFFFD[2J
`);
  });

  it('reads as Chinese in Chinese', () => {
    expect(list('zh-CN', 80, '2026-11-21T11:00:00+08:00')).toContain(`k7mf  付款还在处理，平台还没收到钱
      先等到今天 12:00
      上次答到今天 10:05
`);
    expect(list('zh-CN', 80)).toContain('要等的时间（昨天 12:00）已经过了，该再看一眼\n');
  });

  it.each(['en', 'zh-CN'] as const)('fits 32 columns in %s, and commands stay in one piece', (locale) => {
    const lines = list(locale, 32).split('\n');
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(32);
    expect(lines.some((line) => line.endsWith('topup-doctor resume b3cd'))).toBe(true);
  });
});
