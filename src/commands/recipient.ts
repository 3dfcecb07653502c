import type { Pack } from '../engine/pack.js';
import { suggest } from '../engine/suggest.js';
import { type Problem, problem } from '../facts/order/problem.js';

/** What is wrong with the recipient that was named; undefined when there is a letter to it, or none was named. */
export function recipientProblem(pack: Pack, to: string | undefined): Problem | undefined {
  const ids = pack.letters.map(({ id }) => id);
  if (to === undefined || ids.includes(to)) return undefined;
  const suggestion = suggest(to, ids);
  return problem('unknown-recipient', { name: to, allowed: ids.join(', '), ...(suggestion && { suggestion }) });
}
