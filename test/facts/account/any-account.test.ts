import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountProblems } from '../../../src/facts/account/account-problems.js';
import { defaultPack } from '../../../src/generated/default-pack.js';
import { formatOf, found, kindsOf } from './some-account.js';

describe('for whatever was typed', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1 }),
    fc.constantFrom(...'0189OlIx*-+@.\u200d\u3000\uff11\ud800\u{1f600}\u0410 \u6211'),
  );
  const typed = fc.array(unit, { maxLength: 20 }).map((units) => units.join(''));
  const type = fc.constantFrom(...Object.keys(defaultPack.accounts));
  const prefixes = (formatOf('mobile').prefixes ?? []).concat();
  const mobile = fc
    .tuple(fc.constantFrom(...prefixes), fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }))
    .map(([prefix, digits]) => (prefix + digits.join('')).slice(0, 11));

  test('nothing is thrown, and every problem lies in the account or one past its end', () => {
    fc.assert(
      fc.property(typed, type, (entered, type) => {
        for (const { at } of accountProblems(entered, formatOf(type))) {
          expect(at).toBeGreaterThanOrEqual(1);
          expect(at).toBeLessThanOrEqual([...entered].length + 1);
        }
      }),
    );
  });

  test('doubts come after what is certain', () => {
    fc.assert(
      fc.property(typed, type, (entered, type) => {
        const certain = accountProblems(entered, formatOf(type)).map((problem) => problem.certain);
        expect(certain).toEqual([...certain].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test('a mobile number from the tables has no problem, and any eleven digits after a 1 no certain one', () => {
    fc.assert(
      fc.property(mobile, (entered) => {
        expect(found('mobile', entered)).toEqual([]);
      }),
    );
    const eleven = fc.array(fc.nat(9), { minLength: 10, maxLength: 10 }).map((digits) => `1${digits.join('')}`);
    fc.assert(
      fc.property(eleven, (entered) => {
        expect(accountProblems(entered, formatOf('mobile')).filter(({ certain }) => certain)).toEqual([]);
      }),
    );
  });

  test('one blank put into a mobile number is found where it is', () => {
    const blank = fc.constantFrom(' ', '\u00a0', '\u3000', '\u2009');
    fc.assert(
      fc.property(mobile, fc.nat(11), blank, (number, index, blank) => {
        const problems = accountProblems(number.slice(0, index) + blank + number.slice(index), formatOf('mobile'));
        expect(problems.map(({ kind, at, certain }) => ({ kind, at, certain }))).toEqual([
          { kind: 'space', at: index + 1, certain: true },
        ]);
      }),
    );
  });

  test('a digit left out of or put into a mobile number makes the length wrong', () => {
    fc.assert(
      fc.property(mobile, fc.integer({ min: 1, max: 10 }), (number, index) => {
        expect(kindsOf('mobile', number.slice(0, index) + number.slice(index + 1))).toContain('length');
        expect(kindsOf('mobile', `${number.slice(0, index)}7${number.slice(index)}`)).toContain('length');
      }),
    );
  });

  // Quadratic work would run into the time limit of the test.
  test('a very long account is read to its end', () => {
    expect(kindsOf('mobile', ' '.repeat(100_000))).toEqual(['length', 'space']);
    expect(kindsOf('email', `${'\u200b'.repeat(100_000)}1`)).toEqual(['email', 'zero-width']);
    expect(kindsOf('qq', 'y1'.repeat(50_000))).toHaveLength(50_001);
  });
});
