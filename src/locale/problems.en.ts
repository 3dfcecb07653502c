import { billProblemsEn } from './bills.en.js';
import { formProblemsEn } from './form-problems.en.js';
import { ladderProblemsEn } from './ladder-problems.en.js';
import { packProblemsEn } from './pack-problems.en.js';

type Params = Readonly<Record<string, string>>;
type Sentence = (params: Params) => string;

const shapes: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  money: 'an amount such as "100.00"',
  number: 'a whole number',
  time: 'a time such as "2026-11-21 10:00" (Beijing time) or "20:05"',
  duration: 'a length of time such as "30 minutes", "3 working days" or "PT30M"',
  id: 'a number or text in quotes',
  account: 'the account in quotes, exactly as typed',
  text: 'a text in quotes',
  hours: 'hours such as "09:00-23:00"',
  clocks: 'a list of clock times such as ["10:00", "16:00"]',
  records: 'a list of objects',
  choice: 'one of its choices',
  choices: 'a list of its choices',
};
const shape = (type: string | undefined): string => shapes[type ?? ''] ?? 'another value';
const place = ({ line, column }: Params): string => `line ${line}, column ${column}`;
const near = ({ snippet }: Params): string => (snippet ? ` Near: ${snippet}` : '');

/** One sentence for each code: what, where, and what would be right. */
export const problemsEn = {
  ...packProblemsEn,
  ...formProblemsEn,
  ...ladderProblemsEn,
  // the text of an order
  'too-large': ({ limit }) => `The order is larger than ${limit}. Give only the one order, not a whole export.`,
  'not-text': () => 'This is not a text. Give the order as JSON in UTF-8, UTF-16 or GB18030.',
  empty: () => 'There is nothing in it. Give an order as JSON; "topup-doctor example" prints one.',
  'too-deep': (p) => `The JSON is nested more than ${p.limit} levels deep (${place(p)}). An order needs only a few.`,
  'nothing-understood': ({ snippet }) =>
    `Nothing could be used of "${snippet}". Do not pay anything more for now. Write what you bought, when and how you paid, and what the order page shows; or give the order as JSON.`,
  'not-json': ({ snippet }) => `This is not JSON: an order begins with "{". It begins with: ${snippet}`,
  array: () => 'This is a list. Give one order at a time: an object that begins with "{".',
  'not-an-object': () =>
    'This is not an order. An order is an object that begins with "{"; "topup-doctor example" prints one.',
  'json-syntax': (p) => `The JSON is broken at ${place(p)}.${near(p)}`,
  'json-leading-zero': (p) => `A number with a leading zero at ${place(p)} would lose it. Put it in quotes.${near(p)}`,
  'json-not-a-number': (p) =>
    `At ${place(p)} stands something that JSON does not know as a value. Leave the key out, or write null.${near(p)}`,
  'json-duplicate-key': (p) =>
    `The key "${p.key}" stands twice, with different values (${place(p)}). Keep one of them.`,
  'json-single-quotes': (p) => `JSON wants double quotes (") at ${place(p)}.${near(p)}`,
  'json-chinese-quotes': (p) =>
    `Chinese punctuation at ${place(p)}: JSON wants " : and , as typed on an English keyboard.${near(p)}`,
  'json-trailing-comma': (p) => `There is one comma too many at ${place(p)}.${near(p)}`,
  'json-unfinished': (p) => `The JSON ends too early (${place(p)}). Part of it was probably not copied.${near(p)}`,
  'json-comment': (p) => `JSON has no comments (${place(p)}). Take it out.${near(p)}`,
  // the values of an order
  'value-not-understood': (p) => `"${p.value}" is not understood here. Right would be ${shape(p.type)}, or "unknown".`,
  'value-not-allowed': (p) => `"${p.value}" is not one of the values known here. Allowed: ${p.allowed}.`,
  'unknown-key': (p) => `"${p.name}" is not known here and was not used.`,
  'derived-given': () => 'This follows from other facts and cannot be given. It was not used.',
  'group-expected': (p) => `Here stands "${p.value}", but this needs an object with the keys ${p.keys}.`,
  'code-without-system': (p) =>
    `"${p.value}" alone can mean different things in different systems. Give ${p.fact} as well (${p.systems}), or the words of the page.`,
  'status-ambiguous': (p) =>
    `"${p.value}" can mean more than one thing here (${p.meanings}), so it was not used. Look which it is and give that.`,
  'unknown-system': (p) => `The shop system "${p.value}" is not known; its codes cannot be read. Known: ${p.systems}.`,
  'too-many-records': (p) => `More than ${p.limit} entries. Give only those that belong to this order.`,
  'list-expected': (p) => `Here stands "${p.value}", but this needs a list: [ … ].`,
  'object-expected': (p) => `Here stands "${p.value}", but each entry of this list is an object: { … }.`,
  'moment-not-understood': (p) =>
    `"${p.value}" is not a time. Right would be 2026-11-21T10:00:00+08:00 or "2026-11-21 10:00" (Beijing time).`,
  'more-problems': () => 'There is more that is wrong. Mend these first.',
  'amount-negative': (p) => `"${p.value}" is negative. Give the amount without a sign.`,
  'out-of-bounds': (p) => `${p.value} is not possible here. Allowed: ${p.min} to ${p.max}.`,
  'number-needs-quotes': (p) => `The number ${p.value} may lose digits. Put it in quotes.`,
  'text-too-long': (p) => `The text has ${p.length} characters; at most ${p.limit} are read.`,
  // the command line
  'no-such-file': (p) => `There is no file "${p.name}". Check the name, or give the order on standard input.`,
  'is-a-folder': (p) => `"${p.name}" is a folder. Name the file in it.`,
  'file-unreadable': (p) => `The file "${p.name}" cannot be read (${p.reason}).`,
  'cannot-write': (p) => `The result could not be written (${p.reason}). Is the disk full?`,
  'no-order': () =>
    'No order was given. Tell what happened (topup-doctor "…"), name a file, or pipe one in: topup-doctor example | topup-doctor',
  'unknown-option': (p) => `The option ${p.name} is not known. "topup-doctor --help" lists them.`,
  'option-value': (p) => `${p.name} cannot be "${p.value}". Right would be ${p.allowed}.`,
  'option-value-missing': (p) => `${p.name} needs a value after it.`,
  'too-many-arguments': () => 'More than one order was named. Give one at a time.',
  'command-line': (p) => `The command line was not understood (${p.reason}). "topup-doctor --help" shows how.`,
  'unknown-example': (p) => `There is no example "${p.name}". "topup-doctor example --list" shows their names.`,
  'text-needs-quotes': (p) => `"${p.name}" was cut off from its text. A text with a comma in it needs quotes: "…".`,
  'unknown-rules-command': (p) => `There is no command "rules ${p.name}". "topup-doctor rules --help" lists them.`,
  'unknown-id': (p) =>
    `No rule, fact, limit or action is called "${p.name}". "topup-doctor rules list" shows the rules.`,
  'test-without-rule': (p) => `There is no rule "${p.rule}" beside this test.`,
  'unknown-rule': (p) => `No rule is called "${p.name}".`,
  'unknown-check': (p) => `No check is called "${p.name}". There are: ${p.allowed}.`,
  'new-flag-missing': (p) => `${p.name} is missing, and there is no terminal to ask on.`,
  'new-exists': (p) => `The rule "${p.name}" exists already (${p.file}). Nothing was written.`,
  'new-condition': (p) => `"${p.value}" is no condition. Write fact=value, or "fact over limit".`,
  'new-no-case': () =>
    'No order was found in which all of these conditions hold together, and without one there is no test, so nothing was written. There may be one all the same: check the conditions, or put a test with such an order into the pack and try again.',
  'new-both-places': () => 'Name either --before or --after, not both.',
  'new-invalid': (p) => `"${p.name}" is no possible id. Use small letters, digits and hyphens, like paid-in-coins.`,
  'unknown-schema': (p) => `There is no schema "${p.name}". There are: ${p.allowed}.`,
  'pack-folder-missing': (p) => `There is no folder "${p.name}" with rules.`,
  // saved cases
  'no-such-case': (p) => `No case is saved as "${p.id}". "topup-doctor cases" lists those that are.`,
  'no-saved-case': () => 'No case is saved on this machine. Run "topup-doctor" to begin one.',
  'case-damaged': (p) => `The file "${p.file}" is damaged, or is no saved case. It was left as it is.`,
  'case-unreadable': (p) => `The saved case "${p.file}" cannot be read (${p.reason}).`,
  'case-newer': (p) => `Case ${p.id} was saved by a newer topup-doctor. Update this one to go on with it.`,
  'case-of-other-pack': (p) =>
    `Case ${p.id} was answered with the rules "${p.pack}", these are "${p.current}". Name their folder: --rules <folder>.`,
  'case-no-home': () =>
    'The answers are not being saved: this account has no home folder. Name a folder in TOPUP_DOCTOR_DATA.',
  'case-disk-full': (p) => `The answers are not being saved: there is no space left for "${p.folder}". Free some.`,
  'case-folder-closed': (p) => `The answers are not being saved: nothing may be written to "${p.folder}".`,
  'case-not-saved': (p) => `The answers are not being saved: "${p.folder}" cannot be written (${p.reason}).`,
  'case-changed-elsewhere': (p) =>
    `Case ${p.id} was answered in another window in the meantime. What was saved there was left as it is.`,
  'case-forgotten-elsewhere': (p) => `Case ${p.id} was deleted in the meantime, and was not saved again.`,
  'case-not-removed': (p) => `"${p.file}" could not be deleted (${p.reason}). Delete the file yourself.`,
  'saved-answer-gone': (p) => `The rules have changed: the saved answer to "${p.name}" no longer fits and is not used.`,
  'forget-what': () => 'Name the case to delete, or --all. "topup-doctor cases" lists them.',
  'forget-both': () => 'Name either one case or --all, not both.',
  'forget-unasked': () => 'Nothing was deleted: there is no terminal to ask on. Add --yes if you are sure.',
  // the files of a pack
  'pack-too-many-files': (p) => `More than ${p.limit} files; a pack has fewer.`,
  'pack-file-too-large': (p) => `The file is larger than ${p.limit} bytes.`,
  'pack-file-unreadable': (p) => `This cannot be read (${p.reason}).`,
  'pack-too-deep': (p) => `Nested more than ${p.limit} levels deep.`,
  'file-missing': () => 'This file is missing; every pack needs it.',
  'condition-map': () => 'A condition is a map of at least one fact: "payment.status: success".',
  'condition-list': (p) => `"${p.key}" needs a list that is not empty.`,
  'unknown-fact': (p) => `No fact is called "${p.name}".`,
  'unknown-limit': (p) => `No limit is called "${p.name}".`,
  'unknown-limit-or-fact': (p) => `No limit and no fact is called "${p.name}".`,
  'unknown-action': (p) => `No action is called "${p.name}".`,
  'unknown-warning': (p) => `No warning is called "${p.name}".`,
  'typo-length': (p) =>
    `"${p.typo}" and "${p.meant}" differ in length; a typo has as many characters as what was meant.`,
  'unknown-law': (p) => `No law is called "${p.name}".`,
  'unknown-recipient': (p) => `There is no letter to "${p.name}". Choose one of: ${p.allowed}.`,
  'letter-without-stages': () => 'Only the letter to the platform has stages. Leave --stage out for this recipient.',
  'letter-never-short': () => 'This recipient takes a full letter. Leave --short out.',
  'order-and-case': () => 'Give either an order or --case, not both.',
  'file-exists': (p) => `${p.name} exists already. Choose another name; nothing was replaced.`,
  'letter-not-saved': (p) => `The letter could not be saved in ${p.name} (${p.reason}). It stands above.`,
  'unknown-letter': (p) => `There is no letter to "${p.name}".`,
  'unknown-demand': (p) => `No demand is called "${p.name}".`,
  'letter-not-in-order': (p) =>
    `The letter to "${p.letter}" is not in the list of letters in pack.yaml, so nobody can choose it.`,
  'unknown-account': (p) => `No type of account is called "${p.name}".`,
  'goods-look-missing': () => 'The file of a kind of goods needs "look"; only that of a product may leave it out.',
  'condition-on-records': (p) =>
    `"${p.fact}" is a list of records. Use a fact that counts them or takes the latest (derived.yaml).`,
  'unknown-operator': (p) => `There is no operator "${p.name}".`,
  'is-known-or-unknown': () => '"is" takes known or unknown.',
  'includes-needs-list': (p) => `"${p.fact}" is no list. Write the value directly, without "includes".`,
  'list-needs-includes': (p) => `"${p.fact}" is a list. Write { includes: … }.`,
  'amount-in-condition': (p) =>
    `Amounts and times do not stand in conditions ("${p.fact}"). Put the value into limits.yaml and name the limit.`,
  'value-type': (p) => `"${p.value}" does not fit "${p.fact}", which needs ${shape(p.type)}.`,
  'not-ordered': (p) =>
    `"${p.fact}" has no order (it needs ${shape(p.type)}), so it can be neither under nor over anything.`,
  'limit-type': (p) => `The limit "${p.limit}" does not fit "${p.fact}", which needs ${shape(p.type)}.`,
  'facts-differ-in-type': (p) => `"${p.fact}" (${p.type}) and "${p.other}" (${p.otherType}) cannot be compared.`,
  'order-names-no-rule': (p) => `The order names "${p.rule}", but there is no such rule.`,
  'rule-not-in-order': (p) =>
    `The rule "${p.rule}" has no place in the order of pack.yaml, so it could never be a verdict.`,
  'rule-without-test': (p) => `The rule has no test: ${p.rule}.test.yaml is missing beside it.`,
  'id-is-not-file-name': (p) => `The id "${p.id}" is not the file's name "${p.file}".`,
  'first-is-no-look': (p) =>
    `"${p.fact}" has no "look", so it cannot come first. Give the fact one: the action that looks it up, such as look: recheck.`,
  'text-brackets': () =>
    'Brackets or braces do not match. {fact} shows a fact, [ … ] is left out when a fact in it is not known.',
  'placeholders-differ': (p) => `The languages show different facts: ${p.chinese} in Chinese, ${p.english} in English.`,
  'fact-twice': (p) => `The fact "${p.fact}" is declared twice.`,
  'fact-in-circle': (p) => `The fact "${p.fact}" is made of itself.`,
  'choices-missing': (p) => `"${p.fact}" needs its choices.`,
  'says-missing': (p) => `"${p.fact}" is yes or no and needs "says" with both statements.`,
  'fields-missing': (p) => `"${p.fact}" is a list of records and needs its fields.`,
  'not-records': (p) => `"${p.name}" is no list of records.`,
  'limit-value': (p) =>
    `"${p.value}" is neither a length of time (PT30M, P3D), nor a whole number, nor an amount in quotes.`,
  'date-impossible': (p) => `There is no day ${p.value}.`,
  'patience-not-a-time': (p) => `Patience counts from a time; "${p.fact}" is none.`,
  'patience-not-a-duration': (p) => `Patience needs a length of time; the limit "${p.limit}" is none.`,
  'rule-twice-in-order': (p) => `The rule "${p.rule}" stands twice in the order.`,
  'folder-is-no-check': (p) =>
    `The folder "${p.folder}" is none of the checks of pack.yaml, so nothing in it is used.${p.suggestion ? '' : ` There are: ${p.allowed}. A pack may add its own under "checks:".`}`,
  'file-not-used': () => 'A pack has no file of this name, so it is not used.',
  'fact-not-computed': (p) => `"${p.fact}" says computed-from, but the program has no computation of that name.`,
  ...billProblemsEn,
} as const satisfies Readonly<Record<string, Sentence>>;

export const didYouMeanEn = (suggestion: string): string => ` Did you mean "${suggestion}"?`;
export type ProblemCode = keyof typeof problemsEn;
