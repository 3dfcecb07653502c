import { type Condition, factsIn } from './condition.js';
import { dependencies, type Pack } from './pack.js';

/** Whether a condition looks at a fact, directly or through facts that follow from it. */
export const restsOn = (pack: Pack, condition: Condition, path: string): boolean => basesOf(pack, condition).has(path);

const known = new WeakMap<Condition, ReadonlySet<string>>();

/** All facts that a condition rests on; a pack never changes, so they are gathered once. */
export function basesOf(pack: Pack, condition: Condition): ReadonlySet<string> {
  const before = known.get(condition);
  if (before) return before;
  const bases = new Set<string>();
  const gather = (path: string): void => {
    if (bases.has(path)) return;
    bases.add(path);
    dependencies(pack.facts[path]).forEach(gather);
  };
  factsIn(condition).forEach(gather);
  known.set(condition, bases);
  return bases;
}
