import type { Derivation } from '../derive.js';
import type { Reader } from '../reader.js';
import { accountDifference } from './account-difference.js';
import { accountFacts } from './account-facts.js';

/** Another way of writing one account; capitals too, as hardly anybody has two accounts that differ in nothing else. */
const sameAccount: readonly unknown[] = ['same', 'space', 'width', 'case'];

/** Undefined where one of the two is masked or described so that they could be the same. */
function paidByOther({ text }: Reader): boolean | undefined {
  const [payer, entered] = [text('account.payer'), text('account.entered')];
  const found = payer === undefined || entered === undefined ? undefined : accountDifference(payer, entered);
  return found && !sameAccount.includes(found);
}

/** What is found wrong is wrong; until it was compared, the account is taken to be right. */
function right(reader: Reader): boolean {
  const problems = accountFacts['account.problems'](reader) ?? [];
  const difference = accountFacts['account.difference'](reader);
  if (
    problems.length ||
    regionDiffers(reader) ||
    saidWrong(reader) ||
    (difference !== undefined && difference !== 'same')
  )
    return false;
  if (difference === undefined && reader.isOpen('account.checked'))
    reader.assume({ fact: 'account.checked', value: true, fallback: true });
  return true;
}

/** Two names of a server or region that are not one name written in two ways; what was not said is not found wrong. */
function regionDiffers({ text }: Reader): boolean {
  const [entered, intended] = [text('account.region'), text('account.regionIntended')].map((name) =>
    name?.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase(),
  );
  return entered !== undefined && intended !== undefined && entered !== intended;
}

const saidWrong = (reader: Reader): boolean => reader.value('account.wrong') === true;

/** A page that says "restricted" may mean a limit: while nobody has said so, it is taken to mean something else, and asked. */
function withinLimit(reader: Reader): boolean {
  const reached = reader.value('account.limitReached');
  if (reached === undefined && reader.isOpen('account.limitReached'))
    reader.assume({ fact: 'account.limitReached', value: false, fallback: true });
  return reached !== true;
}

const reached = [
  'paid',
  'processing',
  'awaiting-user',
  'reviewing',
  'failed',
  'abnormal',
  'partly-delivered',
  'completed',
];

/**
 * Whether the order is so far that its account matters. Who has typed the wrong one must not lose time: while the order page was not
 * looked at, it counts as under way.
 */
function accountMatters(reader: Reader): boolean | undefined {
  const status = reader.text('order.status');
  if (status !== undefined) return reached.includes(status);
  const compared = reader.text('account.entered') !== undefined && reader.text('account.intended') !== undefined;
  if (!compared && !saidWrong(reader)) return undefined;
  reader.assume({ fact: 'order.status', value: 'processing', fallback: true });
  return true;
}

export const accountJudgements = {
  'account.paidByOther': paidByOther,
  'account.right': right,
  'account.regionDiffers': regionDiffers,
  'account.saidWrong': saidWrong,
  'account.withinLimit': withinLimit,
  'account.matters': accountMatters,
} as const satisfies Record<string, Derivation>;
