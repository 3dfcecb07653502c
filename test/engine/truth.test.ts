import { describe, expect, it } from 'vitest';
import { all, any, atLeast, not, type Truth, truthOf } from '../../src/engine/truth.js';

const truths: readonly Truth[] = ['holds', 'fails', 'unknown'];

describe('Kleene truth', () => {
  it('is turned by not, which leaves unknown alone', () => {
    expect(truths.map(not)).toEqual(['fails', 'holds', 'unknown']);
    expect([truthOf(true), truthOf(false)]).toEqual(['holds', 'fails']);
  });

  it('of all is settled by one that fails', () => {
    expect(truths.map((truth) => all(['fails', truth]))).toEqual(['fails', 'fails', 'fails']);
    expect(truths.map((truth) => all(['holds', truth]))).toEqual(['holds', 'fails', 'unknown']);
    expect(truths.map((truth) => all(['unknown', truth]))).toEqual(['unknown', 'fails', 'unknown']);
  });

  it('of any is settled by one that holds', () => {
    expect(truths.map((truth) => any(['holds', truth]))).toEqual(['holds', 'holds', 'holds']);
    expect(truths.map((truth) => any(['fails', truth]))).toEqual(['holds', 'fails', 'unknown']);
    expect(truths.map((truth) => any(['unknown', truth]))).toEqual(['holds', 'unknown', 'unknown']);
  });

  it('of at least so many is open only while the unknown ones could decide', () => {
    expect(atLeast(2, ['holds', 'holds', 'unknown'])).toBe('holds');
    expect(atLeast(2, ['holds', 'unknown', 'fails'])).toBe('unknown');
    expect(atLeast(2, ['holds', 'fails', 'fails'])).toBe('fails');
    expect(atLeast(2, ['unknown', 'fails', 'fails'])).toBe('fails');
  });
});
