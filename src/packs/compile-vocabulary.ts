import type { Pack } from '../engine/pack.js';
import type { Statement, Vocabulary } from '../engine/vocabulary.js';
import { checkValue, suggestion } from './compile-condition.js';
import type { KeyPath, Report } from './problem.js';
import type { VocabularySource } from './vocabulary-schema.js';

export interface VocabularyFile {
  /** How its file is called to whoever is told of it. */
  readonly shown: string;
  readonly content: VocabularySource;
  readonly report: Report;
}

type Words = Readonly<Record<string, readonly string[]>>;

/** Puts the files of vocabulary/ together, and checks every fact and value that they name, and that no word has two meanings. */
export function compileVocabulary(files: readonly VocabularyFile[], pack: Pack): Vocabulary {
  for (const file of files) checkFile(file, pack);
  checkWords(files);
  const contents = files.map(({ content }) => content);
  const merge = <T>(take: (content: VocabularySource) => Readonly<Record<string, T>> | undefined): Record<string, T> =>
    Object.assign({}, ...contents.map(take));
  return {
    labels: Object.assign({}, ...contents.map(({ labels }) => inverted(labels ?? {}))),
    accountLabels: merge(({ accountLabels }) => accountLabels),
    pages: contents.flatMap(({ pages = [] }) => pages),
    noise: contents.flatMap(({ noise = [] }) => noise),
    typos: merge(({ typos }) => typos),
    cues: joined(contents.map(({ cues }) => cues)),
    synonyms: Object.fromEntries(
      [...new Set(contents.flatMap(({ synonyms }) => Object.keys(synonyms ?? {})))].map((path) => [
        path,
        joined(contents.map(({ synonyms }) => synonyms?.[path])),
      ]),
    ),
    statements: contents.flatMap(({ statements = [] }) => statements as readonly Statement[]),
  };
}

const inverted = (labels: Words): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(labels).flatMap(([path, words]) => words.map((word) => [word, path])));

/** The words of all files under each key. */
function joined(maps: readonly (Words | undefined)[]): Words {
  const all = new Map<string, readonly string[]>();
  for (const [key, words] of maps.flatMap((map) => Object.entries(map ?? {})))
    all.set(key, [...(all.get(key) ?? []), ...words]);
  return Object.fromEntries(all);
}

/** A word that says two things would say whichever file was read first. Only a cue may do several things in a sentence. */
function checkWords(files: readonly VocabularyFile[]): void {
  const seen = new Map<string, string>();
  for (const { shown, content, report } of files) {
    const once = (part: string, word: string, at: KeyPath): void => {
      const key = `${part} ${word.toLowerCase()}`;
      const file = seen.get(key);
      if (file !== undefined) report(at, 'word-twice', { word, file });
      else seen.set(key, shown);
    };
    for (const [path, words] of Object.entries(content.labels ?? {}))
      for (const [index, word] of words.entries()) once('label', word, ['labels', path, index]);
    for (const part of ['accountLabels', 'typos'] as const)
      for (const word of Object.keys(content[part] ?? {})) once(part, word, [part, word]);
    for (const [index, { id }] of (content.pages ?? []).entries()) once('page', id, ['pages', index, 'id']);
    for (const [path, choices] of Object.entries(content.synonyms ?? {}))
      for (const [id, words] of Object.entries(choices))
        for (const [index, word] of words.entries()) once(`synonym ${path}`, word, ['synonyms', path, id, index]);
    for (const [index, { words }] of (content.statements ?? []).entries())
      for (const [place, word] of words.entries()) once('statement', word, ['statements', index, 'words', place]);
  }
}

function checkFile({ content, report }: VocabularyFile, pack: Pack): void {
  const fact = (path: string, at: KeyPath): void => {
    if (path !== '' && !fieldOrFact(path, pack))
      report(at, 'unknown-fact', { name: path, ...suggestion(path, Object.keys(pack.facts)) });
  };
  const facts = (says: Readonly<Record<string, unknown>> | undefined, at: KeyPath): void => {
    for (const [path, value] of Object.entries(says ?? {})) {
      const named = pack.facts[path];
      if (named) checkValue(named, value, [...at, path], report);
      else fact(path, [...at, path]);
    }
  };
  for (const path of Object.keys(content.labels ?? {})) fact(path, ['labels', path]);
  for (const [index, { labels, implies }] of (content.pages ?? []).entries()) {
    for (const [label, path] of Object.entries(labels)) fact(path, ['pages', index, 'labels', label]);
    facts(implies, ['pages', index, 'implies']);
  }
  for (const [label, type] of Object.entries(content.accountLabels ?? {}))
    facts({ 'account.type': type }, ['accountLabels', label]);
  for (const [typo, meant] of Object.entries(content.typos ?? {}))
    if (typo.length !== meant.length) report(['typos', typo], 'typo-length', { typo, meant });
  for (const [path, choices] of Object.entries(content.synonyms ?? {})) {
    const named = fieldOrFact(path, pack);
    if (!named) fact(path, ['synonyms', path]);
    else
      for (const id of Object.keys(choices))
        checkValue(named, named.type === 'choices' ? [id] : id, ['synonyms', path, id], report);
  }
  for (const [index, { says, denied }] of (content.statements ?? []).entries()) {
    facts(says, ['statements', index, 'says']);
    facts(denied, ['statements', index, 'denied']);
  }
}

/** `contacts.reply` is the field `reply` of the records `contacts`. */
function fieldOrFact(path: string, pack: Pack): Pack['facts'][string] | undefined {
  const [records = '', field = ''] = path.split('.');
  return pack.facts[path] ?? pack.facts[records]?.fields?.[field];
}
