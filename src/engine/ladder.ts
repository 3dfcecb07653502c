import { applies } from './applies.js';
import { type AddLimit, type Attempt, attemptAt, contactsOf, takesOf } from './attempt.js';
import type { Condition } from './condition.js';
import { type Evaluate, evaluator } from './evaluate.js';
import type { Known } from './known.js';
import { isInForce, type Pack } from './pack.js';
import type { Rung, Takes } from './rung.js';
import { onTheHour } from './time.js';
import type { Verdict } from './verdict.js';

/** A rung of this case: whether its turn is now, later, over or never. */
export interface Step {
  readonly rung: Rung;
  readonly state: 'now' | 'later' | 'done' | 'closed';
  readonly attempt: Attempt;
  /** Not before this Beijing time; absent where that depends on what comes before. */
  readonly from?: string;
  /** While it is at work: the Beijing time by which it must answer. */
  readonly until?: string;
  /** By when to turn to it at the latest. */
  readonly latest?: string;
  /** `latest` comes before its turn would: it cannot wait for it, unless it is not taken before that (`from`). */
  readonly cannotWait?: true;
  /** `from` or `until` rests on holidays that are not yet published. */
  readonly provisional: boolean;
  readonly takes?: Takes;
  /** The rung that closes this one, or that is to be chosen instead. */
  readonly insteadOf?: string;
}

interface Candidate {
  readonly rung: Rung;
  readonly fits: boolean;
  readonly attempt: Attempt;
  readonly latest?: string;
}

/**
 * Whom to turn to, in order, and when; empty where the verdict leaves nobody to turn to. Pure: what the user has tried, the
 * limits of the pack and the moment decide.
 */
export function ladderOf(pack: Pack, known: Known, verdict: Verdict, add: AddLimit): readonly Step[] {
  if (!turnsToSomebody(pack, verdict)) return [];
  // Which rungs fit depends on the verdict as well.
  const evaluate = evaluator(pack, { ...known, values: new Map(known.values).set('verdict', verdict.id) });
  const candidates = inOrder(candidatesFor(pack, known, evaluate, add), holding(evaluate));
  return climb(candidates, { known, verdict, evaluate, add });
}

const turnsToSomebody = (pack: Pack, { state, finding }: Verdict): boolean =>
  state !== 'done' &&
  state !== 'ask' &&
  pack.ladder.some(({ self, actions }) => !self && actions.some((id) => finding?.rule.do.includes(id)));

const holding =
  (evaluate: Evaluate) =>
  (condition: Condition | undefined): boolean =>
    condition !== undefined && evaluate(condition).truth === 'holds';

function candidatesFor(pack: Pack, known: Known, evaluate: Evaluate, add: AddLimit): readonly Candidate[] {
  const found = pack.ladder
    .filter((rung) => isInForce(rung, known.now))
    .map((rung) => {
      const latest = latestOf(rung, known, add);
      return {
        rung,
        fits: applies(rung, evaluate),
        attempt: attemptAt(rung, known, evaluate, add),
        ...(latest !== undefined && { latest }),
      };
    })
    .filter(({ fits, attempt }) => fits || attempt.times > 0);
  const isThere = (id: string) => found.some(({ rung }) => rung.id === id);
  return found.filter(({ rung, attempt }) => attempt.times > 0 || (rung.needs?.tried ?? []).every(isThere));
}

function latestOf({ latest }: Rung, { values }: Known, add: AddLimit): string | undefined {
  if (latest === undefined) return undefined;
  const from = values.get('until' in latest ? latest.until : latest.from);
  if (typeof from !== 'string') return undefined;
  return 'until' in latest ? from : add(latest.limit, from)?.at;
}

const inOrder = (
  candidates: readonly Candidate[],
  holds: (condition: Condition | undefined) => boolean,
): readonly Candidate[] => [
  ...candidates.filter(({ rung }) => holds(rung.first)),
  ...candidates.filter(({ rung }) => !holds(rung.first)),
];

interface Climb {
  readonly known: Known;
  readonly verdict: Verdict;
  readonly evaluate: Evaluate;
  readonly add: AddLimit;
}

/** One pass from the first rung to the last: the first that is neither over nor closed is the present one. */
function climb(candidates: readonly Candidate[], { known, verdict, evaluate, add }: Climb): readonly Step[] {
  const holds = holding(evaluate);
  const isOver = (id: string) =>
    candidates.some(({ rung, attempt }) => rung.id === id && ['tried', 'not-accepted'].includes(attempt.kind));
  const atWork = candidates.find(
    (one) => one.rung.authority && one.attempt.kind === 'waiting' && excludedBy(one, candidates, known) === undefined,
  );
  const waiting = verdict.state === 'wait' ? verdict.waitUntil : undefined;
  // What the next rung is counted from: the end of the verdict's own patience, or of the present rung's time.
  let turn: 'free' | 'taken' | 'none' = waiting === undefined && atWork === undefined ? 'free' : 'taken';
  let next: { readonly at?: string; readonly provisional: boolean } | undefined =
    waiting === undefined ? atWork?.attempt && endOf(atWork.attempt) : { at: waiting, provisional: false };

  return candidates.map((candidate): Step => {
    const { rung, attempt, fits, latest } = candidate;
    const takes = takesOf(rung, evaluate);
    const excluding = excludedBy(candidate, candidates, known);
    const about = {
      rung,
      attempt,
      provisional: attempt.provisional,
      ...(takes && { takes }),
      ...(latest !== undefined && { latest }),
    };
    if (rung.self) return { ...about, state: verdict.actions.some(({ looksUp }) => looksUp) ? 'now' : 'done' };
    if (excluding !== undefined) return { ...about, state: 'closed', insteadOf: excluding };
    if (attempt.kind === 'not-accepted') return { ...about, state: 'closed' };
    if (attempt.kind === 'tried' || (!fits && !rung.authority)) return { ...about, state: 'done' };
    if (attempt.kind !== 'untried') {
      if (turn === 'free') {
        next = endOf(attempt);
        turn = 'taken';
      }
      // Nobody is late before the verdict's own patience is over.
      const until = waiting && attempt.until && !rung.authority && attempt.until < waiting ? waiting : attempt.until;
      return { ...about, state: 'now', ...(until !== undefined && { until }) };
    }
    if (isTooLate(candidate, known)) return { ...about, state: 'closed' };
    if (waiting === undefined && holds(rung.alongside)) return { ...about, state: 'now' };
    if (holds(rung.aside)) return { ...about, state: 'later' };
    const rival = rivalOf(candidate, candidates, known);
    const isReady = (rung.needs?.tried ?? []).every(isOver);
    if (turn === 'free' && isReady) {
      turn = 'taken';
      next = takes && nextAfter(takes, known.now, add);
      return { ...about, state: 'now' };
    }
    if (rival !== undefined) return { ...about, state: 'later', insteadOf: rival };
    const awaited = awaitedBy(rung, candidates);
    const from = awaited ? endOf(awaited.attempt) : turn === 'taken' ? next : undefined;
    if (from?.at !== undefined && latest !== undefined && latest <= from.at) {
      return { ...about, state: 'later', cannotWait: true, ...(awaited && { from: from.at }) };
    }
    if (turn === 'taken' && from?.at === next?.at) turn = 'none';
    const { at, provisional = false } = from ?? {};
    return { ...about, state: 'later', ...(at !== undefined && { from: at, provisional }) };
  });
}

/** The rung that has to be over before this one and still has the matter: its date counts, whoever else is asked meanwhile. */
const awaitedBy = ({ needs }: Rung, candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find(({ rung, attempt }) => needs?.tried.includes(rung.id) === true && attempt.kind === 'waiting');

/** Nothing follows from its saying whether it takes the matter up: then its own time begins. */
const endOf = ({ until, provisional, decides }: Attempt) => ({
  ...(until !== undefined && !decides && { at: until }),
  provisional,
});

/** If it is asked now and stays silent: the time by which the next one may be asked. */
function nextAfter({ accept, answer }: Takes, now: string, add: AddLimit) {
  const accepted = accept === undefined ? undefined : add(accept, now);
  const end = add(answer, accepted?.at ?? now);
  return end && { at: onTheHour(end.at), provisional: end.provisional || accepted?.provisional === true };
}

/** The rung that has the matter already, so that this one does not take it; of two that exclude each other, the first that was asked. */
function excludedBy({ rung }: Candidate, candidates: readonly Candidate[], known: Known): string | undefined {
  const contacts = contactsOf(known);
  const began = (id: string) => {
    const place = contacts.findIndex((contact) => contact.with === id);
    return place < 0 ? contacts.length : place;
  };
  return candidates.find(
    (other) =>
      other.rung.excludes.includes(rung.id) &&
      !['untried', 'not-accepted'].includes(other.attempt.kind) &&
      began(other.rung.id) < began(rung.id),
  )?.rung.id;
}

/** The untried rung before this one of which only one of the two can be taken. */
const rivalOf = ({ rung }: Candidate, candidates: readonly Candidate[], known: Known): string | undefined =>
  candidates
    .slice(
      0,
      candidates.findIndex((one) => one.rung === rung),
    )
    .find(
      (other) => other.rung.excludes.includes(rung.id) && other.attempt.kind === 'untried' && !isTooLate(other, known),
    )?.rung.id;

const isTooLate = ({ latest }: Candidate, { now }: Known): boolean => latest !== undefined && latest <= now;
