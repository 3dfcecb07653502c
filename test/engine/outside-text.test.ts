import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanOutsideText } from '../../src/engine/outside-text.js';

const mark = '\uFFFD';
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const refused = [
  ...range(0x00, 0x08),
  ...range(0x0b, 0x1f),
  ...range(0x7f, 0x9f),
  0x61c,
  ...range(0x200b, 0x200f),
  0x2028,
  0x2029,
  ...range(0x202a, 0x202e),
  0x2060,
  ...range(0x2066, 0x2069),
  0xfeff,
  ...range(0xd800, 0xdfff),
  ...range(0xe0000, 0xe007f),
];

describe('text from outside', () => {
  test('each control, bidi, invisible or broken character becomes one visible mark', () => {
    const survivors = refused.filter((code) => cleanOutsideText(`a${String.fromCodePoint(code)}b`) !== `a${mark}b`);
    expect(survivors.map((code) => code.toString(16))).toEqual([]);
  });

  test('line breaks and tabs become one space', () => {
    expect(cleanOutsideText('一\n二\t三\r\n四')).toBe('一 二 三 四');
    expect(cleanOutsideText('一\r二\u0085三')).toBe(`一${mark}二${mark}三`);
  });

  test('an escape sequence arrives without its escape', () => {
    expect(cleanOutsideText('\u001b[2J\u001b]0;title\u0007 ok')).toBe(`${mark}[2J${mark}]0;title${mark} ok`);
  });

  test('reversed text is shown as it is stored', () => {
    expect(cleanOutsideText('付款\u202Ecod.exe\u202C')).toBe(`付款${mark}cod.exe${mark}`);
  });

  test('ordinary text in any script, emoji and money signs stay as they are', () => {
    for (const text of ['充值 100 元，未到账！', 'Top-up “Q币” ￥100.00 — ok?', '𠮷野家 🎮 ❤️', 'שלום مرحبا', '']) {
      expect(cleanOutsideText(text)).toBe(text);
    }
  });

  test('nothing dangerous is left in any text, and cleaning again changes nothing', () => {
    const dangerous = new Set(refused);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...refused), fc.nat(0x10ffff))), (codes) => {
        const cleaned = cleanOutsideText(codes.map((code) => String.fromCodePoint(code)).join(''));
        expect([...cleaned].filter((one) => dangerous.has(one.codePointAt(0) ?? 0))).toEqual([]);
        expect(cleanOutsideText(cleaned)).toBe(cleaned);
      }),
    );
  });
});
