import type { Item } from './sections.js';
import { wrap } from './wrap.js';

/** Items under each other: the lead once, every further line as far in as the text began. */
export const itemLines = ({ lead, text }: Item, columns: number): readonly string[] =>
  wrap(text, Math.max(8, columns - lead.length)).map(
    (line, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + line,
  );

/** Headed lists for a terminal of so many columns, a blank line before each heading. */
export const sectioned = (
  sections: readonly { readonly heading: string; readonly items: readonly Item[] }[],
  columns: number,
): readonly string[] =>
  sections
    .filter(({ items }) => items.length > 0)
    .flatMap(({ heading, items }) => [
      '',
      ...wrap(heading, columns),
      ...items.flatMap((item) => itemLines(item, columns)),
    ]);
