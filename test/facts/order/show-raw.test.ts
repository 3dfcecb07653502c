import { LosslessNumber } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import { asText, isObject, showRaw } from '../../../src/facts/order/read-value.js';

const number = (digits: string) => new LosslessNumber(digits);

describe('a value in a message', () => {
  it.each([
    ['text', 'text'],
    [5, '5'],
    [number('1e999'), '1e999'],
    [[1], '[…]'],
    [{ a: 1 }, '{…}'],
    [null, '{…}'],
    [true, 'true'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['字'.repeat(61), `${'字'.repeat(59)}…`],
  ])('%j is shown as %j', (raw, shown) => {
    expect(showRaw(raw)).toBe(shown);
  });

  it('has the text of strings and numbers only', () => {
    expect(['a', 1, number('1.0'), Number.NaN, Number.POSITIVE_INFINITY, true, null].map(asText)).toEqual([
      'a',
      '1',
      '1.0',
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it('objects are neither lists, nor nothing, nor numbers as they were written', () => {
    expect([{}, [], null, number('1'), 'x'].map(isObject)).toEqual([true, false, false, false, false]);
  });
});
