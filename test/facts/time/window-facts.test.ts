import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/engine/pack.js';
import { derive } from '../../../src/facts/derive.js';
import { passedSince } from '../../../src/facts/time/window-facts.js';
import { defaultPack } from '../../../src/generated/default-pack.js';
import { factOf, noon, packWithoutLimits } from '../some-case.js';

const day = '2026-11-21';
const paidAt = (clock: string) => ({ payment: { paidAt: `${day}T${clock}+08:00` } });

describe('the time that has passed', () => {
  it.each([
    ['is counted in whole seconds', '2026-11-21T11:58:59.500+08:00', 'PT60S'],
    ['is none at the same moment', noon, 'PT0S'],
    ['is not known of what is still to come', '2026-11-21T12:00:01+08:00', undefined],
    ['is not known of what is not known', undefined, undefined],
  ])('%s', (_, from, expected) => {
    expect(passedSince(from, noon)).toBe(expected);
  });

  it('is told of the payment and of the order, each from its own time', () => {
    const order = { ...paidAt('11:59:30'), order: { createdAt: '2026-11-21T11:58:00+08:00' } };
    expect(factOf('elapsed.sincePayment', order)).toBe('PT30S');
    expect(factOf('elapsed.sinceOrder', order)).toBe('PT120S');
    expect(factOf('elapsed.sinceOrder', paidAt('11:59:30'))).toBeUndefined();
  });
});

describe('a payment and the clock', () => {
  const facts = (paid: string | undefined, created: string | undefined, pack: Pack = defaultPack) => {
    const answers = new Map(
      Object.entries({ 'payment.paidAt': paid, 'order.createdAt': created }).flatMap(([path, clock]) =>
        clock ? [[path, `${day}T${clock}+08:00`] as const] : [],
      ),
    );
    const { values } = derive(pack, answers, noon);
    return [values.get('payment.paidInFuture'), values.get('payment.paidBeforeOrder')];
  };

  it('contradict each other by more than clocks differ', () => {
    expect(facts('12:05:00', undefined)).toEqual([false, undefined]);
    expect(facts('12:05:01', undefined)).toEqual([true, undefined]);
    expect(facts('11:00:00', '11:05:00')).toEqual([false, false]);
    expect(facts('11:00:00', '11:05:01')).toEqual([false, true]);
  });

  it('contradict each other at once where the pack does not say by how much clocks differ', () => {
    expect(facts('12:00:01', '12:00:02', packWithoutLimits)).toEqual([true, true]);
    expect(facts('12:00:00', '12:00:00', packWithoutLimits)).toEqual([false, false]);
  });

  it('say nothing while one of them is not known', () => {
    expect(facts(undefined, undefined)).toEqual([undefined, undefined]);
    expect(facts(undefined, '11:00:00')).toEqual([undefined, undefined]);
  });
});

describe('the facts of the window', () => {
  it('begin with the payment, else with the order', () => {
    const createdAt = '2026-11-21T10:00:00+08:00';
    expect(factOf('window.start', { order: { createdAt } })).toBe(createdAt);
    expect(factOf('window.start', { ...paidAt('11:00:00'), order: { createdAt } })).toBe('2026-11-21T11:00:00+08:00');
  });

  it('say that it is over from its last second on', () => {
    const promised = (by: string) => factOf('window.over', { order: { promise: { by: `${day}T${by}+08:00` } } });
    expect([promised('12:00:01'), promised('12:00:00'), promised('11:59:59')]).toEqual([false, true, true]);
  });

  it('are not known while nothing is', () => {
    for (const path of ['window.deadline', 'window.over', 'window.opensAt', 'window.spells'])
      expect(factOf(path, {}), path).toBeUndefined();
  });

  it('say whether work has not begun yet, and that nobody knows when it does', () => {
    const promise = { within: 'PT30M', serviceHours: '09:00-18:00' };
    const at = (clock: string, now: string) =>
      factOf('window.defersNow', { ...paidAt(clock), order: { promise } }, `${day}T${now}+08:00`);
    expect(at('08:00:00', '08:59:59')).toBe(true);
    expect(at('08:00:00', '09:00:00')).toBe(false);
    expect(at('10:00:00', '10:00:00')).toBe(false);
    const byTheClock = { order: { promise: { by: '2026-11-21T18:00:00+08:00' } } };
    expect(factOf('window.opensAt', byTheClock)).toBeNull();
    expect(factOf('window.defersNow', byTheClock)).toBe(false);
  });

  it('name no slow spell where the goods are slow by nature', () => {
    expect(factOf('window.spells', { ...paidAt('11:00:00'), goods: { kind: 'fuel-card' } })).toEqual([]);
  });

  it('tell which goods are slow by nature', () => {
    const slow = (kind: string) => factOf('goods.slow', { goods: { kind } });
    expect([slow('fuel-card'), slow('q-coins'), factOf('goods.slow', {})]).toEqual([true, false, undefined]);
  });
});
