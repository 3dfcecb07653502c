import type { Verdict } from '../../engine/verdict.js';
import { derive } from '../../facts/derive.js';
import { verdictOn } from '../../facts/diagnose.js';
import type { CompiledPack } from '../compile.js';
import type { IsOwn } from '../own-entries.js';
import { differences, type RulesTest } from '../test-rules.js';
import { isAsFirm, lacksAsMuch } from './firmness.js';
import { onlyTexts } from './limit-mutants.js';
import { idOf, type Mutant, mutantsOf } from './mutants.js';
import type { PairOrder } from './pairs.js';
import { knowing, situationOf, type Worked, workOut } from './situation.js';
import { isEquivalent, telling } from './telling.js';
import { prepare } from './workshop.js';

export interface Survivor {
  readonly change: Mutant['change'];
  readonly place: string;
  readonly before: string;
  readonly after: string;
  /** A test that tells it from the pack, ready to paste, and the rule to whose tests it belongs; absent where none was found. */
  readonly rule?: string;
  readonly test?: string;
  /** The time was over before anything was proved of it, or all was looked for. */
  readonly cutShort?: true;
}

export interface Mutation {
  readonly mutants: number;
  readonly noticed: number;
  /** Proved: with these every order has the same verdict, state, actions and warnings. */
  readonly equivalent: readonly Survivor[];
  readonly survivors: readonly Survivor[];
  /** Limits that no rule looks at: only texts show them, and the tests of rules read no texts. */
  readonly shownOnly: readonly Survivor[];
  /** Mutants that the time did not suffice for. */
  readonly untried: number;
}

export interface MutateOptions {
  readonly isOwn?: IsOwn;
  /** Only changes of what has this in its id. */
  readonly filter?: string;
  /** Called again and again, with how much is done of what is worked on. */
  readonly onProgress?: (what: 'tests' | 'changes', done: number, all: number) => void;
}

/** A test that passes: its order, worked out, and what was looked at on the way. */
interface Ready {
  readonly worked: Worked;
  /** The same, with the verdict known: that is how the ladder sees it, and facts that only the ladder asks for. */
  readonly told: Worked;
  readonly verdict: Verdict;
  readonly limits: ReadonlySet<string>;
  /** Whether it says which answers are missing. */
  readonly saysMissing: boolean;
  readonly isMissedBy: (verdict: Verdict) => boolean;
}

export function mutate(
  { pack, tests }: Pick<CompiledPack, 'pack' | 'tests'>,
  pairs: readonly PairOrder[],
  isOver: () => boolean,
  { isOwn = () => true, filter = '', onProgress = () => undefined }: MutateOptions = {},
): Mutation {
  const mutants = mutantsOf(pack).filter((mutant) => isOwn(idOf(mutant)) && idOf(mutant).includes(filter));
  // Its own tests notice most changes of a pack, so they come first.
  const orders = [...tests.toSorted((a, b) => Number(isOwn(b.rule)) - Number(isOwn(a.rule))), ...pairs];
  const onTests = (done: number, all: number) => onProgress('tests', done, all);
  const alive = unnoticed(pack, orders, mutants, isOver, onTests);
  const counted = { mutants: mutants.length, noticed: mutants.length - alive.length };
  if (isOver()) return { ...counted, equivalent: [], survivors: [], shownOnly: [], untried: alive.length };

  const left = alive.filter((mutant) => !onlyTexts(pack, mutant));
  const workshop = left.length ? prepare(pack, orders, isOver, onTests) : undefined;
  const equivalent: Survivor[] = [];
  const survivors: Survivor[] = [];
  for (const [index, mutant] of left.entries()) {
    onProgress('changes', index, left.length);
    if (!workshop) continue;
    if (isOver()) survivors.push({ ...changeOf(mutant), cutShort: true });
    else if (isEquivalent(workshop, mutant)) equivalent.push(changeOf(mutant));
    else survivors.push({ ...changeOf(mutant), ...telling(workshop, mutant) });
  }
  const shownOnly = alive.filter((mutant) => onlyTexts(pack, mutant)).map(changeOf);
  return { ...counted, equivalent, survivors, shownOnly, untried: 0 };
}

/** Test by test: what was worked out for one is forgotten before the next, and a mutant is done with once one notices it. */
export function unnoticed(
  pack: CompiledPack['pack'],
  orders: readonly (RulesTest | PairOrder)[],
  mutants: readonly Mutant[],
  isOver: () => boolean,
  onProgress: (done: number, all: number) => void,
): readonly Mutant[] {
  let alive = mutants;
  for (const [index, order] of orders.entries()) {
    if (isOver() || alive.length === 0) break;
    onProgress(index, orders.length);
    const ready = readyOf(pack, order);
    if (ready) alive = alive.filter((mutant) => !notices(ready, mutant));
  }
  return alive;
}

const changeOf = ({ change, place, before, after }: Mutant): Survivor => ({ change, place, before, after });

function readyOf(pack: CompiledPack['pack'], order: RulesTest | PairOrder): Ready | undefined {
  const situation = situationOf(pack, order);
  if (!situation) return undefined;
  const limits = new Set<string>();
  const get = (all: typeof pack.limits, id: string) => {
    limits.add(id);
    return all[id];
  };
  const watched = { ...pack, limits: new Proxy(pack.limits, { get }) };
  const worked = workOut(watched, situation);
  const verdict = verdictOn(watched, worked.known, worked.evaluate);
  const isMissedBy = (other: Verdict) =>
    'earlier' in order ? !showsPair(order, other) : differences(order, other).length > 0;
  if (isMissedBy(verdict)) return undefined;
  return {
    worked,
    told: knowing(pack, worked, verdict.id),
    verdict,
    limits,
    saysMissing: 'missing' in order,
    isMissedBy,
  };
}

function showsPair({ earlier, later, verdict }: PairOrder, { id, findings }: Verdict): boolean {
  const held = findings.filter(({ trace }) => trace.truth === 'holds').map(({ rule }) => rule.id);
  return id === verdict && held.includes(earlier) && held.indexOf(earlier) < held.indexOf(later);
}

/** Whether a test fails with the mutant. Where the changed condition itself comes out the same, and as sure, nothing else can differ. */
function notices({ worked, told, verdict, limits, saysMissing, isMissedBy }: Ready, mutant: Mutant): boolean {
  const { pack, conditions, change, rule, place } = mutant;
  const { situation, known } = worked;
  const isOfLadder = place.startsWith('ladder ');
  const seen = place.startsWith('rules ') ? worked : told;
  if (rule !== undefined && rule !== verdict.id) return false;
  if (change === 'limit' && !limits.has(idOf(mutant))) return false;
  if (isOfLadder && verdict.ladder.length === 0) return false;
  if (conditions && isAsFirm(pack, seen, conditions) && !(saysMissing && !lacksAsMuch(seen, conditions))) return false;
  const now = change === 'limit' ? derive(pack, situation.answers, situation.now) : known;
  return isMissedBy(verdictOn(pack, now));
}
