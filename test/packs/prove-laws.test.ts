import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { isMet } from '../../src/packs/prove/goal.js';
import { laws, lawsOf } from '../../src/packs/prove/laws.js';
import { workOut } from '../../src/packs/prove/situation.js';
import { someOrder } from '../properties/some-order.js';

it('what the case split takes for granted is so in random orders', () => {
  const all = lawsOf(defaultPack);
  expect(all).toHaveLength(laws.length + 1);
  fc.assert(
    fc.property(someOrder, (json) => {
      const { evaluate } = workOut(defaultPack, readOrder(json, defaultPack, '2026-11-21T12:00:00+08:00'));
      expect(all.filter((law) => !isMet(law, evaluate))).toEqual([]);
    }),
    { numRuns: 1000, seed: 7 },
  );
});
