import type { ZodType } from 'zod';
import type { Condition } from '../engine/condition.js';
import type { Fact, Pack, Prose, Rule } from '../engine/pack.js';
import type { Vocabulary } from '../engine/vocabulary.js';
import { checkLetters } from './check-letters.js';
import { unquotedAmounts } from './check-numbers.js';
import { compileCondition, suggestion } from './compile-condition.js';
import { compileFacts } from './compile-facts.js';
import { compileLadder } from './compile-ladder.js';
import { compileDemands, compileEvidence, compileLetter, type Reading } from './compile-letters.js';
import { compileVocabulary } from './compile-vocabulary.js';
import { crossCheck } from './cross-check.js';
import { faultyEntries, withoutFollowing } from './faulty.js';
import { ladderSchema } from './ladder-schema.js';
import { demandsSchema, evidenceSchema, letterSchema } from './letter-schema.js';
import { byId, mapValues } from './map-values.js';
import { withPlatforms } from './platform-facts.js';
import type { KeyPath, PackProblem, Report } from './problem.js';
import { withProductNames } from './product-names.js';
import {
  accountsSchema,
  actionsSchema,
  factsSchema,
  goodsSchema,
  lawsSchema,
  limitsSchema,
  type ParagraphSource,
  type ProseSource,
  packSchema,
  ruleSchema,
  systemSchema,
} from './schema.js';
import { platformSchema } from './schema-platform.js';
import { type RuleTest, ruleTestSchema } from './schema-test.js';
import { type Source, type Sources, wholeFile } from './source.js';
import { vocabularySchema } from './vocabulary-schema.js';
import { reportIssues } from './zod-issues.js';

export interface CompiledPack {
  readonly pack: Pack;
  /** What texts are read by; apart from the pack, because a verdict does not need it. */
  readonly vocabulary: Vocabulary;
  readonly tests: readonly (RuleTest & { readonly rule: string; readonly file: string; readonly line: number })[];
  readonly problems: readonly PackProblem[];
}

/** Compiles the files of a pack and says everything that is wrong with it at once. The pack is to be used only when nothing is. */
export function compilePack({ sources, problems: unreadable, unread = [], digest }: Sources): CompiledPack {
  const problems: PackProblem[] = [...unreadable];
  const faulty: string[] = [...unread];
  const reporter =
    (source: Source): Report =>
    (path, code, params) =>
      problems.push(source.problemAt(path, code, params));
  const read = <T>(source: Source, schema: ZodType<T>): T | undefined => {
    const result = schema.safeParse(source.content);
    if (result.success) return result.data;
    reportIssues(result.error.issues, source.content, schema, reporter(source), source.placing);
    const { ids, rest } = faultyEntries(source, result.error.issues);
    faulty.push(...ids);
    return rest === undefined ? undefined : schema.safeParse(rest).data;
  };
  const optional = <T>(name: string, schema: ZodType<T>): { source: Source; content: T } | undefined => {
    const source = sources.find((one) => one.folder === '' && one.name === name);
    const content = source && read(source, schema);
    return source && content && { source, content };
  };
  const single = <T>(name: string, schema: ZodType<T>): { source: Source; content: T } | undefined => {
    if (!sources.some((one) => one.folder === '' && one.name === name) && !unread.includes(name))
      problems.push(wholeFile(`${name}.yaml`, 'file-missing'));
    return optional(name, schema);
  };
  const inFolder = <T>(folder: string, schema: ZodType<T>) =>
    sources
      .filter((source) => source.folder === folder)
      .flatMap((source) => {
        const content = read(source, schema);
        return content ? [{ source, content }] : [];
      });

  const header = single('pack', packSchema);
  const limitFile = single('limits', limitsSchema);
  const limits = mapValues(limitFile?.content ?? {}, (limit, id) => ({
    count: 'elapsed' as const,
    ...limit,
    id,
  })) as Pack['limits'];
  const factFiles = [single('facts', factsSchema), single('derived', factsSchema)].flatMap((file) => file ?? []);
  const platforms = byId(inFolder('platforms', platformSchema)) as Pack['platforms'];
  const facts: Record<string, Fact> = compileFacts(
    factFiles.map(({ source, content }) => ({ content: withPlatforms(content, platforms), report: reporter(source) })),
    limits,
  );
  const condition = (source: unknown, at: KeyPath, report: Report): Condition =>
    compileCondition(source, at, { facts, limits }, report);

  const prose = (source: ProseSource | undefined, at: KeyPath, report: Report): Prose =>
    (Array.isArray(source) ? source : source ? [source] : []).map(
      ({ when, unless, ...text }: ParagraphSource, index) => ({
        text,
        ...(when !== undefined && { when: condition(when, [...at, index, 'when'], report) }),
        ...(unless !== undefined && { unless: condition(unless, [...at, index, 'unless'], report) }),
      }),
    );

  const laws = single('laws', lawsSchema);
  const texts = single('actions', actionsSchema);
  const textReport: Report = texts ? reporter(texts.source) : () => undefined;
  const actions = mapValues(texts?.content.actions ?? {}, ({ text, when }, id) => ({
    id,
    text: prose(text, ['actions', id, 'text'], textReport),
    ...(when !== undefined && { when: condition(when, ['actions', id, 'when'], textReport) }),
  }));
  const warnings = mapValues(texts?.content.warnings ?? {}, ({ text, standing, contradicts }, id) => ({
    id,
    text: prose(text, ['warnings', id, 'text'], textReport),
    ...(contradicts && { contradicts }),
    ...(standing !== undefined && { standing: condition(standing, ['warnings', id, 'standing'], textReport) }),
  }));

  const checks = header?.content.checks ?? [];
  const ruleSources = checks.flatMap(({ id: check }) =>
    sources
      .filter(({ folder, name }) => folder === check && !name.endsWith('.test'))
      .flatMap((source) => {
        const content = read(source, ruleSchema);
        return content ? [{ source, check, content }] : [];
      }),
  );
  const rules = ruleSources.map(({ source, check, content }): Rule => {
    const {
      when,
      state = 'act',
      first = [],
      dont = [],
      laws = [],
      unprompted,
      'asked-when': askedWhen,
      'responsible-when': other,
      patience,
      explain,
      claim,
      asks = {},
      demand = 'deliver',
      ...rest
    } = content;
    const report = reporter(source);
    return {
      ...rest,
      explain: prose(explain, ['explain'], report),
      claim: prose(claim, ['claim'], report),
      asks: mapValues(asks, (text, to) => prose(text, ['asks', to], report)),
      demand,
      check,
      state,
      first,
      dont,
      laws,
      ...(patience && { patience }),
      unprompted: unprompted ?? false,
      ...(other && {
        responsibleWhen: { party: other.party, when: condition(other.when, ['responsible-when', 'when'], report) },
      }),
      ...(askedWhen !== undefined && { askedWhen: condition(askedWhen, ['asked-when'], report) }),
      when: condition(when, ['when'], report),
    };
  });
  const tests = sources
    .filter(({ name, folder }) => name.endsWith('.test') && checks.some(({ id }) => id === folder))
    .flatMap((source) =>
      (read(source, ruleTestSchema) ?? []).map((test, index) => ({
        ...test,
        rule: source.name.slice(0, -'.test'.length),
        file: source.shown,
        line: source.problemAt([index], 'rule-without-test').line,
      })),
    );

  const reading: Reading = { condition, prose };
  const demands = optional('demands', demandsSchema);
  const evidence = optional('evidence', evidenceSchema);
  const letterFiles = inFolder('letters', letterSchema);
  const letters = letterFiles.map(({ source, content }) => compileLetter(content, reporter(source), reading));
  // A pack without a ladder says who has to act, and leaves the rest open.
  const ladder = optional('ladder', ladderSchema);
  const ladderReport: Report = ladder ? reporter(ladder.source) : () => undefined;

  const order = header?.content.order ?? [];
  const goods = byId(inFolder('goods', goodsSchema)) as Pack['goods'];
  const pack: Pack = {
    id: header?.content.id ?? 'unnamed',
    version: header?.content.version ?? '0.0.0',
    digest,
    facts: withProductNames(facts, goods),
    limits,
    laws: mapValues(laws?.content ?? {}, ({ unless, ...law }, id) => ({
      ...law,
      id,
      ...(unless !== undefined && laws && { unless: condition(unless, [id, 'unless'], reporter(laws.source)) }),
    })) as Pack['laws'],
    actions,
    warnings,
    checks: checks as Pack['checks'],
    state: header?.content.state ?? [],
    rules: order.flatMap((id) => rules.find((rule) => rule.id === id) ?? []),
    ladder: compileLadder(ladder?.content ?? [], {
      condition: (source, at) => condition(source, at, ladderReport),
      prose: (source, at) => prose(source, at, ladderReport),
    }),
    accounts: mapValues(single('accounts', accountsSchema)?.content ?? {}, (format, id) => ({
      ...format,
      ...(format.operators && { prefixes: [...(format.prefixes ?? []), ...Object.values(format.operators).flat()] }),
      id,
    })) as Pack['accounts'],
    goods,
    systems: mapValues(byId(inFolder('systems', systemSchema)), (system) => ({
      fact: 'order.status',
      words: {},
      codes: {},
      ...system,
    })) as Pack['systems'],
    letters: (header?.content.letters ?? []).flatMap((id) => letters.find((letter) => letter.id === id) ?? []),
    demands: demands ? compileDemands(demands.content, reporter(demands.source), reading) : {},
    evidence: evidence ? compileEvidence(evidence.content, reporter(evidence.source), reading) : [],
    platforms,
  };
  const vocabulary = compileVocabulary(
    inFolder('vocabulary', vocabularySchema).map(({ source, content }) => ({
      shown: source.shown,
      content,
      report: reporter(source),
    })),
    pack,
  );
  if (header) {
    const files = [...sources.map(({ shown }) => shown), ...unreadable.map(({ file }) => file)];
    for (const [index, id] of order.entries()) {
      // A rule whose file has a fault of its own is there; that fault is said already.
      if (!rules.some((rule) => rule.id === id) && !files.some((file) => file.endsWith(`/${id}.yaml`))) {
        const ids = rules.map((rule) => rule.id);
        reporter(header.source)(['order', index], 'order-names-no-rule', { rule: id, ...suggestion(id, ids) });
      }
    }
    problems.push(...crossCheck(pack, order, ruleSources, sources, texts?.source, factFiles[0]?.source));
    const shared = { header: header.source, demands: demands?.source, evidence: evidence?.source };
    checkLetters(pack, header.content.letters ?? [], letterFiles, shared, reporter);
  }
  return { pack, vocabulary, tests, problems: withoutFollowing(unquotedAmounts(problems, limitFile?.source), faulty) };
}
