import { expect, it } from 'vitest';
import { snippetOfStart } from '../../../src/facts/order/text-place.js';

it.each([
  ['short enough', 'short enough'],
  ['  one\n two  ', 'one two'],
  ['exactly twenty here.', 'exactly twenty here.'],
  ['the words are not torn apart', 'the words are not…'],
  ['ends with a sentence. And goes on', 'ends with a sentence…'],
  ['中文没有空格所以在任何两个字之间都可以断开不要紧', '中文没有空格所以在任何两个字之间都可以断…'],
  ['20261121100000000000000000000001', '20261121100000000000…'],
])('shows the beginning of "%s" as "%s"', (text, shown) => {
  expect(snippetOfStart(text, 20)).toBe(shown);
});
