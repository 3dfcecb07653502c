import { judge, type Verdict } from '../../engine/verdict.js';
import { derive } from '../../facts/derive.js';
import type { CompiledPack } from '../compile.js';
import { differences, type RulesTest } from '../test-rules.js';
import { type Goal, holds, holdsNot } from './goal.js';
import { type Mutant, mutantsOf } from './mutants.js';
import type { PairOrder } from './pairs.js';
import { testCase } from './paste.js';
import { search, shrink } from './search.js';
import { type Situation, situationOf, type Worked, workOut } from './situation.js';
import { tellApart } from './tell-apart.js';
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

const budget = 1500;
const steps = 4000;

export function mutate(
  { pack, tests }: Pick<CompiledPack, 'pack' | 'tests'>,
  pairs: readonly PairOrder[],
  isOver: () => boolean,
): Mutation {
  const workshop = prepare(pack, [...tests, ...pairs], isOver);
  const ready = [
    ...tests.flatMap((test) =>
      readyOf(workshop, test, (verdict) => differences(test as RulesTest, verdict).length > 0),
    ),
    ...pairs.flatMap((pair) => readyOf(workshop, pair, (verdict) => !showsPair(pair, verdict))),
  ];
  const mutants = mutantsOf(pack);
  const alive: Mutant[] = [];
  let tried = 0;
  for (const mutant of mutants) {
    if (isOver()) break;
    tried++;
    if (!ready.some((one) => notices(one, mutant))) alive.push(mutant);
  }
  const equivalent: Survivor[] = [];
  const survivors: Survivor[] = [];
  for (const mutant of alive) {
    const { change, place, before, after } = mutant;
    const survivor = { change, place, before, after };
    if (isEquivalent(workshop, mutant)) equivalent.push(survivor);
    else survivors.push({ ...survivor, ...telling(workshop, mutant) });
  }
  return {
    mutants: mutants.length,
    noticed: tried - alive.length,
    equivalent,
    survivors,
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

const differing = ({ before, after }: NonNullable<Mutant['conditions']>): readonly Goal[] => [
  { every: [holds(before), holdsNot(after)] },
  { every: [holdsNot(before), holds(after)] },
  {
    every: [
      { condition: before, is: ['unknown'] },
      { condition: after, is: ['fails'] },
    ],
  },
  {
    every: [
      { condition: before, is: ['fails'] },
      { condition: after, is: ['unknown'] },
    ],
  },
];

const isEquivalent = ({ abstract, isOver }: Workshop, { conditions }: Mutant): boolean =>
  conditions !== undefined && differing(conditions).every((goal) => abstract.canBeMet(goal, steps, isOver) === false);

/** An order that comes out otherwise with the mutant, as a test that notices it. */
function telling(workshop: Workshop, mutant: Mutant): Pick<Survivor, 'rule' | 'test'> {
  const { pack, searching, isOver } = workshop;
  const tell = (situation: Situation) => tellApart(pack, mutant.pack, situation);
  const confirm = ({ situation }: Worked) => tell(situation) !== undefined;
  const goals: readonly Goal[] = mutant.conditions ? differing(mutant.conditions) : [ruleGoal(workshop, mutant)];
  for (const goal of goals) {
    if (isOver()) return {};
    const found = search({ ...searching, budget }, { goal, confirm });
    const told = found && tell(found.situation);
    if (!found || !told) continue;
    const smallest = shrink(found.situation, (one) => tell(one)?.kind === told.kind && tell(one)?.rule === told.rule);
    const { rule, expected } = tell(smallest) ?? told;
    return { rule, test: testCase(nameOf(rule, expected, smallest), smallest, expected) };
  }
  return {};
}

const ruleGoal = ({ pack }: Workshop, { rule }: Mutant): Goal => {
  const found = pack.rules.find(({ id }) => id === rule);
  return found ? holds(found.when) : { every: [] };
};

/** What is special about the order, in a line. */
function nameOf(rule: string, expected: Readonly<Record<string, unknown>>, { answers }: Situation): string {
  const said = [...answers].map(
    ([path, value]) => `${path} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
  const outcome = expected.result
    ? `${rule} ${expected.result === 'unknown' ? 'is open' : expected.result}`
    : `${expected.verdict}`;
  return `${outcome} with ${said.join(', ')}`.replaceAll('"', '');
}
