import type { AccountFormat } from '../../engine/pack-data.js';
import { halfWidth, isSeparator, isUnseen, type StrayCharacter, strayCharacter } from './account-characters.js';
import type { AccountProblem, AccountProblemKind } from './account-problem.js';
import { latinTwin, meantDigit } from './look-alike.js';

/** A character of an account as typed, with what is wrong with it. */
export interface TypedCharacter {
  readonly char: string;
  /** Position in code points, from 1. */
  readonly at: number;
  /** What it stands for once the problem is set aside; empty when it is no part of the account. */
  readonly plain: string;
  readonly kind?: AccountProblemKind;
  readonly certain: boolean;
}

/** Marks what is stray in any account. A name may well hold a blank, an emoji or wide letters, so there they are doubts. */
export function readTyped(entered: string, alphabet: AccountFormat['alphabet']): readonly TypedCharacter[] {
  const chars = [...entered];
  const seen = chars.map((char) => !isUnseen(char));
  const isNumber = /^\d+$/.test(plainOf(chars.map((char, index) => ({ plain: seen[index] ? halfWidth(char) : '' }))));
  const mayBeName = !isNumber && (alphabet ?? 'printable') === 'printable';
  const [firstSeen, lastSeen] = [seen.indexOf(true), seen.lastIndexOf(true)];
  let before: StrayCharacter | undefined;
  return chars.map((char, index) => {
    const own = strayCharacter(char);
    // What joins or colours an emoji belongs to it.
    const kind = own === 'zero-width' && before === 'emoji' ? 'emoji' : own;
    before = kind;
    if (kind === undefined) return { char, at: index + 1, plain: char, certain: true };
    const isOutside = index < firstSeen || index > lastSeen;
    const isNeverMeant = kind === 'zero-width' || kind === 'control' || (kind === 'space' && isOutside);
    const plain = kind === 'full-width' ? halfWidth(char) : '';
    return { char, at: index + 1, plain, kind, certain: !mayBeName || isNeverMeant };
  });
}

/** Marks what the alphabet does not have. */
export function markAlphabet(
  typed: readonly TypedCharacter[],
  alphabet: AccountFormat['alphabet'],
): readonly TypedCharacter[] {
  // Cyrillic letters among Latin ones are a doubt; an account all in Cyrillic is meant.
  const mixed = typed.some(({ char }) => /[A-Za-z]/.test(char));
  return typed.map((character) => {
    const { char } = character;
    const twin = alphabet === 'digits' ? meantDigit(char) : latinTwin(char);
    if (character.kind !== undefined) return character;
    if (alphabet !== 'digits' && alphabet !== 'letters-digits')
      return mixed && twin !== undefined
        ? { ...character, plain: twin, kind: 'look-alike', certain: false }
        : character;
    if ((alphabet === 'digits' ? /^\d$/ : /^[A-Za-z\d]$/).test(char)) return character;
    if (isSeparator(char)) return { ...character, plain: '', kind: 'separator' };
    return twin === undefined ? { ...character, kind: 'alphabet' } : { ...character, plain: twin, kind: 'look-alike' };
  });
}

/** Neighbours with the same problem are one problem. */
export function problemsOf(typed: readonly TypedCharacter[]): readonly AccountProblem[] {
  const groups: TypedCharacter[][] = [];
  for (const character of typed) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const goesOn =
      before?.kind === character.kind && before?.certain === character.certain && before.at === character.at - 1;
    if (group !== undefined && goesOn) group.push(character);
    else groups.push([character]);
  }
  return groups.flatMap(problemOf);
}

function problemOf(group: readonly TypedCharacter[]): readonly AccountProblem[] {
  const [first] = group;
  if (first?.kind === undefined) return [];
  const { kind, at, certain } = first;
  const isHidden = isUnseen(first.char);
  const text = group.map(({ char }) => (isHidden ? notation(char) : char)).join(isHidden ? ' ' : '');
  const isMeantOtherwise = kind === 'full-width' || kind === 'look-alike';
  return [{ kind, at, text, ...(isMeantOtherwise ? { expected: plainOf(group) } : {}), certain }];
}

const notation = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The characters as they are meant, in a row. */
export const plainOf = (typed: readonly Pick<TypedCharacter, 'plain'>[]): string =>
  typed.map(({ plain }) => plain).join('');
