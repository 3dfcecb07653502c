import { type Bill, isBill, readBill } from '../../../src/reading/bills/bill.js';
import { utf8 } from './encode.js';

export const nobody = async (): Promise<undefined> => undefined;

/** The bill in a text or in bytes; anything else fails the test. */
export async function bill(content: string | Uint8Array): Promise<Bill> {
  const read = await readBill(typeof content === 'string' ? utf8(content) : content, '账单', nobody);
  if (read === undefined || !isBill(read)) throw new Error(read?.code ?? 'no bill');
  return read;
}

/** The code of what keeps bytes from being read. */
export async function refusal(content: string | Uint8Array): Promise<string> {
  const read = await readBill(typeof content === 'string' ? utf8(content) : content, '账单', nobody);
  return read === undefined ? 'no-bill' : isBill(read) ? 'read' : read.code;
}
