import type { Pack } from '../engine/pack.js';
import { type OrderRead, readOrder } from '../facts/order/read-order.js';
import type { SavedCase } from './saved-case.js';

/**
 * The answers of a saved case, checked anew: the rules may have changed since. What no longer fits is left out and comes
 * back as a problem, so that it can be said and asked again.
 * @param now Beijing time by which to judge.
 */
export const savedAnswers = (saved: SavedCase, pack: Pack, now: string): OrderRead =>
  readOrder(saved.answers, pack, now, now);
