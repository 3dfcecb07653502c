import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/facts/diagnose.js';
import { dontKnow } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import {
  answer,
  back,
  change,
  doesNotKnow,
  glance,
  lookThrough,
  nextStep,
  type Session,
  startSession,
} from '../../src/interview/session.js';

const now = '2026-11-21T12:00:00+08:00';
const fresh = startSession(defaultPack, new Map());
const looked = glance(fresh, []);
const asked = (session: Session): string => {
  const step = nextStep(session, now);
  return step.kind === 'question' ? step.fact : step.kind;
};
const answered = (...pairs: readonly (readonly [string, string | boolean | readonly string[]])[]): Session =>
  pairs.reduce((session, [path, value]) => answer(session, path, value, undefined, now), looked);

it('first shows what is taken for granted, the signs of fraud among it', () => {
  const step = nextStep(fresh, now);
  expect(step.kind).toBe('glance');
  expect(step.kind === 'glance' && step.facts).toEqual(
    expect.arrayContaining(['receipt.arrived', 'payment.debits', 'contacts', 'warningSigns']),
  );
});

it('asks next what somebody found to be different', () => {
  expect(asked(glance(fresh, ['warningSigns']))).toBe('warningSigns');
  expect(
    nextStep(answer(glance(fresh, ['warningSigns']), 'warningSigns', ['pay-again'], undefined, now), now).kind,
  ).toBe('review');
});

it('goes back one answer at a time, in the order of answering, and at last to what is taken for granted', () => {
  const three = answered(['order.status', 'processing'], ['payment.status', 'success'], ['order.notice', []]);
  const open = asked(three);
  const one = back(three, open);
  expect(asked(one)).toBe('order.notice');
  const two = back(one, 'order.notice');
  expect(asked(two)).toBe('payment.status');
  const first = back(two, 'payment.status');
  expect(asked(first)).toBe('order.status');
  expect(asked(back(first, 'order.status'))).toBe('glance');
});

it('keeps the later answers when an earlier one is given again', () => {
  const three = answered(['order.status', 'processing'], ['payment.status', 'success'], ['order.notice', []]);
  const open = asked(three);
  const again = answer(change(three, ['order.status']), 'order.status', 'processing', undefined, now);
  expect([...again.answers.keys()]).toEqual([...three.answers.keys()]);
  expect(asked(again)).toBe(open);
});

it('leaves out an answer whose question makes no sense any more', () => {
  const told = answered(['order.notice', ['maintenance']], ['order.noticeUntil', '2026-11-21T18:00:00+08:00']);
  expect(told.answers.has('order.noticeUntil')).toBe(true);
  expect(answer(told, 'order.notice', ['out-of-stock'], undefined, now).answers.has('order.noticeUntil')).toBe(true);
  expect(answer(told, 'order.notice', [], undefined, now).answers.has('order.noticeUntil')).toBe(false);
});

it('keeps what a file gave for a question that never made sense', () => {
  const given = startSession(defaultPack, new Map([['order.noticeUntil', '2026-11-21T18:00:00+08:00']]));
  const more = answer(given, 'order.notice', [], undefined, now);
  expect(more.answers.has('order.noticeUntil')).toBe(true);
});

it('takes "3 working days" as the way of counting too, and forgets it with the length', () => {
  const promised = answer(looked, 'order.promise.within', 'P3D', 'workdays', now);
  expect(promised.answers.get('order.promise.count')).toBe('workdays');
  expect(answer(promised, 'order.promise.within', 'PT2H', undefined, now).answers.has('order.promise.count')).toBe(
    false,
  );
});

it('does not ask again what is not known', () => {
  const step = asked(looked);
  const without = doesNotKnow(looked, step, now);
  expect(without.answers.get(step)).toBe(dontKnow);
  expect(asked(without)).not.toBe(step);
});

it('goes to the review when no more questions are wanted', () => {
  expect(asked({ ...looked, enough: true })).toBe('review');
});

describe('the rare signs', () => {
  const slow = answered(
    ['order.status', 'processing'],
    ['payment.status', 'success'],
    ['goods.kind', 'phone-credit'],
    ['order.notice', []],
  );
  /** Knows nothing more. */
  const toTheEnd = (session: Session): Session => {
    const step = nextStep(session, now);
    return step.kind === 'question' ? toTheEnd(doesNotKnow(session, step.fact, now)) : session;
  };
  const end = toTheEnd(slow);
  const last = nextStep(end, now);
  const signs = last.kind === 'signs' ? last.signs : [];

  it('are looked through once, when no question is left', () => {
    expect(last.kind).toBe('signs');
    expect(signs).toEqual(
      expect.arrayContaining([
        { fact: 'payment.heldByRiskControl', values: [true] },
        { fact: 'account.limitReached', values: [true] },
      ]),
    );
    expect(nextStep(lookThrough(end, signs, []), now).kind).toBe('review');
  });

  it('are asked about where somebody sees one, and overturn the verdict', () => {
    const seen = lookThrough(end, signs, ['payment.heldByRiskControl']);
    expect(asked(seen)).toBe('payment.heldByRiskControl');
    const told = answer(seen, 'payment.heldByRiskControl', true, undefined, now);
    expect(diagnose(defaultPack, told.answers, now).verdict.id).toBe('payment-held-by-channel');
  });

  it('are left out for whoever has had enough', () => {
    expect(nextStep({ ...end, enough: true }, now).kind).toBe('review');
  });
});
