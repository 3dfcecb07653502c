import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/engine/condition.js';
import { evaluator } from '../../src/engine/evaluate.js';
import { derive } from '../../src/facts/derive.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { conditionLines, limitWords } from '../../src/render/condition-words.js';
import type { Showing } from '../../src/render/show-value.js';

const now = '2026-11-21T11:00:00+08:00';
const showing = (locale: 'zh-CN' | 'en'): Showing => ({ locale, now, currency: 'CNY', unmask: false });
const condition: Condition = {
  all: [
    { fact: 'order.status', operator: 'is', operand: { values: ['unpaid', 'paying'] } },
    {
      any: [
        { fact: 'elapsed.sincePayment', operator: 'over', operand: { limit: 'general-window' } },
        { not: { fact: 'payment.bankDebited', operator: 'is', operand: { values: [true] } } },
      ],
    },
    { fact: 'order.notice', operator: 'includes', operand: { values: ['out-of-stock'] } },
    { fact: 'payment.paidAt', operator: 'after', operand: { fact: 'order.expiresAt' } },
    { fact: 'payment.bankDebited', operator: 'known', operand: { values: [false] } },
  ],
};
const written = (locale: 'zh-CN' | 'en') =>
  conditionLines(condition, defaultPack, showing(locale)).map(({ depth, text }) => '  '.repeat(depth) + text);

describe('a condition in words', () => {
  it('is an indented list in English', () => {
    expect(written('en')).toEqual([
      'all of this:',
      '  Order page shows: unpaid or being paid',
      '  at least one of these:',
      '    Time since payment: more than 15 minutes (How long to wait on "processing" before asking)',
      '    not so:',
      '      The bank shows that the money is gone',
      expect.stringMatching(/^ {2}.*: among others .+/),
      expect.stringMatching(/^ {2}Paid at: after .+/),
      expect.stringMatching(/^ {2}.*: not known$/),
    ]);
  });

  it('is an indented list in Chinese', () => {
    expect(written('zh-CN').slice(0, 4)).toEqual([
      '以下都要成立：',
      '  订单页显示：待支付或支付中',
      '  以下至少一条成立：',
      expect.stringMatching(/^ {4}.*：超过15 分钟（显示处理中时，先等多久再问）$/),
    ]);
  });

  it('says with a trace what became of each line, down to the facts that a fact is made of', () => {
    const known = derive(defaultPack, new Map([['payment.status', 'success']]), now);
    const paid: Condition = { fact: 'payment.paid', operator: 'is', operand: { values: [true] } };
    const trace = evaluator(defaultPack, known)(paid);
    const lines = conditionLines(paid, defaultPack, showing('en'), trace);
    expect(lines.map(({ depth, fact, truth, actual }) => [depth, fact, truth, actual])).toEqual([
      [0, 'payment.paid', 'holds', undefined],
      [1, undefined, 'holds', undefined],
      [2, 'payment.status', 'holds', 'paid'],
      [2, 'payment.bankDebited', 'unknown', undefined],
      [2, 'payment.shownByOrder', 'fails', undefined],
    ]);
  });
});

describe('a limit', () => {
  it('is told with its value on the day, or that it is not in force', () => {
    expect(limitWords('general-window', defaultPack, showing('en'))).toBe('15 minutes');
    expect(limitWords('general-window', defaultPack, { ...showing('en'), now: '2001-01-01T00:00:00+08:00' })).toBe(
      'not in force on this day',
    );
  });
});
