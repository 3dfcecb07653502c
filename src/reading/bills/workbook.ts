import readXlsxFile from 'read-excel-file/universal';
import type { Row } from './header.js';

/**
 * A place that no bill has: beyond column AZ or line 99999. The reader makes every row and column up to the last one, so
 * that a single such cell would take all memory.
 */
const farAway = /\sr\s{0,9}=\s{0,9}["'](?!(?:A?[A-Z])?\d{1,5}["'])/;

export const isTooWide = (name: string, bytes: Uint8Array): boolean =>
  name.startsWith('xl/worksheets/') && farAway.test(new TextDecoder('latin1').decode(bytes));

/** The sheets of an .xlsx, every cell as text; undefined when it is none. */
export async function readWorkbook(archive: ArrayBuffer): Promise<readonly (readonly Row[])[] | undefined> {
  try {
    const sheets = await readXlsxFile(archive, { parseNumber: (digits: string) => digits });
    return sheets.map(({ data }) => data.map((row) => row.map(textOf)));
  } catch {
    return undefined;
  }
}

/** Numbers were kept as their digits; a date is the wall clock time as if it were UTC. */
function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (!(cell instanceof Date) || Number.isNaN(cell.getTime())) return '';
  const toTheSecond = new Date(Math.round(cell.getTime() / 1000) * 1000);
  return toTheSecond.toISOString().slice(0, 19).replace('T', ' ');
}
