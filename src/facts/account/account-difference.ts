import { halfWidth, isSeparator, isUnseen } from './account-characters.js';
import { plainestLook } from './look-alike.js';
import { isMasked, visibleEnds } from './masked-account.js';

/**
 * How the account typed differs from the one meant. `space` and `width` are the same account written otherwise: blanks,
 * unseen characters, dashes between digits, +86 before them; full-width characters. `missing-character` is missing from
 * what was typed. `swapped`: two neighbours. `other`: more than one slip, so probably another account.
 */
export type AccountDifference =
  | 'same'
  | 'one-character'
  | 'swapped'
  | 'missing-character'
  | 'extra-character'
  | 'case'
  | 'look-alike'
  | 'width'
  | 'space'
  | 'other';

/**
 * Undefined where one is masked or described so that they could be the same, also when both are masked alike: the typing
 * fault may be in the hidden part. A mask stands for any number of characters; only what is visible before the first
 * and after the last hidden part is compared.
 */
export function accountDifference(entered: string, intended: string): AccountDifference | undefined {
  if (isMasked(entered) || isMasked(intended)) return couldBeSame(entered, intended) ? undefined : 'other';
  if (entered === intended) return 'same';
  const [typed, meant] = [charsOf(read(entered)), charsOf(read(intended))];
  const equalBy = (fold: (char: string) => string): boolean => typed.map(fold).join('') === meant.map(fold).join('');
  if (equalBy(asTyped)) return 'space';
  if (equalBy(halfWidth)) return 'width';
  if (equalBy((char) => halfWidth(char).toLowerCase())) return 'case';
  if (equalBy((char) => plainestLook(halfWidth(char)))) return 'look-alike';
  return slip(typed.map(halfWidth), meant.map(halfWidth));
}

/**
 * Where they part: character of `entered`, from 1 in code points, one past its end where only the intended one goes on.
 * Blanks, dashes, +86 and width count only where nothing else differs. Undefined for equal, masked and described ones.
 */
export function differencePosition(entered: string, intended: string): number | undefined {
  if (entered === intended || isMasked(entered) || isMasked(intended)) return undefined;
  const end = [...entered].length + 1;
  return parting(read(entered), read(intended), end, halfWidth) ?? parting(raw(entered), raw(intended), end, asTyped);
}

const asTyped = (char: string): string => char;

function parting(
  typed: readonly Read[],
  meant: readonly Read[],
  end: number,
  fold: typeof halfWidth,
): number | undefined {
  const index = firstDifference(charsOf(typed).map(fold), charsOf(meant).map(fold));
  return index === undefined ? undefined : (typed[index]?.at ?? end);
}

function firstDifference(typed: readonly string[], meant: readonly string[]): number | undefined {
  const longer = typed.length > meant.length ? typed : meant;
  const index = longer.findIndex((_, at) => typed[at] !== meant[at]);
  return index < 0 ? undefined : index;
}

function slip(typed: readonly string[], meant: readonly string[]): AccountDifference {
  const at = firstDifference(typed, meant) ?? 0;
  const restIsEqual = (typedFrom: number, meantFrom: number): boolean =>
    firstDifference(typed.slice(typedFrom), meant.slice(meantFrom)) === undefined;
  if (restIsEqual(at + 1, at)) return 'extra-character';
  if (restIsEqual(at, at + 1)) return 'missing-character';
  if (restIsEqual(at + 1, at + 1)) return 'one-character';
  const isSwapped = typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
  return isSwapped && restIsEqual(at + 2, at + 2) ? 'swapped' : 'other';
}

function couldBeSame(entered: string, intended: string): boolean {
  const [typed, meant] = [visibleEnds(entered), visibleEnds(intended)];
  if (typed !== undefined && meant !== undefined) {
    return goesOn(typed.start, meant.start) && goesOn(reversed(typed.end), reversed(meant.end));
  }
  const masked = typed ?? meant;
  const whole = typed === undefined ? entered : intended;
  if (masked === undefined || isMasked(whole)) return true;
  const text = charsOf(read(whole)).map(halfWidth).join('').toLowerCase();
  const isLongEnough = text.length >= masked.start.length + masked.end.length;
  return isLongEnough && text.startsWith(masked.start) && text.endsWith(masked.end);
}

const goesOn = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
const reversed = (text: string): string => [...text].reverse().join('');

interface Read {
  readonly char: string;
  readonly at: number;
}

const raw = (account: string): readonly Read[] => [...account].map((char, index) => ({ char, at: index + 1 }));

const charsOf = (characters: readonly Read[]): readonly string[] => characters.map(({ char }) => char);

/** The characters a person compares. */
function read(account: string): readonly Read[] {
  const seen = raw(account).filter(({ char }) => !isUnseen(char));
  const solid = seen.filter(({ char }) => !isSeparator(char));
  const digits = solid.map(({ char }) => halfWidth(char)).join('');
  if (/^\+86\d+$/.test(digits)) return solid.slice(3);
  return /^\d+$/.test(digits) ? solid : seen;
}
