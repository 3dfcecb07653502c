import type { KeyPath } from './problem.js';
import type { Source } from './source.js';

/** One thing of a pack that has an id: where it stands, and what it says of the place that it takes. */
export interface Entry {
  readonly kind: string;
  readonly id: string;
  /** The file without its folder's name: entries of the same file are put together again. */
  readonly file: string;
  readonly source: Source;
  /** Where in its file it stands; empty where the file is the entry. */
  readonly at: KeyPath;
  /** Without what only says where it belongs. */
  readonly content: unknown;
  readonly replaces?: unknown;
  readonly before?: unknown;
  readonly after?: unknown;
  /** For a fact that is there already: choices to add. */
  readonly moreChoices?: unknown;
}

/**
 * Files that hold many entries by their ids, and what these are; a file of several maps has the kind of each. Entries of one kind
 * have no id in common. A new kind of file is one line here.
 */
const collections: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  facts: 'fact',
  derived: 'fact',
  limits: 'limit',
  laws: 'law',
  actions: { actions: 'action', warnings: 'warning' },
  accounts: 'account',
  demands: 'demand',
  evidence: 'evidence',
};

/** Files that are a list of entries in their order, each with its id in it. */
const lists: Readonly<Record<string, string>> = { ladder: 'rung' };

/** Folders with one entry to a file. A new kind of folder is one line here. */
const folders: Readonly<Record<string, string>> = {
  goods: 'goods',
  systems: 'system',
  platforms: 'platform',
  letters: 'letter',
};

/** The keys by which an entry of a pack that adds to another says where it belongs. */
export const placingOf = (kind: string): readonly string[] => [
  ...(['rule', 'rung', 'letter'].includes(kind) ? ['before', 'after'] : []),
  'replaces',
];

export const isList = ({ folder, name }: Source): boolean => folder === '' && Object.hasOwn(lists, name);
export const isCollection = (source: Source): boolean =>
  isList(source) || (source.folder === '' && Object.hasOwn(collections, source.name));

/** The maps in a file of entries that has more than one. */
export function mapsOf(name: string): readonly string[] | undefined {
  const kinds = collections[name];
  return typeof kinds === 'object' ? Object.keys(kinds) : undefined;
}

/** The entries of a file; undefined where it has none of its own. */
export function entriesOf(source: Source, checks: readonly string[]): readonly Entry[] | undefined {
  const list = isList(source) ? lists[source.name] : undefined;
  if (list !== undefined && Array.isArray(source.content))
    return source.content.map((item: unknown, index) =>
      entryOf(list, isMap(item) ? String(item.id) : String(index), source, [index], item),
    );
  const collection = isCollection(source) ? collections[source.name] : undefined;
  const content = isMap(source.content) ? source.content : {};
  if (typeof collection === 'string') return entriesIn(content, collection, [], source);
  if (collection) {
    return Object.entries(collection).flatMap(([map, kind]) => {
      const inside = content[map];
      return isMap(inside) ? entriesIn(inside, kind, [map], source) : [];
    });
  }
  const isRule = checks.includes(source.folder) && !source.name.endsWith('.test');
  const kind = isRule ? 'rule' : folders[source.folder];
  return kind === undefined
    ? undefined
    : [entryOf(kind, String(content.id ?? source.name), source, [], source.content)];
}

const entriesIn = (
  map: Readonly<Record<string, unknown>>,
  kind: string,
  at: KeyPath,
  source: Source,
): readonly Entry[] => Object.entries(map).map(([id, content]) => entryOf(kind, id, source, [...at, id], content));

function entryOf(kind: string, id: string, source: Source, at: KeyPath, raw: unknown): Entry {
  const entry = { kind, id, file: source.name, source, at };
  if (!isMap(raw)) return { ...entry, content: raw };
  const { replaces, before, after, 'more-choices': moreChoices, ...content } = raw;
  return {
    ...entry,
    content,
    ...(replaces !== undefined && { replaces }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(moreChoices !== undefined && { moreChoices }),
  };
}

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
