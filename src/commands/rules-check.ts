import { exitCode } from '../exit-code.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { placeOf, sentenceOf } from '../locale/problem.js';
import { checkMisshapen } from '../packs/check-misshapen.js';
import { checkTests } from '../packs/check-tests.js';
import { ownOf } from '../packs/own-entries.js';
import type { PackProblem } from '../packs/problem.js';
import { safeJson } from '../render/json.js';
import { type PackOptions, type ReadPack, readPacks } from './read-packs.js';

/** Says everything that is wrong with the packs in the folders. Returns 0 where nothing is, else 1. */
export function rulesCheckCommand(folders: readonly string[], options: PackOptions): number {
  const packs = readPacks(folders, options);
  if (typeof packs === 'number') return packs;
  const checked = packs.map((pack) => ({ pack, problems: problemsOf(pack) }));
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
  return [...problems, ...more].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
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
