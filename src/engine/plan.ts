import { type Evaluate, evaluator, factNamed } from './evaluate.js';
import type { Known } from './known.js';
import type { Fact, Pack, Rule } from './pack.js';
import { restsOn } from './rests-on.js';
import { type Settling, settlersOf } from './settlers.js';
import { assumedIn, firmTruth, missing, type Trace } from './trace.js';
import { possibleAnswers } from './typical-answers.js';
import type { Value } from './value.js';
import { type Finding, isStandIn, type Verdict } from './verdict.js';

export interface NextQuestion {
  readonly fact: string;
  /** The rules that at least one answer would settle, those first that it would make the verdict or confirm. */
  readonly settles: readonly string[];
}

/** What would be known if the fact had a value besides, as far as it is wanted. */
export type Suppose = (known: Known, fact: string, isWanted?: (path: string) => boolean) => (value: Value) => Known;

/**
 * The best of the questions that could still change the verdict, the most useful first: when patience began; while there is no
 * verdict, those of which every answer gives one; then those that settle most open rules per effort, then those whose worst
 * answer still settles most, then in the order of facts.yaml. Empty when nothing is left to ask.
 * @param most so many, and those that patience waits for; each more has to be tried against all others.
 */
export function nextQuestions(
  pack: Pack,
  known: Known,
  verdict: Verdict,
  suppose: Suppose,
  { most = 3, evaluate = evaluator(pack, known) }: { readonly most?: number; readonly evaluate?: Evaluate } = {},
): readonly NextQuestion[] {
  const open = openFindings(pack, known, verdict);
  const named = new Set(open.flatMap(({ trace }) => factsToAsk(trace, pack, known)));
  const facts = Object.values(pack.facts).filter((fact) => named.has(fact.path) && canBeAsked(fact, known, evaluate));
  const useful = best(hopesOf(facts, open, pack, known, verdict.finding === undefined), most, (hope) =>
    rank(hope, pack, known, suppose, evaluate),
  );
  // Two facts that only settle something together: neither helps alone, yet the first of them has to be asked first.
  const pair = () => facts.find((fact) => helpsWithAnother(fact, facts, open, pack, known, suppose));
  const questions = useful.length > 0 ? useful.map(({ fact, settles }) => ({ fact, settles })) : asQuestion(pair());
  // Without the time that patience runs from nothing can be said of waiting; a stand-in for a promise can wait its turn.
  const [first, last] = patienceFacts(pack, known, evaluate, verdict);
  const asked = (path: string | undefined) =>
    path === undefined ? [] : [questions.find(({ fact }) => fact === path) ?? { fact: path, settles: [] }];
  const between = questions.filter(({ fact }) => fact !== first);
  return [...asked(first), ...between, ...asked(last).filter(({ fact }) => !between.some((one) => one.fact === fact))];
}

const asQuestion = (fact: Fact | undefined): readonly NextQuestion[] =>
  fact ? [{ fact: fact.path, settles: [] }] : [];

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

/** What a question is worth, the most important first. */
interface Worth {
  /** 1 where every answer gives a verdict and there was none, else 0. */
  readonly sure: number;
  /** The open rules that an answer settles, per effort. */
  readonly gain: number;
  /** The open rules that the worst answer still settles. */
  readonly worst: number;
  /** The place of the fact in facts.yaml. */
  readonly place: number;
}

const byWorth = (a: Worth, b: Worth): number =>
  b.sure - a.sure || b.gain - a.gain || b.worst - a.worst || a.place - b.place;

/** What it can be worth at most, found without trying an answer. */
interface Hope extends Worth {
  readonly fact: Fact;
  /** The open rules that an answer may settle, or make hold while there is no verdict. */
  readonly rules: readonly Rule[];
}

type Ranked = Worth & NextQuestion;

function hopesOf(
  facts: readonly Fact[],
  open: readonly Finding[],
  pack: Pack,
  known: Known,
  noVerdict: boolean,
): readonly Hope[] {
  const standIn = isStandIn(pack, known);
  const has = (settling: Settling, { path }: Fact) => settling !== true && settling.has(path);
  const rules = open.map(({ rule, trace }) => {
    const firm = settlersOf(trace, pack, standIn);
    const made = noVerdict ? settlersOf(trace, pack, () => false).holds : true;
    return {
      rule,
      settledBy: (fact: Fact) => has(firm.holds, fact) || has(firm.fails, fact),
      madeBy: (fact: Fact) => has(made, fact),
    };
  });
  return facts.map((fact, place) => {
    const settled = rules.filter(({ settledBy }) => settledBy(fact));
    const made = rules.filter(({ madeBy }) => madeBy(fact));
    return {
      fact,
      place,
      rules: rules.filter((one) => settled.includes(one) || made.includes(one)).map(({ rule }) => rule),
      sure: made.length > 0 ? 1 : 0,
      gain: settled.length / fact.effort,
      worst: settled.length,
    };
  });
}

/** Tries the most hopeful first, until no other can be better than those found. */
function best(hopes: readonly Hope[], most: number, rank: (hope: Hope) => Ranked): readonly Ranked[] {
  let found: readonly Ranked[] = [];
  for (const hope of [...hopes].sort(byWorth)) {
    const last = found[most - 1];
    if (last && byWorth(last, hope) < 0) break;
    found = [...found, rank(hope)]
      .filter(({ settles }) => settles.length > 0)
      .sort(byWorth)
      .slice(0, most);
  }
  return found;
}

function rank({ fact, place, rules, sure }: Hope, pack: Pack, known: Known, suppose: Suppose, now: Evaluate): Ranked {
  const supposing = suppose(known, fact.path, (path) => rules.some(({ when }) => restsOn(pack, when, path)));
  const outcomes = possibleAnswers(fact, pack, known).map((answer) => {
    const then = supposing(answer);
    const evaluate = evaluator(pack, then, { evaluate: now, changed: fact.path });
    const standIn = isStandIn(pack, then);
    const found = rules.map(({ id, when }) => ({ id, trace: evaluate(when) }));
    const settled = found.filter(({ trace }) => firmTruth(trace, standIn) !== 'unknown');
    return { settled, given: sure ? found.filter(({ trace }) => trace.truth === 'holds').slice(0, 1) : [] };
  });
  const isSure = outcomes.every(({ given }) => given.length > 0);
  const given = isSure ? outcomes.flatMap((one) => one.given) : [];
  const settled = outcomes.flatMap((one) => one.settled);
  // What an answer can confirm is named before what it can only rule out.
  const confirmed = settled.filter(({ trace }) => trace.truth === 'holds');
  return {
    fact: fact.path,
    place,
    settles: [...new Set([...given, ...confirmed, ...settled].map(({ id }) => id))],
    sure: isSure ? 1 : 0,
    gain: new Set(settled.map(({ id }) => id)).size / fact.effort,
    worst: Math.min(...outcomes.map((one) => one.settled.length)),
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
  const supposing = suppose(known, fact.path);
  return possibleAnswers(fact, pack, known).some((answer) => {
    const then = supposing(answer);
    const evaluate = evaluator(pack, then);
    return facts
      .filter((other) => canBeAsked(other, then, evaluate))
      .some((other) => {
        const supposingBoth = suppose(then, other.path);
        return possibleAnswers(other, pack, then).some((value) => {
          const more = supposingBoth(value);
          const evaluateMore = evaluator(pack, more, { evaluate, changed: other.path });
          const standIn = isStandIn(pack, more);
          return open.some(({ rule }) => firmTruth(evaluateMore(rule.when), standIn) !== 'unknown');
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
): readonly [missing?: string | undefined, standIn?: string | undefined] {
  const patience = finding?.rule.patience;
  if (!patience) return [];
  const path = 'from' in patience ? patience.from : patience.until;
  const askable = (fact: string) => canBeAsked(factNamed(pack.facts, fact), known, evaluate);
  // Whether a time is over is not known for as long as the time is not.
  const trace = evaluate({ fact: path, operator: 'before', operand: { values: [known.now] } });
  const standIns = assumedIn(trace).filter(isStandIn(pack, known));
  return [missing(trace).find(askable), standIns.map(({ fact }) => fact).find(askable)];
}
