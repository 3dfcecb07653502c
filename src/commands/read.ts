import type { Pack } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';
import { decodeText } from '../facts/order/decode.js';
import { type Problem, problem } from '../facts/order/problem.js';
import { readFile, readStdin, write } from '../io.js';
import { messages } from '../locale/index.js';
import { billProblem } from '../reading/bills/refuse.js';
import { orderJson } from '../reading/order-json.js';
import { begin } from './begin.js';
import type { JudgeOptions } from './judge.js';
import { refuse, reportProblems } from './problems.js';
import { readingBy } from './reading-of.js';
import { isJson, isText } from './text-or-file.js';

export type ReadOptions = Pick<JudgeOptions, 'locale' | 'format' | 'now' | 'rules' | 'strict'> & {
  /** The order, payment or merchant number by which a payment is looked for in a bill. */
  readonly order?: string;
};

/** `topup-doctor read`: the order JSON that was understood, with the source of each fact and what was left over. */
export async function readCommand(source: string | undefined, options: ReadOptions): Promise<number> {
  const beginning = await begin(options);
  if (typeof beginning === 'number') return beginning;
  const { clock, now, pack } = beginning;
  const bytes = await bytesOf(source, options);
  if ('code' in bytes) return refuse(options, bytes);
  const { looksLikeBill, readingOfBill } = await import('./bills.js');
  const known = new Map(options.order === undefined ? [] : [['order.id', options.order]]);
  const bill = await readingOfBill(bytes, source ?? '-', known, pack, {
    ...options,
    unmask: false,
    now: now ?? clock,
  });
  if (bill && 'code' in bill) return refuse(options, bill);
  if (bill) {
    reportProblems(bill.notes, options);
    if (bill.notes.some(({ level }) => level === 'error')) return exitCode.usage;
    write(1, `${JSON.stringify(orderJson(bill.reading, now), undefined, 2)}\n`);
    return exitCode.ok;
  }
  if (looksLikeBill(bytes, source ?? '-')) return refuse(options, billProblem('bill-unknown', source ?? '-'));
  const text = textIn(bytes);
  if (typeof text !== 'string') return refuse(options, text);
  // An order that was read already is one still, so that `read` can stand in any pipe.
  write(1, isJson(text) ? `${text.trimEnd()}\n` : await printed(text, pack, now, clock, options));
  return exitCode.ok;
}

async function printed(
  text: string,
  pack: Pack,
  now: string | undefined,
  clock: string,
  { rules }: ReadOptions,
): Promise<string> {
  const readingOf = await readingBy(rules);
  return `${JSON.stringify(orderJson(readingOf(text, pack, now ?? clock), now), undefined, 2)}\n`;
}

/** As much as a bill may have; texts are far shorter. */
const mostBillBytes = 20 * 1024 * 1024;

/** What stands in an argument, a file or standard input. */
async function bytesOf(source: string | undefined, { locale }: ReadOptions): Promise<Uint8Array | Problem> {
  if (source !== undefined && source !== '-' && isText(source)) return new TextEncoder().encode(source);
  const silence = () => write(2, `${messages[locale].waiting}\n`);
  return source === undefined || source === '-' ? readStdin(silence) : readFile(source, silence, mostBillBytes + 1);
}

function textIn(bytes: Uint8Array): string | Problem {
  const text = decodeText(bytes);
  if (text === undefined || text.trim() === '') return problem(text === undefined ? 'not-text' : 'empty');
  return text;
}
