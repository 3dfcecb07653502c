import type { Condition } from './condition.js';
import type { Evaluate } from './evaluate.js';

interface Terms {
  readonly when?: Condition;
  readonly unless?: Condition;
}

/** Whether something applies: its `when`, if it has one, holds for certain, and its `unless` does not. */
export const applies = ({ when, unless }: Terms, evaluate: Evaluate): boolean =>
  (when === undefined || evaluate(when).truth === 'holds') &&
  (unless === undefined || evaluate(unless).truth !== 'holds');
