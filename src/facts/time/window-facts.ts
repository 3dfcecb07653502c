import { milliseconds } from '../../engine/value.js';
import type { Derivation } from '../derive.js';
import { goodsOf } from '../goods.js';
import { limitText } from '../limit-text.js';
import type { Reader } from '../reader.js';
import { startOf } from './service-dates.js';
import { promisedWindow, type Window } from './window.js';

const ofWindow =
  (take: (window: Window, reader: Reader) => ReturnType<Derivation>): Derivation =>
  (reader) => {
    const window = reader.once(promisedWindow);
    return window && take(window, reader);
  };

/** From a moment to now, in whole seconds; undefined for one that is not known or still to come. */
export function passedSince(from: string | undefined, now: string): string | undefined {
  const passed = from === undefined ? -1 : Date.parse(now) - Date.parse(from);
  return passed < 0 ? undefined : `PT${Math.floor(passed / 1000)}S`;
}

const since =
  (path: 'payment.paidAt' | 'order.createdAt'): Derivation =>
  ({ text, now }) =>
    passedSince(text(path), now);

/** Later by more than clocks differ: a clock that is a few minutes off is no contradiction. */
function laterThan({ pack, now }: Reader, a: string | undefined, b: string | undefined): boolean | undefined {
  const slack = milliseconds(limitText(pack, 'clock-slack', now) ?? 'PT0S');
  return a === undefined || b === undefined ? undefined : Date.parse(a) - Date.parse(b) > slack;
}

export const windowFacts = {
  'window.start': startOf,
  'window.deadline': ofWindow(({ deadline }) => deadline),
  'window.source': ofWindow(({ source }) => source),
  'window.provisional': ofWindow(({ provisional }) => provisional),
  'window.over': ofWindow(({ deadline }, { now }) => now >= deadline),
  'window.deferral': ofWindow(({ deferral }) => deferral),
  'window.spells': ofWindow(({ spells }) => spells),
  'window.opensAt': ofWindow(({ opensAt }) => opensAt ?? null),
  'window.defersNow': ofWindow(
    ({ deferral, opensAt }, { now }) => deferral !== 'none' && opensAt !== undefined && now < opensAt,
  ),
  'goods.slow': (reader) =>
    reader.value('goods.kind') === undefined ? undefined : goodsOf(reader)?.window !== undefined,
  'elapsed.sincePayment': since('payment.paidAt'),
  'elapsed.sinceOrder': since('order.createdAt'),
  'payment.paidInFuture': (reader) => laterThan(reader, reader.text('payment.paidAt'), reader.now),
  'payment.paidBeforeOrder': (reader) =>
    laterThan(reader, reader.text('order.createdAt'), reader.text('payment.paidAt')),
} as const satisfies Record<string, Derivation>;
