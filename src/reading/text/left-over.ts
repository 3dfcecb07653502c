import type { Candidate } from './candidate.js';
import type { Clause } from './clauses.js';
import type { PageRead } from './read-page.js';

/** A clause or a field of which nothing was taken, as it stood. Contacts are told over whole sentences, so only their own words count. */
export function leftOver(
  plain: string,
  { fields }: PageRead,
  clauses: readonly Clause[],
  candidates: readonly Candidate[],
): readonly string[] {
  const taken = candidates.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  const parts = [
    ...fields.filter(({ path }) => path !== '').map(({ from, end }) => ({ start: from, end })),
    ...clauses.map(({ start, end }) => ({ start, end })),
  ].sort((a, b) => a.start - b.start);
  let last = 0;
  let reach = 0;
  return parts.flatMap(({ start, end }) => {
    while (last < taken.length && (taken[last]?.start ?? 0) < end) {
      reach = Math.max(reach, taken[last]?.end ?? 0);
      last += 1;
    }
    const text = plain.slice(start, end).trim();
    return reach > start || !/[\p{L}\d]/u.test(text) ? [] : [text];
  });
}
