import type { CompiledPack } from '../compile.js';
import type { IsOwn } from '../own-entries.js';
import type { PairOrder } from './pairs.js';
import { pairQuestion, questionsOf } from './questions.js';
import { type Finding, type Outcome, questionTask, type Task, verdictTask } from './tasks.js';
import { prepare, type Workshop } from './workshop.js';

export interface Proof {
  readonly rules: number;
  readonly pairs: { readonly all: number; readonly tested: number; readonly apart: number };
  readonly questions: number;
  /** Questions to which the answer no is proved for every order. */
  readonly proved: number;
  readonly findings: readonly Finding[];
  /** What the time did not suffice for: nothing was found, and nothing is proved. */
  readonly open: readonly { readonly kind: Finding['kind']; readonly rule: string; readonly other?: string }[];
}

export interface ProveOptions {
  readonly asksPairs?: boolean;
  readonly isOwn?: IsOwn;
  /** Called again and again, with how much is done of what is worked on. */
  readonly onProgress?: (what: 'tests' | 'questions', done: number, all: number) => void;
}

/** Situations that one search may look at, in the rounds of a run: what is easy to decide is decided first, and by proof before search. */
const rounds = [0, 1, 400, 3000, 20000];

export function prove(
  { pack, tests }: Pick<CompiledPack, 'pack' | 'tests'>,
  pairs: readonly PairOrder[],
  isOver: () => boolean,
  { asksPairs = true, isOwn = () => true, onProgress = () => undefined }: ProveOptions = {},
): Proof {
  const workshop = prepare(pack, [...tests, ...pairs], isOver, (done, all) => onProgress('tests', done, all));
  const tested = testedPairs(workshop, tests, pairs);
  const rules = pack.rules.filter(({ id }) => isOwn(id));
  const couples = rules.flatMap((earlier, index) => rules.slice(index + 1).map((later) => ({ earlier, later })));
  const untested = couples.filter(({ earlier, later }) => !tested.has(`${earlier.id} ${later.id}`));
  const tasks: readonly Task[] = [
    ...rules.map((rule) => verdictTask(workshop, rule)),
    ...(asksPairs ? untested : []).map(({ earlier, later }) =>
      questionTask(workshop, pairQuestion(pack, earlier, later)),
    ),
    ...questionsOf(pack)
      .filter(({ rule }) => isOwn(rule))
      .map((question) => questionTask(workshop, question)),
  ];
  const outcomes = new Map<Task, Outcome>();
  let decided = 0;
  for (const budget of rounds) {
    for (const task of tasks) {
      if (isOver()) break;
      onProgress('questions', decided, tasks.length);
      if ((outcomes.get(task) ?? 'open') !== 'open') continue;
      const outcome = task.decide(budget);
      outcomes.set(task, outcome);
      if (outcome !== 'open') decided++;
    }
  }
  const ofKind = (wanted: Outcome) => tasks.filter((task) => (outcomes.get(task) ?? 'open') === wanted);
  return {
    rules: rules.length,
    pairs: {
      all: couples.length,
      tested: couples.length - untested.length,
      apart: ofKind('proved').filter(({ kind }) => kind === 'untested-order').length,
    },
    questions: tasks.length,
    proved: ofKind('proved').length,
    findings: [...outcomes.values()].filter((outcome) => typeof outcome === 'object'),
    open: ofKind('open').map(({ kind, rule, other }) => ({ kind, rule, ...(other !== undefined && { other }) })),
  };
}

/** Pairs whose order a test fixes: the earlier one is its verdict, the later one is also expected; or they stand in pairs.yaml and hold there. */
function testedPairs(
  { held: heldIn }: Workshop,
  tests: CompiledPack['tests'],
  pairs: readonly PairOrder[],
): ReadonlySet<string> {
  const named = tests.flatMap(({ verdict, also = [] }) => also.map((later) => `${verdict} ${later}`));
  const shown = pairs.flatMap((pair) => {
    const held = heldIn.get(pair) ?? [];
    const inOrder = held.includes(pair.earlier) && held.indexOf(pair.earlier) < held.indexOf(pair.later);
    return inOrder && held[0] === pair.verdict ? [`${pair.earlier} ${pair.later}`] : [];
  });
  return new Set([...named, ...shown]);
}
