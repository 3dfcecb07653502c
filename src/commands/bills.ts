import { cleanOutsideText } from '../engine/outside-text.js';
import type { Pack } from '../engine/pack.js';
import { beijing } from '../engine/time.js';
import { exitCode } from '../exit-code.js';
import type { Problem } from '../facts/order/problem.js';
import type { Answers } from '../facts/order/read-order.js';
import { askSecret, isTerminal, readFile } from '../io.js';
import { messages } from '../locale/index.js';
import { type AskPassword, type Bill, isBill, mostBillBytes, readBill } from '../reading/bills/bill.js';
import { billProblem } from '../reading/bills/refuse.js';
import type { Reading } from '../reading/finding.js';
import type { Showing } from '../render/show-value.js';
import type { JudgeOptions } from './judge.js';
import { reportProblems } from './problems.js';
import { strictly } from './strict.js';
import { answersFromBills } from './take-payment.js';

export { looksLikeBill } from '../reading/bills/bill.js';
export { isBillText } from '../reading/bills/header.js';
export { choosePayment } from './choose-payment.js';
export { answersFromBills } from './take-payment.js';

type BillOptions = Pick<JudgeOptions, 'bills' | 'locale' | 'format' | 'strict'>;

/** Bytes that came another way than by `--bill`. */
export interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the bills that were named or brought. What is wrong with one is said, and its exit code comes back. */
export async function openBills(
  options: BillOptions,
  brought: readonly Brought[] = [],
): Promise<readonly Bill[] | number> {
  const bills: Bill[] = [];
  const problems: Problem[] = [];
  let interrupted = false;
  const askPassword = passwordAsker(options, () => {
    interrupted = true;
  });
  const named = options.bills.map((name) => ({ name, bytes: undefined }));
  for (const { name: file, bytes: at } of [...brought, ...named]) {
    const bytes = at ?? (await readFile(file, () => undefined, mostBillBytes + 1));
    const name = shownName(file, options);
    const read = 'code' in bytes ? bytes : await readBill(bytes, name, askPassword);
    if (interrupted) return exitCode.interrupted;
    if ('code' in bytes && bytes.code === 'no-such-file') problems.push(billProblem('bill-missing', file));
    else if (read === undefined) problems.push(billProblem('bill-unknown', name));
    else if (isBill(read)) bills.push(read);
    else problems.push(read);
  }
  const notes = bills.flatMap((bill) => (options.strict ? strictly(bill.notes) : bill.notes));
  const all = [...problems, ...notes];
  reportProblems(all, options);
  return all.some(({ level }) => level === 'error') ? exitCode.usage : bills;
}

const shownName = (name: string, { locale }: Pick<BillOptions, 'locale'>): string =>
  name === '-' ? messages[locale].bills.standardInput : name;

/** Asks on the terminal, without showing what is typed; nobody is asked where there is none. */
export const passwordAsker =
  ({ locale }: Pick<BillOptions, 'locale'>, onInterrupt: () => void): AskPassword =>
  async (name, again) => {
    if (!isTerminal(0) || !isTerminal(2)) return undefined;
    const text = messages[locale].bills;
    const typed = await askSecret(`${cleanOutsideText(again ? text.passwordAgain(name) : text.password(name))}\n> `);
    if (typed === 'interrupted') onInterrupt();
    return typeof typed === 'string' ? undefined : typed.line.normalize('NFKC').trim();
  };

/**
 * What a bill file says about the payment that these answers are about, for `topup-doctor read`; undefined when the bytes are
 * no bill. Lines of other payments are in none of it.
 */
export async function readingOfBill(
  bytes: Uint8Array,
  name: string,
  answers: Answers,
  pack: Pack,
  options: Omit<BillOptions, 'bills'> & { readonly unmask: boolean; readonly now?: string },
): Promise<{ readonly reading: Reading; readonly notes: readonly Problem[] } | Problem | undefined> {
  const read = await readBill(
    bytes,
    shownName(name, options),
    passwordAsker(options, () => undefined),
  );
  if (read === undefined || !isBill(read)) return read;
  const showing: Showing = { ...options, now: options.now ?? beijing(Date.now()), currency: 'CNY' };
  const { found, notes } = answersFromBills([read], answers, pack, showing);
  const all = [...read.notes, ...notes];
  return { reading: { found, unused: [] }, notes: options.strict ? strictly(all) : all };
}
