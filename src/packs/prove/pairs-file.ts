import type { Pack } from '../../engine/pack.js';
import { suggestion } from '../compile-condition.js';
import type { PackProblem, Report } from '../problem.js';
import type { readPairs } from '../source.js';
import { reportIssues } from '../zod-issues.js';
import { type PairOrder, pairOrders, pairsSchema } from './pairs.js';

/** The orders of a table of pairs, and what is wrong with it. */
export function compilePairs(
  pack: Pack,
  read: ReturnType<typeof readPairs>,
): { readonly pairs: readonly PairOrder[]; readonly problems: readonly PackProblem[] } {
  if (!read?.source) return { pairs: [], problems: read?.problems ?? [] };
  const { source } = read;
  const problems: PackProblem[] = [];
  const report: Report = (path, code, params) => problems.push(source.problemAt(path, code, params));
  const result = pairsSchema.safeParse(source.content);
  if (!result.success) {
    reportIssues(result.error.issues, source.content, pairsSchema, report);
    return { pairs: [], problems };
  }
  const rules = pack.rules.map(({ id }) => id);
  for (const [index, { earlier, later }] of result.data.entries()) {
    for (const rule of [earlier, ...Object.keys(later)])
      if (!rules.includes(rule)) report([index], 'unknown-rule', { name: rule, ...suggestion(rule, rules) });
  }
  return { pairs: pairOrders(result.data), problems };
}
