import { existsSync, readFileSync, statSync } from 'node:fs';
import { decodeText } from '../facts/order/decode.js';

const largest = 20 * 1024 * 1024;

/** "C:\…", "/…", "./…", "~/…", or a name that ends like a file's. */
const likePath = /^(?:[a-z]:[\\/]|\.{0,2}[\\/]|~)|\.(?:json|txt|csv|xlsx|zip|ya?ml|md|pdf)$/i;

/** Whether an argument is a text to be read: it has a space or a Chinese character, names no file, and looks like no path. */
export function isText(argument: string): boolean {
  if (argument.includes('\n')) return true;
  if (!/[\s\u3000-\u9fff\uff00-\uffef]/.test(argument) || likePath.test(argument)) return false;
  return !existsSync(argument);
}

/** Whether an argument names a file that is a bill, or is meant to be one, rather than an order or a text. */
export async function isBillFile(argument: string): Promise<boolean> {
  if (/\.(?:csv|xlsx|zip)$/i.test(argument)) return true;
  const bytes = regularFile(argument);
  if (bytes === undefined || isJson(decodeText(bytes) ?? '')) return false;
  return (await import('./bills.js')).looksLikeBill(bytes, argument);
}

/** Pipes and devices can be read only once, and that comes later. */
function regularFile(name: string): Uint8Array | undefined {
  try {
    const { size } = statSync(name);
    return statSync(name).isFile() && size <= largest ? readFileSync(name) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether what was piped or stands in a file is JSON or meant to be. */
export const isJson = (text: string): boolean => /^\s*[{[]/.test(text);
