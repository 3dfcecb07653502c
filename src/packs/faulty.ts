import { isCollection, isList, isMap, mapsOf } from './entries.js';
import type { PackProblem } from './problem.js';
import type { Source } from './source.js';

/**
 * An entry whose own form is wrong is left out until that is mended, and all others are still read. Whoever names it names
 * something that is there: that is no second fault.
 */
export interface Faulty {
  /** The ids of what is left out. */
  readonly ids: readonly string[];
  /** The file without it; undefined where the file is a single entry, or wrong as a whole. */
  readonly rest: unknown;
}

interface Misplaced {
  readonly path: readonly PropertyKey[];
}

export function faultyEntries(source: Source, issues: readonly Misplaced[]): Faulty {
  const { content, name } = source;
  const own = isMap(content) ? content.id : undefined;
  if (!isCollection(source) || isList(source)) return { ids: [name, String(own ?? name)], rest: undefined };
  const depth = mapsOf(name) ? 2 : 1;
  const paths = issues.map(({ path }) => path.slice(0, depth).map(String));
  if (paths.some(({ length }) => length < depth)) return { ids: [], rest: undefined };
  return { ids: paths.flatMap((path) => path.at(-1) ?? []), rest: paths.reduce(without, content) };
}

function without(map: unknown, [key, ...rest]: readonly string[]): unknown {
  if (!isMap(map) || key === undefined || !Object.hasOwn(map, key)) return map;
  if (rest.length) return { ...map, [key]: without(map[key], rest) };
  return Object.fromEntries(Object.entries(map).filter(([other]) => other !== key));
}

/** Problems without those that only say that something is not there which is there and has a fault of its own. */
export function withoutFollowing(problems: readonly PackProblem[], faulty: readonly string[]): readonly PackProblem[] {
  const more = problems.flatMap(({ code, path, params }) =>
    code === 'limit-value' ? [path.split('.')[0] ?? ''] : code === 'id-is-not-file-name' ? [params.file ?? ''] : [],
  );
  const ids = new Set([...faulty, ...more].map(letters));
  return problems.filter(({ code, params }) => {
    const named = following[code] ?? (code.startsWith('unknown-') ? 'name' : undefined);
    const id = named === undefined ? undefined : params[named];
    return id === undefined || !ids.has(letters(code === 'rule-without-test' ? `${id}.test` : id));
  });
}

/** A name may be wrong for its capitals or its hyphen alone. */
const letters = (id: string): string => id.toLowerCase().replaceAll(/[-_]/g, '');

/** Codes of faults that another one can bring about, and the parameter that says where that one is. */
const following: Readonly<Record<string, string>> = {
  'value-not-allowed': 'value',
  'order-names-no-rule': 'rule',
  'rule-without-test': 'rule',
  'place-unknown': 'name',
  'patience-not-a-duration': 'limit',
  'limit-type': 'limit',
};

/**
 * The names that a file which cannot be read may define: its own, and those with which its lines begin.
 * @param text The file, however broken.
 */
export const namesIn = (name: string, text: string): readonly string[] => [
  name,
  ...[...text.matchAll(/^[ \t]*(?:- )?([A-Za-z0-9][\w.-]*)[:：]/gm)].flatMap(([, word]) => word ?? []),
];
