import { describe, expect, it } from 'vitest';
import { operatorOf } from '../../../src/facts/account/operator.js';
import { derive } from '../../../src/facts/derive.js';
import { readOrder } from '../../../src/facts/order/read-order.js';
import { defaultPack } from '../../../src/generated/default-pack.js';

const { mobile, qq } = defaultPack.accounts;
if (!mobile || !qq) throw new Error('the pack has no account types mobile and qq');

describe('the operator that a number was given to', () => {
  it.each([
    ['13800000000', 'mobile'],
    ['19800000000', 'mobile'],
    ['13000000000', 'unicom'],
    ['16600000000', 'unicom'],
    ['13300000000', 'telecom'],
    ['19200000000', 'broadnet'],
    ['16200000000', 'virtual'],
    ['16500000000', 'virtual'],
    ['16700000000', 'virtual'],
    ['17000000000', 'virtual'],
    ['17100000000', 'virtual'],
    // 174 as a whole belongs to nobody.
    ['17400000000', 'special'],
    ['17450000000', 'unknown'],
    ['16190000000', 'special'],
    ['1440000000000', 'device'],
    ['1064000000000', 'device'],
    ['15400000000', 'unknown'],
    ['23800000000', 'unknown'],
    ['1700000000', 'unknown'],
    ['170000000000', 'unknown'],
    ['010-12345678', 'unknown'],
    ['144000000000', 'unknown'],
  ])('%s: %s', (entered, operator) => {
    expect(operatorOf(entered, mobile)).toBe(operator);
  });

  it.each([
    '170 0000 0000',
    '170-0000-0000',
    '+86 17000000000',
    '8617000000000',
    '0086-170-0000-0000',
    '１７０００００００００',
  ])('is read off however it is written: %s', (entered) => expect(operatorOf(entered, mobile)).toBe('virtual'));

  it('is seen in a masked number too, when its beginning is there', () => {
    expect(operatorOf('170****0000', mobile)).toBe('virtual');
    expect(operatorOf('139****2043', mobile)).toBe('mobile');
    expect(operatorOf('139…2043', mobile)).toBe('mobile');
    expect(operatorOf('****2043', mobile)).toBeUndefined();
    expect(operatorOf('我的小号', mobile)).toBeUndefined();
  });

  it('is the one to whom the longest beginning was given, whatever else the format says', () => {
    const format = { ...qq, lengths: [4], operators: { short: ['17'], long: ['170'], late: ['1'] } };
    expect(operatorOf('1700', format)).toBe('long');
    expect(operatorOf('1710', format)).toBe('short');
    expect(operatorOf('17000', format)).toBe('unknown');
    expect(operatorOf('+861700', { ...format, strayBefore: ['+86'] })).toBe('long');
  });

  it('is nothing that other accounts have', () => {
    expect(operatorOf('17000000000', qq)).toBeUndefined();
  });
});

describe('account.operator', () => {
  const now = '2026-11-21T11:00:00+08:00';
  const known = (order: object) =>
    derive(defaultPack, readOrder(order, defaultPack, now, now).answers, now).values.get('account.operator');

  it('needs the number and to know that it is one', () => {
    expect(known({ account: { type: 'mobile', entered: '17000000000' } })).toBe('virtual');
    expect(known({ goods: { kind: 'phone-credit' }, account: { entered: '17000000000' } })).toBe('virtual');
    expect(known({ account: { entered: '17000000000' } })).toBeUndefined();
    expect(known({ account: { type: 'mobile' } })).toBeUndefined();
  });

  it('is not known where the pack knows no goods that would say what the account is', () => {
    const pack = { ...defaultPack, goods: {} };
    const { answers } = readOrder({ account: { entered: '17000000000' } }, pack, now, now);
    expect(derive(pack, answers, now).values.get('account.operator')).toBeUndefined();
  });

  it('is known to be none for an account that is no telephone number', () => {
    expect(known({ account: { type: 'qq', entered: '17000000000' } })).toBeNull();
  });

  it('every prefix that had been known before is still a known one', () => {
    expect(mobile.prefixes).toEqual(expect.arrayContaining(['134', '192', '170', '1741']));
    expect(new Set(mobile.prefixes).size).toBe(mobile.prefixes?.length);
  });
});
