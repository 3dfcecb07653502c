import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { evaluator } from '../../src/engine/evaluate.js';
import { derive } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { compilePack } from '../../src/packs/compile.js';
import { type Order, pairOrders, together } from '../../src/packs/prove/pairs.js';
import { readSources } from '../../src/packs/source.js';
import { someOrder } from '../properties/some-order.js';

const noon = '2026-11-21T12:00:00+08:00';
const { pack, tests } = compilePack(readSources('rules'));
const table = pairOrders(parse(readFileSync('rules/pairs.yaml', 'utf8')));
const nameOf = (earlier: string, later: string): string => `${earlier} before ${later}`;

/** The rules that hold in an order, in the order of the pack, and what in it could not be read. */
function heldIn(order: Order) {
  const { answers, now, problems } = readOrder(order, pack, noon);
  const evaluate = evaluator(pack, derive(pack, answers, now));
  const held = pack.rules.filter(({ when }) => evaluate(when).truth === 'holds').map(({ id }) => id);
  return { held, problems };
}

describe('of two rules that hold together', () => {
  it.each([...new Set(table.map(({ earlier }) => earlier))])(
    '%s comes before those that stand after it in the table',
    (id) => {
      const pairs = table.filter(({ earlier }) => earlier === id);
      const seen = pairs.map(({ later, answers }) => {
        const { held, problems } = heldIn(answers);
        const inOrder = held.includes(id) && held.indexOf(id) < held.indexOf(later);
        return { later, verdict: held[0], problems, held: inOrder ? 'both, in this order' : held };
      });
      expect(seen).toEqual(
        pairs.map(({ later, verdict }) => ({ later, verdict, problems: [], held: 'both, in this order' })),
      );
    },
  );

  it('each pair stands in the table once', () => {
    const names = table.map(({ earlier, later }) => nameOf(earlier, later));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('every pair that turns up in merged tests and in random orders stands in the table', () => {
    const inTable = new Set(table.map(({ earlier, later }) => nameOf(earlier, later)));
    const found = new Map<string, Order>();
    for (const answers of [...mergedTests(), ...fc.sample(someOrder, { seed: 21, numRuns: 500 })]) {
      const { held } = heldIn(answers);
      for (const [index, earlier] of held.entries())
        for (const later of held.slice(index + 1)) found.set(nameOf(earlier, later), answers);
    }
    expect([...found].filter(([name]) => !inTable.has(name)).map(([pair, answers]) => ({ pair, answers }))).toEqual([]);
    // Else the search itself would have gone blind.
    expect(found.size).toBeGreaterThan(table.length / 2);
  });
});

/** For each two rules one order, of a case of the one and a case of the other, judged at the time of the first. */
function mergedTests(): readonly Order[] {
  const cases = pack.rules.map(({ id }) => tests.filter(({ verdict }) => verdict === id));
  return cases.flatMap((ofOne, one) =>
    cases.slice(0, one).flatMap((ofOther, other) => {
      const first = ofOne[other % ofOne.length];
      const second = ofOther[one % ofOther.length];
      if (!first || !second) return [];
      return [{ ...together(first.answers as Order, second.answers as Order), now: first.now }];
    }),
  );
}

/** The order in which the list of causes names them. */
const asListed = [
  ['suspected-fraud'],
  ['charged-twice'],
  ['arrived', 'credited-then-blocked', 'payment-refunded', 'refunded-elsewhere', 'refund-in-transit'],
  ['facts-conflict'],
  ['payment-declined', 'payment-held-by-channel', 'failed-but-debited'],
  ['channel-maintenance', 'payment-processing', 'payment-not-completed'],
  ['paid-the-other-order', 'amount-mismatch', 'paid-after-expiry', 'duplicate-submission'],
  ['receiver-limit-reached', 'receiver-unsupported', 'ported-number', 'account-format-invalid', 'missing-order-info'],
  ['wrong-account', 'wrong-goods', 'payer-account-mismatch', 'unsupported-channel', 'amount-rule-violated'],
  ['delivered-to-other-own-account', 'arrears-absorbed', 'one-more-step', 'key-sent-elsewhere', 'key-mistyped'],
  ['key-already-used', 'part-delivered', 'goods-not-as-described', 'stale-view', 'delivered-not-received'],
  ['maintenance-announced', 'platform-vanished', 'platform-withholding'],
  ['order-not-created', 'left-before-redirect', 'callback-lost', 'shows-failed-but-paid'],
  ['platform-risk-review', 'out-of-stock', 'card-key-not-issued'],
  ['supplier-batch-release', 'off-hours', 'non-workday-deferral'],
  ['carrier-billing-period', 'holiday-peak', 'within-promised-window'],
  ['manual-dispatch-backlog', 'supplier-settlement-delay', 'platform-overload'],
  ['window-undisclosed', 'order-status-stuck', 'overdue'],
].flat();

/** Where the pack departs from that list, and why: the rule, and the one that it stands directly after here. */
const departures: readonly (readonly [rule: string, after: string, why: string])[] = [
  ['platform-vanished', 'payment-refunded', 'every rule after it sends the user to a platform that is gone'],
  ['payment-declined', 'payment-held-by-channel', 'money that the app holds has not been declined'],
  ['credited-then-blocked', 'charged-twice', 'who says that it arrived and was blocked is not done'],
  [
    'payment-refunded-in-part',
    'refund-in-transit',
    'not listed: a part is no refund of the whole, the rest is still owed',
  ],
  ['receiver-refused', 'wrong-account', 'not listed: refused for a reason that none of those before it names'],
];

it('the order of the pack is that of the list of causes, but for the departures named here', () => {
  const expected = departures.reduce(
    (list, [rule, after]) => list.filter((id) => id !== rule).flatMap((id) => (id === after ? [id, rule] : [id])),
    asListed,
  );
  expect(pack.rules.map(({ id }) => id)).toEqual(expected);
});
