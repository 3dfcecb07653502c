import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/locale/problem.js';
import { yamlProblemsEn } from '../../src/locale/yaml-problems.en.js';
import { readSource } from '../../src/packs/source.js';

const slipOf = (text: string) => {
  const [problem] = readSource('rule.yaml', text).problems;
  return problem && `${problem.line}:${problem.column} ${sentenceOf(problem, 'en')}`;
};
const chineseOf = (text: string) => {
  const [problem] = readSource('rule.yaml', text).problems;
  return problem && sentenceOf(problem, 'zh-CN');
};

describe('a slip of YAML is shown where it was made, with what would be right', () => {
  it.each([
    ['a tab', 'when:\n  a: b\n\tc: d', '3:1 A tab stands here.'],
    ['a tab in a text of several lines', 'a: |\n\tx', '2:1 A tab stands here.'],
    ['a wide blank', 'when:\n  a: b\n　　c: d', '3:1 This line begins with a wide blank, not with spaces.'],
    [
      'a line too far in',
      'when:\n  a: b\n   c: d',
      '3:4 The indentation does not fit: 3 spaces here, 2 spaces in the line above.',
    ],
    [
      'a line too far out',
      'when:\n  a: b\n c: d',
      '3:2 The indentation does not fit: 1 space here, 2 spaces in the line above.',
    ],
    ['an entry of a list too far out', 'a:\n  - x\n - y', '3:2 The indentation does not fit: 1 space here'],
    ['an entry of a list among keys', 'when:\n  a: b\n  - c: d', '3:3 Lines with "- " and lines without it are mixed'],
    [
      'a key among the entries of a list',
      'when:\n  - a: b\n  c: d',
      '3:3 Lines with "- " and lines without it are mixed',
    ],
    ['a key behind a list', '- a\nb: c', '2:1 Lines with "- " and lines without it are mixed'],
    [
      'double quotes that stay open',
      'a: 1\nb: "x\nc: 2',
      '2:4 A text in quotes begins here, and the " at its end is missing.',
    ],
    [
      'single quotes that stay open',
      "a: 'x\nb: 2",
      "1:4 A text in quotes begins here, and the ' at its end is missing.",
    ],
    ['quotes that the next ones close', 'a: "x\n  y: "z"', '1:4 A text in quotes begins here'],
    [
      'quotes of another kind at the end',
      `a: { b: "x', c: "y z" }`,
      `1:18 The quotes end before this: "x', c: " The whole text`,
    ],
    ['quotes within quotes', 'a: "say "hi" now"', '1:10 The quotes end before this: "say " The whole text'],
    ['an apostrophe in single quotes', "a: 'it's'", "1:8 The quotes end before this: 'it' The whole text"],
    ['a brace that stays open', 'id: a\nb: { x: y\nwhen:\n  a: b', '2:4 This "{" is not closed: the "}" is missing'],
    ['a brace around another one', 'a: { x: { y: 1 }\nb: c', '1:4 This "{" is not closed'],
    ['a bracket that stays open', 'a: [x, y\nb: c', '1:4 This "[" is not closed: the "]" is missing'],
    ['a bracket closed by a brace', 'a: { b: [x, y }\nc: d', '1:9 This "[" is not closed: the "]" is missing'],
    [
      'a line in brackets that is not indented',
      'a: [\nx\n]',
      '1:4 This "[" is not closed: the "]" is missing, or a line before it is not',
    ],
    ['a brace too many', 'a: { x: y }}\nb: c', '1:12 This "}" closes nothing.'],
    ['a text behind brackets', 'a: [x] y', '1:8 Nothing can follow the "]" here.'],
    ['a text that begins with a placeholder', 'a: {x} y', '1:8 Nothing can follow the "}" here.'],
    ['a placeholder in a text in braces', 'a: { b: see {c} here }', '1:13 A text with "{" in it needs quotes here.'],
    ['a text that begins with @', 'a: @x', '1:4 A text that begins with "@" needs quotes'],
    ['a text that begins with |', 'a: |x', '1:4 A text that begins with "|" needs quotes'],
    ['a text that begins with &', 'a: &x y', '1:4 A text that begins with "&" needs quotes'],
    ['a text that begins with !', 'a: !x y', '1:4 A text that begins with "!" needs quotes'],
    ['a text in braces that begins with !', 'a: { b: !急 x, c: d }', '1:9 A text that begins with "!" needs quotes'],
    ['a text that begins with *', 'a: *x', '1:4 Aliases (*name) are not allowed in packs.'],
    ['a backslash', 'a: "C:\\dir"', '1:7 "\\d" means nothing between double quotes.'],
    ['a # in a text', 'a: { b: Fish #1, c: d }\ne: f', '1:14 With "#" a comment begins'],
    ['a comment right behind a text', 'a: "x"#c', '1:7 With "#" a comment begins'],
    ['a colon in a text', 'a:\n  en: see here: x', '2:7 A ": " in a text looks like another key.'],
    ['a colon in a text in braces', 'a: { b: see: here }', '1:9 A ": " in a text looks like another key.'],
    ['no colon', 'a: b\nresponsible platform\nc: d', '2:1 The colon and the blank after "responsible" are missing.'],
    ['no colon in the last line', 'a: b\nclaim', '2:1 The colon and the blank after "claim" are missing.'],
    [
      'no colon before braces',
      'a: b\nexplain { zh-CN: x, en: y }',
      '2:1 The colon and the blank after "explain" are missing.',
    ],
    [
      'no blank behind a colon',
      'a: b\nresponsible:platform\nc: d',
      '2:1 The colon and the blank after "responsible" are missing.',
    ],
    [
      'a wide colon',
      'a: b\nresponsible：platform\nc: d',
      '2:12 This ： was typed on a Chinese keyboard. Type : and a blank instead.',
    ],
    [
      'a wide colon in the last line of a map',
      'when:\n  a: b\n  c：d\ne: f',
      '3:4 This ： was typed on a Chinese keyboard.',
    ],
    [
      'a wide comma',
      'a: { zh-CN: 小鱼，en: fish }',
      '1:15 This ， was typed on a Chinese keyboard. Type , and a blank instead.',
    ],
    ['wide braces', 'a: ｛ b: c ｝', '1:4 This ｛ was typed on a Chinese keyboard. Type { instead.'],
    ['Chinese quotes around a colon', 'a: “b: c”', '1:4 This “ was typed on a Chinese keyboard. Type " instead.'],
    ['Chinese quotes around a placeholder', 'a: { b: “x {c}” }', '1:9 This “ was typed on a Chinese keyboard.'],
    ['no comma between texts', 'a: ["x" "y"]', '1:9 A comma is missing before this.'],
    ['no comma before a key', 'a: { b: "x" c: y }', '1:13 A comma is missing before this.'],
    ['two commas', 'a: [x,, y]', '1:7 Nothing stands before this comma.'],
    ['no blank behind a dash', '- name: x\n-name: y', '2:1 After the "-" a blank is missing'],
    ['a list beside its key', 'a: - x', '1:4 A list begins on the next line'],
    ['two documents', 'a: b\n---\nc: d', '2:1 A file holds one document.'],
    ['a key without end', `${'x'.repeat(1100)}: b`, '1:1 A key is one word'],
    ['what nobody meant', 'a: ? x', '1:4 From here on this cannot be read as YAML.'],
  ])('%s', (_, text, expected) => {
    expect(slipOf(text)).toContain(expected);
    expect(slipOf(text)?.indexOf(expected)).toBe(0);
    expect(chineseOf(text)).toMatch(/^[\p{Script=Han}“”「 ].*。$/u);
  });

  it.each(['a: { b: c, }', "a: { b: don't }", '---\na: b', 'a: {\n  b: c\n}', 'a: { "b":c }', 'a: b // c', 'a: “b”'])(
    '%j is none',
    (text) => expect(readSource('rule.yaml', text).problems).toEqual([]),
  );

  it('whatever is left out of a file or gets into it, in words of our own', () => {
    const rule = readFileSync('rules/payment-vs-order/callback-lost.yaml', 'utf8');
    const change = fc.tuple(
      fc.nat(rule.length),
      fc.nat(3),
      fc.constantFrom(
        '',
        '"',
        "'",
        '{',
        ']',
        ':',
        '：',
        '，',
        '-',
        '\t',
        '\n',
        ' ',
        '#',
        '&',
        '*',
        '%',
        '“',
        '- x\n',
        '\\',
      ),
    );
    fc.assert(
      fc.property(change, ([at, length, typed]) => {
        const text = rule.slice(0, at) + typed + rule.slice(at + length);
        for (const problem of readSource('rule.yaml', text).problems) {
          const codes = [...Object.keys(yamlProblemsEn), 'pack-control-character'];
          expect(codes).toContain(problem.code);
          // What stands in quotes in the file is repeated; nothing else is English.
          const { quoted, ...params } = problem.params;
          expect(sentenceOf({ ...problem, params }, 'zh-CN')).not.toMatch(/[a-z]{3,} [a-z]{3,}/);
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.line).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
