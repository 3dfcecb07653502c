import { judge, type Verdict } from '../../engine/verdict.js';
import { derive } from '../../facts/derive.js';
import type { CompiledPack } from '../compile.js';
import type { IsOwn } from '../own-entries.js';
import { differences, type RulesTest } from '../test-rules.js';
import { type Mutant, mutantsOf, onlyTexts } from './mutants.js';
import type { PairOrder } from './pairs.js';
import { situationOf, type Worked, workOut } from './situation.js';
import { isEquivalent, telling } from './telling.js';
import { prepare, type Workshop } from './workshop.js';

export interface Survivor {
  readonly change: Mutant['change'];
  readonly place: string;
  readonly before: string;
  readonly after: string;
  /** A test that tells it from the pack, ready to paste, and the rule to whose tests it belongs; absent where none was found. */
  readonly rule?: string;
  readonly test?: string;
}

export interface Mutation {
  readonly mutants: number;
  readonly noticed: number;
  /** No order can tell these from the pack: proved. */
  readonly equivalent: readonly Survivor[];
  readonly survivors: readonly Survivor[];
  /** Limits that no rule looks at: only texts show them, and the tests of rules read no texts. */
  readonly shownOnly: readonly Survivor[];
  /** Mutants that the time did not suffice for. */
  readonly untried: number;
}

/** A test with all that is known in it: known once, judged by every mutant that it could notice. */
interface Ready {
  readonly worked: Worked;
  /** What the verdict is without a change. */
  readonly verdict: string;
  readonly isMissedBy: (verdict: Verdict) => boolean;
}

/** `rules overdue when` is a place in overdue. */
const ownerIn = (place: string): string => place.split(' ')[1] ?? '';

export function mutate(
  { pack, tests }: Pick<CompiledPack, 'pack' | 'tests'>,
  pairs: readonly PairOrder[],
  isOver: () => boolean,
  isOwn: IsOwn = () => true,
): Mutation {
  const workshop = prepare(pack, [...tests, ...pairs], isOver);
  const ready = [
    ...tests.flatMap((test) =>
      readyOf(workshop, test, (verdict) => differences(test as RulesTest, verdict).length > 0),
    ),
    ...pairs.flatMap((pair) => readyOf(workshop, pair, (verdict) => !showsPair(pair, verdict))),
  ];
  const mutants = mutantsOf(pack).filter(({ place }) => isOwn(ownerIn(place)));
  const alive: Mutant[] = [];
  let tried = 0;
  for (const mutant of mutants) {
    if (isOver()) break;
    tried++;
    if (!ready.some((one) => notices(one, mutant))) alive.push(mutant);
  }
  const equivalent: Survivor[] = [];
  const survivors: Survivor[] = [];
  const shownOnly: Survivor[] = [];
  for (const mutant of alive) {
    const { change, place, before, after } = mutant;
    const survivor = { change, place, before, after };
    if (onlyTexts(pack, mutant)) shownOnly.push(survivor);
    else if (isEquivalent(workshop, mutant)) equivalent.push(survivor);
    else survivors.push({ ...survivor, ...telling(workshop, mutant) });
  }
  return {
    mutants: mutants.length,
    noticed: tried - alive.length,
    equivalent,
    survivors,
    shownOnly,
    untried: mutants.length - tried,
  };
}

function readyOf(
  { pack }: Workshop,
  order: Parameters<typeof situationOf>[1],
  isMissedBy: Ready['isMissedBy'],
): readonly Ready[] {
  const situation = situationOf(pack, order);
  if (!situation) return [];
  const worked = workOut(pack, situation);
  const verdict = judge(pack, worked.known);
  return isMissedBy(verdict) ? [] : [{ worked, verdict: verdict.id, isMissedBy }];
}

function showsPair({ earlier, later, verdict }: PairOrder, { id, findings }: Verdict): boolean {
  const held = findings.filter(({ trace }) => trace.truth === 'holds').map(({ rule }) => rule.id);
  return id === verdict && held.includes(earlier) && held.indexOf(earlier) < held.indexOf(later);
}

/** Whether a test fails with the mutant. Where the changed condition itself comes out the same, nothing else can differ. */
function notices({ worked, verdict: usual, isMissedBy }: Ready, { pack, conditions, change, rule }: Mutant): boolean {
  if (rule !== undefined && rule !== usual) return false;
  const { situation, known, evaluate } = worked;
  if (conditions && evaluate(conditions.before).truth === evaluate(conditions.after).truth) return false;
  const now = change === 'limit' ? derive(pack, situation.answers, situation.now) : known;
  return isMissedBy(judge(pack, now));
}
