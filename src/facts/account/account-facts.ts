import type { AccountFormat } from '../../engine/pack-data.js';
import type { Derivation } from '../derive.js';
import { goodsOf } from '../goods.js';
import type { Reader } from '../reader.js';
import { accountDifference, differencePosition } from './account-difference.js';
import { type AccountProblem, accountProblems } from './account-problems.js';
import { operatorOf } from './operator.js';

/** The format comes from the account's type, else from the goods when they take only one type. */
function formatOf(reader: Reader): AccountFormat | undefined {
  const accounts = goodsOf(reader)?.accounts;
  const type = reader.text('account.type') ?? (accounts?.length === 1 ? accounts[0] : undefined);
  return type === undefined ? undefined : reader.pack.accounts[type];
}

/** The problems of the account as it was typed. */
function problemsOf(reader: Reader): readonly AccountProblem[] | undefined {
  const entered = reader.text('account.entered');
  // Who has compared it digit by digit need not type it.
  if (entered === undefined) return reader.value('account.checked') === true ? [] : undefined;
  return accountProblems(entered, formatOf(reader));
}

const certain = (problems: readonly AccountProblem[]) => problems.filter((problem) => problem.certain);

export const accountFacts = {
  'account.problems': (reader) => {
    const problems = problemsOf(reader);
    return problems && [...new Set(certain(problems).map(({ kind }) => kind))];
  },
  'account.problemAt': (reader) => {
    const problems = problemsOf(reader);
    return problems && (certain(problems)[0]?.at ?? null);
  },
  'account.unusualPrefix': (reader) => problemsOf(reader)?.some(({ kind }) => kind === 'prefix'),
  'account.operator': (reader) => {
    const [entered, format] = [reader.text('account.entered'), formatOf(reader)];
    if (format && !format.operators) return null;
    return entered === undefined || format === undefined ? undefined : operatorOf(entered, format);
  },
  'account.difference': (reader) => {
    const [entered, intended] = [reader.text('account.entered'), reader.text('account.intended')];
    const found = entered === undefined || intended === undefined ? undefined : accountDifference(entered, intended);
    // Mail addresses are the same in capitals and small letters.
    if (found === 'case' && (entered?.includes('@') || reader.value('account.type') === 'email')) return 'same';
    return found ?? (reader.value('account.checked') === true ? 'same' : undefined);
  },
  'account.differenceAt': (reader) => {
    const [entered, intended] = [reader.text('account.entered'), reader.text('account.intended')];
    return entered === undefined || intended === undefined
      ? undefined
      : (differencePosition(entered, intended) ?? null);
  },
} as const satisfies Record<string, Derivation>;
