import { type CompiledPack, compilePack } from './compile.js';
import { isMap } from './entries.js';
import { mergePacks } from './merge.js';
import { type Headed, headerOf } from './merge-headers.js';
import type { PackProblem } from './problem.js';
import { readSources, type Sources, wholeFile } from './source.js';

export interface ReadPack extends CompiledPack {
  /** All files of which it was made, those of the base included. */
  readonly sources: Sources;
}

interface Folder extends Headed {
  readonly version: string;
  /** The id of the pack to which this one adds. */
  readonly adds: string | undefined;
}

/** More problems than these nobody reads. */
const mostProblems = 100;

/**
 * The pack in some folders: the built-in one, or the one folder that is a whole pack, and everything that the others add to it.
 * The order of the folders makes no difference. To be used only when none of the problems is an error.
 * @param builtIn The folder with the files of the built-in pack.
 */
export const readPack = (folders: readonly string[], builtIn: string): ReadPack =>
  packOf(
    folders.map((folder) => readSources(folder, folder)),
    builtIn,
  );

/** The same of files that were read already. */
export function packOf(parts: readonly Sources[], builtIn: string): ReadPack {
  const read = parts.map(headed);
  const wholes = read.filter(({ adds }) => adds === undefined);
  const [whole, other] = wholes;
  const additions = read.filter(({ adds }) => adds !== undefined).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lacking = wholes.flatMap(headerProblems);
  if (lacking.length)
    return {
      ...compilePack({ sources: [], problems: [], digest: '' }),
      sources: whole?.sources ?? none,
      problems: lacking,
    };
  const base = whole ?? headed(readSources(builtIn, 'topup-doctor'));
  const refused = [
    ...(whole && other ? [at(other, [], 'two-packs', { file: shownHeader(whole) })] : []),
    ...additions.flatMap((addition, index) => [
      ...(addition.adds === base.id
        ? []
        : [at(addition, ['extends'], 'extends-another', { name: String(addition.adds), base: base.id })]),
      ...(additions[index - 1]?.id === addition.id
        ? [
            at(addition, ['id'], 'extension-twice', {
              id: addition.id,
              file: shownHeader(additions[index - 1] ?? base),
            }),
          ]
        : []),
    ]),
  ];
  const sources = additions.length && refused.length === 0 ? mergePacks(base, additions) : base.sources;
  const compiled = compilePack(sources);
  // Each addition names only what the base and itself have, so it has to be right without the others.
  const alone =
    additions.length > 1 && !refused.length
      ? additions.flatMap((one) => compilePack(mergePacks(base, [one])).problems)
      : [];
  const problems = refused.length ? refused : distinct([...alone, ...compiled.problems]);
  const joined = [base, ...additions];
  return {
    ...compiled,
    pack: {
      ...compiled.pack,
      id: joined.map(({ id }) => id).join('+'),
      version: joined.map(({ version }) => version).join('+'),
    },
    problems: problems.slice(0, mostProblems),
    sources,
  };
}

const none: Sources = { sources: [], problems: [], digest: '' };

function headed(sources: Sources): Folder {
  const content = headerOf(sources)?.content;
  const { id = 'unnamed', version = '0.0.0', extends: adds } = isMap(content) ? content : {};
  return { id: String(id), version: String(version), adds: adds === undefined ? undefined : String(adds), sources };
}

/** What makes everything else wrong, said alone: no pack.yaml, or one that forgot to say to which pack it adds. */
function headerProblems({ sources }: Folder): readonly PackProblem[] {
  const header = headerOf(sources);
  if (!header) return sources.problems;
  const isWhole = isMap(header.content) && 'order' in header.content;
  return isWhole ? [] : [header.problemAt([], 'extends-missing')];
}

const shownHeader = ({ sources, id }: Folder): string => headerOf(sources)?.shown ?? id;

const at = (
  folder: Folder,
  path: readonly string[],
  code: string,
  params: Readonly<Record<string, string>>,
): PackProblem => headerOf(folder.sources)?.problemAt(path, code, params) ?? wholeFile(folder.id, code, params);

const distinct = (problems: readonly PackProblem[]): readonly PackProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
