import { readBillTime } from './bill-time.js';
import type { Columns, Direction, Entry, Field } from './entry.js';
import type { Header, Row } from './header.js';
import { readFenWithRefund, refundIn } from './money.js';

export interface Lines {
  readonly entries: readonly Entry[];
  /** Lines with a time of which the rest was not understood. */
  readonly unread: number;
  /** The numbers have lost digits: the file was saved again by a spreadsheet program. */
  readonly resaved: boolean;
}

/** The lines below the header. Totals, rulers and blank lines have no time, and so are none. */
export function readLines(rows: readonly Row[], header: Header): Lines {
  const entries: Entry[] = [];
  let unread = 0;
  let resaved = false;
  const titles: Columns = Object.fromEntries(
    Object.entries(header.columns).map(([field, index]) => [field, header.names[index] ?? '']),
  );
  for (const row of rows.slice(header.row + 1)) {
    const take = cellsOf(realigned(row, header), header);
    const at = timeOf(take);
    if (at === undefined) continue;
    const entry = readLine(take, at, header, titles);
    if (entry === undefined) unread += 1;
    else {
      resaved ||= [entry.id, entry.merchantOrderId].some(hasLostDigits);
      entries.push(entry);
    }
  }
  return { entries: resaved ? entries.map(withoutNumbers) : entries, unread, resaved };
}

type Take = (field: Field) => string;

/** A cell without the blanks, TABs (they stop spreadsheets from rounding numbers) and byte order marks around it; "/" is how WeChat writes an empty one. */
const cellsOf =
  (row: Row, { columns }: Header): Take =>
  (field) => {
    const index = columns[field];
    const cell = index === undefined ? '' : (row[index] ?? '').trim();
    return cell === '/' ? '' : cell;
  };

function timeOf(take: Take): string | undefined {
  const [at, clock] = [take('at'), take('clock')];
  // Either a day whose clock time has a column of its own, or a time that stands in for one not given.
  return /^\d{1,2}:\d{2}/.test(clock) ? readBillTime(`${at} ${clock}`) : (readBillTime(at) ?? readBillTime(clock));
}

function readLine(take: Take, at: string, { layout, columns }: Header, titles: Columns): Entry | undefined {
  const amount = readFenWithRefund(take('amount'));
  if (amount === undefined) return undefined;
  const fen = Math.abs(amount.fen);
  const refundedFen = readFenWithRefund(take('refunded'))?.fen ?? amount.refundedFen ?? refundIn(take('status'), fen);
  return {
    app: layout.app,
    at,
    fen,
    direction: directionOf(take('direction'), amount.fen, columns.direction !== undefined),
    status: take('status'),
    kind: take('kind'),
    payee: take('payee'),
    item: take('item'),
    method: take('method'),
    id: take('id'),
    merchantOrderId: take('merchantOrderId'),
    note: take('note'),
    ...(refundedFen !== undefined && refundedFen > 0 && { refundedFen }),
    ...(columns.funds !== undefined && { funds: take('funds') }),
    amountCell: take('amount'),
    directionCell: take('direction'),
    columns: titles,
  };
}

/** A bill without the column says it by the sign, or lists only what was spent. */
function directionOf(cell: string, fen: number, hasColumn: boolean): Direction {
  if (!hasColumn) return 'out';
  if (cell.startsWith('支')) return 'out';
  if (cell.startsWith('收')) return 'in';
  return cell === '' && fen < 0 ? 'out' : 'neutral';
}

/**
 * A comma in the payee that nobody quoted makes one cell too many: what stands between the payee and the cell that says
 * 支出 or 收入 in front of an amount belongs together.
 */
function realigned(row: Row, { columns, names }: Header): Row {
  const { direction, amount, payee } = columns;
  if (direction === undefined || payee === undefined || amount !== direction + 1 || payee >= direction) return row;
  const surplusCells = row.length - names.length;
  if (surplusCells <= 0 || surplusCells > mostSurplus || isDirection(row[direction])) return row;
  const found = row.findIndex((cell, index) => index > direction && isDirection(cell) && isAmount(row[index + 1]));
  if (found < 0) return row;
  const surplus = found - direction;
  return [...row.slice(0, payee), row.slice(payee, payee + surplus + 1).join(','), ...row.slice(payee + surplus + 1)];
}

const mostSurplus = 20;

const isDirection = (cell = ''): boolean => ['支出', '收入', '/'].includes(cell.trim());
const isAmount = (cell = ''): boolean => readFenWithRefund(cell) !== undefined;

/** "4.2E+27", or all zeros from the sixteenth digit on: what spreadsheets make of long numbers. */
const hasLostDigits = (number: string): boolean =>
  /^\d(?:\.\d{1,20})?E\+?\d{1,3}$/i.test(number) || /^\d{15}0{5,40}$/.test(number);

const withoutNumbers = (entry: Entry): Entry => ({ ...entry, id: '', merchantOrderId: '' });
