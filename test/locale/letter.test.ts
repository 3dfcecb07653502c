import { expect, it } from 'vitest';
import { chineseNumber } from '../../src/locale/letter.zh-CN.js';

it.each([
  ['8', '八'],
  ['10', '十'],
  ['16', '十六'],
  ['20', '二十'],
  ['49', '四十九'],
  ['101', '一百零一'],
  ['110', '一百一十'],
  ['512', '五百一十二'],
  ['985', '九百八十五'],
  ['1008', '一千零八'],
  ['1260', '一千二百六十'],
  ['12a', '12a'],
])('article %s is written %s', (article, written) => {
  expect(chineseNumber(article)).toBe(written);
});
