import { parse } from 'papaparse';
import { findHeader, type Row } from './header.js';

/** The lines of a text as cells; commas, or TABs or semicolons where a spreadsheet program wrote the file again. */
export function readCsv(text: string, mostRows: number): readonly Row[] {
  const tables = [',', '\t', ';'].map((delimiter) => () => cells(text, delimiter, mostRows));
  const first = cells(text, ',', mostRows);
  if (findHeader(first)) return first;
  for (const table of tables.slice(1)) {
    const rows = table();
    if (findHeader(rows)) return rows;
  }
  return first;
}

function cells(text: string, delimiter: string, mostRows: number): readonly Row[] {
  const config = { delimiter, header: false, dynamicTyping: false, preview: mostRows + 1 } as const;
  const { data, errors } = parse<string[]>(text, config);
  // A quote that nobody closes would swallow the rest of the bill: then quotes are only characters.
  if (errors.some(({ code }) => code === 'MissingQuotes'))
    return parse<string[]>(text, { ...config, quoteChar: '\0' }).data;
  return data;
}
