import { expect, it } from 'vitest';
import { saysDontKnow } from '../../../src/facts/order/dont-know.js';
import { readOrder } from '../../../src/facts/order/read-order.js';
import { defaultPack } from '../../../src/generated/default-pack.js';
import { noon } from '../some-case.js';

const told = [
  '不知道',
  '不清楚',
  '看不到',
  '不记得',
  '没看到',
  '不确定',
  '不详',
  '忘了',
  "don't know",
  'dk',
  'not sure',
];

it.each([...told, 'unknown', ' UNKNOWN ', 'Unknown', 'I don’t know', '未知'])('%j is no answer to anything', (word) => {
  const order = {
    account: { entered: word },
    payment: { amount: word, debits: word, status: word },
    goods: { name: word },
  };
  const { answers, problems } = readOrder({ ...order, submissions: [{ account: word }] }, defaultPack, noon);
  expect(problems).toEqual([]);
  for (const path of ['account.entered', 'payment.amount', 'payment.debits', 'payment.status', 'goods.name'])
    expect(answers.get(path)).toBe('unknown');
  expect(answers.get('submissions')).toEqual([{}]);
});

it.each(['13800000000', '不知道的人', '', 0, null, undefined, {}])('%j is not such a word', (raw) => {
  expect(saysDontKnow(raw)).toBe(false);
});
