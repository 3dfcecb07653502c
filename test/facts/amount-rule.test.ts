import { describe, expect, it } from 'vitest';
import { derive } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';

const now = '2026-11-21T11:00:00+08:00';

function broken(
  faceValue: string | undefined,
  amountRule: Readonly<Record<string, unknown>>,
  amount?: string,
): { readonly value: unknown; readonly standsIn: readonly string[] } {
  const order = { goods: { faceValue }, payment: { amount }, order: { amountRule } };
  const { answers, problems } = readOrder(order, defaultPack, now, now);
  expect(problems).toEqual([]);
  const { values, assumed } = derive(defaultPack, answers, now);
  return {
    value: values.get('amountRule.broken'),
    standsIn: (assumed.get('amountRule.broken') ?? []).filter(({ fallback }) => fallback).map(({ fact }) => fact),
  };
}

const all = { wholeYuan: true, min: '10.00', max: '500.00', step: '10.00' };

describe('an amount against the rules of the seller', () => {
  it.each([
    ['100.50', all, 'not-whole-yuan'],
    ['100.50', { ...all, wholeYuan: false, step: '0.50' }, 'none'],
    ['9.00', all, 'below-min'],
    ['10.00', all, 'none'],
    ['500.00', all, 'none'],
    ['501.00', all, 'above-max'],
    ['45', all, 'wrong-step'],
    ['0.30', { wholeYuan: false, min: '0.10', max: '1', step: '0.10' }, 'none'],
  ])('%s under %j: %s', (faceValue, rule, expected) => {
    expect(broken(faceValue, rule).value).toBe(expected);
  });

  it('one broken rule is enough, but "none" needs them all', () => {
    expect(broken('5.00', { min: '10.00' }).value).toBe('below-min');
    expect(broken('50.00', { min: '10.00' }).value).toBeUndefined();
  });

  it('the price stands in for the face value, and not the other way round', () => {
    expect(broken(undefined, { min: '10.00' }, '9.90')).toEqual({ value: 'below-min', standsIn: ['goods.faceValue'] });
    expect(broken('10.00', all, '9.90')).toEqual({ value: 'none', standsIn: [] });
    expect(broken(undefined, all).value).toBeUndefined();
  });
});
