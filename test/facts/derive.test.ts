import { describe, expect, it } from 'vitest';
import { factNamed } from '../../src/engine/evaluate.js';
import type { Pack } from '../../src/engine/pack.js';
import type { Value } from '../../src/engine/value.js';
import { derive, deriveOneMore } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { packWith } from './some-case.js';

const now = '2026-11-21T12:00:00+08:00';

function known(order: Readonly<Record<string, unknown>>) {
  const { answers, problems } = readOrder(order, defaultPack, now);
  expect(problems).toEqual([]);
  return derive(defaultPack, answers, now);
}

const factOf = (path: string, order: Readonly<Record<string, unknown>>) => known(order).values.get(path);

describe('what is charged twice', () => {
  const twins = (second: object, more: object = {}) =>
    factOf('charged.kind', {
      payment: { status: 'success', ...more },
      payments: [
        { id: '1', at: '2026-11-21 10:00', amount: '50.00', status: 'success', payee: '测试商户' },
        { id: '2', at: '2026-11-21 10:10', amount: '50.00', status: 'success', payee: '测试商户', ...second },
      ],
      submissions: [],
    });

  it('are two payments that are alike, close together and not returned', () => {
    expect(twins({})).toBe('one-order');
    expect(twins({ at: '2026-11-21 10:30' })).toBe('one-order');
    expect(twins({ at: '2026-11-21 10:31' })).toBe('none');
    expect(twins({ amount: '50.01' })).toBe('none');
    expect(twins({ payee: '另一家测试商户' })).toBe('none');
    expect(twins({ refunded: '50.00' })).toBe('none');
    expect(twins({ status: 'failed' })).toBe('none');
    expect(twins({ id: '1' })).toBe('none');
  });

  it('is a hold where one of them is only held, or the app knows of no payment', () => {
    expect(twins({ status: 'authorized' })).toBe('hold');
    expect(factOf('charged.kind', { payment: { status: 'failed', debits: 2 } })).toBe('hold');
  });

  it('is two orders where another one was paid, and open while nobody spoke of orders', () => {
    const paidAgain = (submissions?: unknown[]) =>
      known({ payment: { status: 'success', paidAgain: true }, ...(submissions && { submissions }) });
    expect(paidAgain([{ orderId: 'B', paid: true }]).values.get('charged.kind')).toBe('two-orders');
    expect(
      paidAgain([])
        .assumed.get('charged.kind')
        ?.filter(({ fallback }) => fallback),
    ).toEqual([]);
    expect(paidAgain().assumed.get('charged.kind')).toContainEqual({ fact: 'submissions', value: [], fallback: true });
  });

  it('is not known when the number of debits is not', () => {
    expect(factOf('charged.kind', { payment: { debits: 'unknown' } })).toBeUndefined();
    expect(factOf('charged.kind', { payment: { debits: 1, paidAgain: false } })).toBe('none');
  });
});

describe('other orders for the same thing', () => {
  const same = (other: object) =>
    factOf('submissions.same', {
      payment: { amount: '100.00', paidAt: '2026-11-21 10:00' },
      order: { id: 'A' },
      account: { entered: '13800000000' },
      goods: { name: '移动话费 100元' },
      submissions: [{ orderId: 'B', ...other }],
    });

  it('count unless they are for something else', () => {
    expect(same({})).toBe(1);
    expect(same({ amount: '100', account: '13800000000', goods: '移动话费 100元', at: '2026-11-22 10:00' })).toBe(1);
    expect(same({ orderId: 'A' })).toBe(0);
    expect(same({ amount: '50.00' })).toBe(0);
    expect(same({ account: '13900000000' })).toBe(0);
    expect(same({ goods: '移动话费 50元' })).toBe(0);
    expect(same({ at: '2026-11-22 10:01' })).toBe(0);
  });
});

describe('what the page and the service say', () => {
  const talk = (said: readonly string[], more: object = {}) => ({ with: 'platform', said, ...more });
  const notices = (contacts: readonly unknown[], notice?: readonly string[]) =>
    factOf('notices', { contacts, ...(notice && { order: { notice } }) });

  it('count alike', () => {
    expect(notices([talk(['out-of-stock'])], ['under-review'])).toEqual(['under-review', 'out-of-stock']);
    expect(notices([], ['under-review'])).toEqual(['under-review']);
  });

  it('counts until its date is past', () => {
    expect(notices([talk(['maintenance'], { promisedUntil: '2026-11-21T12:30:00+08:00' })], [])).toEqual([
      'maintenance',
    ]);
    expect(notices([talk(['maintenance'], { promisedUntil: '2026-11-21T11:30:00+08:00' })], [])).toEqual([]);
  });

  it('counts once: what has been said before is a phrase', () => {
    expect(notices([talk(['supplier']), talk(['supplier', 'out-of-stock'])], [])).toEqual(['out-of-stock']);
  });

  it('is that of the platform only', () => {
    expect(notices([{ with: 'carrier', said: ['delivered'] }], [])).toEqual([]);
  });

  it('is not known while nobody looked', () => {
    expect(notices([])).toBeUndefined();
    expect(known({ contacts: [talk(['supplier'])] }).assumed.get('notices')).toContainEqual({
      fact: 'order.notice',
      value: [],
      fallback: true,
    });
  });
});

describe('one more answer', () => {
  it('leads to the same as all answers at once', () => {
    const more: readonly (readonly [string, Value])[] = [
      ['payment.paidAt', '2026-11-21T10:00:00+08:00'],
      ['goods.kind', 'phone-credit-slow'],
      ['order.promise.disclosed', false],
      ['payment.debits', 2],
      ['submissions', [{ paid: true }]],
      ['account.entered', '1380000000O'],
      ['contacts', [{ with: 'platform', said: ['supplier'] }]],
      ['receipt.arrived', true],
    ];
    let step = derive(defaultPack, new Map(), now);
    more.forEach(([path, value], index) => {
      step = deriveOneMore(defaultPack, step, path)(value);
      const whole = derive(defaultPack, new Map(more.slice(0, index + 1)), now);
      expect(new Map([...step.values].sort())).toEqual(new Map([...whole.values].sort()));
      expect(new Map([...step.assumed].sort())).toEqual(new Map([...whole.assumed].sort()));
      expect([...step.answered].sort()).toEqual([...whole.answered].sort());
    });
  });
});

describe('what follows from one more answer', () => {
  it('is worked out again only as far as it is wanted, and what held before is dropped', () => {
    const before = known({ order: { notice: ['under-review'] } });
    const notices = (isWanted?: (path: string) => boolean) =>
      deriveOneMore(defaultPack, before, 'order.notice', isWanted)(['maintenance']).values.get('notices');
    expect(before.values.get('notices')).toEqual(['under-review']);
    expect(notices()).toEqual(['maintenance']);
    expect(notices((path) => path === 'notices')).toEqual(['maintenance']);
    expect(notices((path) => path !== 'notices')).toBeUndefined();
  });
});

describe('what nobody said', () => {
  it('is taken for granted where that is usual, without holding a verdict up', () => {
    const { facts } = defaultPack;
    const usual = Object.values(facts).filter(({ premise }) => premise !== undefined);
    const { assumed } = known({});
    for (const { path, premise } of usual)
      expect(assumed.get(path)).toEqual([{ fact: path, value: premise, fallback: false }]);
    expect(usual.length).toBeGreaterThan(0);
  });

  it('is what the platform is known to promise, and rests on that platform', () => {
    const pack = packWith({ promise: { within: 'PT2H' } });
    const { answers } = readOrder({ order: { platform: '测试卡盟' } }, pack, now);
    const { values, assumed } = derive(pack, answers, now);
    expect(values.get('order.promise.within')).toBe('PT2H');
    expect(assumed.get('order.promise.within')).toEqual([
      { fact: 'order.promise.within', value: 'PT2H', fallback: false, platform: 'test-cards' },
    ]);
  });

  it('is not known, also where much could be worked out from it', () => {
    expect([...known({}).values].filter(([, value]) => value === undefined)).toEqual([]);
  });
});

describe('a fact that the pack does not have', () => {
  it('is not computed, and a given one that another pack computes is left as it is', () => {
    const { notices: _, ...facts } = defaultPack.facts;
    const { definition: _definition, ...given } = factNamed(facts, 'payment.paidInTime');
    const pack: Pack = { ...defaultPack, facts: { ...facts, 'payment.paidInTime': given } };
    const step = deriveOneMore(pack, derive(pack, new Map(), now), 'order.notice')(['maintenance']);
    expect(step.values.has('notices')).toBe(false);
    expect(step.values.get('order.notice')).toEqual(['maintenance']);
  });
});
