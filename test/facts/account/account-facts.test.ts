import { describe, expect, it } from 'vitest';
import { factOf, type Order, standInsFor } from '../some-case.js';

const fact = (name: string, account: Order, order: Order = {}) => factOf(`account.${name}`, { account, ...order });

describe('the region', () => {
  it.each([
    ['微信1区', '微信2区', true],
    ['微信1区', '微信 １ 区', false],
    ['Server A', 'servera', false],
    ['微信1区', undefined, false],
    [undefined, '微信2区', false],
    [undefined, undefined, false],
  ])('%s for %s: differs %s', (region, regionIntended, expected) => {
    const account = { ...(region && { region }), ...(regionIntended && { regionIntended }) };
    expect(fact('regionDiffers', account)).toBe(expected);
    expect(fact('right', account)).toBe(!expected);
  });
});

describe('a limit of the account', () => {
  it('is reached only where somebody says so, and asked about until then', () => {
    expect(
      [{ limitReached: true }, { limitReached: false }, {}].map((account) => fact('withinLimit', account)),
    ).toEqual([false, true, true]);
    expect(standInsFor('account.withinLimit', {})).toEqual([['account.limitReached', false]]);
    expect(standInsFor('account.withinLimit', { account: { limitReached: 'unknown' } })).toEqual([]);
  });
});

describe('the account', () => {
  const compared = { entered: '13800000001', intended: '13800000000' };

  it.each(['paid', 'processing', 'awaiting-user', 'reviewing', 'failed', 'abnormal', 'partly-delivered', 'completed'])(
    'matters while the order is %s',
    (status) => {
      expect(fact('matters', {}, { order: { status } })).toBe(true);
    },
  );

  it.each(['none', 'unpaid', 'paying', 'closed', 'expired', 'refunded'])('does not while it is %s', (status) => {
    expect(fact('matters', compared, { order: { status } })).toBe(false);
  });

  it('matters as if the order were under way while nobody has looked, once it was compared or is said to be wrong', () => {
    expect(fact('matters', compared)).toBe(true);
    expect(standInsFor('account.matters', { account: compared })).toEqual([['order.status', 'processing']]);
    expect(fact('matters', { entered: '13800000001' })).toBeUndefined();
    expect(fact('matters', { intended: '13800000001' })).toBeUndefined();
    expect(fact('matters', {})).toBeUndefined();
    expect(fact('matters', { wrong: true })).toBe(true);
    expect(fact('matters', { wrong: false })).toBeUndefined();
  });

  it('is not right where it is said to be wrong', () => {
    expect([true, false].map((wrong) => fact('saidWrong', { wrong }))).toEqual([true, false]);
    expect([true, false].map((wrong) => fact('right', { wrong }))).toEqual([false, true]);
  });

  it('has no problem where it was compared instead of typed, and none that is only a doubt', () => {
    expect(fact('problems', { checked: true })).toEqual([]);
    expect(fact('problems', { checked: false })).toBeUndefined();
    expect(fact('problems', {})).toBeUndefined();
    const unusual = { type: 'mobile', entered: '15400000000' };
    expect(fact('problems', unusual)).toEqual([]);
    expect(fact('problemAt', unusual)).toBeNull();
    expect(fact('unusualPrefix', unusual)).toBe(true);
    expect(fact('problemAt', { type: 'mobile', entered: '138000000000' })).toBe(12);
  });

  it('has the format of its type, else of the goods that take one type only', () => {
    const short = { entered: '1380000' };
    expect(fact('problems', short, { goods: { kind: 'phone-credit' } })).toEqual(['length']);
    expect(fact('problems', short)).toEqual([]);
    expect(fact('problems', { ...short, type: 'qq' }, { goods: { kind: 'phone-credit' } })).toEqual([]);
  });
});
