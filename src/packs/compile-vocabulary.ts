import type { Pack } from '../engine/pack.js';
import type { Statement, Vocabulary } from '../engine/vocabulary.js';
import { checkValue, suggestion } from './compile-condition.js';
import type { KeyPath, Report } from './problem.js';
import type { VocabularySource } from './vocabulary-schema.js';

export interface VocabularyFile {
  readonly content: VocabularySource;
  readonly report: Report;
}

type Words = Readonly<Record<string, readonly string[]>>;

/** Puts the files of vocabulary/ together, and checks every fact and value that they name. */
export function compileVocabulary(files: readonly VocabularyFile[], pack: Pack): Vocabulary {
  for (const file of files) checkFile(file, pack);
  const contents = files.map(({ content }) => content);
  const merge = <T>(take: (content: VocabularySource) => Readonly<Record<string, T>> | undefined): Record<string, T> =>
    Object.assign({}, ...contents.map(take));
  return {
    labels: inverted(merge(({ labels }) => labels)),
    accountLabels: merge(({ accountLabels }) => accountLabels),
    pages: contents.flatMap(({ pages = [] }) => pages),
    noise: contents.flatMap(({ noise = [] }) => noise),
    typos: merge(({ typos }) => typos),
    cues: merge(({ cues }) => cues),
    synonyms: merge(({ synonyms }) => synonyms),
    statements: contents.flatMap(({ statements = [] }) => statements as readonly Statement[]),
  };
}

const inverted = (labels: Words): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(labels).flatMap(([path, words]) => words.map((word) => [word, path])));

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
