import type { Row } from './header.js';
import type { Member } from './unzip.js';
import { type XmlHandlers, xmlReader } from './xml.js';

/** No bill has more columns, and what stands beyond them is not looked at. */
const mostColumns = 52;

/**
 * The sheets of an .xlsx, every cell as text: numbers as their digits, dates as the day number that stands there. Lines that
 * are blank are left out, and so are those beyond the limits.
 */
export async function readWorkbook(
  members: readonly Member[],
  mostRows: number,
  mostBytes: number,
): Promise<readonly (readonly Row[])[] | 'too-large' | 'damaged'> {
  const parts = (pattern: RegExp) => members.filter(({ name }) => pattern.test(name));
  let left = mostBytes;
  const read = async (member: Member, handlers: XmlHandlers): Promise<'too-large' | 'damaged' | undefined> => {
    const xml = xmlReader(handlers);
    const stopped = await member.feed((bytes) => {
      left -= bytes.length;
      if (left >= 0) xml.write(bytes);
    });
    if (stopped === undefined && left >= 0) return ended(xml);
    return stopped === 'too-large' || left < 0 ? 'too-large' : 'damaged';
  };
  let countsFrom1904 = false;
  for (const member of parts(/^xl\/workbook\.xml$/)) {
    const stopped = await read(member, {
      ...noHandlers,
      open: (name, attributes) => {
        if (name === 'workbookPr') countsFrom1904 ||= /^(?:1|true)$/.test(attributes().date1904 ?? '');
      },
    });
    if (stopped) return stopped;
  }
  // Then it was saved again by a spreadsheet program, and every day number in it would be four years early.
  if (countsFrom1904) return 'damaged';
  const shared: string[] = [];
  for (const member of parts(/^xl\/sharedStrings\.xml$/i)) {
    const stopped = await read(member, sharedTexts(shared));
    if (stopped) return stopped;
  }
  const sheets: (readonly Row[])[] = [];
  for (const member of parts(/^xl\/worksheets\/[^/]+\.xml$/i)) {
    const rows: Row[] = [];
    const stopped = await read(member, rowsOf(rows, shared, mostRows));
    if (stopped) return stopped;
    sheets.push(rows);
  }
  return sheets;
}

const noHandlers: XmlHandlers = { open: () => undefined, text: () => undefined, close: () => undefined };

function ended({ end }: ReturnType<typeof xmlReader>): 'damaged' | undefined {
  try {
    end();
    return undefined;
  } catch {
    return 'damaged';
  }
}

/** Collects the text of an element; how a word is pronounced (rPh) stands in it too, and is none of it. */
function textIn(elements: readonly string[]) {
  let text = '';
  let inside = false;
  let aside = false;
  return {
    start: () => {
      text = '';
    },
    open: (name: string) => {
      if (name === 'rPh') aside = true;
      else if (elements.includes(name)) inside = !aside;
    },
    text: (part: string) => {
      if (inside) text += part;
    },
    close: (name: string) => {
      if (name === 'rPh') aside = false;
      else if (elements.includes(name)) inside = false;
    },
    end: () => (text.includes('_x') ? text.replace(escaped, unescaped) : text),
  };
}

/** How a workbook writes a control character: "_x0009_" is a TAB. */
const escaped = /_x([0-9A-F]{4})_/gi;
const unescaped = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16));

function sharedTexts(shared: string[]): XmlHandlers {
  const text = textIn(['t']);
  return {
    open: (name) => (name === 'si' ? text.start() : text.open(name)),
    text: text.text,
    close: (name) => (name === 'si' ? void shared.push(text.end()) : text.close(name)),
  };
}

function rowsOf(rows: Row[], shared: readonly string[], mostRows: number): XmlHandlers {
  const text = textIn(['t', 'v']);
  let row: string[] = [];
  let column = 0;
  let type: string | undefined;
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        row = [];
        column = 0;
      } else if (name === 'c') {
        const { r, t } = attributes();
        if (r !== undefined) column = columnOf(r);
        type = t;
        text.start();
      } else text.open(name);
    },
    text: text.text,
    close: (name) => {
      if (name === 'c') {
        if (column < mostColumns) {
          while (row.length < column) row.push('');
          row[column] = cellText(text.end(), type, shared);
        }
        column += 1;
      } else if (name === 'row') {
        // One line beyond the limit shows that there are too many.
        if (row.length && rows.length <= mostRows) rows.push(row);
      } else text.close(name);
    },
  };
}

/** Of "B7": 1. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < 3; at++) {
    const letter = place.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

function cellText(text: string, type: string | undefined, shared: readonly string[]): string {
  if (type === 's') return shared[Number(text)] ?? '';
  return type === 'b' || type === 'e' ? '' : text;
}
