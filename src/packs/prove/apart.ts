import type { Condition } from '../../engine/condition.js';
import { holds } from './goal.js';
import type { Workshop } from './workshop.js';

const steps = 300;

/** Whether two conditions never hold together because a part of the one excludes a part of the other: quickly seen, where all of it takes long. */
export const areApart = ({ abstract, isOver }: Workshop, one: Condition, other: Condition): boolean =>
  partsOf(one).some((part) =>
    partsOf(other).some(
      (second) => abstract.canBeMet({ every: [holds(part), holds(second)] }, steps, isOver, true) === false,
    ),
  );

const partsOf = (condition: Condition): readonly Condition[] => ('all' in condition ? condition.all : [condition]);
