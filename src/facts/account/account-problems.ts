import type { AccountFormat } from '../../engine/pack-data.js';
import { isSeparator } from './account-characters.js';
import type { AccountProblem, AccountProblemKind } from './account-problem.js';
import { isWhole, shapeProblems } from './account-shape.js';
import { isMasked } from './masked-account.js';
import { markAlphabet, plainOf, problemsOf, readTyped, type TypedCharacter } from './typed-account.js';

export type { AccountProblem, AccountProblemKind } from './account-problem.js';

/** Most telling first: what surely sends goods astray, then what a shop may tidy up by itself. */
const telling: readonly AccountProblemKind[] = [
  ...(['look-alike', 'alphabet', 'email', 'leading', 'country-code', 'length'] as const),
  ...(['full-width', 'emoji', 'zero-width', 'control', 'space', 'separator', 'prefix'] as const),
];

/**
 * What is wrong with an account as it was typed (never trimmed or folded), the certain and most telling first. Without a
 * format only stray characters are looked for. A masked or described account has no problems. None of this says whether
 * the account exists: a mobile number has no check digit, so a wrong digit cannot be seen.
 */
export function accountProblems(entered: string, format: AccountFormat | undefined): readonly AccountProblem[] {
  if (isMasked(entered)) return [];
  const ends = setStrayEndsAside(readTyped(entered, format?.alphabet), format);
  const typed = markAlphabet(ends.rest, format?.alphabet);
  const kept = typed.filter(({ plain }) => plain !== '');
  const shape = format === undefined ? [] : shapeProblems(kept, format);
  return [...ends.problems, ...problemsOf(typed), ...shape].toSorted(
    (a, b) => Number(b.certain) - Number(a.certain) || telling.indexOf(a.kind) - telling.indexOf(b.kind) || a.at - b.at,
  );
}

interface StrayEnds {
  readonly problems: readonly AccountProblem[];
  readonly rest: readonly TypedCharacter[];
}

/** Takes off a dialling prefix or a mail domain. "0" or "86" is one only where a whole account is left: 010… is a landline. */
function setStrayEndsAside(typed: readonly TypedCharacter[], format: AccountFormat | undefined): StrayEnds {
  const kept = typed.filter(({ plain }) => plain !== '');
  const text = plainOf(kept);
  const isStray = (start: string): boolean =>
    text.startsWith(start) &&
    (/^\D/.test(start) || (format !== undefined && isWhole(withoutSeparators(text.slice(start.length)), format)));
  const before = format?.strayBefore?.find(isStray)?.length ?? 0;
  const after = format?.strayAfter?.find((end) => text.toLowerCase().endsWith(end))?.length ?? 0;
  const stray = new Set([...kept.slice(0, before), ...kept.slice(kept.length - after)]);
  return {
    problems: [
      ...endProblem('country-code', kept.slice(0, before)),
      ...endProblem('alphabet', kept.slice(kept.length - after)),
    ],
    rest: typed.filter((character) => !stray.has(character)),
  };
}

const endProblem = (kind: AccountProblemKind, end: readonly TypedCharacter[]): readonly AccountProblem[] =>
  end[0] === undefined ? [] : [{ kind, at: end[0].at, text: plainOf(end), certain: true }];

const withoutSeparators = (text: string): string => [...text].filter((char) => !isSeparator(char)).join('');
