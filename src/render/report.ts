import type { Known } from '../engine/known.js';
import type { Locale, Pack, Party, State } from '../engine/pack.js';
import type { NextQuestion } from '../engine/plan.js';
import type { Value } from '../engine/value.js';
import { besidesOf, type Finding, type Verdict } from '../engine/verdict.js';
import { messages } from '../locale/index.js';
import { checkLine } from './check-line.js';
import { type WrittenRung, writeLadder, writeStepAction } from './ladder.js';
import { letterFor, type ReportLetter } from './letter.js';
import { writeProse, writeText } from './prose.js';
import { reasons, shownValue, stateAssumption } from './reasons.js';
import { type RuleOfThumb, rulesOfThumb } from './rules-of-thumb.js';
import { deadlineOf, timelineOf } from './timeline.js';
import { writingFor } from './writing.js';

/** The verdict in the words of one language: what `--format json` prints, and what the other formats are written from. */
export interface Report {
  readonly schemaVersion: 1;
  readonly verdict: string;
  readonly title: string;
  readonly settled: boolean;
  readonly state: State;
  readonly responsible: Party;
  readonly waitUntil: string | null;
  readonly explanation: string;
  readonly also: readonly string[];
  readonly possible: readonly string[];
  readonly ruledOut: readonly string[];
  readonly assumed: readonly { readonly fact: string; readonly value: Value; readonly text: string }[];
  readonly checks: readonly {
    readonly id: string;
    readonly title: string;
    readonly result: 'ok' | 'problem' | 'unknown';
    /** False where nobody looked: the state of payment and order alone rules it out, or nothing was said of it. */
    readonly looked: boolean;
    readonly text: string;
  }[];
  readonly because: readonly { readonly fact: string; readonly value: Value; readonly text: string }[];
  readonly actions: readonly { readonly id: string; readonly from: string | null; readonly text: string }[];
  readonly warnings: readonly { readonly id: string; readonly text: string }[];
  /** Whom to turn to, in order; empty where nobody is left to turn to. */
  readonly ladder: readonly WrittenRung[];
  readonly nextQuestions: readonly {
    readonly fact: string;
    readonly text: string;
    readonly help: string | null;
    readonly settles: readonly string[];
  }[];
  readonly deadline: {
    readonly at: string | null;
    readonly source: 'order' | 'platform' | 'service' | 'goods' | 'general' | null;
    readonly provisional: boolean;
  };
  readonly timeline: readonly {
    readonly moment: 'paid' | 'ordered' | 'due' | 'now' | 'next';
    readonly at: string;
    readonly text: string;
  }[];
  /** Limits that the texts rest on and that no source states: our own rule of thumb, with its reason. */
  readonly rulesOfThumb: readonly RuleOfThumb[];
  /** What to send to the one who is next; null where no letter is due. */
  readonly letter: ReportLetter | null;
  readonly titles: Readonly<Record<string, string>>;
  readonly pack: { readonly id: string; readonly version: string; readonly digest: string };
  readonly language: Locale;
  readonly now: string;
}

export interface ReportOptions {
  readonly locale: Locale;
  /** Show accounts and names in full. */
  readonly unmask: boolean;
  /** For whom the letter is written, when not for whoever is next. */
  readonly to?: string;
}

/**
 * What else is worth saying: nothing follows from facts that contradict each other, where all is done or where everything has to
 * stop, nor where the verdict is the reason for it.
 */
function besides(verdict: Verdict): readonly Finding[] {
  const { finding } = verdict;
  if (finding && ['ask', 'done', 'stop'].includes(finding.rule.state)) return [];
  return besidesOf(verdict).filter(({ rule }) => !finding?.rule.covers?.includes(rule.id));
}

export function writeReport(
  pack: Pack,
  known: Known,
  verdict: Verdict,
  questions: readonly NextQuestion[],
  options: ReportOptions,
): Report {
  const { locale, unmask } = options;
  const text = messages[locale];
  const writing = writingFor(pack, known, verdict, options);
  const titleOf = ({ rule }: Finding) => writeText(rule.title, writing) ?? rule.id;
  const ids = (findings: readonly Finding[]) => findings.map(({ rule }) => rule.id);
  const { finding } = verdict;
  const also = besides(verdict);
  return {
    schemaVersion: 1,
    verdict: verdict.id,
    title: finding ? titleOf(finding) : text.undetermined,
    settled: verdict.settled,
    state: verdict.state,
    responsible: verdict.responsible,
    waitUntil: verdict.waitUntil ?? null,
    explanation: finding
      ? writeProse(finding.rule.explain, writing)
      : [text.undeterminedWhy, questions.length ? text.questionHelps : text.comeBack].join(locale === 'en' ? ' ' : ''),
    also: ids(also),
    possible: ids(verdict.possible),
    ruledOut: ids(verdict.ruledOut),
    assumed: verdict.assumed.map((assumption) => ({
      fact: assumption.fact,
      value: shownValue(pack.facts[assumption.fact], assumption.value, unmask),
      text: stateAssumption(assumption, writing),
    })),
    checks: pack.checks.map((check) => checkLine(check, verdict, also, writing, titleOf)),
    because: finding ? reasons(finding, writing) : [],
    actions: verdict.actions.flatMap(({ id, from, rung }) => {
      const step = verdict.ladder.find((one) => one.rung.id === rung);
      const action = pack.actions[id];
      const written = step
        ? writeStepAction(step, from, verdict.ladder, writing)
        : action
          ? writeProse(action.text, writing)
          : '';
      return written ? [{ id, from: from ?? null, text: written }] : [];
    }),
    warnings: verdict.warnings.flatMap((id) => {
      const warning = pack.warnings[id];
      const written = warning ? writeProse(warning.text, writing) : '';
      return written ? [{ id, text: written }] : [];
    }),
    ladder: writeLadder(verdict.ladder, writing),
    nextQuestions: questions.flatMap(({ fact: path, settles }) => {
      const fact = pack.facts[path];
      return fact?.question
        ? [{ fact: path, text: fact.question[locale], help: fact.help?.[locale] ?? null, settles }]
        : [];
    }),
    deadline: deadlineOf(known),
    timeline: timelineOf(known, verdict, writing),
    rulesOfThumb: finding ? rulesOfThumb(finding, verdict.ladder, writing) : [],
    letter: letterFor(pack, known, verdict, { locale, unmask, to: options.to }) ?? null,
    titles: Object.fromEntries(
      [...(finding ? [finding] : []), ...also, ...verdict.possible].map((found) => [found.rule.id, titleOf(found)]),
    ),
    pack: { id: pack.id, version: pack.version, digest: pack.digest },
    language: locale,
    now: known.now,
  };
}
