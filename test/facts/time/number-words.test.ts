import { describe, expect, test } from 'vitest';
import { inDigits } from '../../../src/facts/time/number-words.js';

describe('a number in words', () => {
  test.each([
    ['两小时', '2小时'],
    ['十分钟', '10分钟'],
    ['二十', '20'],
    ['九十九', '99'],
    ['二〇二六', '2026'],
    ['两三天', '2-3天'],
    ['三两天', '32天'],
    ['Zero', '0'],
    ['nineteen days', '19 days'],
    ['ninety', '90'],
    ['twenty-four hours', '24 hours'],
    ['thirty one', '31'],
    ['an hour and a half', '1 hour 半'],
    ['２０：０５', '20:05'],
  ])('%s is %s in digits', (text, digits) => {
    expect(inDigits(text)).toBe(digits);
  });

  test.each(['二十三十', '五十十', '十十'])('%s is none, and stays as it is', (text) => {
    expect(inDigits(text)).toBe(text);
  });
});
