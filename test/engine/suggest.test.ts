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
});
