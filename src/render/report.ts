import { evaluator } from '../engine/evaluate.js';
import type { Known } from '../engine/known.js';
import type { Check, Locale, Pack, Party, State } from '../engine/pack.js';
import type { NextQuestion } from '../engine/plan.js';
import { deciding, type LeafTrace, missing } from '../engine/trace.js';
import type { Value } from '../engine/value.js';
import type { Finding, Verdict } from '../engine/verdict.js';
import { messages } from '../locale/index.js';
import { type Writing, writeProse, writeText } from './prose.js';
import { type RuleOfThumb, rulesOfThumb } from './rules-of-thumb.js';
import { showTime, showValue } from './show-value.js';

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
    readonly text: string;
  }[];
  readonly because: readonly { readonly fact: string; readonly value: Value; readonly text: string }[];
  readonly actions: readonly { readonly id: string; readonly from: string | null; readonly text: string }[];
  readonly warnings: readonly { readonly id: string; readonly text: string }[];
  readonly nextQuestions: readonly {
    readonly fact: string;
    readonly text: string;
    readonly help: string | null;
    readonly settles: readonly string[];
  }[];
  readonly deadline: {
    readonly at: string | null;
    readonly source: 'order' | 'service' | 'goods' | 'general' | null;
    readonly provisional: boolean;
  };
  readonly timeline: readonly {
    readonly moment: 'paid' | 'ordered' | 'due' | 'now' | 'next';
    readonly at: string;
    readonly text: string;
  }[];
  /** Limits that the texts rest on and that no source states: our own rule of thumb, with its reason. */
  readonly rulesOfThumb: readonly RuleOfThumb[];
  readonly titles: Readonly<Record<string, string>>;
  readonly pack: { readonly id: string; readonly version: string; readonly digest: string };
  readonly language: Locale;
  readonly now: string;
}

export interface ReportOptions {
  readonly locale: Locale;
  /** Show accounts and names in full. */
  readonly unmask: boolean;
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
  const currency = known.values.get('payment.currency');
  const showing = { locale, now: known.now, unmask, currency: typeof currency === 'string' ? currency : 'CNY' };
  const evaluate = evaluator(pack, known);
  const writing: Writing = {
    pack,
    known,
    evaluate,
    showing,
    ...(verdict.waitUntil && { waitUntil: verdict.waitUntil }),
  };
  const titleOf = ({ rule }: Finding) => writeText(rule.title, writing) ?? rule.id;
  const ids = (findings: readonly Finding[]) => findings.map(({ rule }) => rule.id);
  const statement = (path: string, value: Value) => stateFact(path, value, writing);
  const { finding } = verdict;
  return {
    schemaVersion: 1,
    verdict: verdict.id,
    title: finding ? titleOf(finding) : text.undetermined,
    settled: verdict.settled,
    state: verdict.state,
    responsible: verdict.responsible,
    waitUntil: verdict.waitUntil ?? null,
    explanation: finding ? writeProse(finding.rule.explain, writing) : text.undeterminedWhy,
    also: ids(verdict.also),
    possible: ids(verdict.possible),
    ruledOut: ids(verdict.ruledOut),
    assumed: verdict.assumed.map(({ fact, value }) => ({ fact, value, text: statement(fact, value) })),
    checks: pack.checks.map((check) => checkLine(check, verdict, writing, titleOf)),
    because: finding ? reasons(finding, writing) : [],
    actions: verdict.actions.flatMap(({ id, from }) => {
      const action = pack.actions[id];
      const written = action ? writeProse(action.text, writing) : '';
      return written ? [{ id, from: from ?? null, text: written }] : [];
    }),
    warnings: verdict.warnings.flatMap((id) => {
      const warning = pack.warnings[id];
      const written = warning ? writeProse(warning.text, writing) : '';
      return written ? [{ id, text: written }] : [];
    }),
    nextQuestions: questions.flatMap(({ fact: path, settles }) => {
      const fact = pack.facts[path];
      return fact?.question
        ? [{ fact: path, text: fact.question[locale], help: fact.help?.[locale] ?? null, settles }]
        : [];
    }),
    deadline: deadlineOf(known),
    timeline: timelineOf(known, verdict, writing),
    rulesOfThumb: finding ? rulesOfThumb(finding, writing) : [],
    titles: Object.fromEntries(
      [...(finding ? [finding] : []), ...verdict.also, ...verdict.possible].map((found) => [
        found.rule.id,
        titleOf(found),
      ]),
    ),
    pack: { id: pack.id, version: pack.version, digest: pack.digest },
    language: locale,
    now: known.now,
  };
}

/** "Payment app shows: paid", or the whole statement of a yes-or-no fact. */
function stateFact(path: string, value: Value, { pack, showing }: Writing): string {
  const fact = pack.facts[path];
  if (!fact) return path;
  const shown = showValue(fact, value, showing);
  return fact.type === 'boolean' && fact.says
    ? shown
    : `${fact.label[showing.locale]}${messages[showing.locale].colon}${shown}`;
}

/** The facts that made the rule hold; a computed one is followed by the answers that it was computed from. */
function reasons({ trace }: Finding, writing: Writing): Report['because'] {
  const { known, pack } = writing;
  const named = deciding(trace).flatMap(({ leaf }: LeafTrace) =>
    ['fact' in leaf.operand ? [leaf.fact, leaf.operand.fact] : [leaf.fact]].flat(),
  );
  const withSources = named.flatMap((path) => {
    const definition = pack.facts[path]?.definition;
    return [
      path,
      ...(definition?.kind === 'computed' ? definition.from.filter((source) => known.answered.has(source)) : []),
    ];
  });
  return [...new Set(withSources)].flatMap((path) => {
    const value = known.values.get(path);
    return value === undefined || value === null ? [] : [{ fact: path, value, text: stateFact(path, value, writing) }];
  });
}

function checkLine(
  check: Check,
  verdict: Verdict,
  writing: Writing,
  titleOf: (finding: Finding) => string,
): Report['checks'][number] {
  const { locale } = writing.showing;
  const line = { id: check.id, title: check.title[locale] };
  const findings = verdict.findings.filter(({ rule }) => rule.check === check.id);
  const holding = findings.filter(({ trace }) => trace.truth === 'holds');
  const [first] = holding.filter(({ rule }) => rule.responsible !== 'nobody' || rule.state === 'ask').concat(holding);
  if (first) {
    const fine = first.rule.responsible === 'nobody' && first.rule.state !== 'ask';
    return { ...line, result: fine ? 'ok' : 'problem', text: titleOf(first) };
  }
  const open = findings.filter(({ rule, trace }) => trace.truth === 'unknown' && !rule.unprompted);
  const labels = [...new Set(open.flatMap(({ trace }) => missing(trace)))].flatMap(
    (path) => writing.pack.facts[path]?.label[locale] ?? [],
  );
  if (open.length === 0) {
    const byStateAlone = findings.every(({ trace }) =>
      deciding(trace).every(({ leaf }) => writing.pack.state.includes(leaf.fact)),
    );
    return { ...line, result: 'ok', text: (byStateAlone && check.aside ? check.aside : check.ok)[locale] };
  }
  return {
    ...line,
    result: 'unknown',
    text: messages[locale].openCheck(labels.slice(0, 2).join(messages[locale].and)),
  };
}

function deadlineOf(known: Known): Report['deadline'] {
  const at = known.values.get('window.deadline');
  const source = known.values.get('window.source');
  return {
    at: typeof at === 'string' ? at : null,
    source: isSource(source) ? source : null,
    provisional: known.values.get('window.provisional') === true,
  };
}

const isSource = (value: unknown): value is 'order' | 'service' | 'goods' | 'general' =>
  value === 'order' || value === 'service' || value === 'goods' || value === 'general';

function timelineOf(known: Known, verdict: Verdict, { showing }: Writing): Report['timeline'] {
  const time = (path: string) => {
    const value = known.values.get(path);
    return typeof value === 'string' ? value : undefined;
  };
  const paid = time('payment.paidAt');
  const next = verdict.waitUntil ?? verdict.actions.find(({ from }) => from !== undefined)?.from;
  const due = verdict.state === 'done' ? undefined : time('window.deadline');
  const moments = [
    ['ordered', paid ? undefined : time('order.createdAt')],
    ['paid', paid],
    ['due', due],
    ['now', known.now],
    ['next', next === due ? undefined : next],
  ] as const;
  return moments
    .flatMap(([moment, at]) =>
      at ? [{ moment, at, text: `${messages[showing.locale].moments[moment]} ${showTime(at, showing)}` }] : [],
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
