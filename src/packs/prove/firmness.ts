import type { Pack } from '../../engine/pack.js';
import { firmTruth, missing } from '../../engine/trace.js';
import { isStandIn } from '../../engine/verdict.js';
import type { Changed } from './mutants.js';
import type { Worked } from './situation.js';

/** Whether a changed condition comes out the same on an order, rests on as much, and waits for the same answers. */
export function isAsFirm(pack: Pack, { known, evaluate }: Worked, { before, after }: Changed): boolean {
  const [one, two] = [evaluate(before), evaluate(after)];
  const shaky = isStandIn(pack, known);
  return (
    one.truth === two.truth &&
    firmTruth(one, shaky) === firmTruth(two, shaky) &&
    String(missing(one).toSorted()) === String(missing(two).toSorted())
  );
}
