import type { Condition } from '../../engine/condition.js';
import { factsIn } from '../../engine/condition.js';
import type { Pack } from '../../engine/pack.js';
import type { Value } from '../../engine/value.js';
import { conditionsOf, type Goal, holds, holdsNot, known } from './goal.js';

const is = (fact: string, ...values: readonly Value[]): Condition => ({ fact, operator: 'is', operand: { values } });
const includes = (fact: string, ...values: readonly Value[]): Condition => ({
  fact,
  operator: 'includes',
  operand: { values },
});
const ifThen = (premise: Condition, conclusion: Goal): Goal => ({ some: [holdsNot(premise), conclusion] });

const neverPaid = ['none', 'closed', 'failed', 'awaiting-payment'];
const beforeTheGoods = ['none', 'unpaid', 'paying', 'expired', 'closed', 'refunding', 'refunded', 'partly-refunded'];
const problems = ['space', 'full-width', 'zero-width', 'control', 'emoji', 'look-alike', 'alphabet', 'email'];
const moreProblems = ['length', 'leading', 'country-code', 'separator'];

/**
 * What is so in every order, by the code that computes these facts: the case split may take it for granted. Each is checked by a test
 * on random orders, and in every run on all the orders of the pack's tests; a proof that rests on one is as sure as that.
 */
export const laws: readonly Goal[] = [
  ...['window.source', 'window.deadline', 'window.deferral', 'window.spells'].map((fact) =>
    ifThen(known('window.over', true), holds(known(fact, true))),
  ),
  // A refund that runs has a term, and no other has one.
  {
    some: (['holds', 'fails', 'unknown'] as const).map((truth) => ({
      every: [is('refund.running', true), is('refund.source', 'promise', 'usual', 'undated', 'distant')].map(
        (condition) => ({
          condition,
          is: [truth],
        }),
      ),
    })),
  },
  ifThen(is('payment.inMaintenance', true), holds(known('payment.maintenanceUntil', true))),
  // The maintenance of one night.
  ifThen(
    is('payment.inMaintenance', true),
    holdsNot({ fact: 'elapsed.sincePayment', operator: 'at-least', operand: { values: ['P1D'] } }),
  ),
  ifThen(is('window.defersNow', true), holds(known('window.opensAt', true))),
  ifThen(is('maintenance.state', 'ahead'), holds(known('maintenance.until', true))),
  ifThen(is('refund.source', 'promise', 'usual'), {
    every: [holds(known('refund.over', true)), holds(known('refund.deadline', true))],
  }),
  ifThen(is('refund.running', true), holdsNot(is('payment.status', 'processing', 'refunded'))),
  ifThen(
    { all: [is('refund.running', true), is('payment.status', ...neverPaid)] },
    holds(is('payment.bankDebited', true)),
  ),
  ifThen(is('refund.running', true), holdsNot(is('refund.back', 'whole'))),
  ifThen(is('payment.status', 'refunded'), holds(is('refund.back', 'whole'))),
  ifThen(is('payment.status', 'partly-refunded'), holds(is('refund.back', 'part'))),
  // Money comes back as a whole or in part, or nothing was said of it.
  { condition: is('refund.back', 'whole', 'part'), is: ['holds', 'unknown'] },
  // The order stands for a payment only while nobody has looked.
  ifThen(is('payment.shownByOrder', true), {
    every: [
      holds(known('payment.status', false)),
      holdsNot(is('payment.status', ...neverPaid)),
      holdsNot(is('payment.bankDebited', false)),
    ],
  }),
  // Who speaks of a second debit, a hold or a refund has seen money go.
  ...[
    is('charged.kind', 'hold', 'one-order', 'two-orders'),
    is('payment.heldByRiskControl', true),
    known('payment.refundedTo', true),
  ].map((sign) => ifThen(sign, holds(is('payment.traces', true)))),
  ifThen(known('refund.back', true), {
    some: [holds(is('payment.status', 'refunded', 'partly-refunded')), holds(is('payment.traces', true))],
  }),
  ifThen(is('payment.refundedTo', 'store-credit', 'other'), holdsNot(is('refund.elsewhere', false))),
  ifThen(is('account.matters', true), holdsNot(is('order.status', ...beforeTheGoods))),
  ifThen(is('account.right', true), holdsNot(includes('account.problems', ...problems, ...moreProblems))),
  ifThen(is('account.right', true), {
    some: [holds(known('account.difference', false)), holds(is('account.difference', 'same'))],
  }),
  ifThen(
    { fact: 'payment.paidAt', operator: 'after', operand: { fact: 'order.expiresAt' } },
    holds(is('payment.paidInTime', false)),
  ),
];

/** Goods with a window of their own have no longer one at busy times. */
function slowGoods({ goods }: Pack): Goal {
  const files = Object.values(goods).filter(({ product, window }) => product === undefined && window !== undefined);
  return ifThen(
    is('goods.kind', ...files.flatMap(({ kinds }) => kinds)),
    holdsNot(includes('window.spells', 'month-turn', 'busy')),
  );
}

/** The laws about facts that a pack has. */
export const lawsOf = (pack: Pack): readonly Goal[] =>
  [...laws, slowGoods(pack)].filter((law) =>
    conditionsOf(law)
      .flatMap(factsIn)
      .every((path) => pack.facts[path]),
  );
