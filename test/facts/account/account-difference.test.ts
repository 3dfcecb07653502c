import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AccountDifference,
  accountDifference,
  differencePosition,
} from '../../../src/facts/account/account-difference.js';
import { isMasked } from '../../../src/facts/account/masked-account.js';

describe('the account typed differs from the one meant', () => {
  test.each([
    ['same', '13800000000', '13800000000', undefined],
    ['one-character', '13800000001', '13800000000', 11],
    ['one-character', '138 0000 0001', '13800000000', 13],
    ['one-character', 'test@example.con', 'test@example.com', 16],
    ['swapped', '13800000012', '13800000021', 10],
    ['swapped', '31800000000', '13800000000', 1],
    ['missing-character', '1380000000', '13800000000', 11],
    ['missing-character', '123456', '1234567', 7],
    ['missing-character', '23456', '123456', 1],
    ['extra-character', '138800000000', '13800000000', 4],
    ['extra-character', '13800000000+', '13800000000', 12],
    ['case', 'Test@example.com', 'test@example.com', 1],
    ['case', 'testuseR', 'testuser', 8],
    ['look-alike', 'testO1', 'test01', 5],
    ['look-alike', 'testl', 'testI', 5],
    ['look-alike', 'B5Z6', '8S2G', 1],
    ['look-alike', 't\u0435st', 'test', 2],
    ['width', '13\uff1800000000', '13800000000', 3],
    ['width', '13\uff18 00000000', '13800000000', 3],
    ['space', '13800000000 ', '13800000000', 12],
    ['space', '138 0000 0000', '13800000000', 4],
    ['space', '138\u200b00000000', '13800000000', 4],
    ['space', '13800000000', '138-0000-0000', 4],
    ['space', '+86 138 0000 0000', '13800000000', 1],
    ['extra-character', 'test-user', 'testuser', 5],
    ['other', '13800000000', '13900000001', 3],
    ['other', '13800000000', '10000', 2],
    ['other', '13810000002', '13820000001', 4],
    ['other', '13800000012', '13800000024', 10],
    ['other', '13800000014', '13800000021', 10],
    ['other', '13800001200', '13800002101', 8],
    ['other', '', '10000', 1],
    ['missing-character', '', '1', 1],
    ['one-character', '\u{1f600}a', '\u{1f600}b', 2],
  ] as const)('%s: "%s", "%s"', (difference, entered, intended, position) => {
    expect(accountDifference(entered, intended)).toBe(difference);
    expect(differencePosition(entered, intended)).toBe(position);
  });
});

describe('a masked account', () => {
  test.each([
    ['139****2043', '13900002043'],
    ['13900002043', '139****2043'],
    ['139****2043', '139 0000 2043'],
    ['139****2043', '13900****43'],
    ['139****2043', '139****2043'],
    ['138XXXX0000', '138****0000'],
    ['138****0000', '1380000'],
    ['ab***@x.com', 'ABcd@x.com'],
    ['****', '13800000000'],
    ['my second account', '13800000000'],
    ['我的小号', '139****2043'],
    ['我的小号', '我的小号'],
  ])('%s may be %s', (entered, intended) => {
    expect(accountDifference(entered, intended)).toBeUndefined();
    expect(differencePosition(entered, intended)).toBeUndefined();
  });

  test.each([
    ['139****2043', '13800002043'],
    ['139****2043', '13900002044'],
    ['13900002044', '139****2043'],
    ['139****2043', '138****2043'],
    ['139****2043', '139****2044'],
    ['1399****9920', '139920'],
    ['ab***@x.com', 'abcd@y.com'],
  ])('%s cannot be %s', (entered, intended) => {
    expect(accountDifference(entered, intended)).toBe('other');
    expect(differencePosition(entered, intended)).toBeUndefined();
  });
});

describe('for any two accounts', () => {
  const account = fc.oneof(
    fc.stringMatching(/^1[0-9]{10}$/),
    fc.string({ unit: fc.constantFrom(...'0O1lbBaAxX*. -@\uff11\u200b\u6211'), maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const pair = fc.oneof(
    fc.tuple(account, account),
    fc.tuple(account, fc.nat(12), fc.nat(2), fc.constantFrom('', ...'0Ol1 aA')).map(([text, at, cut, put]) => {
      const chars = [...text];
      return [text, [...chars.slice(0, at), put, ...chars.slice(at + cut)].join('')] as const;
    }),
    fc.tuple(account, fc.nat(12)).map(([text, at]) => {
      const chars = [...text];
      const [first = '', second = ''] = chars.slice(at, at + 2);
      return [text, [...chars.slice(0, at), second, first, ...chars.slice(at + 2)].join('')] as const;
    }),
  );

  test('an account is the same as itself, unless a part of it is hidden', () => {
    fc.assert(
      fc.property(account, (text) => {
        expect(accountDifference(text, text)).toBe(isMasked(text) ? undefined : 'same');
        expect(differencePosition(text, text)).toBeUndefined();
      }),
    );
  });

  test('the other way round it is the same difference, with missing and extra exchanged', () => {
    const mirrored = (difference: AccountDifference | undefined): AccountDifference | undefined => {
      if (difference === 'missing-character') return 'extra-character';
      return difference === 'extra-character' ? 'missing-character' : difference;
    };
    fc.assert(
      fc.property(pair, ([entered, intended]) => {
        expect(accountDifference(intended, entered)).toBe(mirrored(accountDifference(entered, intended)));
      }),
      { numRuns: 1000 },
    );
  });

  test('there is a position exactly where there is a difference between two whole accounts, and it lies in the account', () => {
    fc.assert(
      fc.property(pair, ([entered, intended]) => {
        const position = differencePosition(entered, intended);
        const isWhole = !isMasked(entered) && !isMasked(intended);
        expect(position !== undefined).toBe(isWhole && accountDifference(entered, intended) !== 'same');
        if (position !== undefined) expect(position).toBeLessThanOrEqual([...entered].length + 1);
      }),
      { numRuns: 1000 },
    );
  });

  test('two different numbers are never taken for look-alikes', () => {
    const number = fc.stringMatching(/^[0-9]{5,11}$/);
    fc.assert(
      fc.property(number, number, (entered, intended) => {
        expect(['look-alike', 'case', 'width', 'space']).not.toContain(accountDifference(entered, intended));
      }),
    );
  });

  test('one digit changed in a number is one character at its place, two neighbours exchanged are swapped', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[0-9]{10}$/), fc.nat(10), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const changed = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(accountDifference(changed, number)).toBe('one-character');
        expect(differencePosition(changed, number)).toBe(at + 1);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^1[0-9]{10}$/), fc.nat(9), (number, at) => {
        fc.pre(number[at] !== number[at + 1]);
        const exchanged = `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`;
        expect(accountDifference(exchanged, number)).toBe('swapped');
        expect(differencePosition(exchanged, number)).toBe(at + 1);
      }),
    );
  });
});
