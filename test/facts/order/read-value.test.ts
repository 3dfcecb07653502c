import { LosslessNumber } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/engine/pack.js';
import { asText, readValue } from '../../../src/facts/order/read-value.js';

const label = { 'zh-CN': '文', en: 'text' };
const factOf = (type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  path: 'some.fact',
  type,
  label,
  effort: 1,
  private: false,
  ...more,
});
const moments = { now: '2026-11-21T12:00:00+08:00', start: '2026-11-20T10:00:00+08:00' };

/** The value, or the code of what is wrong with it. */
function read(type: Fact['type'], raw: unknown, more: Partial<Fact> = {}): unknown {
  const found = readValue(factOf(type, more), raw, moments);
  return 'code' in found ? `! ${found.code}` : found.value;
}
const wrong = (type: Fact['type'], raw: unknown, more: Partial<Fact> = {}) =>
  readValue(factOf(type, more), raw, moments);
const number = (digits: string) => new LosslessNumber(digits);
const no = '! value-not-understood';

describe('yes and no', () => {
  it.each([true, 'true', 'yes', 'Y', '是', '有', '对', ' ＹＥＳ '])('%j is yes', (raw) => {
    expect(read('boolean', raw)).toBe(true);
  });
  it.each([false, 'false', 'no', 'N', '否', '没有', '不是', '无'])('%j is no', (raw) => {
    expect(read('boolean', raw)).toBe(false);
  });
  it.each(['perhaps', '', 'constructor', 0, number('1'), [], {}])('%j is neither', (raw) => {
    expect(read('boolean', raw)).toBe(no);
  });
});

describe('choices', () => {
  const choices = [
    { id: 'first', label: { 'zh-CN': '第一', en: 'The first' }, words: ['ONE'] },
    { id: 'second', label: { 'zh-CN': '第二', en: 'The second' }, words: [] },
  ];

  it.each(['first', 'FIRST', '第一', 'the first', 'one', ' Ｏｎｅ '])('%j is the first', (raw) => {
    expect(read('choice', raw, { choices })).toBe('first');
  });

  it('are named in the mistake, with what was probably meant', () => {
    expect(wrong('choice', 'secnod', { choices })).toEqual({
      code: 'value-not-allowed',
      params: { value: 'secnod', allowed: 'first, second', suggestion: 'second' },
    });
    expect(wrong('choice', 'oen', { choices })).toMatchObject({ params: { suggestion: 'first' } });
    expect(wrong('choice', 'something else', { choices })).toEqual({
      code: 'value-not-allowed',
      params: { value: 'something else', allowed: 'first, second' },
    });
    expect(wrong('choice', 1, { choices })).toEqual({
      code: 'value-not-allowed',
      params: { value: '1', allowed: 'first, second' },
    });
    expect(read('choice', 'first')).toBe(no);
  });

  it('can be several, each once, or one alone', () => {
    expect(read('choices', ['second', 'one', '第二'], { choices })).toEqual(['second', 'first']);
    expect(read('choices', 'one', { choices })).toEqual(['first']);
    expect(read('choices', [], { choices })).toEqual([]);
    expect(wrong('choices', ['first', 'thrid'], { choices })).toMatchObject({ params: { value: 'thrid' } });
    expect(wrong('choices', ['first', 2], { choices })).toMatchObject({ params: { value: '2' } });
    expect(wrong('choices', 5, { choices })).toMatchObject({ code: 'value-not-allowed', params: { value: '5' } });
  });
});

describe('money', () => {
  it.each([
    ['100', '100'],
    [100, '100'],
    [number('99.90'), '99.90'],
    ['￥1,234,567.89', '1234567.89'],
    ['12 元', '12'],
    ['12块', '12'],
    ['CNY 12.5', '12.5'],
    ['12RMB', '12'],
    ['12 人民币', '12'],
    ['0.00000001', '0.00000001'],
    ['１２．５０', '12.50'],
  ])('%j is %s', (raw, amount) => {
    expect(read('money', raw)).toBe(amount);
  });

  it.each([
    '',
    'much',
    '1,23',
    '12,3456',
    '1,2345',
    '1.',
    '.5',
    '0.000000001',
    '1234567890123',
    '1e3',
    'x1',
    '1x',
    null,
    {},
  ])('%j is none', (raw) => {
    expect(read('money', raw)).toBe(no);
  });

  it('is refused below nothing and beyond its bounds', () => {
    expect(wrong('money', '-5 元')).toEqual({ code: 'amount-negative', params: { value: '-5 元' } });
    expect(read('money', '100000000')).toBe('100000000');
    expect(wrong('money', '100000001')).toEqual({
      code: 'out-of-bounds',
      params: { value: '100000001', min: '0', max: '100000000' },
    });
    expect(read('money', '1', { min: 1, max: 2 })).toBe('1');
    expect(read('money', '2.01', { min: 1, max: 2 })).toBe('! out-of-bounds');
    expect(read('money', '0.99', { min: 1, max: 2 })).toBe('! out-of-bounds');
  });
});

describe('numbers', () => {
  it.each([
    [3, 3],
    ['3', 3],
    [' ３ ', 3],
    [number('3'), 3],
    ['0', 0],
  ])('%j is %d', (raw, value) => {
    expect(read('number', raw)).toBe(value);
  });

  it.each(['1.5', '3x', 'x3', '', '1234567890123456', true, Number.NaN])('%j is none', (raw) => {
    expect(read('number', raw)).toBe(no);
  });

  it('have bounds', () => {
    expect(read('number', '-1')).toBe('! out-of-bounds');
    expect(read('number', '-1', { min: -1 })).toBe(-1);
    expect(wrong('number', '5', { max: 4 })).toEqual({
      code: 'out-of-bounds',
      params: { value: '5', min: '0', max: '4' },
    });
  });
});

describe('times', () => {
  it('without a day lie before now, or after the payment for what is to come', () => {
    expect(read('time', '13:00')).toBe('2026-11-20T13:00:00+08:00');
    expect(read('time', '13:00', { past: true })).toBe('2026-11-20T13:00:00+08:00');
    expect(read('time', '09:00', { past: false })).toBe('2026-11-21T09:00:00+08:00');
    expect(read('time', '11:00', { past: false })).toBe('2026-11-20T11:00:00+08:00');
  });

  it('with a word for the day count from now', () => {
    expect(read('time', '明天 09:00', { past: false })).toBe('2026-11-22T09:00:00+08:00');
  });

  it('are text or numbers', () => {
    expect(read('time', 1795226400)).toMatch(/^2026-11-/);
    expect(read('time', [])).toBe(no);
    expect(read('time', 'gestern')).toBe(no);
  });
});

describe('lengths of time', () => {
  it('say how they are counted where they speak of working days', () => {
    expect(wrong('duration', '30分钟')).toEqual({ value: 'PT30M' });
    expect(wrong('duration', '3个工作日')).toEqual({ value: 'P3D', count: 'workdays' });
    expect(read('duration', 'soon')).toBe(no);
    expect(read('duration', [])).toBe(no);
  });
});

describe('what is kept as it was written', () => {
  it('numbers of orders keep every digit, without the blanks around them', () => {
    expect(read('id', ' A-1 ')).toBe('A-1');
    expect(read('id', number('1234567890123456789012345678'))).toBe('1234567890123456789012345678');
    expect(read('id', 42)).toBe('42');
    expect(read('id', '  ')).toBe(no);
    expect(read('id', true)).toBe(no);
  });

  it.each([number('1.5'), number('1e5'), number('-1'), 1.5, 2 ** 53])('%j may have lost digits', (raw) => {
    expect(wrong('id', raw)).toEqual({ code: 'number-needs-quotes', params: { value: asText(raw) } });
    expect(read('account', raw)).toBe('! number-needs-quotes');
  });

  it('accounts keep their blanks', () => {
    expect(read('account', ' 138 ')).toBe(' 138 ');
    expect(read('account', number('13800000000'))).toBe('13800000000');
    expect(read('account', true)).toBe(no);
    expect(read('account', [])).toBe(no);
  });

  it('texts are text or numbers', () => {
    expect(read('text', ' 测试 ')).toBe(' 测试 ');
    expect(read('text', number('1.50'))).toBe('1.50');
    expect(read('text', false)).toBe(no);
  });

  it('has at most 500 characters', () => {
    for (const type of ['id', 'account', 'text'] as const) {
      expect(read(type, 'x'.repeat(500))).toBe('x'.repeat(500));
      expect(wrong(type, 'x'.repeat(501))).toEqual({ code: 'text-too-long', params: { limit: '500', length: '501' } });
    }
  });
});

describe('hours and clocks', () => {
  it.each(['9:00-23:00', '9点至23点', '09:00～23:00', ' 9:00 – 23:00 ', '9:00到23:00'])('%j are hours', (raw) => {
    expect(read('hours', raw)).toBe('09:00-23:00');
  });

  it.each(['9:00', '9:00-12:00-13:00', 'early-late', '9:00-late', 'early-9:00', 9, ''])('%j are none', (raw) => {
    expect(read('hours', raw)).toBe(no);
  });

  it('clocks are sorted, each once, from a list or from one text', () => {
    expect(read('clocks', ['16:00', '10点', '10:00'])).toEqual(['10:00', '16:00']);
    expect(read('clocks', '16:00，10:00')).toEqual(['10:00', '16:00']);
    expect(read('clocks', '16:00、10:00; 12:00')).toEqual(['10:00', '12:00', '16:00']);
    expect(read('clocks', [])).toEqual([]);
    expect(read('clocks', ['10:00', 'noonish'])).toBe(no);
    expect(read('clocks', ['10:00', 12])).toBe(no);
    expect(read('clocks', 12)).toBe(no);
  });
});

it('records are read by the order, not as one value', () => {
  expect(wrong('records', [])).toEqual({ code: 'value-not-understood', params: { value: '[…]', type: 'records' } });
});
