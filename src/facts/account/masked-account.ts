import { halfWidth, isUnseen } from './account-characters.js';
import { meantDigit } from './look-alike.js';

/** 139****2043, ab***@x.com, 139…2043, 138????0000: signs that real accounts hardly contain. */
const hidden = /[*\u2217\u2731\u00d7\u2022\u25cf\u25a0\u2588\u2026]+|\.{3,}|\?{2,}|#{2,}/u;
const crossed = /[xX]{2,}/;

/** What is visible before the first and after the last hidden part, without blanks, in half-width and lower case. */
export interface VisibleEnds {
  readonly start: string;
  readonly end: string;
}

/**
 * Given with parts hidden (139****2043, 138XXXX0000, ab***@x.com) or described instead of given ("my second account",
 * 我的小号, 尾号2043). Two or more Latin words, or two neighbouring Chinese characters that are no numerals, count as a description.
 * Limits: a one-word description ("mine") passes for an account, and a real name like 快乐小熊 or "night owl" for a
 * description; such a name is then merely not checked.
 */
export const isMasked = (account: string): boolean => maskOf(plain(account)) !== undefined || isDescribed(account);

/** Undefined for accounts that are whole, and for those described. */
export function visibleEnds(account: string): VisibleEnds | undefined {
  const text = plain(account);
  const mask = maskOf(text);
  if (mask === undefined) return undefined;
  const parts = text.toLowerCase().split(mask);
  return { start: parts[0] ?? '', end: parts.at(-1) ?? '' };
}

const plain = (account: string): string =>
  [...account]
    .map(halfWidth)
    .filter((char) => !isUnseen(char))
    .join('');

/** Crosses hide only among digits or as a whole mailbox name: "maxx" and "foxx88" are names. */
function maskOf(text: string): RegExp | undefined {
  if (hidden.test(text)) return hidden;
  const crosses = /^[\dxX+()-]+$/.test(text) || /^[xX]+@/.test(text);
  return crosses && crossed.test(text) ? crossed : undefined;
}

function isDescribed(account: string): boolean {
  const chinese = /[\u3005\u3400-\u9fff]/;
  if (!/\d/.test(account) && chinese.test(account)) return true;
  if (/(?:(?![零〇一二三四五六七八九十])[\u3005\u3400-\u9fff]){2}/.test(account)) return true;
  // O138 OOOO Il is a mistyped number, so words of mistyped digits are none.
  const words = account.split(/[\s,:()'’]+/).filter((word) => /^[A-Za-z\u00c0-\u024f]{2,}$/.test(word));
  return (
    !account.includes('@') &&
    words.filter((word) => [...word].some((char) => meantDigit(char) === undefined)).length >= 2
  );
}
