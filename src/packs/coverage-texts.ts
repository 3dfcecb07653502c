import type { WrittenLetter } from '../engine/letter.js';
import type { Action, Locale, Pack, Paragraph, Prose } from '../engine/pack.js';
import { type Letter, type LetterSentence, stages } from '../engine/pack-letter.js';
import { canHold } from './can-be.js';
import type { Aim, Coverage, EvaluatedRun, Writer } from './coverage.js';
import type { IsOwn } from './own-entries.js';

const locales: readonly Locale[] = ['zh-CN', 'en'];

/** A paragraph, and what became of it in the runs. */
interface Told {
  readonly owner: string;
  readonly paragraph: Paragraph;
  readonly written: ReadonlySet<Locale>;
  /** Its condition kept it out where the text that it is part of was shown. */
  readonly leftOut: boolean;
}

/** Paragraphs with a condition, each left out and written, and every text in both languages. */
export function textCoverage(
  pack: Pack,
  runs: readonly EvaluatedRun[],
  writer: Writer,
  isOwn: IsOwn,
): readonly Coverage[] {
  const told = [
    ...prosesOf(pack)
      .filter(({ owner }) => isOwn(owner))
      .flatMap((prose) => toldOf(prose, pack, runs, writer)),
    ...toldInLetters(pack, runs, writer, isOwn),
  ];
  const guarded = told.filter(isGuarded);
  return [
    {
      kind: 'guard',
      total: guarded.length,
      missed: guarded
        .filter(({ leftOut }) => !leftOut)
        .map(({ owner, paragraph }): Aim => ({ kind: 'guard', owner, paragraph })),
    },
    {
      kind: 'text',
      total: told.length * locales.length,
      missed: told.flatMap(({ owner, paragraph, written }) =>
        locales
          .filter((locale) => !written.has(locale))
          .map((locale): Aim => ({ kind: 'text', owner, paragraph, locale })),
      ),
    },
  ];
}

const isGuarded = ({ paragraph: { when, unless } }: Pick<Told, 'paragraph'>): boolean =>
  when !== undefined || unless !== undefined;

interface ToldProse {
  readonly owner: string;
  readonly prose: Prose;
  readonly isShown: (run: EvaluatedRun) => boolean;
}

/** The texts of rules, demands, actions and warnings, with the runs in which each is due. */
function prosesOf(pack: Pack): readonly ToldProse[] {
  const rules = pack.rules.flatMap(({ id, title, explain, claim, asks }): readonly ToldProse[] => {
    const isVerdict = ({ verdict }: EvaluatedRun) => verdict.finding?.rule.id === id;
    return [
      { owner: id, prose: [{ text: title }, ...explain], isShown: isVerdict },
      ...Object.values(asks).map((prose) => ({ owner: id, prose, isShown: isVerdict })),
      {
        owner: id,
        prose: claim,
        isShown: ({ verdict: { finding, also } }) => [finding, ...also].some((one) => one?.rule.id === id),
      },
    ];
  });
  const demands = Object.entries(pack.demands).map(
    ([id, { text }]): ToldProse => ({
      owner: id,
      prose: text,
      isShown: ({ verdict }) => verdict.finding?.rule.demand === id,
    }),
  );
  const actions = offeredActions(pack).map(
    ({ id, text }): ToldProse => ({
      owner: id,
      prose: text,
      isShown: ({ verdict }) => verdict.actions.some((action) => action.id === id),
    }),
  );
  const warnings = Object.values(pack.warnings).map(
    ({ id, text }): ToldProse => ({
      owner: id,
      prose: text,
      isShown: ({ verdict }) => verdict.warnings.includes(id),
    }),
  );
  return [...rules, ...demands, ...actions, ...warnings];
}

/** What no rule and no look names, a verdict never offers. */
function offeredActions(pack: Pack): readonly Action[] {
  const named = new Set([
    ...['recheck', 'contact-platform'],
    ...(pack.rules.some(({ patience }) => patience) ? ['wait'] : []),
    ...pack.rules.flatMap((rule) => rule.do),
    ...Object.values(pack.facts).flatMap(({ look }) => look ?? []),
  ]);
  return Object.values(pack.actions).filter(({ id }) => named.has(id));
}

function toldOf(
  { owner, prose, isShown }: ToldProse,
  pack: Pack,
  runs: readonly EvaluatedRun[],
  writer: Writer,
): readonly Told[] {
  const shown = runs.filter(isShown);
  return prose
    .filter(({ when }) => !when || canHold(when, pack))
    .map((paragraph) => ({
      owner,
      paragraph,
      written: new Set(locales.filter((locale) => shown.some((run) => writer.paragraph(paragraph, run, locale)))),
      leftOut: isGuarded({ paragraph }) && shown.some((run) => !isLetIn(paragraph, run)),
    }));
}

const isLetIn = ({ when, unless }: Paragraph, { evaluate }: EvaluatedRun): boolean =>
  (!when || evaluate(when).truth === 'holds') && (!unless || evaluate(unless).truth !== 'holds');

/** The sentences of letters and the pieces of evidence, in every letter that is due on one of the orders, at every stage. */
function toldInLetters(pack: Pack, runs: readonly EvaluatedRun[], writer: Writer, isOwn: IsOwn): readonly Told[] {
  const evidence = pack.evidence.filter(({ id }) => isOwn(id));
  const letters = pack.letters.filter(({ id }) => evidence.length > 0 || isOwn(id));
  // Where most is known, most is written: few letters have to be.
  const fullest = runs.toSorted((a, b) => b.known.values.size - a.known.values.size);
  const written = letters.map((letter) => {
    const some = {
      'zh-CN': remembered(writings(letter, fullest, writer, 'zh-CN')),
      en: remembered(writings(letter, fullest, writer, 'en')),
    };
    return { letter, some };
  });
  const sentences = written
    .filter(({ letter }) => isOwn(letter.id))
    .flatMap(({ letter, some }) =>
      sentencesOf(letter).map(({ key, paragraph }): Told => {
        const isIn = ({ parts }: WrittenLetter) => parts.some((part) => part === key || part.startsWith(`${key}.`));
        return {
          owner: letter.id,
          paragraph,
          written: new Set(locales.filter((locale) => some[locale](isIn))),
          leftOut: isGuarded({ paragraph }) && some['zh-CN']((one) => !isIn(one)),
        };
      }),
    );
  const proofs = evidence.map(({ id, ...paragraph }): Told => {
    const isIn = (one: WrittenLetter) => one.evidence.some((item) => item.id === id);
    return {
      owner: id,
      paragraph,
      written: new Set(written.some(({ some }) => some['zh-CN'](isIn)) ? locales : []),
      leftOut: isGuarded({ paragraph }) && written.some(({ some }) => some['zh-CN']((one) => !isIn(one))),
    };
  });
  return [...sentences, ...proofs];
}

const sentencesOf = ({ body }: Letter): readonly { readonly key: string; readonly paragraph: LetterSentence }[] =>
  body.flatMap(({ write }, block) =>
    write.flatMap((part, place) => ('put' in part ? [] : [{ key: `${block}.${place}`, paragraph: part }])),
  );

function* writings(
  letter: Letter,
  runs: readonly EvaluatedRun[],
  writer: Writer,
  locale: Locale,
): Generator<WrittenLetter> {
  for (const run of runs) {
    for (const stage of letter.stages ? stages : (['first'] as const)) {
      const written = writer.letter(letter, stage, run, locale);
      if (written) yield written;
    }
  }
}

/** Whether one of what comes passes a test; each comes only when a test has need of it, and once. */
function remembered<T>(source: Iterator<T>): (test: (item: T) => boolean) => boolean {
  const come: T[] = [];
  return (test) => {
    if (come.some(test)) return true;
    for (let next = source.next(); !next.done; next = source.next()) {
      come.push(next.value);
      if (test(next.value)) return true;
    }
    return false;
  };
}
