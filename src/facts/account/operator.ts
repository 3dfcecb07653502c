import type { AccountFormat } from '../../engine/pack-data.js';
import { halfWidth, isSeparator, isUnseen } from './account-characters.js';
import { isMasked, visibleEnds } from './masked-account.js';

/**
 * To which operator the beginning of a number was given out, also of a masked one; `unknown` where the table has nothing,
 * or the number has no possible length. It says nothing of where the number is now: it may have been ported since.
 * Undefined where the beginning is hidden, and for accounts that belong to no operator.
 */
export function operatorOf(entered: string, format: AccountFormat): string | undefined {
  const { operators, variants = [], lengths = [] } = format;
  if (operators === undefined) return undefined;
  const number = withoutDialling(plain(entered), format);
  const visible = visibleEnds(number)?.start;
  if (isMasked(entered) && (visible ?? '').length < 3) return undefined;
  const start = visible ?? number;
  const variant = variants.find(
    ({ lengths, prefixes }) => lengths.includes(number.length) && prefixes.some((prefix) => start.startsWith(prefix)),
  );
  if (variant?.operator !== undefined) return variant.operator;
  const known = Object.entries(operators).flatMap(([operator, prefixes]) =>
    prefixes.filter((prefix) => start.startsWith(prefix)).map((prefix) => ({ operator, length: prefix.length })),
  );
  const [longest] = known.toSorted((a, b) => b.length - a.length);
  const possible = visible !== undefined || lengths.includes(number.length);
  return (possible && longest?.operator) || 'unknown';
}

const plain = (entered: string): string =>
  [...entered]
    .map(halfWidth)
    .filter((char) => !isUnseen(char) && !isSeparator(char))
    .join('');

function withoutDialling(number: string, { strayBefore = [], leading = '', lengths = [] }: AccountFormat): string {
  const stray = strayBefore
    .map(plain)
    .find((before) => number.startsWith(before + leading) && lengths.includes(number.length - before.length));
  return number.slice(stray?.length ?? 0);
}
