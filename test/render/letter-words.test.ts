import { describe, expect, it } from 'vitest';
import { defaultPack as pack } from '../../src/generated/default-pack.js';
import { letterWords } from '../../src/render/letter-words.js';

const words = (more: object = {}) =>
  letterWords(pack, { language: 'zh-CN', from: '2026-11-21T11:17:00+08:00', currency: 'CNY', unmask: false, ...more });
const show = (path: string, value: string, full = false, more: object = {}) => {
  const fact = pack.facts[path];
  if (!fact) throw new Error(path);
  return words(more).show(fact, value, full);
};

describe('values in a letter', () => {
  it('keep every digit as it was given', () => {
    expect(show('order.id', '0020261121100000000000000123')).toBe('0020261121100000000000000123');
    expect(show('payment.amount', '99.80')).toBe('99.80 元');
    expect(show('payment.amount', '9.99', false, { currency: 'USD' })).toBe('9.99 USD');
  });

  it('carry the whole date, and the seconds only where they were given', () => {
    expect(show('payment.paidAt', '2026-11-21T10:00:00+08:00')).toBe('2026-11-21 10:00');
    expect(show('payment.paidAt', '2026-11-21T10:00:07+08:00')).toBe('2026-11-21 10:00:07');
    expect(show('payment.paidAt', '2026-11-21T23:59:59+08:00')).toBe('2026-11-21');
  });

  it('are masked where they are private, unless this recipient needs them or the user wants it', () => {
    expect(show('account.entered', '13800000000')).toBe('138****0000');
    expect(show('account.entered', '13800000000', true)).toBe('13800000000');
    expect(show('account.entered', '13800000000', false, { unmask: true })).toBe('13800000000');
  });

  it('send no control character anywhere', () => {
    const shown = show('order.platform', '测试\u001b[2J\u202e站');
    for (const unsafe of ['\u001b', '\u202e']) expect(shown).not.toContain(unsafe);
  });

  it('do without a name that would push out everything else', () => {
    expect(show('goods.name', '长'.repeat(41))).toBeUndefined();
    expect(show('goods.name', '长'.repeat(40))).toBe('长'.repeat(40));
  });
});

describe('the answer', () => {
  it('is asked for by a full hour, or by a day', () => {
    expect(words().answerBy('platform-answer-time')).toBe('2026-11-22 12:00');
    expect(words().answerBy('letter-answer-final')).toBe('2026-11-24');
    expect(words({ from: '2026-11-21T23:30:00+08:00' }).answerBy('platform-answer-time')).toBe('2026-11-22 24:00');
  });

  it('counts workdays over make-up weekends and holidays', () => {
    expect(words().answerBy('12315-decision')).toBe('2026-12-01');
    expect(words({ from: '2026-09-30T10:00:00+08:00' }).answerBy('12315-decision')).toBe('2026-10-15');
    expect(words({ from: '2026-02-13T10:00:00+08:00' }).answerBy('12315-decision')).toBe('2026-03-02');
  });
});

it('articles stand under the name of their law, in their order', () => {
  const laws = ['ecommerce-law-51', 'civil-code-509', 'ecommerce-law-20'].flatMap((id) => pack.laws[id] ?? []);
  expect(words().laws(laws)).toBe('《电子商务法》第二十条、第五十一条；《民法典》第五百零九条');
  expect(words({ language: 'en' }).laws(laws)).toBe('E-Commerce Law arts. 20 and 51; Civil Code art. 509');
});
