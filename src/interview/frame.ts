/** One question as rows of a terminal, none wider than it. */
export interface Rows {
  readonly title: readonly string[];
  /** Everything that the cursor can stand on, in its order. */
  readonly options: readonly (readonly string[])[];
  /** The first or last option, which Enter alone takes: it stays in sight, above the pages of a long list. */
  readonly pinned?: number;
  readonly hint: readonly string[];
}

/** The line in which is typed, and the one that says which page of a list is shown. */
const typed = 1;
const mark = 1;

/**
 * As much of a question as fits on a screen. Above the typed line stand, in the order in which they are needed, the option
 * under the cursor, the title, the hint, and the page of a long list on which the cursor is.
 * @param height rows of the terminal that may be used.
 * @param part says which page of how many is shown.
 */
export function frame(
  rows: Rows,
  cursor: number,
  height: number,
  part: (page: number, pages: number) => string,
): readonly string[] {
  const { options } = rows;
  const tallest = tallestOf(rows);
  const title = rows.title.slice(hiddenTitle(rows, height));
  const hint = title.length + rows.hint.length + tallest + typed <= height ? rows.hint : [];
  const room = height - title.length - hint.length - typed;
  if (options.flat().length <= room) return [...title, ...options.flat(), ...hint];
  const isMarked = room - mark >= tallest;
  const pinned = pinnedOf(rows);
  const stays = room - pinned.length - mark >= tallest;
  const space = Math.max(1, room - (stays ? pinned.length : 0) - (isMarked ? mark : 0));
  const listed = options.map((rows, index) => ({ rows, index })).filter(({ index }) => !stays || index !== rows.pinned);
  const pages = pagesOf(listed, space);
  const page = Math.max(
    0,
    pages.findIndex((entries) => entries.some(({ index }) => index === cursor)),
  );
  const shown = (pages[page] ?? []).flatMap((entry) => entry.rows).slice(0, space);
  return [...title, ...(stays ? pinned : []), ...shown, ...(isMarked ? [part(page + 1, pages.length)] : []), ...hint];
}

const tallestOf = ({ options }: Rows): number => Math.max(0, ...options.map((rows) => rows.length));

const pinnedOf = ({ options, pinned }: Rows): readonly string[] =>
  pinned === undefined ? [] : (options[pinned] ?? []);

/** Rows at the beginning of a very long title for which there is no room beside the longest option. */
export const hiddenTitle = (rows: Rows, height: number): number =>
  Math.max(0, rows.title.length - Math.max(1, height - typed - tallestOf(rows)));

/** The least rows in which a question shows its longest option, and which page that is on. */
export function leastHeight(rows: Rows): number {
  const { title, options, hint } = rows;
  return title.length + Math.min(options.flat().length, tallestOf(rows) + mark) + hint.length + typed;
}

interface Entry {
  readonly rows: readonly string[];
  readonly index: number;
}

/** Filled from the first entry on, so that walking moves the cursor and not the list. */
function pagesOf(entries: readonly Entry[], space: number): readonly (readonly Entry[])[] {
  const pages: Entry[][] = [];
  let used = 0;
  for (const entry of entries) {
    const page = pages.at(-1);
    used += entry.rows.length;
    if (page && used <= space) page.push(entry);
    else {
      pages.push([entry]);
      used = entry.rows.length;
    }
  }
  return pages;
}
