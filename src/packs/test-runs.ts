import type { Pack } from '../engine/pack.js';
import { derive } from '../facts/derive.js';
import { verdictOn } from '../facts/diagnose.js';
import { readOrder, withUnknown } from '../facts/order/read-order.js';
import type { TestRun } from './coverage.js';
import type { RulesTest } from './test-rules.js';

/** What becomes of the order in a test, whatever the test expects of it. */
export function runOf(pack: Pack, test: RulesTest): TestRun {
  const order = readOrder(test.answers, pack, test.now, test.now);
  const { answers } = withUnknown(order.answers, test.unknown ?? [], pack);
  const known = derive(pack, answers, test.now);
  return { rule: test.rule, known, verdict: verdictOn(pack, known) };
}
