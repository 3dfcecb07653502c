import fc from 'fast-check';
import { isLosslessNumber, stringify } from 'lossless-json';
import { describe, expect, test } from 'vitest';
import { isOrderObject, type OrderJson, readOrderText } from '../../../src/facts/order/order-text.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Numbers as `#text`, so that they differ from strings and compare by text. */
const plain = (json: OrderJson): unknown => {
  if (isLosslessNumber(json)) return `#${json.value}`;
  if (Array.isArray(json)) return json.map(plain);
  if (!isOrderObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, plain(value)]));
};
const written = (json: unknown): unknown => {
  if (typeof json === 'number') return `#${JSON.stringify(json)}`;
  if (Array.isArray(json)) return json.map(written);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, written(value)]));
};

const read = (input: Uint8Array | string): unknown => {
  const result = readOrderText(typeof input === 'string' ? utf8(input) : input);
  return 'json' in result ? plain(result.json) : result.problem;
};
const problem = (code: string, params: Record<string, string> = {}) => ({ code, path: '', level: 'error', params });

const order = '{"order":{"platform":"测试"}}';

describe('bytes', () => {
  test('GB18030 and UTF-16 orders are read, and what is no text is refused', () => {
    const words = Uint8Array.from([...utf8('{"a":"'), 0xb6, 0xa9, 0xb5, 0xa5, ...utf8('"}')]);
    expect(read(words)).toEqual({ a: '订单' });
    expect(read(Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]))).toEqual({});
    expect(read(Uint8Array.from([0x7b, 0xff, 0xff, 0x7d]))).toEqual(problem('not-text'));
  });

  test('5 MB are read, one byte more or 10 MB are not', () => {
    const limit = 5 * 1024 * 1024;
    const ofSize = (size: number) => utf8(`"${'a'.repeat(size - 2)}"`);
    expect(read(ofSize(limit))).toEqual(problem('not-an-object'));
    expect(read(ofSize(limit + 1))).toEqual(problem('too-large', { limit: '5 MB' }));
    expect(read(new Uint8Array(10 * 1024 * 1024))).toEqual(problem('too-large', { limit: '5 MB' }));
  });

  test('the mark at the end of old Windows files is no part of the text', () => {
    expect(read('{"a":true}\u001A')).toEqual({ a: true });
    expect(read('\u001A')).toEqual(problem('empty'));
  });

  test('nothing but white space is empty', () => {
    for (const text of ['', ' ', '\r\n\t\n', '\uFEFF', '\u00a0\u3000']) expect(read(text)).toEqual(problem('empty'));
  });
});

describe('values', () => {
  test('long numbers keep every digit, decimals every zero', () => {
    expect(read('{"id":4200002345202611211234567890,"amount":100.00,"e":1E+400,"n":-0}')).toEqual({
      id: '#4200002345202611211234567890',
      amount: '#100.00',
      e: '#1E+400',
      n: '#-0',
    });
  });

  test('accounts are not trimmed and CRLF is white space', () => {
    expect(read('{\r\n\t"account": "13800000000 "\r\n}\r\n')).toEqual({ account: '13800000000 ' });
  });

  test('keys with a meaning in JavaScript are ordinary keys and pollute nothing', () => {
    const keys = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'isLosslessNumber', 'value'];
    for (const key of keys) {
      const result = readOrderText(utf8(`{"${key}":{"polluted":true,"${key}":{"polluted":true}},"b":1}`));
      if (!('json' in result)) throw new Error(result.problem.code);
      expect(Object.keys(result.json)).toEqual([key, 'b']);
      expect(Object.getOwnPropertyDescriptor(result.json, key)?.value.polluted).toBe(true);
      expect(Object.getPrototypeOf(result.json)).toBe(Object.prototype);
      expect('polluted' in result.json).toBe(false);
      expect('polluted' in {}).toBe(false);
    }
    expect(isOrderObject({ isLosslessNumber: true, value: '1' })).toBe(true);
  });

  test('the same key with the same value contradicts nothing', () => {
    expect(read('{"a":{"b":1},"a":{"b":1}}')).toEqual({ a: { b: '#1' } });
  });
});

describe('what is no order', () => {
  test('a list says how many orders it holds', () => {
    expect(read('[]')).toEqual(problem('array', { count: '0' }));
    expect(read('[1,"x",[{}],null]')).toEqual(problem('array', { count: '0' }));
    expect(read(` [${order}]`)).toEqual(problem('array', { count: '1' }));
    expect(read(`[${order},{}, 3]`)).toEqual(problem('array', { count: '2' }));
  });

  test('a single string, number or word is JSON and no order', () => {
    for (const text of ['"订单"', '4200002345', ' -1.5e3\n', 'true', 'false', 'null']) {
      expect(read(text)).toEqual(problem('not-an-object'));
    }
  });

  test('other text is shown by its beginning, in one safe line of 40 characters', () => {
    const text = '我付了钱\r\n  没到账\u001b[31m';
    expect(read(`\n ${text}`)).toEqual(problem('not-json', { snippet: '我付了钱 没到账\uFFFD[31m' }));
    expect(read('🎮'.repeat(50))).toEqual(problem('not-json', { snippet: `${'🎮'.repeat(40)}…` }));
    expect(read('012345')).toEqual(problem('not-json', { snippet: '012345' }));
    const words = 'I paid and nothing came, then I kept waiting for it';
    expect(read(words)).toEqual(problem('not-json', { snippet: 'I paid and nothing came, then I kept…' }));
    expect(read('a'.repeat(50))).toEqual(problem('not-json', { snippet: `${'a'.repeat(40)}…` }));
    expect(read('\u202E"open')).toEqual(problem('not-json', { snippet: '\uFFFD"open' }));
    expect(read('--- [[[['.padEnd(500, '['))).toEqual(problem('not-json', { snippet: `--- ${'['.repeat(36)}…` }));
  });

  test('64 levels are read, the 65th is named', () => {
    const nested = (levels: number) => `${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;
    expect(read(nested(64))).not.toHaveProperty('code');
    expect(read(nested(65))).toEqual(problem('too-deep', { limit: '64', line: '1', column: String(64 * 5 + 1) }));
    expect(read(`{"x":"😀",\n"a":${'['.repeat(64)}`)).toEqual(
      problem('too-deep', { limit: '64', line: '2', column: '68' }),
    );
  });

  test('brackets in strings and side by side are no depth', () => {
    const side = `[${'[{}],'.repeat(200)}[]]`;
    expect(read(`{"a":"${'['.repeat(100)}\\"${'{'.repeat(100)}\\\\","b":${side}}`)).not.toHaveProperty('code');
  });

  test('hostile depth and size are refused at once', () => {
    const started = performance.now();
    expect(read('['.repeat(10_000))).toEqual(problem('too-deep', { limit: '64', line: '1', column: '65' }));
    expect(read('{"a":'.repeat(10_000))).toEqual(problem('too-deep', { limit: '64', line: '1', column: '321' }));
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe('any input', () => {
  const broken = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', '"', "'", '“', '”', ',', '：', '0', '\\', '\n', '//', '[', 'NaN'),
    )
    .map(([json, at, removed, added]) => {
      const text = `{"a":${json}}`;
      const place = at % (text.length + 1);
      return text.slice(0, place) + added + text.slice(place + removed);
    });
  const standard = (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  };

  test('any bytes give an order or a problem', () => {
    const some = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }).map(utf8), broken.map(utf8));
    fc.assert(
      fc.property(some, (input) => {
        const result = readOrderText(input);
        expect('json' in result ? isOrderObject(result.json) : result.problem.level === 'error').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('what JSON.stringify writes is read as it was', () => {
    const object = fc.dictionary(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('__proto__')), fc.jsonValue());
    fc.assert(
      fc.property(object, (value) => {
        const text = JSON.stringify(value);
        expect(read(text)).toEqual(written(JSON.parse(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test('what JSON.parse refuses is refused with a place inside the text, and nothing else is', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const result = readOrderText(utf8(text));
        if ('json' in result) {
          expect(JSON.parse(stringify(result.json) ?? '')).toEqual(standard(text));
          return;
        }
        const { code, params } = result.problem;
        if (!code.startsWith('json-')) return;
        if (code !== 'json-duplicate-key') expect(standard(text)).toBeUndefined();
        expect(Number(params.line)).toBeLessThanOrEqual(text.split('\n').length);
        expect(Number(params.column)).toBeGreaterThanOrEqual(1);
        expect([...(params.snippet ?? '')].length).toBeLessThanOrEqual(30);
      }),
      { numRuns: 1000 },
    );
  });
});
