import type { Pack } from '../../engine/pack.js';
import { firmTruth, missing } from '../../engine/trace.js';
import { isStandIn } from '../../engine/verdict.js';
import type { Changed } from './mutants.js';
import type { Worked } from './situation.js';

/** Whether a changed condition comes out the same on an order, and rests on as much. */
export function isAsFirm(pack: Pack, { known, evaluate }: Worked, { before, after }: Changed): boolean {
  const [one, two] = [evaluate(before), evaluate(after)];
  const shaky = isStandIn(pack, known);
  return one.truth === two.truth && firmTruth(one, shaky) === firmTruth(two, shaky);
}

/** Whether it waits for the same answers. */
export const lacksAsMuch = ({ evaluate }: Worked, { before, after }: Changed): boolean =>
  String(missing(evaluate(before)).toSorted()) === String(missing(evaluate(after)).toSorted());
