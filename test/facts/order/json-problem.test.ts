import { expect, test } from 'vitest';
import { jsonProblem } from '../../../src/facts/order/json-problem.js';
import { readOrderText } from '../../../src/facts/order/order-text.js';

const problemIn = (text: string): unknown => {
  const result = readOrderText(new TextEncoder().encode(text));
  return 'problem' in result ? result.problem : undefined;
};

type Case = readonly [text: string, place: `${number}:${number}`, snippet: string, key?: string];

const expectEach = (code: string, cases: readonly Case[]): void => {
  for (const [text, place, snippet, key] of cases) {
    const [line, column] = place.split(':');
    const params = { line, column, snippet, ...(key === undefined ? {} : { key }) };
    expect(problemIn(text), text).toEqual({ code, path: '', level: 'error', params });
  }
};

test('a number with a leading zero is shown from its beginning, with its key', () => {
  expectEach('json-leading-zero', [
    ['{"account": {"entered": 0123}}', '1:25', '": {"entered": 0123}}', 'entered'],
    ['{"a": -007}', '1:7', '{"a": -007}', 'a'],
    ['{"order":{"单号"\n:\n00}}', '3:1', 'order":{"单号" : 00}}', '单号'],
    ['[1, 00]', '1:5', '[1, 00]'],
    ['{"a\\"b": 01}', '1:10', '{"a\\"b": 01}'],
  ]);
});

test('words of other languages for "nothing" are named with their key', () => {
  expectEach('json-not-a-number', [
    ['{"a":NaN}', '1:6', '{"a":NaN}', 'a'],
    ['{"a":-Infinity}', '1:6', '{"a":-Infinity}', 'a'],
    ['{"a" : None}', '1:8', '{"a" : None}', 'a'],
    ['{"a":[undefined]}', '1:7', '{"a":[undefined]}'],
  ]);
  expectEach('json-syntax', [['{"a":NaNo}', '1:6', '{"a":NaNo}']]);
});

test('a key that is given twice with different values is named where it stands again', () => {
  expectEach('json-duplicate-key', [
    ['{"a":1,\n "a":2}', '2:2', '{"a":1, "a":2}', 'a'],
    ['{"__proto__":1,"__proto__":{}}', '1:16', '{"__proto__":1,"__proto__":{}}', '__proto__'],
    [
      `{"x' at position 9\\n":1,"x' at position 9\\n":2}`,
      '1:25',
      `osition 9\\n":1,"x' at position`,
      "x' at position 9 ",
    ],
  ]);
});

test('a key that is shown is cut to 40 characters and made safe', () => {
  const key = `\\u001b[31m${'长'.repeat(60)}`;
  const shown = `\uFFFD[31m${'长'.repeat(35)}`;
  expect(problemIn(`{"${key}":1,"${key}":2}`)).toMatchObject({ code: 'json-duplicate-key', params: { key: shown } });
});

test('single quotes are recognised around keys and values', () => {
  expectEach('json-single-quotes', [
    ["{'a': 1}", '1:2', "{'a': 1}"],
    [`{"a": 'x'}`, '1:7', `{"a": 'x'}`],
  ]);
});

test('Chinese punctuation is recognised where JSON needs its own', () => {
  expectEach('json-chinese-quotes', [
    ['{“a”: 1}', '1:2', '{“a”: 1}'],
    ['{"a":“x”}', '1:6', '{"a":“x”}'],
    ['{"a"：1}', '1:5', '{"a"：1}'],
    ['{"a":1，"b":2}', '1:7', '{"a":1，"b":2}'],
    ['{"a":1｝', '1:7', '{"a":1｝'],
  ]);
});

test('a string that begins with a straight quote and ends with a Chinese one is shown at its end', () => {
  expectEach('json-chinese-quotes', [
    ['{"a":"x”,"b":1}', '1:8', '{"a":"x”,"b":1}'],
    ['{"a”: "x"}', '1:4', '{"a”: "x"}'],
    ['{"a":"x“}', '1:8', '{"a":"x“}'],
    ['{"a":"x”,\r\n"b":1}', '1:8', '{"a":"x”, "b":1}'],
  ]);
});

test('Chinese quotes that belong to a sentence are not blamed', () => {
  expectEach('json-syntax', [
    ['{"a":"说“好”\n二"}', '1:11', '{"a":"说“好” 二"}'],
    ['{"a":"说“好”，走" "b":2}', '1:15', '{"a":"说“好”，走" "b":2}'],
  ]);
  expect(problemIn('{"a":"说“好”：，“"}')).toBeUndefined();
});

test('a comma too many at the end is shown itself', () => {
  expectEach('json-trailing-comma', [
    ['{"a":1,\n}', '1:7', '{"a":1, }'],
    ['{"a":[1 , ]}', '1:9', '{"a":[1 , ]}'],
    ['{"a":1},\n', '1:8', '{"a":1},'],
  ]);
  expectEach('json-syntax', [
    ['{"a":[1,,2]}', '1:9', '{"a":[1,,2]}'],
    ['{,}', '1:2', '{,}'],
    ['{"a":[,', '1:7', '{"a":[,'],
    ['{"a":}', '1:6', '{"a":}'],
  ]);
});

test('an end in the middle is shown after the last character', () => {
  expectEach('json-unfinished', [
    ['{', '1:2', '{'],
    ['{"a":1,\n\n', '1:8', '{"a":1,'],
    ['{"a":"x', '1:8', '{"a":"x'],
    ['{"a":"x\n', '1:8', '{"a":"x'],
    ['{"a":"\\', '1:8', '{"a":"\\'],
    ['{"a":"\\u00', '1:11', '{"a":"\\u00'],
    ['{"a":fal', '1:9', '{"a":fal'],
    ['{"a":tr \n', '1:8', '{"a":tr'],
    ['{"a":nul', '1:9', '{"a":nul'],
    ['{"a":-', '1:7', '{"a":-'],
  ]);
});

test('a message that names no place is taken to mean the beginning', () => {
  expect(jsonProblem('{"a":1}', 'Something else')).toMatchObject({
    code: 'json-syntax',
    params: { line: '1', column: '1' },
  });
});

test('comments are recognised in each of their forms', () => {
  expectEach('json-comment', [
    ['{\n  // note\n  "a":1}', '2:3', '{ // note "a":1}'],
    ['{"a":1 /* note */}', '1:8', '{"a":1 /* note */}'],
    ['{"a":1,\n# note\n"b":2}', '2:1', '{"a":1, # note "b":2}'],
  ]);
  expectEach('json-syntax', [['{"a":1 / 2}', '1:8', '{"a":1 / 2}']]);
});

test('a line break inside a string is shown where the line breaks', () => {
  expectEach('json-syntax', [
    ['{"a":"一\n二"}', '1:8', '{"a":"一 二"}'],
    ['{"a":"一\r\n二"}', '1:8', '{"a":"一 二"}'],
  ]);
});

test('other mistakes are shown by their place', () => {
  expectEach('json-syntax', [
    ['{a: 1}', '1:2', '{a: 1}'],
    ['{"a":1\r\n "😀":2\r\n "c":3}', '2:2', '{"a":1 "😀":2 "c":3}'],
    ['{"a":1}\n{"a":2}', '2:1', '{"a":1} {"a":2}'],
    ['{\u00a0"a":1}', '1:2', '{␣"a":1}'],
    ['\u3000{}', '1:1', '␣{}'],
    ['\uFEFF\uFEFF{}', '1:1', '\uFFFD{}'],
    ['{"a":"C:\\x"}', '1:9', '{"a":"C:\\x"}'],
  ]);
});

test('columns count characters, not their halves, and every kind of line break counts once', () => {
  expect(problemIn('{"😀😀":x}')).toMatchObject({ params: { line: '1', column: '7' } });
  expect(problemIn('{\r"a":\r\n\nx}')).toMatchObject({ params: { line: '4', column: '1' } });
});

test('the snippet is 15 characters to each side and holds no escape or bidi character', () => {
  const text = `{"a":"${'前'.repeat(300)}😀" \u001b\u202E${'🎮'.repeat(300)}`;
  const snippet = `${'前'.repeat(12)}😀" \uFFFD\uFFFD${'🎮'.repeat(13)}`;
  expect(problemIn(text)).toMatchObject({ code: 'json-syntax', params: { line: '1', column: '310', snippet } });
});
