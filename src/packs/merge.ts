import { createHash } from 'node:crypto';
import { suggestion } from './compile-condition.js';
import { type Entry, entriesOf, isCollection, isList, isMap, mapsOf, placingOf } from './entries.js';
import { type Headed, mergeHeaders } from './merge-headers.js';
import { placeEntries } from './place-entries.js';
import type { KeyPath, PackProblem } from './problem.js';
import type { Source, Sources } from './source.js';

/**
 * One pack from a base and what is added to it, put together file by file before anything is compiled: so every check sees the
 * whole, and a slip in an added file has its place in that file. Additions come in the order of their ids, however they were named.
 */
export function mergePacks(base: Headed, additions: readonly Headed[]): Sources {
  const { header, checks, problems: ofHeaders } = mergeHeaders(base, additions);
  const problems: PackProblem[] = [base, ...additions].flatMap(({ sources }) => sources.problems);
  problems.push(...ofHeaders);

  const entries = new Map<string, Entry>();
  const others: Source[] = [];
  const added: Entry[] = [];
  const choices: Entry[] = [];
  const rungs: string[] = [];
  for (const { sources, isBase } of [
    { ...base, isBase: true },
    ...additions.map((one) => ({ ...one, isBase: false })),
  ]) {
    for (const source of sources.sources) {
      if (source.folder === '' && source.name === 'pack') continue;
      const found = entriesOf(source, checks);
      if (!found) others.push(source);
      if (isCollection(source)) problems.push(...shapeProblems(source));
      for (const entry of found ?? []) {
        if (isBase) {
          entries.set(keyOf(entry), entry);
          if (entry.kind === 'rung') rungs.push(entry.id);
        } else if (entry.moreChoices !== undefined) choices.push(entry);
        else {
          const problem = clash(entry, entries, sources.sources);
          if (problem) problems.push(problem);
          else entries.set(keyOf(entry), entry);
          if (!problem) added.push(entry);
        }
      }
    }
  }
  for (const entry of choices) problems.push(...addChoices(entry, entries));

  const all = [...entries.values()];
  const ordered = (kind: 'rule' | 'rung' | 'letter', order: readonly string[]) => {
    const placed = placeEntries(
      order,
      added.filter((entry) => entry.kind === kind),
    );
    problems.push(...placed.problems);
    return placed.order;
  };
  const order = ordered('rule', header.order);
  const letters = ordered('letter', header.letters);
  const ladder = ordered('rung', rungs);
  // The tests of a rule that was replaced speak of another rule.
  const replacing = added.filter(({ kind, replaces }) => kind === 'rule' && replaces !== undefined);
  const dropped = new Set(replacing.map(({ id }) => `${id}.test`));
  const kept = others.filter((source) => !(dropped.has(source.name) && base.sources.sources.includes(source)));
  const inFile = (name: string) => all.filter(({ file, source }) => file === name && isCollection(source));
  const names = [...new Set(all.filter(({ source }) => isCollection(source)).map(({ file }) => file))];
  const empty = base.sources.sources.filter((source) => isCollection(source) && !names.includes(source.name));
  return {
    sources: [
      header.source(order, letters),
      ...empty,
      ...names.map((name) => together(name, inFile(name), base, ladder)),
      ...all
        .filter(({ source }) => !isCollection(source))
        .map(({ source, content, kind }) => ({
          ...source,
          content,
          ...(!base.sources.sources.includes(source) && { placing: placingOf(kind) }),
        })),
      ...kept,
    ],
    problems,
    unread: [base, ...additions].flatMap(({ sources }) => sources.unread ?? []),
    digest: digestOf([base, ...additions]),
  };
}

const keyOf = ({ kind, id }: Entry): string => `${kind} ${id}`;

/** What is there already stays as it is, unless the new one says that it takes its place. */
function clash(
  entry: Entry,
  entries: ReadonlyMap<string, Entry>,
  siblings: readonly Source[],
): PackProblem | undefined {
  const { kind, id, source, at, replaces } = entry;
  const there = entries.get(keyOf(entry));
  const problem = (code: string, params: Readonly<Record<string, string>>, key?: string) =>
    source.problemAt(key === undefined ? at : [...at, key], code, { kind, id, ...params });
  if (replaces !== undefined && replaces !== id)
    return problem('replaces-another', { name: String(replaces) }, 'replaces');
  if (there && siblings.includes(there.source)) return problem('id-twice', { file: there.source.shown });
  if (there && (replaces === undefined || there.replaces !== undefined))
    return problem(replaces !== undefined ? 'replaced-twice' : kind === 'fact' ? 'fact-taken' : 'id-taken', {
      file: there.source.shown,
    });
  if (!there && replaces !== undefined) {
    const ids = [...entries.values()].filter((other) => other.kind === kind).map((other) => other.id);
    return problem('replaces-nothing', suggestion(id, ids), 'replaces');
  }
  return undefined;
}

/** Choices that are added stand after those that the fact has; `contacts.with` is the field `with` of the records `contacts`. */
function addChoices(entry: Entry, entries: Map<string, Entry>): readonly PackProblem[] {
  const { id, source, at, moreChoices, content } = entry;
  const dot = id.lastIndexOf('.');
  const whole = entries.get(keyOf(entry));
  const there = whole ?? entries.get(keyOf({ ...entry, id: id.slice(0, dot) }));
  const inside: KeyPath = whole ? ['choices'] : ['fields', id.slice(dot + 1), 'choices'];
  const old = there && valueAt(there.content, inside);
  const problem = (code: string, params: Readonly<Record<string, string>>, path: KeyPath = []) =>
    source.problemAt([...at, 'more-choices', ...path], code, params);
  if (!there || !isMap(old))
    return [problem('choices-of-nothing', { fact: id, ...suggestion(id, withChoices(entries)) })];
  if (!isMap(moreChoices)) return [problem('wrong-type', { name: 'more-choices', expected: 'map' })];
  if (isMap(content) && Object.keys(content).length)
    return [source.problemAt([...at, Object.keys(content)[0] ?? ''], 'only-more-choices', { fact: id })];
  const taken = Object.keys(moreChoices).filter((choice) => Object.hasOwn(old, choice));
  if (taken.length)
    return taken.map((choice) => problem('choice-taken', { fact: id, choice, file: there.source.shown }, [choice]));
  const start = [...there.at, ...inside];
  const problemAt: Source['problemAt'] = (path, code, params) => {
    const choice = path[start.length];
    const isMine =
      choice !== undefined && start.every((key, index) => path[index] === key) && Object.hasOwn(moreChoices, choice);
    return isMine
      ? source.problemAt([...at, 'more-choices', ...path.slice(start.length)], code, params)
      : there.source.problemAt(path, code, params);
  };
  entries.set(keyOf(there), {
    ...there,
    source: { ...there.source, problemAt },
    content: withValueAt(there.content, inside, { ...old, ...moreChoices }),
  });
  return [];
}

const valueAt = (value: unknown, path: KeyPath): unknown =>
  path.reduce<unknown>((inside, key) => (isMap(inside) ? inside[key] : undefined), value);

function withValueAt(value: unknown, [key, ...rest]: KeyPath, changed: unknown): unknown {
  if (key === undefined) return changed;
  const map = isMap(value) ? value : {};
  return { ...map, [key]: withValueAt(map[key], rest, changed) };
}

const withChoices = (entries: ReadonlyMap<string, Entry>): readonly string[] =>
  [...entries.values()].flatMap(({ kind, id, content }) =>
    kind === 'fact' && valueAt(content, ['choices']) ? [id] : [],
  );

/** A file of entries put together from those of all packs; each problem goes where its entry stands. */
function together(name: string, entries: readonly Entry[], base: Headed, order: readonly string[]): Source {
  const own = base.sources.sources.find((source) => isCollection(source) && source.name === name);
  const first = own ?? entries[0]?.source;
  if (!first) throw new Error(`${name} has no entries`);
  return isList(first) ? listOf(first, entries, order) : mapOf(first, entries, mapsOf(name));
}

/** A file of one map, or of several. */
function mapOf(first: Source, entries: readonly Entry[], maps: readonly string[] | undefined): Source {
  const inMap = (map: string) => entries.filter(({ at }) => at[0] === map);
  const record = (some: readonly Entry[]) => Object.fromEntries(some.map(({ id, content }) => [id, content]));
  return {
    ...first,
    content: maps ? Object.fromEntries(maps.map((map) => [map, record(inMap(map))])) : record(entries),
    problemAt: (path, code, params) => {
      const entry = entries.find(({ at }) => at.length <= path.length && at.every((key, index) => path[index] === key));
      return (entry?.source ?? first).problemAt(path, code, params);
    },
  };
}

function listOf(first: Source, entries: readonly Entry[], order: readonly string[]): Source {
  const inOrder = entries.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return {
    ...first,
    content: inOrder.map(({ content }) => content),
    problemAt: (path, code, params) => {
      const entry = inOrder[Number(path[0])];
      return entry
        ? entry.source.problemAt([...entry.at, ...path.slice(1)], code, params)
        : first.problemAt(path, code, params);
    },
  };
}

/** A file of entries that is no map, or has a map of a name that means nothing. */
function shapeProblems(source: Source): readonly PackProblem[] {
  const { content, name } = source;
  const maps = mapsOf(name);
  if (isList(source))
    return Array.isArray(content)
      ? []
      : [source.problemAt([], 'wrong-type', { name: `${name}.yaml`, expected: 'list' })];
  if (!isMap(content)) return [source.problemAt([], 'wrong-type', { name: `${name}.yaml`, expected: 'map' })];
  if (!maps) return [];
  return Object.entries(content).flatMap(([key, value]) => {
    if (!maps.includes(key))
      return [source.problemAt([key], 'unknown-pack-key', { name: key, ...suggestion(key, maps) })];
    return isMap(value) ? [] : [source.problemAt([key], 'wrong-type', { name: key, expected: 'map' })];
  });
}

const digestOf = (packs: readonly Headed[]): string =>
  `sha256:${createHash('sha256')
    .update(packs.map(({ id, sources }) => `${id}\0${sources.digest}\0`).join(''))
    .digest('hex')}`;
