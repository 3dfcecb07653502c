import type { Condition } from '../../engine/condition.js';
import type { Truth } from '../../engine/truth.js';
import { areApart } from './apart.js';
import { isAsFirm } from './firmness.js';
import { type Goal, holds } from './goal.js';
import { isTruth, type Mutant } from './mutants.js';
import { testCase } from './paste.js';
import { isVerdict } from './questions.js';
import { search, shrink } from './search.js';
import { knowing, type Situation, type Worked } from './situation.js';
import { tellApart } from './tell-apart.js';
import { nearby, type Workshop } from './workshop.js';

const budget = 600;
const steps = 20_000;

const truths: readonly Truth[] = ['holds', 'fails', 'unknown'];
const otherThan = (truth: Truth): readonly Truth[] => truths.filter((other) => other !== truth);

/** That two conditions come out differently; a truth stands for a condition that was left out. */
const differ = (one: Condition, other: Condition | Truth): Goal =>
  isTruth(other)
    ? { condition: one, is: otherThan(other) }
    : { some: truths.map((truth) => both(one, [truth], other, otherThan(truth))) };

const both = (one: Condition, is: readonly Truth[], other: Condition, isThen: readonly Truth[]): Goal => ({
  every: [
    { condition: one, is },
    { condition: other, is: isThen },
  ],
});

/** What an order has to meet for the mutant to make a difference. Where nothing is asked, every order may. */
function goalOf({ pack }: Workshop, { conditions, place, rule: id, other, before }: Mutant): Goal {
  // A warning stands unless its condition fails: whether that holds or is open makes no difference.
  if (conditions && place.startsWith('warnings ')) {
    const { before: one, after: two } = conditions;
    return { some: [both(one, ['fails'], two, otherThan('fails')), both(one, otherThan('fails'), two, ['fails'])] };
  }
  // The whole differs only where its part does: with that the case split begins.
  if (conditions)
    return { every: [differ(conditions.part, conditions.became), differ(conditions.before, conditions.after)] };
  const rule = pack.rules.find((one) => one.id === id);
  if (!rule) return { every: [] };
  const next = pack.rules.find((one) => one.id === other);
  if (next) return { every: [holds(rule.when), holds(next.when)] };
  const standing = rule.state === 'done' ? undefined : pack.warnings[before]?.standing;
  const offered = pack.actions[before]?.when;
  // A warning that stands anyway is missed only where it does not.
  const seen: readonly Goal[] = standing ? [{ condition: standing, is: ['fails'] }] : offered ? [holds(offered)] : [];
  return { every: [...seen, isVerdict(pack, rule)] };
}

/** That no order tells it from the pack: proved for what is said and done, and so in every test for how sure that is. */
export function isEquivalent(workshop: Workshop, mutant: Mutant): boolean {
  const { conditions, change } = mutant;
  const { abstract, isOver } = workshop;
  if (change === 'limit') return false;
  const goal = goalOf(workshop, mutant);
  if (areNeverTogether(workshop, mutant)) return true;
  const isImpossible = (withLaws: boolean) => abstract.canBeMet(goal, steps, isOver, withLaws) === false;
  if (!isImpossible(false) && !isImpossible(true)) return false;
  return (
    !conditions ||
    mutant.place.startsWith('warnings ') ||
    workshop.searching.starts.every((start) => isAsFirm(workshop.pack, start, conditions))
  );
}

/** Rules that changed places. */
function areNeverTogether(workshop: Workshop, { rule, other }: Mutant): boolean {
  const [one, two] = [rule, other].map((id) => workshop.pack.rules.find((each) => each.id === id));
  return one !== undefined && two !== undefined && areApart(workshop, one.when, two.when);
}

/** An order that comes out otherwise with the mutant, as a test that notices it. */
export function telling(workshop: Workshop, mutant: Mutant): { readonly rule?: string; readonly test?: string } {
  const { pack, searching, isOver } = workshop;
  const tell = (situation: Situation) => tellApart(pack, mutant.pack, situation);
  const confirm = ({ situation }: Worked) => !isOver() && tell(situation) !== undefined;
  const starts = mutant.rule ? nearby(workshop, mutant.rule) : searching.starts;
  const goal = goalOf(workshop, mutant);
  const found = search({ ...searching, starts, budget }, { goal, confirm }) ?? inTests(workshop, mutant, confirm);
  const told = found && tell(found.situation);
  if (!found || !told || isOver()) return {};
  const smallest = shrink(found.situation, (one) => tell(one)?.kind === told.kind && tell(one)?.rule === told.rule);
  const { rule, expected } = tell(smallest) ?? told;
  return { rule, test: testCase(nameOf(rule, expected, smallest), smallest, expected) };
}

/** What a goal cannot say: that the verdict is the same and less sure, or that the ladder differs, which knows the verdict. */
function inTests(
  { pack, searching, held }: Workshop,
  { conditions }: Mutant,
  confirm: (worked: Worked) => boolean,
): Worked | undefined {
  if (!conditions) return undefined;
  const told = (start: Worked) => knowing(pack, start, held.get(start)?.[0] ?? 'undetermined');
  const differs = (start: Worked) => !isAsFirm(pack, told(start), conditions);
  return searching.starts.find((start) => differs(start) && confirm(start));
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
