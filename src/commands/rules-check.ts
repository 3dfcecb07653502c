import { exitCode } from '../exit-code.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { placeOf, sentenceOf } from '../locale/problem.js';
import { checkMisshapen } from '../packs/check-misshapen.js';
import { checkTests } from '../packs/check-tests.js';
import { ownOf } from '../packs/own-entries.js';
import type { PackProblem } from '../packs/problem.js';
import { abstractOf } from '../packs/prove/abstract.js';
import { atOdds, neverHolds } from '../packs/prove/never-holds.js';
import { safeJson } from '../render/json.js';
import { type PackOptions, type ReadPack, readPacks } from './read-packs.js';

/** Says everything that is wrong with the packs in the folders. Returns 0 where nothing is, else 1. */
export function rulesCheckCommand(folders: readonly string[], options: PackOptions): number {
  const packs = readPacks(folders, options);
  if (typeof packs === 'number') return packs;
  const checked = packs.map((pack) => ({ pack, problems: sorted([...problemsOf(pack), ...contradictions(pack)]) }));
  write(1, options.format === 'json' ? asJson(checked, options) : asText(checked, options));
  return checked.some(({ problems }) => problems.length) ? exitCode.findings : exitCode.ok;
}

interface Checked {
  readonly pack: ReadPack;
  readonly problems: readonly PackProblem[];
}

export function problemsOf({ pack, sources, problems }: ReadPack): readonly PackProblem[] {
  // Tests of a pack that does not compile would all be wrong, for reasons that are said already.
  const more = problems.length ? checkMisshapen(pack, sources.sources) : checkTests(pack, sources.sources);
  const said = new Set(problems.map((problem) => JSON.stringify(problem)));
  return sorted([...problems, ...more.filter((problem) => !said.has(JSON.stringify(problem)))]);
}

const sorted = (problems: readonly PackProblem[]): readonly PackProblem[] =>
  problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));

/** Rules of the folder itself of which it is soon proved that they can never hold. */
function contradictions({ pack, sources, problems, name }: ReadPack): readonly PackProblem[] {
  if (problems.length) return [];
  const isOwn = ownOf(sources, name);
  const abstract = abstractOf(pack);
  return pack.rules
    .filter(({ id, when }) => isOwn(id) && neverHolds(pack, when, abstract))
    .flatMap(({ id, check, when }) => {
      const source = sources.sources.find((one) => one.folder === check && one.name === id);
      return source
        ? [source.problemAt(['when'], 'rule-never-holds', { rule: id, ...atOdds(pack, when, abstract) })]
        : [];
    });
}

/** How many rules and tests stand in the folder itself, and not in the pack that it adds to. */
function ownCounts({ pack, sources, name, tests }: ReadPack): [rules: number, tests: number] {
  const isOwn = ownOf(sources, name);
  const own = tests.filter(({ file }) => file.startsWith(`${name}/`));
  return [pack.rules.filter(({ id }) => isOwn(id)).length, own.length];
}

function asText(checked: readonly Checked[], { locale }: PackOptions): string {
  const text = messages[locale];
  return checked
    .flatMap(({ pack, pack: { name }, problems }) => [
      ...problems.map((problem) => `${placeOf(problem)}${text.colon}${sentenceOf(problem, locale)}`),
      problems.length ? text.rules.faults(name, problems.length) : text.rules.checked(name, ...ownCounts(pack)),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

const asJson = (checked: readonly Checked[], { locale }: PackOptions): string =>
  safeJson({
    packs: checked.map(({ pack: read, pack: { pack, name }, problems }) => ({
      folder: name,
      id: pack.id,
      version: pack.version,
      rules: ownCounts(read)[0],
      tests: ownCounts(read)[1],
      problems: problems.map((problem) => ({
        code: problem.code,
        level: problem.level,
        file: problem.file,
        line: problem.line || null,
        column: problem.column || null,
        path: problem.path,
        message: sentenceOf(problem, locale),
        suggestion: problem.params.suggestion ?? null,
      })),
    })),
  });
