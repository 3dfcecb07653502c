import { type Goal, holds, holdsNot } from './goal.js';
import type { Mutant } from './mutants.js';
import { testCase } from './paste.js';
import { isVerdict } from './questions.js';
import { search, shrink } from './search.js';
import type { Situation, Worked } from './situation.js';
import { tellApart } from './tell-apart.js';
import { nearby, type Workshop } from './workshop.js';

const budget = 600;
const steps = 4000;

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

/** What an order has to meet for the mutant to make a difference: one of these. Where nothing is asked, every order may. */
function goalsOf({ pack }: Workshop, { conditions, rule: id, before }: Mutant): readonly Goal[] {
  if (conditions) return differing(conditions);
  const rule = pack.rules.find((one) => one.id === id);
  if (!rule) return [{ every: [] }];
  const standing = rule.state === 'done' ? undefined : pack.warnings[before]?.standing;
  const offered = pack.actions[before]?.when;
  // A warning that stands anyway is missed only where it does not.
  const seen: readonly Goal[] = standing ? [{ condition: standing, is: ['fails'] }] : offered ? [holds(offered)] : [];
  return [{ every: [...seen, isVerdict(pack, rule)] }];
}

/** That no order tells it from the pack, proved on the abstract level. */
export const isEquivalent = (workshop: Workshop, mutant: Mutant): boolean =>
  mutant.change !== 'limit' &&
  goalsOf(workshop, mutant).every((goal) => workshop.abstract.canBeMet(goal, steps, workshop.isOver, true) === false);

/** An order that comes out otherwise with the mutant, as a test that notices it. */
export function telling(workshop: Workshop, mutant: Mutant): { readonly rule?: string; readonly test?: string } {
  const { pack, searching, isOver } = workshop;
  const tell = (situation: Situation) => tellApart(pack, mutant.pack, situation);
  const confirm = ({ situation }: Worked) => tell(situation) !== undefined;
  const starts = mutant.rule ? nearby(workshop, mutant.rule) : searching.starts;
  for (const goal of goalsOf(workshop, mutant)) {
    if (isOver()) return {};
    if (mutant.conditions && workshop.abstract.canBeMet(goal, steps, isOver) === false) continue;
    const found = search({ ...searching, starts, budget }, { goal, confirm });
    const told = found && tell(found.situation);
    if (!found || !told) continue;
    const smallest = shrink(found.situation, (one) => tell(one)?.kind === told.kind && tell(one)?.rule === told.rule);
    const { rule, expected } = tell(smallest) ?? told;
    return { rule, test: testCase(nameOf(rule, expected, smallest), smallest, expected) };
  }
  return {};
}

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
