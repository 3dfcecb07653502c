import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { type Line, wechatCells, wechatHeader, wechatPreamble } from './bill-layouts.js';
import { utf8 } from './encode.js';

/** WeChat's workbook: amounts as text until 2026-03, then as numbers, with one note more above the header. */
export const wechatXlsx = (
  rows: readonly Line[],
  year: 2025 | 2026,
  more: readonly Sheet[] = [],
): Promise<Uint8Array> => workbook([wechatSheet(rows, year), ...more]);

export const wechatSheet = (rows: readonly Line[], year: 2025 | 2026): Sheet => [
  ...wechatPreamble(rows.length, year === 2025 ? 3 : 4).map((line) => [line]),
  wechatHeader,
  ...rows.map((row) =>
    wechatCells(row).map(
      (cell, index): Cell => (year === 2026 && index === 5 ? { number: cell.replace('¥', '') } : cell),
    ),
  ),
];

export type Cell = string | { readonly number: string; readonly date?: true };
export type Sheet = readonly (readonly Cell[])[];

/** A workbook as small programs write it: no dimension, no shared strings; blank lines have no row. Style 1 is a date. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const names = sheets.map((_, index) => `sheet${index + 1}`);
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((name, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/${name}.xml"/>`).join('')}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${head}<worksheet xmlns="${main}"><sheetData>${sheet.map(rowXml).join('')}</sheetData></worksheet>`,
      ]),
    ),
  };
  return zip(Object.entries(files).map(([name, text]) => [name, utf8(text)]));
}

function rowXml(cells: readonly Cell[], index: number): string {
  const filled = cells
    .map((cell, column) => [cell, String.fromCharCode(65 + column) + (index + 1)] as const)
    .filter(([cell]) => cell !== '');
  return filled.length
    ? `<row r="${index + 1}">${filled.map(([cell, place]) => cellXml(cell, place)).join('')}</row>`
    : '';
}

const cellXml = (cell: Cell, place: string): string =>
  typeof cell === 'string'
    ? `<c r="${place}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
    : `<c r="${place}"${cell.date ? ' s="1"' : ''}><v>${cell.number}</v></c>`;

export async function zip(
  members: readonly (readonly [name: string, content: Uint8Array | string])[],
  options: { readonly password?: string; readonly zipCrypto?: boolean } = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of members) {
    if (name.endsWith('/')) await writer.add(name, undefined, { directory: true });
    else await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  }
  return writer.close();
}
