import type { StrayCharacter } from './account-characters.js';

/** Something about how an account was typed, as data; src/locale has the sentence for each kind. */
export interface AccountProblem {
  readonly kind: AccountProblemKind;
  /**
   * Character of the account as typed, counted from 1 in code points. For `length` and `email` where it stops being
   * right: the first character too many, or one past the end.
   */
  readonly at: number;
  /** What stands there; unseen characters as U+200B; for `length` the number of characters it has. */
  readonly text?: string;
  /** What should stand there; for `length` the right number: "11", "16 / 19", "5–15", "≥ 5", "≤ 20". */
  readonly expected?: string;
  /** False: worth a second look, no error. */
  readonly certain: boolean;
}

/**
 * `country-code`: any dialling prefix. `separator`: a dash or the like between digits. `email`: not one @ with a mailbox
 * before and a domain with a dot behind it. `prefix`: a beginning that the tables do not have.
 */
export type AccountProblemKind =
  | StrayCharacter
  | 'look-alike'
  | 'alphabet'
  | 'email'
  | 'leading'
  | 'country-code'
  | 'length'
  | 'separator'
  | 'prefix';
