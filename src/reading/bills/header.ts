import type { Field } from './entry.js';
import { type Layout, layouts } from './layouts.js';

export type Row = readonly string[];

/** Where the columns of a bill are: the header row, and for each field the index of its column. */
export interface Header {
  readonly layout: Layout;
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Column names as they stand. */
  readonly names: Row;
}

/** The preamble of every known bill is shorter; it has changed its length more than once. */
const deepestHeader = 200;

/** Names of columns differ in blanks and in the width of brackets. */
export const columnName = (cell: string): string => cell.normalize('NFKC').replace(/[\s\uFEFF]/gu, '');

/** The header row, found by the names in it; undefined where no row has the columns of any layout. */
export function findHeader(rows: readonly Row[]): Header | undefined {
  for (const [index, cells] of rows.slice(0, deepestHeader).entries()) {
    if (cells.length < 3) continue;
    const names = cells.map(columnName);
    for (const layout of layouts) {
      const columns = columnsOf(layout, names);
      if (layout.needs.every((field) => columns[field] !== undefined)) return { layout, row: index, columns, names };
    }
  }
  return undefined;
}

/** Whether a text that was typed or pasted is a bill, or a part of one: read as a story, its lines would become facts of one payment. */
export function isBillText(text: string): boolean {
  const rows = text
    .slice(0, longestHead)
    .split('\n', deepestHeader)
    .map((line) => line.split(/[,\t]/));
  return rows.some(isBillRow) || findHeader(rows) !== undefined;
}

/** No story has a time and so many commas behind it. */
const isBillRow = (cells: Row): boolean =>
  cells.length >= 9 && /^\s*"?\d{4}[-/]\d{1,2}[-/]\d{1,2}/.test(cells[0] ?? '');

const longestHead = 64 * 1024;

/** The first column of each name: some bills have 备注 twice. */
function columnsOf(layout: Layout, names: Row): Header['columns'] {
  const found = Object.entries(layout.columns).flatMap(([field, aliases]) => {
    const index = aliases.map((alias) => names.indexOf(alias)).find((at) => at >= 0);
    return index === undefined ? [] : [[field, index] as const];
  });
  return Object.fromEntries(found);
}
