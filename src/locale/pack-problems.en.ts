import { yamlProblemsEn } from './yaml-problems.en.js';

type Params = Readonly<Record<string, string>>;

/** What can be wrong when packs are read and put together. */
export const packProblemsEn = {
  ...yamlProblemsEn,
  // the files
  'no-pack-here': () => 'There is no pack.yaml here, so this is no folder of rules.',
  'pack-too-large': (p) => `With this file the pack is larger than ${p.limit} characters; the rest was not read.`,
  'pack-folders-too-deep': (p) => `Folders in folders, more than ${p.limit} deep. A pack has one level of them.`,
  'pack-file-not-utf8': () => 'This is not UTF-8. Save the file as UTF-8 in your editor.',
  'pack-too-many-values': (p) => `More than ${p.limit} values in one file. Split it.`,
  'pack-control-character': () =>
    'There is an invisible or control character in this text, mostly from copying. Type the text anew.',
  // packs that add to another one
  'two-packs': (p) =>
    `Two whole packs were named, the other one in ${p.file}. One that only adds to the built-in rules says so in its pack.yaml: "extends: topup-doctor".`,
  'extends-missing': () =>
    '"order" is missing, in which a whole pack lists its rules. To add to the built-in rules, write "extends: topup-doctor" instead.',
  'extends-another': (p) => `This adds to "${p.name}", but the rules in use are "${p.base}".`,
  'extension-twice': (p) => `The id "${p.id}" is that of the pack in ${p.file} as well. Give one of them another id.`,
  'id-taken': (p) =>
    `The ${p.kind} "${p.id}" is there already, in ${p.file}. Choose another id, or write "replaces: ${p.id}" to take its place.`,
  'id-twice': (p) => `The ${p.kind} "${p.id}" stands in this pack already, in ${p.file}. Give one of them another id.`,
  'fact-taken': (p) =>
    `The fact "${p.id}" is there already, in ${p.file}. To add choices to it, write only "more-choices:" with them; to change it, write all of it, with "replaces: ${p.id}".`,
  'replaced-twice': (p) =>
    `The ${p.kind} "${p.id}" is replaced in ${p.file} already. Only one pack can take its place.`,
  'replaces-another': (p) => `What replaces "${p.name}" keeps its id, but this is "${p.id}". Write the same in both.`,
  'replaces-nothing': (p) => `There is no ${p.kind} "${p.id}" to replace. Leave "replaces" out.`,
  'choices-of-nothing': (p) => `No fact "${p.fact}" has choices of its own that others could be added to.`,
  'only-more-choices': (p) =>
    `"${p.fact}" is there already; beside more-choices nothing of it can be changed. To change it, write all of it, with "replaces: ${p.fact}".`,
  'choice-taken': (p) => `"${p.fact}" has the choice "${p.choice}" already, in ${p.file}.`,
  'place-missing': (p) =>
    `Nothing says where "${p.id}" stands in the order. Write "before:" or "after:" and the id of another ${p.kind}.`,
  'place-twice': (p) => `"${p.id}" names a ${p.kind} to stand before and one to stand after. Keep one of them.`,
  'place-unknown': (p) =>
    `There is no ${p.kind} "${p.name}" to stand ${p.key === 'after' ? 'after' : 'before'}.${p.kind === 'rule' && !p.suggestion ? ' "topup-doctor rules list" shows them all.' : ''}`,
  'place-in-circle': (p) => `"${p.id}" names its place by others that in the end name "${p.id}" again.`,
  'place-of-replaced': (p) =>
    `"${p.id}" stands where the ${p.kind} that it replaces stood. Leave before and after out.`,
  'case-with-other-rules': (p) =>
    `Case ${p.id} was answered with the rules "${p.before}". It is judged anew, with "${p.current}".`,
  'word-twice': (p) => `"${p.word}" has a meaning already, in ${p.file}. A word can have only one.`,
  'amount-unquoted': (p) =>
    `The limit "${p.limit}" is compared with amounts of money. Put its value in quotes: "500.00".`,
  'letter-to-nobody': (p) =>
    `Nobody is called "${p.letter}", so this letter would never be sent. Add "${p.letter}" to ladder.yaml, and to contacts.with in facts.yaml.`,
  'rule-never-holds': (p) =>
    `"${p.rule}" can never hold: ${p.one ? `${p.one} and ${p.other}` : 'parts of its condition'} exclude each other.`,
  // platforms
  'unknown-pack-system': (p) => `No system is called "${p.name}".`,
  'platform-word-twice': (p) =>
    `"${p.word}" is a name of the platform "${p.other}" as well, so neither could be told from it.`,
  'window-never-reached': () =>
    'The window above it is for all other goods, so this one never counts. Put it above that one.',
} as const satisfies Readonly<Record<string, (params: Params) => string>>;
