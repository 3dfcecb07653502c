import { describe, expect, it } from 'vitest';
import { latinTwin, meantDigit, plainestLook } from '../../../src/facts/account/look-alike.js';

describe('a letter that looks like another', () => {
  it('is read as the Latin one', () => {
    expect([...'\u0410\u0417\u0430\u0458\u0391\u03bd'].map(latinTwin)).toEqual(['A', '3', 'a', 'j', 'A', 'v']);
    expect([...'A3\u0416'].map(latinTwin)).toEqual([undefined, undefined, undefined]);
  });

  it('was meant as a digit where it is seldom typed on purpose', () => {
    expect([...'OolZSB\u041e\u0417'].map(meantDigit)).toEqual(['0', '0', '1', '2', '5', '8', '0', '3']);
    expect([...'QDEG\u0415'].map(meantDigit)).toEqual(Array(5).fill(undefined));
  });

  it('looks most plainly like the first of those that are taken for one another', () => {
    expect([...'QlZE\u0417sGBvX\u0425'].map(plainestLook)).toEqual([...'01233568UXX']);
  });
});
