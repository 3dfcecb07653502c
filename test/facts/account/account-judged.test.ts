import { expect, it } from 'vitest';
import { derive } from '../../../src/facts/derive.js';
import { readOrder } from '../../../src/facts/order/read-order.js';
import { defaultPack } from '../../../src/generated/default-pack.js';

const now = '2026-11-21T11:00:00+08:00';

function known(account: Readonly<Record<string, unknown>>) {
  const { answers } = readOrder({ account }, defaultPack, now, now);
  return derive(defaultPack, answers, now);
}

it.each([
  ['13900000000', '13800000000', true],
  ['13800000001', '13800000000', true],
  ['138 0000 0000', '13800000000', false],
  ['Test@example.com', 'test@example.com', false],
  ['139****0000', '13800000000', true],
  ['138****0000', '13800000000', undefined],
  ['我的小号', '13800000000', undefined],
  [undefined, '13800000000', undefined],
])('paid from %s for %s: by another account %s', (payer, entered, expected) => {
  expect(known({ payer, entered }).values.get('account.paidByOther')).toBe(expected);
});

it.each([
  [{ checked: true }, true],
  [{ entered: '13800000000', intended: '13800000000' }, true],
  [{ entered: '13800000001', intended: '13800000000' }, false],
  [{ type: 'mobile', entered: '138000000000' }, false],
  [{ type: 'mobile', entered: '13800000000 ', checked: true }, false],
])('%j is right: %s, and nothing stands in for it', (account, expected) => {
  expect(known(account).values.get('account.right')).toBe(expected);
  expect(known(account).assumed.get('account.right')).toBeUndefined();
});

it('an account that nobody has compared is taken to be right until that is asked', () => {
  expect(known({}).values.get('account.right')).toBe(true);
  expect(known({}).assumed.get('account.right')).toEqual([{ fact: 'account.checked', value: true, fallback: true }]);
});

it.each([
  [{ entered: 'Test@example.com', intended: 'test@example.com' }, 'same'],
  [{ type: 'email', entered: 'Testexample', intended: 'testexample' }, 'same'],
  [{ type: 'steam', entered: 'Testexample', intended: 'testexample' }, 'case'],
  [{ entered: 'Testexample', intended: 'testexample' }, 'case'],
  [{ entered: 'testexample', checked: true }, 'same'],
  [{ entered: 'testexample' }, undefined],
])('%j differ: %s', (account, expected) => {
  expect(known(account).values.get('account.difference')).toBe(expected);
});
