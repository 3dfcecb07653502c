import { type Evaluate, evaluator, factNamed } from './evaluate.js';
import type { Known } from './known.js';
import type { Fact, Pack } from './pack.js';
import { restsOn } from './rests-on.js';
import { beijing } from './time.js';
import { assumedIn, firmTruth, missing, type Trace } from './trace.js';
import type { RecordValue, Value } from './value.js';
import { type Finding, isStandIn, type Verdict } from './verdict.js';

export interface NextQuestion {
  readonly fact: string;
  /** The rules that at least one answer would settle, those first that it would make the verdict or confirm. */
  readonly settles: readonly string[];
}

/** What would be known if the fact had this value besides. */
export type Suppose = (known: Known, fact: string, value: Value) => Known;

/**
 * The questions that could still change the verdict, the most useful first: when patience began; while there is no verdict,
 * those of which every answer gives one; then those that settle most open rules per effort, then those whose worst answer still
 * settles most, then in the order of facts.yaml. Empty when nothing is left to ask.
 */
export function nextQuestions(pack: Pack, known: Known, verdict: Verdict, suppose: Suppose): readonly NextQuestion[] {
  const open = openFindings(pack, known, verdict);
  const evaluate = evaluator(pack, known);
  const named = open.flatMap(({ trace }) => factsToAsk(trace, pack, known));
  const order = Object.keys(pack.facts);
  const facts = [...new Set(named)].map((path) => factNamed(pack.facts, path));
  const ranked = facts
    .filter((fact) => canBeAsked(fact, known, evaluate))
    .map((fact) => rank(fact, open, pack, known, suppose, evaluate, verdict.finding === undefined))
    .sort(
      (a, b) =>
        b.sure - a.sure ||
        b.gain - a.gain ||
        b.worst - a.worst ||
        order.indexOf(a.fact.path) - order.indexOf(b.fact.path),
    );
  const useful = ranked.filter(({ settles }) => settles.length > 0);
  // Two facts that only settle something together: neither helps alone, yet the first of them has to be asked first.
  const pair = () => ranked.find(({ fact }) => helpsWithAnother(fact, facts, open, pack, known, suppose));
  const chosen = useful.length > 0 ? useful : [pair() ?? []].flat();
  const questions = chosen.map(({ fact, settles }) => ({ fact: fact.path, settles }));
  // Without the time that patience runs from nothing can be said of waiting; a stand-in for a promise can wait its turn.
  const [first, last] = patienceFacts(pack, known, evaluate, verdict);
  const asked = (path: string | undefined) =>
    path === undefined ? [] : [questions.find(({ fact }) => fact === path) ?? { fact: path, settles: [] }];
  const between = questions.filter(({ fact }) => fact !== first);
  return [...asked(first), ...between, ...asked(last).filter(({ fact }) => !between.some((one) => one.fact === fact))];
}

/** The facts that could settle an open rule: those it misses, and those that something stands in for. */
export const factsToAsk = (trace: Trace, pack: Pack, known: Known): readonly string[] => [
  ...missing(trace),
  ...assumedIn(trace)
    .filter(isStandIn(pack, known))
    .map(({ fact }) => fact),
];

export const canBeAsked = ({ path, question, askedWhen }: Fact, known: Known, evaluate: Evaluate): boolean =>
  question !== undefined &&
  !known.answered.has(path) &&
  (askedWhen === undefined || evaluate(askedWhen).truth === 'holds');

function openFindings(pack: Pack, known: Known, { possible, finding, settled }: Verdict): readonly Finding[] {
  if (settled || !finding) return possible;
  return firmTruth(finding.trace, isStandIn(pack, known)) === 'unknown' ? [...possible, finding] : possible;
}

interface Ranked {
  readonly fact: Fact;
  readonly settles: readonly string[];
  /** 1 where every answer gives a verdict and there was none, else 0. */
  readonly sure: number;
  readonly gain: number;
  readonly worst: number;
}

function rank(
  fact: Fact,
  open: readonly Finding[],
  pack: Pack,
  known: Known,
  suppose: Suppose,
  now: Evaluate,
  noVerdict: boolean,
): Ranked {
  const touched = open.map(({ rule }) => rule).filter(({ when }) => restsOn(pack, when, fact.path));
  const outcomes = possibleAnswers(fact, pack, known).map((answer) => {
    const then = suppose(known, fact.path, answer);
    const evaluate = evaluator(pack, then, { evaluate: now, changed: fact.path });
    const standIn = isStandIn(pack, then);
    const found = touched.map(({ id, when }) => ({ id, trace: evaluate(when) }));
    const settled = found.filter(({ trace }) => firmTruth(trace, standIn) !== 'unknown');
    return { settled, gives: noVerdict ? found.find(({ trace }) => trace.truth === 'holds') : undefined };
  });
  const sure = outcomes.length > 0 && outcomes.every(({ gives }) => gives !== undefined);
  const all = outcomes.flatMap(({ settled }) => settled);
  // What an answer can confirm is named before what it can only rule out.
  const settles = new Set([...all.filter(({ trace }) => trace.truth === 'holds'), ...all].map(({ id }) => id));
  const given = sure ? outcomes.flatMap(({ gives }) => gives?.id ?? []) : [];
  return {
    fact,
    settles: [...new Set([...given, ...settles])],
    sure: sure ? 1 : 0,
    gain: settles.size / fact.effort,
    worst: Math.min(...outcomes.map(({ settled }) => settled.length)),
  };
}

/** Whether an answer settles an open rule together with the answer to another question; without that, asking is in vain. */
function helpsWithAnother(
  fact: Fact,
  facts: readonly Fact[],
  open: readonly Finding[],
  pack: Pack,
  known: Known,
  suppose: Suppose,
): boolean {
  const touched = (one: Fact) => open.map(({ rule }) => rule).filter(({ when }) => restsOn(pack, when, one.path));
  return possibleAnswers(fact, pack, known).some((answer) => {
    const then = suppose(known, fact.path, answer);
    const evaluate = evaluator(pack, then);
    return facts
      .filter((other) => canBeAsked(other, then, evaluate))
      .some((other) => {
        const both = touched(fact).filter((rule) => touched(other).includes(rule));
        return possibleAnswers(other, pack, then).some((value) => {
          const more = suppose(then, other.path, value);
          const evaluateMore = evaluator(pack, more, { evaluate, changed: other.path });
          const standIn = isStandIn(pack, more);
          return both.some(({ when }) => firmTruth(evaluateMore(when), standIn) !== 'unknown');
        });
      });
  });
}

/** What is missing of the time that patience runs from, or to, and what stands in for a part of it: neither changes the verdict, but the wait. */
function patienceFacts(
  pack: Pack,
  known: Known,
  evaluate: Evaluate,
  { finding }: Verdict,
): readonly [missing: string | undefined, standIn: string | undefined] {
  const patience = finding?.rule.patience;
  if (!patience) return [undefined, undefined];
  const path = 'from' in patience ? patience.from : patience.until;
  const askable = (fact: string) => canBeAsked(factNamed(pack.facts, fact), known, evaluate);
  const look = evaluate({ fact: path, operator: 'known', operand: { values: [true] } });
  const missingOf = look.kind === 'leaf' && !known.values.has(path) ? look.missing : [];
  const standIns = (known.assumed.get(path) ?? []).filter(isStandIn(pack, known)).map(({ fact }) => fact);
  return [missingOf.find(askable), standIns.find(askable)];
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Typical answers; for names and numbers also those that other answers mention, since conditions compare them. */
function possibleAnswers(fact: Fact, pack: Pack, known: Known): readonly Value[] {
  const typical = typicalAnswers(fact, known.now);
  if (!['id', 'account', 'text'].includes(fact.type)) return typical;
  const mentioned = [...known.values].flatMap(([path, value]) => {
    const { type, fields = {} } = pack.facts[path] ?? {};
    if (type === fact.type) return [value];
    if (type !== 'records' || !Array.isArray(value)) return [];
    return (value as readonly RecordValue[]).flatMap((record) =>
      Object.entries(record).flatMap(([name, field]) => (fields[name]?.type === fact.type ? [field] : [])),
    );
  });
  return [...new Set([...typical, ...mentioned.filter((value) => value !== null)])];
}

/** Answers that stand for all that the conditions can tell apart. */
export function typicalAnswers(fact: Fact, now: string): readonly Value[] {
  const ids = fact.choices?.map(({ id }) => id) ?? [];
  switch (fact.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return ids;
    case 'choices':
      return [[], ...ids.map((id) => [id])];
    case 'time': {
      const away = (length: number) => beijing(Date.parse(now) + (fact.past === false ? length : -length));
      return [2 * minute, 3 * 60 * minute, 2 * day, 30 * day].map(away);
    }
    case 'records':
      return [[], ...[true, false].map((yes) => [recordOf(fact, yes)])];
    default:
      return fact.samples ?? [];
  }
}

const recordOf = (fact: Fact, yes: boolean): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    Object.values(fact.fields ?? {})
      .filter(({ type }) => type === 'boolean')
      .map(({ path }) => [path, yes]),
  );
