import { expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { type RulesTest, runRulesTest } from '../../src/packs/test-rules.js';

const answers = {
  payment: { channel: 'wechat', status: 'success', paidAt: '2026-11-15 10:00' },
  order: { status: 'paid', promise: { within: 'PT2H' } },
};
const said = (ladder: RulesTest['ladder']) =>
  runRulesTest(defaultPack, {
    name: 'late, and nobody asked yet',
    now: '2026-11-21T12:00:00+08:00',
    answers,
    ladder,
    rule: 'overdue',
    file: '',
    line: 1,
  }).map(({ what, expected, actual }) => `${what}: ${expected}, came ${actual}`);

it('a test may say whose turn it is, and from when', () => {
  const from = '2026-11-22T12:00:00+08:00';
  expect(said({ platform: 'now', 'payment-channel': { state: 'later', from }, bank: 'none' })).toEqual([]);
});

it('a rung that comes at another turn, at another time, or not at all is a difference', () => {
  expect(said({ platform: 'done', bank: 'later' })).toEqual([
    'ladder platform state: done, came now',
    'ladder bank state: later, came none',
  ]);
  expect(
    said({ 'payment-channel': { from: '2026-11-23T12:00:00+08:00', until: '2026-11-24T12:00:00+08:00' } }),
  ).toEqual([
    'ladder payment-channel from: 2026-11-23T12:00:00+08:00, came 2026-11-22T12:00:00+08:00',
    'ladder payment-channel until: 2026-11-24T12:00:00+08:00, came undefined',
  ]);
});
