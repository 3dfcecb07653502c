import type { Candidate } from './candidate.js';
import type { Clause } from './clauses.js';
import { detailsIn } from './details.js';
import type { FoldedText } from './fold-text.js';
import type { PageRead } from './read-page.js';

/**
 * A clause or a field of which nothing was taken, as it stood, and the details that were left of the others.
 * Contacts are told over whole sentences, so only their own words count.
 */
export function leftOver(
  { plain, folded }: FoldedText,
  { fields }: PageRead,
  clauses: readonly Clause[],
  candidates: readonly Candidate[],
): readonly string[] {
  const taken = candidates.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  const ownWords = candidates.filter(holdsTime).sort((a, b) => a.start - b.start);
  const parts = [
    ...fields.filter(({ path }) => path !== '').map(({ from, end }) => ({ start: from, end })),
    ...clauses.map(({ start, end }) => ({ start, end })),
  ].sort((a, b) => a.start - b.start);
  let last = 0;
  let reach = 0;
  let own = 0;
  let covered = 0;
  const isCovered = ({ start, end }: { readonly start: number; readonly end: number }): boolean => {
    while (own < ownWords.length && (ownWords[own]?.start ?? 0) < end) {
      covered = Math.max(covered, ownWords[own]?.end ?? 0);
      own += 1;
    }
    return covered > start;
  };
  return parts.flatMap(({ start, end }) => {
    while (last < taken.length && (taken[last]?.start ?? 0) < end) {
      reach = Math.max(reach, taken[last]?.end ?? 0);
      last += 1;
    }
    const text = plain.slice(start, end).trim();
    if (!/[\p{L}\d]/u.test(text)) return [];
    if (reach <= start) return [text];
    return detailsIn(folded, start, end)
      .filter((detail) => !isCovered(detail))
      .map((detail) => plain.slice(detail.start, detail.end).trim());
  });
}

/** Contacts hold no amount, and of times only the one that they name. */
const holdsTime = ({ path, value }: Candidate): boolean =>
  path !== 'contacts' || /"(?:at|promisedUntil)"/.test(JSON.stringify(value));
