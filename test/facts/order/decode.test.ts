import { expect, test } from 'vitest';
import { decodeText } from '../../../src/facts/order/decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array =>
  Uint8Array.from(
    text.split('').flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

const order = '{"order":{"platform":"订单测试","note":"🎮"}}';

test('UTF-8 and UTF-16 are read with and without byte order mark, which is not part of the text', () => {
  expect(decodeText(utf8(order))).toBe(order);
  expect(decodeText(joined(bytes(0xef, 0xbb, 0xbf), utf8(order)))).toBe(order);
  expect(decodeText(joined(bytes(0xff, 0xfe), utf16(order, 'le')))).toBe(order);
  expect(decodeText(joined(bytes(0xfe, 0xff), utf16(order, 'be')))).toBe(order);
  expect(decodeText(utf16(order, 'le'))).toBe(order);
  expect(decodeText(utf16(order, 'be'))).toBe(order);
});

test('UTF-16 without mark is recognised although 一 has its zero byte at the other side', () => {
  const text = '{"name":"一一一一"}';
  expect(decodeText(utf16(text, 'le'))).toBe(text);
  expect(decodeText(utf16(text, 'be'))).toBe(text);
});

test('GB18030 is read, with two and with four bytes a character', () => {
  const text = joined(utf8('{"goods":"'), bytes(0xb6, 0xa9, 0xb5, 0xa5, 0x95, 0x34, 0xb2, 0x35), utf8('"}'));
  expect(decodeText(text)).toBe('{"goods":"订单𠮷"}');
});

test('what is no text in any of these is refused', () => {
  expect(decodeText(bytes(0x7b, 0xff, 0xff, 0x7d))).toBeUndefined();
  // half a character, half a surrogate pair, half a unit
  expect(decodeText(bytes(0xb6, 0xa9, 0xb5))).toBeUndefined();
  expect(decodeText(joined(bytes(0xff, 0xfe), utf16('{\ud83c}', 'le')))).toBeUndefined();
  expect(decodeText(bytes(0xff, 0xfe, 0x7b))).toBeUndefined();
  // after a mark nothing else is tried: in GB18030 this would be 锘恐衶
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0xd6, 0xd0, 0x7b))).toBeUndefined();
  expect(decodeText(bytes(0xff, 0x7b))).toBeUndefined();
});

test('a mark says how to read also what has no NUL', () => {
  expect(decodeText(joined(bytes(0xff, 0xfe), utf16('订单', 'le')))).toBe('订单');
  expect(decodeText(joined(bytes(0xfe, 0xff), utf16('订单', 'be')))).toBe('订单');
});

test.each([
  ['二', [0xb6, 0xfe]],
  ['⺁', [0xfe, 0x50]],
  ['订恐', [0xb6, 0xa9, 0xbf, 0xd6]],
  ['只恐', [0xd6, 0xbb, 0xbf, 0xd6]],
  ['铹恐', [0xef, 0xa9, 0xbf, 0xd6]],
  ['锘中', [0xef, 0xbb, 0xd6, 0xd0]],
])('a part of a mark is none: %s', (text, values) => {
  expect(decodeText(bytes(...values))).toBe(text);
});

test('the beginnings of a picture and of an archive are no text, nor is any text with a NUL', () => {
  expect(decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48))).toBeUndefined();
  expect(decodeText(bytes(0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0, 0x21, 0))).toBeUndefined();
  expect(decodeText(utf8('{"a":"\0"}'))).toBeUndefined();
  expect(decodeText(new Uint8Array(8))).toBeUndefined();
});

test('no bytes are the empty text', () => {
  expect(decodeText(new Uint8Array())).toBe('');
});
