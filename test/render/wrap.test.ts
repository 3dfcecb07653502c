import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from '../../src/render/wrap.js';

describe('breaking lines', () => {
  it('counts Chinese characters as two columns', () => {
    expect(widthOf('充值 100')).toBe(8);
    expect(widthOf('，')).toBe(2);
    expect(widthOf('e\u0301')).toBe(1);
  });

  it('breaks between Chinese characters and between words', () => {
    expect(wrap('先等到今天十点半再说', 10)).toEqual(['先等到今天', '十点半再说']);
    expect(wrap('wait until then', 10)).toEqual(['wait until', 'then']);
  });

  it('never begins a line with closing punctuation and never ends one with an opening bracket', () => {
    expect(wrap('先等到今天，再说', 10)).toEqual(['先等到今', '天，再说']);
    expect(wrap('先等（今天）再说', 6)).toEqual(['先等', '（今', '天）再', '说']);
  });

  it('keeps a number together while it fits, and cuts it only when the line is too short for it', () => {
    expect(wrap('单号 1234567890', 12)).toEqual(['单号', '1234567890']);
    expect(wrap('1234567890', 4)).toEqual(['1234', '5678', '90']);
  });

  it('never makes a line too wide and never loses a character', () => {
    const text = fc
      .array(fc.constantFrom('充', '值', '，', '。', '（', '）', 'a', '1', ' ', '、', 'word'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 80 }), (content, columns) => {
        const lines = wrap(content, columns);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replace(/\s/g, '')).toBe(content.replace(/\s/g, ''));
      }),
    );
  });
});
