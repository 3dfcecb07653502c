import { type Evaluate, evaluator, factNamed } from './evaluate.js';
import type { Assumption, Known } from './known.js';
import type { Step } from './ladder.js';
import { type Action, limitOn, type Pack, type Party, type Patience, type Rule, type State } from './pack.js';
import { beijing } from './time.js';
import { assumptions, firmTruth, type Trace } from './trace.js';
import type { Truth } from './truth.js';
import { milliseconds } from './value.js';

export interface Finding {
  readonly rule: Rule;
  readonly trace: Trace;
}

export interface Verdict {
  /** A rule of the pack, or `undetermined`. */
  readonly id: string;
  /** The rule that holds and why; absent when the verdict is `undetermined`. */
  readonly finding?: Finding;
  /** No rule before it could still hold, and it rests on nothing that could still be asked. */
  readonly settled: boolean;
  readonly state: State;
  readonly responsible: Party;
  /** Set exactly while the state is `wait`: the Beijing time until which nobody is late. */
  readonly waitUntil?: string;
  readonly also: readonly Finding[];
  readonly possible: readonly Finding[];
  readonly ruledOut: readonly Finding[];
  /** Every rule of the pack in its order, with its trace. */
  readonly findings: readonly Finding[];
  readonly assumed: readonly Assumption[];
  readonly actions: readonly PlannedAction[];
  readonly warnings: readonly string[];
  /** Whom to turn to, in order; empty until `follow` has looked, and where nobody is left to turn to. */
  readonly ladder: readonly Step[];
}

/** The other findings that are still worth telling: what is done leaves nothing of what comes after it. */
export function besidesOf({ also }: Verdict): readonly Finding[] {
  const end = also.findIndex(({ rule }) => rule.state === 'done');
  return end < 0 ? also : also.slice(0, end + 1);
}

export interface PlannedAction {
  readonly id: string;
  /** Not before this Beijing time. */
  readonly from?: string;
  /** For a look that comes before acting: the fact that it answers. */
  readonly looksUp?: string;
  /** For an action that is a rung's own: its way is the text. */
  readonly rung?: string;
}

export function judge(pack: Pack, known: Known, evaluate: Evaluate = evaluator(pack, known)): Verdict {
  const standIn = isStandIn(pack, known);
  const findings = pack.rules.map((rule) => ({ rule, trace: evaluate(rule.when) }));
  const withTruth = (truth: Truth) => findings.filter(({ trace }) => trace.truth === truth);

  const [finding, ...also] = withTruth('holds');
  const before = finding ? findings.slice(0, findings.indexOf(finding)) : findings;
  const possible = before.filter((found) => isOpen(found, pack, known, evaluate));
  const settled = possible.length === 0 && finding !== undefined && firmTruth(finding.trace, standIn) === 'holds';
  const ruledOut = withTruth('fails').filter((found) => !possible.includes(found));
  const standing = standingWarnings(pack, evaluate);
  const everything = { findings, also, possible, ruledOut, settled, ladder: [] };

  if (!finding) {
    return {
      ...everything,
      id: 'undetermined',
      state: 'ask',
      responsible: 'nobody',
      assumed: distinct(ruledOut.flatMap(({ trace }) => assumptions(trace))),
      actions: offered(pack, evaluate, ['recheck', 'contact-platform']),
      warnings: standing,
    };
  }
  const { rule } = finding;
  const until = rule.patience && endOf(rule.patience, pack, known);
  const waits = until !== undefined && known.now < until;
  return {
    ...everything,
    id: rule.id,
    finding,
    state: waits ? 'wait' : rule.state,
    responsible: waits ? 'nobody' : responsibleIn(rule, evaluate),
    ...(waits && { waitUntil: until }),
    assumed: distinct(
      [finding, ...before.filter(({ trace }) => trace.truth === 'fails')].flatMap(({ trace }) => assumptions(trace)),
    ),
    actions: [
      ...firstLooks(pack, known, rule),
      ...offered(pack, evaluate, waits ? ['wait', ...rule.do] : rule.do, waits ? until : undefined),
    ],
    warnings: [...new Set([...rule.dont, ...(rule.state === 'done' ? [] : standing)])],
  };
}

/**
 * Assumed in place of an answer that could still be asked: what rests on it may change. A premise is different: it is what
 * people would have said of their own accord, so it is listed, but holds no verdict up.
 */
export const isStandIn =
  (pack: Pack, known: Known) =>
  ({ fact, fallback }: Assumption): boolean =>
    fallback && factNamed(pack.facts, fact).question !== undefined && !known.answered.has(fact);

const responsibleIn = ({ responsible, responsibleWhen: other }: Rule, evaluate: Evaluate): Party =>
  other && evaluate(other.when).truth === 'holds' ? other.party : responsible;

/** Whether a rule may still turn out to hold: an answer is missing, or something stands in for one. */
export const isOpen = ({ rule, trace }: Finding, pack: Pack, known: Known, evaluate: Evaluate): boolean =>
  firmTruth(trace, isStandIn(pack, known)) === 'unknown' &&
  (!rule.unprompted || (rule.askedWhen !== undefined && evaluate(rule.askedWhen).truth === 'holds'));

/** When patience ends, or undefined while the time that it is counted from is not known. */
export function endOf(patience: Patience, pack: Pack, known: Known): string | undefined {
  if ('until' in patience) return asTime(known.values.get(patience.until));
  const from = asTime(known.values.get(patience.from));
  const limit = pack.limits[patience.limit];
  const length = limit && limitOn(limit, known.now);
  return from && typeof length === 'string' ? beijing(Date.parse(from) + milliseconds(length)) : undefined;
}

const asTime = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Looks that can spare a complaint: each that was neither taken nor found impossible comes first. */
function firstLooks(pack: Pack, known: Known, rule: Rule): readonly PlannedAction[] {
  return rule.first
    .filter((fact) => known.values.get(fact) !== true && !(known.answered.has(fact) && !known.values.has(fact)))
    .map((fact) => ({ id: factNamed(pack.facts, fact).look ?? 'recheck', looksUp: fact }));
}

function offered(pack: Pack, evaluate: Evaluate, ids: readonly string[], from?: string): readonly PlannedAction[] {
  const allowed = ({ when }: Action) => when === undefined || evaluate(when).truth === 'holds';
  return ids
    .flatMap((id) => pack.actions[id] ?? [])
    .filter(allowed)
    .map(({ id }) => ({ id, ...(from !== undefined && id !== 'wait' && { from }) }));
}

const standingWarnings = (pack: Pack, evaluate: Evaluate): readonly string[] =>
  Object.values(pack.warnings)
    .filter(({ standing }) => standing !== undefined && evaluate(standing).truth !== 'fails')
    .map(({ id }) => id);

const distinct = (list: readonly Assumption[]): readonly Assumption[] => [
  ...new Map(list.map((assumption) => [assumption.fact, assumption])).values(),
];
