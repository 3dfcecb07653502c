import type { Pack } from '../../engine/pack.js';
import type { Vocabulary } from '../../engine/vocabulary.js';
import type { Candidate } from './candidate.js';
import { fieldFacts } from './field-value.js';
import type { FoldedText } from './fold-text.js';
import type { PageRead } from './read-page.js';

/** Words that are buttons, tabs or part of something else as easily: "取消", "完成". */
const shortest = 3;
const longest = 12;

/** On a page of an order the status often stands alone, as its heading. Several of them are the tabs of a list. */
export function statusLine(
  { folded }: FoldedText,
  { fields, rest, implied }: PageRead,
  pack: Pack,
  vocabulary: Vocabulary,
  now: string,
): readonly Candidate[] {
  const isOfApp = implied['payment.channel'] !== undefined;
  const ofOrder = fields.some(({ path }) => path.startsWith('order.'));
  if (isOfApp || !ofOrder || fields.some(({ path }) => path === 'order.status')) return [];
  const found = rest.flatMap(([start, end]) => {
    const line = folded.slice(start, end).trim();
    const isAlone =
      isEdge(folded, start - 1) && isEdge(folded, end) && line.length >= shortest && line.length <= longest;
    const facts = isAlone ? fieldFacts('order.status', line, pack, vocabulary, now) : [];
    return facts.map((fact) => ({ ...fact, start, end, labelled: true }));
  });
  const statuses = new Set(found.flatMap(({ path, value }) => (path === 'order.status' ? [value] : [])));
  return statuses.size === 1 ? found : [];
}

const isEdge = (text: string, at: number): boolean => at < 0 || at >= text.length || text.charAt(at) === '\n';
