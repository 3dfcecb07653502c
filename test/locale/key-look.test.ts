import { expect, it } from 'vitest';
import { keyLook } from '../../src/locale/key-look.js';

it('asks for a look at length, beginning and what is easily mixed up', () => {
  const apple = { lengths: [16], alphabet: 'letters-digits', leading: 'X', confusables: ['B8', 'O0'] } as const;
  expect(keyLook(apple, 'zh-CN')).toBe('是不是 16 位？是不是以 X 开头？最容易看错：B 和 8、O 和 0。');
  expect(keyLook(apple, 'en')).toBe(
    'Is it 16 characters long? Does it begin with X? Easily mixed up: B and 8, O and 0.',
  );
});

it('tells card number and key apart, and that digits are no letters', () => {
  const qq = { number: [9], lengths: [12], alphabet: 'digits' } as const;
  expect(keyLook(qq, 'zh-CN')).toBe(
    '卡号是不是 9 位，卡密是不是 12 位？卡号和卡密连着发来的，前 9 位是卡号，要和卡密分开填。卡密应该全是数字；看着像字母的，O 多半是 0，l 和 I 是 1，Z 是 2，S 是 5，B 是 8。',
  );
  expect(keyLook(qq, 'en')).toContain('the first 9 characters are the number');
});

it('does not split a card whose number has more than one length', () => {
  const card = { number: [12, 10], lengths: [15, 10], alphabet: 'digits' } as const;
  expect(keyLook(card, 'zh-CN')).toContain('卡号是不是 12 或 10 位，卡密是不是 15 或 10 位？');
  expect(keyLook(card, 'zh-CN')).not.toContain('连着');
  expect(keyLook(card, 'en')).not.toContain('came as one');
});

it('says which characters cannot be in it', () => {
  const key = { lengths: [25], alphabet: 'letters-digits', without: '01O' } as const;
  expect(keyLook(key, 'zh-CN')).toContain('里面不该有 0、1、O；');
  expect(keyLook(key, 'en')).toContain('It should contain none of 0 1 O;');
});
