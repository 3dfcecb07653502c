import { describe, expect, it } from 'vitest';
import { diagnose } from '../src/facts/diagnose.js';
import { readOrderText } from '../src/facts/order/order-text.js';
import { readOrder } from '../src/facts/order/read-order.js';
import { defaultPack } from '../src/generated/default-pack.js';
import { examples } from '../src/generated/examples.js';

type State = 'wait' | 'act' | 'stop' | 'done' | 'ask';

/** The story of each example in one line: its verdict, whether that is final, and what state it leaves the buyer in. */
const stories: Readonly<Record<string, readonly [verdict: string, state: State]>> = {
  'answers-that-clash': ['facts-conflict', 'ask'],
  'balance-did-not-change': ['arrears-absorbed', 'done'],
  'bank-still-busy': ['payment-processing', 'wait'],
  'blamed-on-the-supplier': ['supplier-settlement-delay', 'act'],
  'bought-through-a-link': ['unsupported-channel', 'act'],
  'card-for-another-country': ['receiver-unsupported', 'act'],
  'charged-twice': ['charged-twice', 'act'],
  'closed-the-page-too-early': ['left-before-redirect', 'act'],
  'done-but-nothing-arrived': ['delivered-not-received', 'act'],
  'first-of-the-month': ['carrier-billing-period', 'wait'],
  'fuel-card-not-loaded-yet': ['one-more-step', 'act'],
  'goes-out-at-four-o-clock': ['supplier-batch-release', 'wait'],
  'half-an-hour-was-promised': ['order-status-stuck', 'act'],
  'half-of-it-has-arrived': ['part-delivered', 'wait'],
  'identity-check-wanted': ['platform-risk-review', 'act'],
  'it-came-after-all': ['arrived', 'done'],
  'key-is-refused-as-invalid': ['key-mistyped, provisional', 'act'],
  'key-says-already-used': ['key-already-used', 'act'],
  'limit-of-the-day-reached': ['receiver-limit-reached', 'wait'],
  'maintenance-until-tonight': ['maintenance-announced', 'wait'],
  'money-came-back': ['payment-refunded', 'done'],
  'money-frozen-for-a-check': ['payment-held-by-channel', 'act'],
  'national-day-rush': ['holiday-peak', 'wait'],
  'never-paid': ['payment-not-completed', 'act'],
  'no-key-anywhere': ['card-key-not-issued', 'act'],
  'nobody-said-how-long': ['window-undisclosed', 'act'],
  'not-a-whole-number-of-yuan': ['amount-rule-violated', 'act'],
  'number-blocked-after-cheap-credit': ['credited-then-blocked', 'act'],
  'number-moved-to-another-carrier': ['ported-number', 'act'],
  'one-cent-too-much': ['amount-mismatch', 'act'],
  'one-digit-off': ['wrong-account', 'act'],
  'only-a-part-came-back': ['payment-refunded-in-part', 'act'],
  'only-a-trial-version': ['goods-not-as-described', 'act'],
  'only-two-facts': ['undetermined, provisional', 'ask'],
  'order-done-but-no-key': ['key-sent-elsewhere, provisional', 'act'],
  'order-failed-money-gone': ['shows-failed-but-paid', 'act'],
  'order-page-says-expired': ['callback-lost, provisional', 'act'],
  'order-waits-for-me': ['missing-order-info, provisional', 'act'],
  'ordered-after-closing-time': ['off-hours', 'wait'],
  'ordered-before-the-holiday': ['within-promised-window', 'wait'],
  'ordered-on-a-saturday': ['non-workday-deferral', 'wait'],
  'ordered-three-times': ['duplicate-submission', 'act'],
  'over-the-daily-limit': ['payment-declined', 'act'],
  'page-is-behind': ['stale-view', 'act'],
  'page-says-wrong-account': ['receiver-refused', 'act'],
  'paid-after-the-order-closed': ['paid-after-expiry', 'act'],
  'paid-an-hour-ago': ['order-status-stuck, provisional', 'act'],
  'paid-at-one-in-the-morning': ['channel-maintenance', 'wait'],
  'paid-but-no-order': ['order-not-created', 'act'],
  'paid-but-unpaid': ['callback-lost', 'act'],
  'paid-by-a-friend': ['payer-account-mismatch', 'act'],
  'payment-failed-but-bank-debited': ['failed-but-debited', 'wait'],
  'payment-failed-not-looked-further': ['payment-declined, provisional', 'act'],
  'points-instead-of-q-coins': ['wrong-goods', 'act'],
  'put-off-again-and-again': ['platform-withholding', 'act'],
  'refund-on-its-way': ['refund-in-transit', 'wait'],
  'refunded-to-the-site-balance': ['refunded-elsewhere', 'act'],
  'second-payment-demanded': ['suspected-fraud', 'stop'],
  'server-not-filled-in': ['missing-order-info', 'act'],
  'site-down-since-i-paid': ['platform-vanished, provisional', 'act'],
  'site-gone-for-days': ['platform-vanished', 'act'],
  'site-keeps-timing-out': ['platform-overload', 'act'],
  'slow-credit-second-day': ['within-promised-window', 'wait'],
  'sold-out-after-paying': ['out-of-stock', 'act'],
  'stranger-took-the-money': ['suspected-fraud', 'stop'],
  'stray-blank-in-number': ['account-format-invalid', 'act'],
  'two-hours-and-not-even-started': ['overdue', 'act'],
  'under-review-all-morning': ['platform-risk-review', 'wait'],
  'waiting-for-the-owner-of-the-shop': ['manual-dispatch-backlog', 'act'],
  'watching-the-unpaid-order': ['paid-the-other-order', 'act'],
  'went-to-my-other-account': ['delivered-to-other-own-account', 'act'],
};

describe('the examples', () => {
  it('are all told here', () => {
    expect(Object.keys(examples)).toEqual(Object.keys(stories));
  });

  it('show every check at work', () => {
    const checkOf = Object.fromEntries(defaultPack.rules.map(({ id, check }) => [id, check]));
    const shown = Object.values(stories).map(([story]) => checkOf[story.replace(', provisional', '')]);
    for (const { id } of defaultPack.checks) expect(shown).toContain(id);
  });

  it('show every rule as the verdict', () => {
    const shown = Object.values(stories).map(([story]) => story.replace(', provisional', ''));
    for (const { id } of defaultPack.rules) expect(shown).toContain(id);
  });

  it.each(Object.entries(stories))('%s: %j', (name, [story, state]) => {
    const text = readOrderText(new TextEncoder().encode(examples[name]));
    if ('problem' in text) throw new Error(text.problem.code);
    const { answers, now, problems } = readOrder(text.json, defaultPack, '2000-01-01T00:00:00+08:00');
    expect(problems).toEqual([]);
    expect(now > '2026').toBe(true);
    const { verdict } = diagnose(defaultPack, answers, now);
    expect(verdict.id + (verdict.settled ? '' : ', provisional')).toBe(story);
    expect(verdict.state).toBe(state);
  });
});
