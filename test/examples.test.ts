import { describe, expect, it } from 'vitest';
import { diagnose } from '../src/facts/diagnose.js';
import { readOrderText } from '../src/facts/order/order-text.js';
import { readOrder } from '../src/facts/order/read-order.js';
import { defaultPack } from '../src/generated/default-pack.js';
import { examples } from '../src/generated/examples.js';

/** The story of each example in one line: its verdict, and whether that is final. */
const stories: Readonly<Record<string, string>> = {
  'answers-that-clash': 'facts-conflict',
  'bank-still-busy': 'payment-processing',
  'bought-through-a-link': 'unsupported-channel',
  'charged-twice': 'charged-twice',
  'half-an-hour-was-promised': 'order-status-stuck, provisional',
  'it-came-after-all': 'arrived',
  'never-paid': 'payment-not-completed',
  'one-digit-off': 'wrong-account',
  'only-two-facts': 'undetermined, provisional',
  'ordered-before-the-holiday': 'within-promised-window',
  'ordered-three-times': 'duplicate-submission',
  'paid-but-no-order': 'order-not-created',
  'paid-but-unpaid': 'callback-lost',
  'second-payment-demanded': 'suspected-fraud',
  'slow-credit-second-day': 'within-promised-window, provisional',
  'sold-out-after-paying': 'out-of-stock',
  'stray-blank-in-number': 'account-format-invalid',
};

describe('the examples', () => {
  it('are all told here', () => {
    expect(Object.keys(examples)).toEqual(Object.keys(stories));
  });

  it.each(Object.entries(stories))('%s: %s', (name, story) => {
    const text = readOrderText(new TextEncoder().encode(examples[name]));
    if ('problem' in text) throw new Error(text.problem.code);
    const { answers, now, problems } = readOrder(text.json, defaultPack, '2000-01-01T00:00:00+08:00');
    expect(problems).toEqual([]);
    expect(now > '2026').toBe(true);
    const { verdict } = diagnose(defaultPack, answers, now);
    expect(verdict.id + (verdict.settled ? '' : ', provisional')).toBe(story);
  });
});
