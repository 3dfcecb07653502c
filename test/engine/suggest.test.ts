import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/engine/suggest.js';

describe('did you mean', () => {
  it.each([
    ['paidat', ['paidAt', 'amount'], 'paidAt'],
    ['staus', ['status', 'stage'], 'status'],
    ['amuont', ['amount', 'account'], 'amount'],
    ['procesing', ['processing', 'paid'], 'processing'],
    ['callback-lots', ['callback-lost', 'order-not-created'], 'callback-lost'],
  ])('%s of %j is %s', (word, candidates, expected) => {
    expect(suggest(word, candidates)).toBe(expected);
  });

  it('suggests nothing that is too far away', () => {
    expect(suggest('colour', ['amount', 'status'])).toBeUndefined();
    expect(suggest('', ['a'])).toBe('a');
    expect(suggest('x', [])).toBeUndefined();
  });

  it.each([
    // One slip of each kind is as near as can be.
    ['abcdef', 'abcdeg', 'abdcef'],
    ['abcdef', 'abcde', 'abdcef'],
    ['abcdef', 'abcdefg', 'abdcef'],
    ['abcdef', 'abdcef', 'abcdeg'],
    ['abcdef', 'bacdef', 'abcdeg'],
    ['abcdef', 'abcdfe', 'abcdeg'],
  ])('of two that are as far from %s, the first named: %s, not %s', (word, first, second) => {
    expect(suggest(word, [first, second])).toBe(first);
    expect(suggest(word, [second, first])).toBe(second);
  });

  it.each([
    ['abcdef', 'abcxef', 'abxyef'],
    ['abcdef', 'abdcef', 'abdcex'],
    ['abcdef', 'abdcef', 'abcxyf'],
    ['abcdef', 'abcdefg', 'abcdefgh'],
    ['abcdef', 'abcde', 'abcd'],
    // Letters swapped over another one are two slips, two swaps are two.
    ['abcdef', 'abcdeg', 'cbadef'],
    ['ab', 'ba', 'cd'],
  ])('the nearer one to %s is %s, not %s', (word, near, far) => {
    expect(suggest(word, [far, near])).toBe(near);
    expect(suggest(word, [near, far])).toBe(near);
  });

  it('at most a third of a word differs, and always one character may', () => {
    expect(suggest('ab', ['ax'])).toBe('ax');
    expect(suggest('ab', ['xy'])).toBeUndefined();
    expect(suggest('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(suggest('abcde', ['abcxy'])).toBeUndefined();
    expect(suggest('abcdef', ['abcxyz'])).toBeUndefined();
    expect(suggest('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz');
    expect(suggest('abcdef', ['abcdefgh'])).toBe('abcdefgh');
    expect(suggest('abcdef', ['abcdefghi'])).toBeUndefined();
    expect(suggest('abcdef', ['abc'])).toBeUndefined();
    // Of two neighbours that are swapped both stand in the other's place.
    expect(suggest('abcde', ['xacde'])).toBeUndefined();
    expect(suggest('abcde', ['bxcde'])).toBeUndefined();
  });

  it('does not mind capitals', () => {
    expect(suggest('ABCDEF', ['abcdef', 'ABCDEX'])).toBe('abcdef');
  });
});
