import { existsSync } from 'node:fs';

/** "C:\…", "/…", "./…", "~/…", or a name that ends like a file's. */
const likePath = /^(?:[a-z]:[\\/]|\.{0,2}[\\/]|~)|\.(?:json|txt|csv|xlsx|zip|ya?ml|md|pdf)$/i;

/** Whether an argument is a text to be read: it has a space or a Chinese character, names no file, and looks like no path. */
export function isText(argument: string): boolean {
  if (argument.includes('\n')) return true;
  if (!/[\s\u3000-\u9fff\uff00-\uffef]/.test(argument) || likePath.test(argument)) return false;
  return !existsSync(argument);
}

/** Whether what was piped or stands in a file is JSON or meant to be. */
export const isJson = (text: string): boolean => /^\s*[{[]/.test(text);
