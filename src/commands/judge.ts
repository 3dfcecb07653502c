import type { Pack } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';
import { diagnose } from '../facts/diagnose.js';
import { decodeText } from '../facts/order/decode.js';
import { readOrderText } from '../facts/order/order-text.js';
import { type Problem, problem } from '../facts/order/problem.js';
import { readOrder, withUnknown } from '../facts/order/read-order.js';
import { isTerminal, readFile, readStdin, write } from '../io.js';
import { messages } from '../locale/index.js';
import { begin } from './begin.js';
import { type PrintOptions, printReport } from './print-report.js';
import { asErrors, strictly } from './strict.js';
import { isJson, isText } from './text-or-file.js';

export interface JudgeOptions extends PrintOptions {
  readonly now?: string;
  readonly unknown: readonly string[];
  readonly rules: readonly string[];
  readonly strict: boolean;
  /** Files with bills in which the payment is looked for. */
  readonly bills: readonly string[];
  /** What somebody told in words, instead of a source. */
  readonly text?: string;
}

/** One order in, one verdict out. Returns the exit code. */
export async function judgeCommand(
  source: string | undefined,
  options: JudgeOptions,
  environment: NodeJS.ProcessEnv,
  /** What of the verdict is wanted. */
  print: typeof printReport = printReport,
): Promise<number> {
  const report = async (problems: readonly Problem[]) => {
    if (problems.length > 0) (await import('./problems.js')).reportProblems(problems, options);
  };
  const refuse = async (problems: readonly Problem[]) => {
    await report(problems);
    return exitCode.usage;
  };
  const told = options.text ?? (source !== undefined && isText(source) ? source : undefined);
  const fromStdin = source === undefined || source === '-';
  const onlyBills = source === undefined && told === undefined && options.bills.length > 0 && isTerminal(0);
  if (told === undefined && isTerminal(0) && source === undefined && !onlyBills) return refuse([problem('no-order')]);

  const beginning = await begin(options);
  if (typeof beginning === 'number') return beginning;
  const { clock, now, pack } = beginning;
  const silence = () => write(2, `${messages[options.locale].waiting}\n`);
  const given =
    told !== undefined
      ? new TextEncoder().encode(told)
      : onlyBills
        ? noOrder
        : fromStdin
          ? await readStdin(silence, mostBytes)
          : await readFile(source, silence, mostBytes);
  if ('code' in given) return refuse([given]);
  const bytes = given.length === 0 && options.bills.length > 0 ? noOrder : given;
  const name = told === undefined ? (source ?? '-') : undefined;
  const text = await orderIn(bytes, name, pack, now ?? clock, options, environment);
  if ('problem' in text) return refuse([text.problem]);

  const order = readOrder(text.json, pack, clock, now);
  const { answers, problems: unknownProblems } = withUnknown(order.answers, options.unknown, pack);
  const found = [...order.problems, ...unknownProblems];
  const problems = options.strict ? asErrors(found) : found;
  if (problems.some(({ level }) => level === 'error')) return refuse(problems);
  await report(problems);

  const brought = text.isBill ? [{ name: name ?? '-', bytes }] : [];
  if (options.bills.length + brought.length === 0)
    return print(pack, diagnose(pack, answers, order.now), options, environment);
  const { answersFromBills, openBills } = await import('./bills.js');
  const bills = await openBills(options, brought);
  if (typeof bills === 'number') return bills;
  const fromBills = answersFromBills(bills, answers, pack, { ...options, now: order.now, currency: 'CNY' });
  const notes = options.strict ? strictly(fromBills.notes) : fromBills.notes;
  await report(notes);
  if (notes.some(({ level }) => level === 'error')) return exitCode.usage;
  return print(pack, diagnose(pack, fromBills.answers, order.now), options, environment);
}

/** An order as JSON, or what is understood of a text; a text of which nothing is understood is refused. A bill brings no order with it. */
async function orderIn(
  bytes: Uint8Array,
  /** Of the file, or - for standard input; undefined for what was said in words. */
  name: string | undefined,
  pack: Pack,
  now: string,
  options: JudgeOptions,
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly json: unknown; readonly isBill?: true } | { readonly problem: Problem }> {
  const order = readOrderText(bytes);
  if (!('problem' in order)) return order;
  const text = decodeText(bytes);
  if (text !== undefined && (isJson(text) || text.trim() === '')) return order;
  const { isBillText, looksLikeBill } = await import('./bills.js');
  if (name === undefined ? isBillText(text ?? '') : looksLikeBill(bytes, name)) return { json: {}, isBill: true };
  if (text === undefined || (name !== undefined && order.problem.code !== 'not-json')) return order;
  const { orderFromText } = await import('./text.js');
  return orderFromText(text, pack, now, options, environment);
}

/** As much as a bill may have; orders are far smaller, and have a limit of their own. */
const mostBytes = 20 * 1024 * 1024 + 1;

/** What a bill is looked through with when nothing else is known. */
const noOrder = new TextEncoder().encode('{}');
