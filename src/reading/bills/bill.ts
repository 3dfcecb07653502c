import { decodeText } from '../../facts/order/decode.js';
import type { Problem } from '../../facts/order/problem.js';
import { headOf, readCsv } from './csv.js';
import type { App } from './entry.js';
import { findHeader, type Row } from './header.js';
import { type Payment, paymentsOf } from './payments.js';
import { billProblem, wrongKind, wrongTable } from './refuse.js';
import { readLines } from './rows.js';
import type { Member } from './unzip.js';

/** What a bill says of payments and their refunds. Nothing else of it is kept. */
export interface Bill {
  readonly name: string;
  readonly app: App;
  readonly payments: readonly Payment[];
  /** Beijing times of its first and last line. */
  readonly from?: string;
  readonly until?: string;
  /** What the reader of the verdict should know about the bill. */
  readonly notes: readonly Problem[];
}

/** Asks for the password of a file, the first time or again; undefined where nobody is there to be asked, or wants to. */
export type AskPassword = (name: string, again: boolean) => Promise<string | undefined>;

export const mostBillBytes = 20 * 1024 * 1024;
const mostInflatedBytes = 64 * 1024 * 1024;
const mostRows = 100_000;
const mostTries = 3;

/**
 * The bill in a file (CSV, XLSX, or either in a ZIP), or the one thing that keeps it from being read; undefined when the
 * bytes are a text that is no bill. Never throws on content.
 */
export async function readBill(
  bytes: Uint8Array,
  name: string,
  askPassword: AskPassword,
): Promise<Bill | Problem | undefined> {
  if (bytes.length > mostBillBytes) return billProblem('bill-too-large', name, { limit: '20 MB' });
  const wrong = wrongKind(bytes, name);
  if (wrong) return wrong;
  if (isZip(bytes)) return readArchive(bytes, name, askPassword);
  const text = decodeText(bytes);
  return text === undefined ? undefined : fromTables([readCsv(text, mostRows)], name);
}

/**
 * Whether bytes are a bill, or a file that is refused as one, rather than an order or a text: by how they begin, by the names
 * of columns in them, and by the name of the file.
 */
export function looksLikeBill(bytes: Uint8Array, name: string): boolean {
  if (wrongKind(bytes, name) || isZip(bytes) || /\.(?:csv|xlsx|zip)$/i.test(name)) return true;
  const rows = headOf(decodeText(bytes) ?? '');
  return findHeader(rows) !== undefined || wrongTable(rows, name) !== undefined;
}

export const isBill = (read: Bill | Problem): read is Bill => 'payments' in read;

const isZip = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));

async function readArchive(bytes: Uint8Array, name: string, askPassword: AskPassword): Promise<Bill | Problem> {
  const { openArchive } = await import('./unzip.js');
  const members = await openArchive(bytes, mostInflatedBytes);
  if (!members) return billProblem('bill-damaged', name);
  const workbook = await fromWorkbook(members, name);
  if (workbook) return workbook;
  const bills = members.filter((member) => /\.(?:csv|xlsx|txt)$/i.test(member.name));
  const [bill, ...others] = bills;
  if (!bill) {
    const isPdf = members.some((member) => /\.pdf$/i.test(member.name));
    return billProblem(isPdf ? 'bill-pdf' : 'bill-empty-archive', name);
  }
  if (others.length) return billProblem('bill-several-inside', name, { count: String(bills.length) });
  const content = await unlocked(bill, name, askPassword);
  if (!(content instanceof Uint8Array)) return content;
  const wrong = wrongKind(content, name);
  if (wrong) return wrong;
  if (isZip(content)) {
    const inner = await openArchive(content, mostInflatedBytes);
    return (inner && (await fromWorkbook(inner, name))) ?? billProblem('bill-damaged', name);
  }
  const text = decodeText(content);
  return (text !== undefined && fromTables([readCsv(text, mostRows)], name)) || billProblem('bill-unknown', name);
}

async function unlocked(member: Member, name: string, askPassword: AskPassword): Promise<Uint8Array | Problem> {
  for (let tries = 0; tries < mostTries; tries++) {
    const password = member.locked ? await askPassword(name, tries > 0) : undefined;
    if (member.locked && password === undefined) return billProblem('bill-locked', name);
    const content = await (await import('./unzip.js')).bytesOf(member, password);
    if (content === 'too-large') return billProblem('bill-too-large', name, { limit: '64 MB' });
    if (content === 'damaged') return billProblem('bill-damaged', name);
    if (content !== 'password') return content;
  }
  return billProblem('bill-wrong-password', name);
}

async function fromWorkbook(members: readonly Member[], name: string): Promise<Bill | Problem | undefined> {
  if (!members.some((member) => member.name === 'xl/workbook.xml')) return undefined;
  const { readWorkbook } = await import('./workbook.js');
  const sheets = await readWorkbook(members, mostRows, mostInflatedBytes);
  if (sheets === 'too-large') return billProblem('bill-too-large', name, { limit: '64 MB' });
  if (sheets === 'damaged') return billProblem('bill-damaged', name);
  return fromTables(sheets, name) ?? billProblem('bill-unknown', name);
}

/** A text or the sheets of a workbook; undefined when nothing in it looks like a bill. */
function fromTables(tables: readonly (readonly Row[])[], name: string): Bill | Problem | undefined {
  const found = tables.flatMap((rows) => {
    const header = findHeader(rows);
    return header ? [{ header, rows }] : [];
  });
  const [first] = found;
  if (!first) return tables.map((rows) => wrongTable(rows, name)).find((problem) => problem !== undefined);
  if (tables.some((rows) => rows.length > mostRows))
    return billProblem('bill-too-long', name, { limit: String(mostRows) });
  const { app, verified } = first.header.layout;
  const lines = found.map(({ header, rows }) => readLines(rows, header));
  const entries = lines.flatMap((sheet) => sheet.entries);
  const times = entries.map(({ at }) => at).sort();
  const [from, until] = [times[0], times.at(-1)];
  const unread = lines.reduce((sum, sheet) => sum + sheet.unread, 0);
  const note = (code: string, params = {}): Problem => ({ ...billProblem(code, name, params), level: 'warning' });
  return {
    name,
    app,
    payments: paymentsOf(entries),
    ...(from !== undefined && until !== undefined && { from, until }),
    notes: [
      ...(verified ? [] : [note('bill-unverified')]),
      ...(lines.some(({ resaved }) => resaved) ? [note('bill-resaved')] : []),
      ...(unread > 0 ? [note('bill-lines-unread', { count: String(unread) })] : []),
    ],
  };
}
