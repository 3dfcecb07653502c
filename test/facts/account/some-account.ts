import type { AccountFormat } from '../../../src/engine/pack-data.js';
import { type AccountProblem, accountProblems } from '../../../src/facts/account/account-problems.js';
import { defaultPack } from '../../../src/generated/default-pack.js';

export function formatOf(type: string): AccountFormat {
  const format = defaultPack.accounts[type];
  if (format === undefined) throw new Error(`rules/accounts.yaml has no ${type}`);
  return format;
}

/** `kind@position text>expected`, with a question mark for what is only worth a look. */
export const brief = ({ kind, at, text, expected, certain }: AccountProblem): string =>
  `${kind}@${at}${text === undefined ? '' : ` ${text}`}${expected === undefined ? '' : `>${expected}`}${certain ? '' : ' ?'}`;

export const found = (type: string, entered: string): readonly string[] =>
  accountProblems(entered, formatOf(type)).map(brief);

export const kindsOf = (type: string, entered: string): readonly string[] =>
  accountProblems(entered, formatOf(type)).map(({ kind }) => kind);
