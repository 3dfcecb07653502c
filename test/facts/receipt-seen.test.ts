import { describe, expect, it } from 'vitest';
import { factOf, knownOf, type Order, standInsFor } from './some-case.js';

const fact = (name: string, receipt: Order, more: Order = {}) => factOf(`receipt.${name}`, { receipt, ...more });

describe('that it arrived', () => {
  it.each(['nothing', 'less', 'other-item', 'trial', 'key-used', 'key-invalid', 'step-left'])(
    'is contradicted by what came: %s',
    (got) => {
      expect(fact('contradictsArrival', { arrived: true, got: [got] })).toBe(true);
      expect(fact('contradictsArrival', { got: [got] })).toBe(false);
    },
  );

  it('is not contradicted while nobody speaks of what came, nor by what is somewhere else', () => {
    expect(fact('contradictsArrival', { arrived: true })).toBe(false);
    expect(fact('contradictsArrival', { arrived: true, got: ['in-other-account'] })).toBe(false);
  });

  it('means that not nothing came, without a question', () => {
    expect(fact('gotNothing', { arrived: true })).toBe(false);
    expect(standInsFor('receipt.gotNothing', { receipt: { arrived: true } })).toEqual([]);
    expect(fact('gotNothing', { arrived: false })).toBe(true);
    expect(standInsFor('receipt.gotNothing', { receipt: { arrived: false } })).toEqual([['receipt.got', ['nothing']]]);
  });
});

describe('what the user can reach himself', () => {
  it.each([
    [{ officialRecord: 'credited' }, true],
    [{ got: ['step-left'] }, true],
    [{ got: ['in-other-account', 'less'] }, true],
    [{ got: ['less'] }, false],
    [{ officialRecord: 'nothing' }, false],
    [{}, false],
  ])('of %j: %s', (receipt, expected) => {
    expect(fact('withinReach', receipt)).toBe(expected);
  });

  it('is what an account in arrears has swallowed', () => {
    expect(fact('withinReach', {}, { account: { inArrears: true } })).toBe(true);
    expect(fact('withinReach', {}, { account: { inArrears: false } })).toBe(false);
  });
});

describe('a key', () => {
  it.each([
    ['completed', true],
    ['partly-delivered', true],
    ['processing', false],
  ])('came where the order is %s: %s', (status, expected) => {
    expect(fact('keyCame', { got: ['key-used'] }, { order: { status } })).toBe(expected);
  });

  it.each([['key-used'], ['key-invalid']])(
    'came to whoever holds one that is refused (%s): that is to be asked',
    (got) => {
      const order = { receipt: { got: ['step-left', got] } };
      expect(factOf('receipt.keyCame', order)).toBe(true);
      expect(standInsFor('receipt.keyCame', order)).toEqual([['order.status', 'completed']]);
    },
  );

  it('is not known to have come where nobody looked at the order, nor was refused one', () => {
    expect(fact('keyCame', {})).toBeUndefined();
    expect(fact('keyCame', { got: ['less'] })).toBeUndefined();
  });

  it('may lie elsewhere until somebody has looked there and at the page', () => {
    expect(standInsFor('receipt.keyElsewhere', {})).toEqual([
      ['order.notice', []],
      ['receipt.lookedInMail', false],
    ]);
    const seen = { order: { notice: ['maintenance'] }, receipt: { lookedInMail: true } };
    expect(standInsFor('receipt.keyElsewhere', seen)).toEqual([]);
    const two = { order: { notice: ['maintenance', 'out-of-stock'] } };
    expect(factOf('receipt.keyElsewhere', two)).toBe(false);
  });

  it('is taken for unchecked, and for used by others, until that is said', () => {
    expect(fact('keyUnchecked', {})).toBe(true);
    expect(fact('keyUnchecked', { keyCompared: 'same' })).toBe(false);
    expect(fact('keyUsedByOthers', {})).toBe(true);
    expect(fact('keyUsedByOthers', { keyUsedByMe: true })).toBe(false);
  });

  it('is expected of other goods as little as of direct ones, and both are to be asked', () => {
    const expected = (goods: Order) => standInsFor('goods.keyExpected', { goods });
    expect(expected({ kind: 'other' })).toEqual([['goods.delivery', 'direct']]);
    expect(standInsFor('goods.keyExpected', {})).toEqual([['goods.kind', 'other']]);
    expect(knownOf({ goods: { kind: 'gift-card' } }).assumed.get('goods.keyExpected')).toContainEqual({
      fact: 'goods.delivery',
      value: 'card-key',
      fallback: false,
    });
  });
});

describe('the official record', () => {
  it('is taken to say what the platform says of an order that was delivered in part', () => {
    expect(fact('credited', {}, { order: { status: 'partly-delivered' } })).toBe(true);
  });
});
