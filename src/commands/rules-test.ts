import { cleanOutsideText } from '../engine/outside-text.js';
import { exitCode } from '../exit-code.js';
import { problem } from '../facts/order/problem.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { type Aim, type Coverage, coverageOf, percent } from '../packs/coverage.js';
import { ownOf } from '../packs/own-entries.js';
import { type Difference, type RulesTest, runRulesTest } from '../packs/test-rules.js';
import { runOf } from '../packs/test-runs.js';
import { leafWords } from '../render/condition-words.js';
import { safeJson } from '../render/json.js';
import { writerOf } from './coverage-writer.js';
import { refuse, reportProblems } from './problems.js';
import { type PackOptions, type ReadPack, readPacks } from './read-packs.js';
import { problemsOf } from './rules-check.js';

export interface TestOptions extends PackOptions {
  readonly filter?: string;
  readonly coverage: boolean;
  readonly min?: string;
}

interface Tested {
  readonly pack: ReadPack;
  readonly count: number;
  readonly failures: readonly { readonly test: RulesTest; readonly differences: readonly Difference[] }[];
  readonly coverages: readonly Coverage[];
}

/** Runs the tests of the packs in the folders. Returns 1 where one fails or too little is shown, 3 where a pack is invalid. */
export function rulesTestCommand(folders: readonly string[], options: TestOptions): number {
  const min = options.min === undefined ? undefined : Number(options.min);
  if (min !== undefined && !(min >= 0 && min <= 100)) {
    const params = { name: '--min', value: options.min ?? '', allowed: '0–100' };
    return refuse(options, problem('option-value', params));
  }
  const packs = readPacks(folders, options);
  if (typeof packs === 'number') return packs;
  const problems = packs.filter((pack) => pack.problems.length).flatMap(problemsOf);
  if (problems.length) {
    reportProblems(problems, options);
    return exitCode.invalidPack;
  }
  const tested = packs.map((pack) => testPack(pack, options));
  write(1, options.format === 'json' ? asJson(tested, options) : asText(tested, options, min));
  const tooLittle = min !== undefined && tested.some(({ coverages }) => percent(coverages) < min);
  const bad = tested.some(({ failures, count }) => failures.length > 0 || count === 0);
  return bad || tooLittle ? exitCode.findings : exitCode.ok;
}

function testPack(pack: ReadPack, { filter, coverage, min }: TestOptions): Tested {
  const wanted = ({ name, file, rule }: RulesTest) =>
    filter === undefined || [name, file, rule].some((text) => text.toLowerCase().includes(filter.toLowerCase()));
  // What a pack adds may change what the tests of its base see; they speak for the base alone.
  const own = pack.tests.filter(({ file }) => file.startsWith(`${pack.name}/`));
  const tests = own.filter(wanted);
  const failures = tests
    .map((test) => ({ test, differences: runRulesTest(pack.pack, test) }))
    .filter(({ differences }) => differences.length > 0);
  return {
    pack,
    count: tests.length,
    failures,
    coverages: coverage || min !== undefined ? shownBy(pack, tests) : [],
  };
}

const shownBy = ({ pack, sources, name }: ReadPack, tests: readonly RulesTest[]): readonly Coverage[] =>
  coverageOf(
    pack,
    tests.map((test) => runOf(pack, test)),
    writerOf(pack),
    ownOf(sources, name),
  );

const placeOf = ({ file, line }: RulesTest): string => `${file}:${line}`;

function asText(tested: readonly Tested[], options: TestOptions, min: number | undefined): string {
  const text = messages[options.locale].rules;
  const { colon } = messages[options.locale];
  const lines = tested.flatMap(({ pack, count, failures, coverages }) => [
    ...failures.flatMap(({ test, differences }) => [
      `${placeOf(test)}${colon}${test.name}`,
      ...differences.flatMap(({ what, expected, actual, open = [] }) => [
        `    ${text.expected(what, shown(expected))}`,
        `    ${text.came(what, shown(actual))}`,
        ...open.map(({ rule, facts }) => `    ${text.stillOpen(rule, facts.join(', '))}`),
      ]),
    ]),
    count === 0
      ? text.noTests(pack.name)
      : failures.length
        ? text.failed(pack.name, failures.length, count)
        : text.passed(pack.name, count),
    ...(coverages.length ? coverageLines(pack, coverages, options, min) : []),
  ]);
  return lines.map((line) => `${cleanOutsideText(line)}\n`).join('');
}

function coverageLines(
  pack: ReadPack,
  coverages: readonly Coverage[],
  options: TestOptions,
  min: number | undefined,
): readonly string[] {
  const text = messages[options.locale].rules;
  const share = percent(coverages);
  const missed = coverages.flatMap((coverage) => coverage.missed);
  return [
    text.coverage(share),
    ...coverages
      .filter(({ total }) => total > 0)
      .map(({ kind, total, missed }) => `  ${text.coverageOf[kind](total - missed.length, total)}`),
    ...coverages.flatMap(({ neverUnknown = [] }) =>
      neverUnknown.length ? [text.neverUnknown(neverUnknown.join(', '))] : [],
    ),
    ...(missed.length ? [text.notShown] : []),
    ...missed.map((aim) => `  ${aim.owner}${messages[options.locale].colon}${aimWords(aim, pack, options)}`),
    ...(min !== undefined && share < min ? [text.belowThreshold(share, min)] : []),
  ];
}

function aimWords(aim: Aim, { pack }: ReadPack, { locale }: TestOptions): string {
  const text = messages[locale].rules;
  switch (aim.kind) {
    case 'verdict':
      return text.neverVerdict;
    case 'leaf': {
      const showing = { locale, now: '2026-01-01T00:00:00+08:00', currency: 'CNY', unmask: false };
      return text.neverTruth(`${leafWords(aim.leaf, pack, showing)} [${aim.leaf.fact}]`, text.truth[aim.truth]);
    }
    case 'guard':
      return text.neverLeftOut(aim.paragraph.text[locale]);
    default:
      return text.neverWritten(aim.paragraph.text[aim.locale], aim.locale);
  }
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–'));

const asJson = (tested: readonly Tested[], options: TestOptions): string =>
  safeJson({
    packs: tested.map(({ pack, count, failures, coverages }) => ({
      folder: pack.name,
      id: pack.pack.id,
      tests: count,
      failures: failures.map(({ test, differences }) => ({
        file: test.file,
        line: test.line,
        rule: test.rule,
        name: test.name,
        differences: differences.map((one) => ({ ...one, actual: one.actual ?? null })),
      })),
      ...(coverages.length && {
        coverage: {
          percent: percent(coverages),
          ...Object.fromEntries(
            coverages.map(({ kind, total, missed, neverUnknown }) => [
              kind,
              { total, seen: total - missed.length, ...(neverUnknown && { neverUnknown }) },
            ]),
          ),
          missed: coverages.flatMap(({ missed }) =>
            missed.map((aim) => ({ kind: aim.kind, of: aim.owner, text: aimWords(aim, pack, options) })),
          ),
        },
      }),
    })),
  });
