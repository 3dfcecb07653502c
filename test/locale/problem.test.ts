import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { problemsEn } from '../../src/locale/problems.en.js';
import { problemsZhCN } from '../../src/locale/problems.zh-CN.js';

/** Names in those calls that are keys in a file, not codes. */
const keysOfPackFiles = ['choices-of', 'computed-from'];
const codes = Object.keys(problemsEn);
const problem = (code: string, params = {}) => ({ code, path: '', level: 'error' as const, params });

describe('the sentences for problems', () => {
  it('exist for the same codes in both languages', () => {
    expect(Object.keys(problemsZhCN).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s is a sentence in each language, and both show the same parameters', (code) => {
    const written = (language: typeof problemsEn | typeof problemsZhCN) => {
      const used = new Set<string>();
      const params = new Proxy({}, { get: (_, name) => used.add(String(name)) && `<${String(name)}>` });
      return { sentence: language[code as keyof typeof problemsEn](params), used: [...used].sort() };
    };
    const [chinese, english] = [written(problemsZhCN), written(problemsEn)];
    expect(chinese.sentence).toMatch(/\p{Script=Han}/u);
    expect(english.sentence).not.toMatch(/\p{Script=Han}/u);
    expect(chinese.used).toEqual(english.used);
  });

  it('cover every code that the program reports', () => {
    const reported = sourcesIn('src').flatMap((source) =>
      [
        ...source.matchAll(/(?:report|named|say|usage|problem|refuse|wholeFile)\([^()]*?'((?:[a-z]+-)+[a-z]+)'/g),
        ...source.matchAll(/code: '([a-z]+(?:-[a-z]+)*)'/g),
      ].map(([, code]) => code ?? ''),
    );
    expect(reported.length).toBeGreaterThan(40);
    const unknown = reported.filter((code) => !codes.includes(code) && !keysOfPackFiles.includes(code));
    expect(unknown).toEqual([]);
  });

  it('add what was probably meant', () => {
    expect(sentenceOf(problem('unknown-fact', { name: 'a', suggestion: 'b' }), 'en')).toContain('Did you mean "b"?');
  });

  it('never let anything from outside reach the terminal as a command', () => {
    expect(sentenceOf(problem('unknown-key', { name: '\u001b[2J' }), 'en')).not.toContain('\u001b');
    expect(placeOf({ ...problem('empty'), path: 'a\u001b' })).not.toContain('\u001b');
  });
});

it('a place is a file with line and column, or a path in the order', () => {
  expect(placeOf({ ...problem('empty'), file: 'pack.yaml', line: 3, column: 5, path: 'order.0' })).toBe(
    'pack.yaml:3:5 order.0',
  );
  expect(placeOf({ ...problem('empty'), path: 'payment.amount' })).toBe('payment.amount');
});

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
