import { parse } from 'papaparse';
import { findHeader, type Row } from './header.js';

/** Every preamble and header is shorter. What has no header in it is not read any further. */
const longestHead = 64 * 1024;
const mostHeadRows = 1000;
const delimiters = [',', '\t', ';'];

/** The lines in which the header of a bill stands, where there is one. */
export const headOf = (text: string): readonly Row[] => readCsv(text.slice(0, longestHead), mostHeadRows);

/** The lines of a text as cells; commas, or TABs or semicolons where a spreadsheet program wrote the file again. */
export function readCsv(text: string, mostRows: number): readonly Row[] {
  const head = text.slice(0, longestHead);
  const delimiter = delimiters.find((candidate) => findHeader(cells(head, candidate, mostRows)));
  return delimiter === undefined ? cells(head, ',', mostRows) : cells(text, delimiter, mostRows);
}

function cells(text: string, delimiter: string, mostRows: number): readonly Row[] {
  const config = { delimiter, header: false, dynamicTyping: false, preview: mostRows + 1 } as const;
  const { data, errors } = parse<string[]>(text, config);
  if (errors.every(({ code }) => code !== 'MissingQuotes')) return data;
  // A quote that nobody closes would swallow the rest of the bill: then quotes are only characters.
  return parse<string[]>(text, { ...config, quoteChar: '\0' }).data;
}
