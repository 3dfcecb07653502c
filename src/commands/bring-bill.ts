import { basename } from 'node:path';
import { cleanOutsideText } from '../engine/outside-text.js';
import type { Pack } from '../engine/pack.js';
import type { Problem } from '../facts/order/problem.js';
import type { Answers } from '../facts/order/read-order.js';
import { askForm, type Face } from '../interview/ask-form.js';
import { readFile } from '../io.js';
import { messages } from '../locale/index.js';
import { sentenceOf } from '../locale/problem.js';
import { isBill, mostBillBytes, readBill } from '../reading/bills/bill.js';
import { billProblem } from '../reading/bills/refuse.js';
import type { Showing } from '../render/show-value.js';
import type { Brought } from './bills.js';
import { choosePayment } from './choose-payment.js';

/**
 * Reads a bill that was brought to a question, as its lines or by the path of its file, and lets somebody confirm the payment.
 * What is wrong with it is said, and the answers stay.
 */
export async function bringBill(
  face: Face,
  brought: Brought | string,
  before: Answers,
  pack: Pack,
  showing: Showing,
): Promise<Answers | 'leave'> {
  const { locale } = showing;
  const say = (problem: Problem) => face.say(sentenceOf(problem, locale));
  const text = messages[locale].bills;
  let left = false;
  const askPassword = async (name: string, again: boolean): Promise<string | undefined> => {
    const title = cleanOutsideText(again ? text.passwordAgain(name) : text.passwordHere(name));
    const read = (line: string) => ({ kind: 'value', value: line.normalize('NFKC').trim() }) as const;
    const form = { title, more: [], options: [], hint: text.passwordHint, secret: true, pick: () => read(''), read };
    const asked = await askForm(face, form);
    left ||= asked.kind === 'leave';
    return asked.kind === 'value' && asked.value !== '' ? asked.value : undefined;
  };

  const file = typeof brought === 'string' ? await opened(brought) : brought;
  const read = 'bytes' in file ? await readBill(file.bytes, file.name, askPassword) : file;
  if (left) return 'leave';
  if (read !== undefined && isBill(read)) {
    read.notes.forEach(say);
    return choosePayment(face, [read], before, pack, showing);
  }
  say(read ?? billProblem('bill-unknown', file.name));
  return before;
}

async function opened(file: string): Promise<Brought | (Problem & { readonly name: string })> {
  const name = basename(file);
  const bytes = await readFile(file, () => undefined, mostBillBytes + 1);
  if (!('code' in bytes)) return { name, bytes };
  return { ...(bytes.code === 'no-such-file' ? billProblem('bill-missing', file) : bytes), name };
}
