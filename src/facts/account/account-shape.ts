import type { AccountFormat } from '../../engine/pack-data.js';
import type { AccountProblem } from './account-problem.js';
import { plainOf, type TypedCharacter } from './typed-account.js';

type Shape = Pick<AccountFormat, 'lengths' | 'minLength' | 'maxLength' | 'prefixes'>;

/** A character of the account and where it was typed. */
type Placed = Pick<TypedCharacter, 'plain' | 'at'>;
type Place = (index: number) => number;

/** Beginning, length and address form of an account whose stray characters are set aside. */
export function shapeProblems(characters: readonly Placed[], format: AccountFormat): readonly AccountProblem[] {
  const account = plainOf(characters);
  const at = (index: number): number => characters[index]?.at ?? (characters.at(-1)?.at ?? 0) + 1;
  return [
    ...(format.alphabet === 'email' ? emailProblems(account, at) : []),
    ...(beginsRight(account, format)
      ? prefixProblems(account, at(0), format)
      : [leadingProblem(account, at(0), format)]),
    ...lengthProblems(account, at, format),
  ];
}

/** Begins as it must and has a right length: what is left when a dialling prefix is taken off must be like this. */
export const isWhole = (account: string, format: AccountFormat): boolean =>
  account !== '' && beginsRight(account, format) && shapesOf(format).some((shape) => hasLengthOf(shape, account));

const shapesOf = (format: AccountFormat): readonly Shape[] => [format, ...(format.variants ?? [])];
const lengthOf = (account: string): number => [...account].length;

function hasLengthOf({ lengths, minLength = 0, maxLength = Infinity }: Shape, account: string): boolean {
  const length = lengthOf(account);
  return length >= minLength && length <= maxLength && (lengths?.includes(length) ?? true);
}

const hasPrefixOf = ({ prefixes }: Shape, account: string): boolean =>
  prefixes?.some((prefix) => account.startsWith(prefix)) ?? true;

const beginsRight = (account: string, { leading, notLeading }: AccountFormat): boolean =>
  account === '' ||
  ((leading === undefined || account.startsWith(leading)) &&
    (notLeading === undefined || !account.startsWith(notLeading)));

const leadingProblem = (account: string, at: number, { leading }: AccountFormat): AccountProblem => ({
  kind: 'leading',
  at,
  text: [...account][0] ?? '',
  ...(leading === undefined ? {} : { expected: leading }),
  certain: true,
});

function prefixProblems(account: string, at: number, format: AccountFormat): readonly AccountProblem[] {
  const shapes = shapesOf(format);
  if (shapes.some((shape) => hasPrefixOf(shape, account)) || !isWhole(account, format)) return [];
  return [{ kind: 'prefix', at, text: [...account].slice(0, 3).join(''), certain: false }];
}

/**
 * The beginning says which length is right. Where only a variant has this beginning, a length that is right for the rest
 * is no more than a doubt: an 11-digit 144… may be a range given out since the table was printed.
 */
function lengthProblems(account: string, at: Place, format: AccountFormat): readonly AccountProblem[] {
  const length = lengthOf(account);
  const problem = (right: readonly Shape[], certain: boolean): readonly AccountProblem[] => {
    const expected = right.map(sizeOf).join(' / ');
    const index = Math.min(length, ...right.map(longest));
    return [{ kind: 'length', at: at(index), text: String(length), expected, certain }];
  };
  const meant = shapesOf(format).filter((shape) => hasPrefixOf(shape, account));
  if (meant.some((shape) => hasLengthOf(shape, account))) {
    const { usualMaxLength = Infinity } = format;
    return length > usualMaxLength ? problem([{ ...format, maxLength: usualMaxLength }], false) : [];
  }
  if (meant.length === 0 && shapesOf(format).some((shape) => hasLengthOf(shape, account))) return [];
  return problem(meant.length === 0 ? [format] : meant, !hasLengthOf(format, account));
}

const longest = ({ lengths, maxLength = Infinity }: Shape): number =>
  Math.min(maxLength, Math.max(...(lengths ?? [Infinity])));

function sizeOf({ lengths, minLength, maxLength }: Shape): string {
  if (lengths !== undefined) return lengths.join(' / ');
  if (minLength === undefined) return `≤ ${maxLength}`;
  return maxLength === undefined ? `≥ ${minLength}` : `${minLength}–${maxLength}`;
}

/** Only what is certain of every address: one @, a mailbox before it, a domain with a dot behind it. */
function emailProblems(address: string, at: Place): readonly AccountProblem[] {
  const characters = [...address];
  const sign = characters.indexOf('@');
  const second = characters.indexOf('@', sign + 1);
  const labels = characters
    .slice(sign + 1)
    .join('')
    .split('.');
  const problem = (index: number): readonly AccountProblem[] => [{ kind: 'email', at: at(index), certain: true }];
  if (sign < 0) return problem(characters.length);
  if (sign === 0) return problem(0);
  if (second > 0) return problem(second);
  return labels.length < 2 || labels.includes('') ? problem(sign + 1) : [];
}
