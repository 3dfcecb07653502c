import { type Condition, factsIn } from './condition.js';
import { dependencies, type Pack } from './pack.js';

/** Whether a condition looks at a fact, directly or through facts that follow from it. */
export const restsOn = (pack: Pack, condition: Condition, path: string): boolean => basesOf(pack, condition).has(path);

const known = new WeakMap<Condition, ReadonlySet<string>>();

/** All facts that a condition rests on; a pack never changes, so they are gathered once. */
export function basesOf(pack: Pack, condition: Condition): ReadonlySet<string> {
  return known.get(condition) ?? gather(pack, condition);
}

function gather(pack: Pack, condition: Condition): ReadonlySet<string> {
  const bases = new Set(factsIn(condition));
  // A set that grows while it is gone through: what is new in it comes up as well.
  for (const path of bases) for (const base of dependencies(pack.facts[path])) bases.add(base);
  known.set(condition, bases);
  return bases;
}
