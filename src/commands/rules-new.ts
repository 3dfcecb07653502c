import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parties } from '../engine/pack.js';
import { suggest } from '../engine/suggest.js';
import { exitCode } from '../exit-code.js';
import type { Problem } from '../facts/order/problem.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { isMap } from '../packs/entries.js';
import { headerOf } from '../packs/merge-headers.js';
import { type Draft, readWish, ruleText, testText, type Wish, withPlace } from '../packs/new-rule.js';
import { testsFor } from '../packs/new-rule-tests.js';
import { abstractOf } from '../packs/prove/abstract.js';
import { atOdds, neverHolds } from '../packs/prove/never-holds.js';
import { packOf, type ReadPack } from '../packs/read-pack.js';
import { readSource, readSources, type Source, type Sources } from '../packs/source.js';
import { runRulesTest } from '../packs/test-rules.js';
import { askMissing } from './ask-new-rule.js';
import { builtInRules } from './built-in-rules.js';
import { reportProblems } from './problems.js';
import { type ReadPack as NamedPack, type PackOptions, readPacks } from './read-packs.js';

export interface NewFlags {
  readonly check?: string;
  readonly before?: string;
  readonly after?: string;
  readonly dir?: string;
  readonly titleEn?: string;
  readonly titleZh?: string;
  readonly when?: readonly string[];
  readonly responsible?: string;
  readonly do?: string;
}

type Refusal = { readonly problems: readonly Problem[]; readonly code: number };

/** Writes a rule and its test, valid at once: both were compiled and run before anything was written. Overwrites nothing. */
export async function rulesNewCommand(id: string, flags: NewFlags, options: PackOptions): Promise<number> {
  const refuse = ({ problems, code }: Refusal) => {
    reportProblems(problems, options);
    return code;
  };
  const usage = (code: string, params: Readonly<Record<string, string>> = {}): Refusal => ({
    problems: [{ code, path: '', level: 'error', params }],
    code: exitCode.usage,
  });
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return refuse(usage('new-invalid', { name: id }));
  const dir = flags.dir ?? '.';
  const packs = readPacks([dir], options);
  if (typeof packs === 'number') return packs;
  const [read] = packs;
  if (!read || read.problems.length) return refuse({ problems: read?.problems ?? [], code: exitCode.invalidPack });
  const { pack } = read;
  const folders = pack.checks.map((check) => check.id);
  const taken = read.sources.sources.find(
    ({ folder, name }) => folders.includes(folder) && (name === id || name === `${id}.test`),
  );
  if (taken) return refuse(usage('new-exists', { name: id, file: taken.shown }));
  if (flags.before !== undefined && flags.after !== undefined) return refuse(usage('new-both-places'));
  const neighbour = flags.before ?? flags.after ?? pack.rules.at(-1)?.id ?? '';
  if (!pack.rules.some((rule) => rule.id === neighbour))
    return refuse(
      usage('unknown-rule', {
        name: neighbour,
        ...near(
          neighbour,
          pack.rules.map((rule) => rule.id),
        ),
      }),
    );

  const answers = await askMissing(flags, pack, options.locale);
  if (typeof answers === 'number') return answers;
  if ('code' in answers) return refuse({ problems: [answers], code: exitCode.usage });
  if (!folders.includes(answers.check))
    return refuse(
      usage('unknown-check', { name: answers.check, allowed: folders.join(', '), ...near(answers.check, folders) }),
    );
  if (!(parties as readonly string[]).includes(answers.responsible))
    return refuse(
      usage('option-value', { name: '--responsible', value: answers.responsible, allowed: parties.join(', ') }),
    );
  const wishes = answers.when.map((text) => readWish(text, pack));
  const wrong = wishes.filter((wish): wish is Problem => 'code' in wish);
  if (wrong.length) return refuse({ problems: wrong, code: exitCode.usage });
  const key = flags.before === undefined ? 'after' : 'before';
  const draft: Draft = {
    id,
    title: { 'zh-CN': answers.titleZh, en: answers.titleEn },
    when: wishes.filter((wish): wish is Wish => !('code' in wish)),
    responsible: answers.responsible,
    do: answers.do,
    ...(isAddition(readSources(read.folder, read.name)) && { place: { key, rule: neighbour } }),
  };
  const made = make(draft, answers.check, { key, neighbour }, read, options);
  if ('problems' in made) return refuse(made);
  save(read.folder, made);
  return tell(dir, made, options);
}

const near = (name: string, names: readonly string[]): { readonly suggestion?: string } => {
  const suggestion = suggest(name, names);
  return suggestion === undefined ? {} : { suggestion };
};

/** Whether the files add to another pack: a rule of theirs says itself where it stands. */
function isAddition(sources: Sources): boolean {
  const content = headerOf(sources)?.content;
  return isMap(content) && 'extends' in content;
}

interface Made {
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** pack.yaml with the rule in its order; absent where the place stands in the rule. */
  readonly header?: string;
}

/** The files of the rule, compiled and tested with the rest of the pack. */
function make(
  draft: Draft,
  check: string,
  { key, neighbour }: { readonly key: 'before' | 'after'; readonly neighbour: string },
  read: NamedPack,
  { locale }: PackOptions,
): Made | Refusal {
  const words = messages[locale].rules;
  const rule = { file: `${check}/${draft.id}.yaml`, text: ruleText(draft) };
  const header = draft.place ? undefined : headerWith(draft.id, key, neighbour, read);
  const own = readSources(read.folder, read.name);
  const compiledWith = (tests: string): ReadPack => {
    const changed = [
      rule,
      { file: `${check}/${draft.id}.test.yaml`, text: tests },
      ...(header === undefined ? [] : [{ file: 'pack.yaml', text: header }]),
    ].map(({ file, text }) => readSource(file, text, `${read.name}/${file}`));
    const kept = own.sources.filter(({ file }) => header === undefined || file !== 'pack.yaml');
    const sources = [...kept, ...changed.flatMap(({ source }): readonly Source[] => (source ? [source] : []))];
    const problems = changed.flatMap((one) => one.problems);
    return packOf([{ ...own, sources, problems: [...own.problems, ...problems] }], builtInRules());
  };
  const first = compiledWith(`- { name: x, now: "2026-11-21", answers: {}, result: unknown }\n`);
  if (first.problems.length) return { problems: first.problems, code: exitCode.usage };
  const compiled = first.pack.rules.find(({ id }) => id === draft.id);
  const abstract = abstractOf(first.pack);
  if (compiled && neverHolds(first.pack, compiled.when, abstract)) {
    const params = { rule: draft.id, ...atOdds(first.pack, compiled.when, abstract) };
    return { problems: [{ code: 'rule-never-holds', path: '', level: 'error', params }], code: exitCode.usage };
  }
  const tests = compiled
    ? testsFor(compiled, first.pack, read.tests, {
        holds: draft.title[locale],
        misses: (fact) => words.testMisses(first.pack.facts[fact]?.label[locale] ?? fact),
        open: words.testMissing,
      })
    : [];
  const text = testText(tests);
  const second = tests.length ? compiledWith(text) : undefined;
  const holds = second?.tests
    .filter((test) => test.rule === draft.id)
    .every((test) => runRulesTest(second.pack, test).length === 0);
  if (!second || second.problems.length || !holds)
    return { problems: [{ code: 'new-no-case', path: '', level: 'error', params: {} }], code: exitCode.usage };
  return {
    files: [rule, { file: `${check}/${draft.id}.test.yaml`, text }],
    ...(header !== undefined && { header }),
  };
}

function headerWith(
  id: string,
  key: 'before' | 'after',
  neighbour: string,
  { folder, sources, pack }: NamedPack,
): string {
  const source = sources.sources.find(({ file }) => file === 'pack.yaml');
  const index = pack.rules.findIndex((rule) => rule.id === neighbour);
  const place = source?.problemAt(['order', index], 'rule-not-in-order') ?? { line: 1, column: 1 };
  return withPlace(readFileSync(join(folder, 'pack.yaml'), 'utf8'), place, neighbour, id, key);
}

/** New files never take the place of others; pack.yaml changes last and whole. */
function save(folder: string, { files, header }: Made): void {
  for (const { file, text } of files) {
    const path = join(folder, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  }
  if (header === undefined) return;
  const path = join(folder, 'pack.yaml');
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, header, { flag: 'wx' });
  renameSync(temporary, path);
}

function tell(dir: string, { files, header }: Made, { locale }: PackOptions): number {
  const words = messages[locale].rules;
  const name = (file: string) => join(dir, file);
  const lines = [
    ...files.map(({ file }) => words.written(name(file))),
    ...(header === undefined ? [] : [words.placed(name('pack.yaml'))]),
    words.nextSteps(dir),
  ];
  write(1, `${lines.join('\n')}\n`);
  return exitCode.ok;
}
