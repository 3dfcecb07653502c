import { areApart } from './apart.js';
import { closeTo } from './classes.js';
import { isAsFirm } from './firmness.js';
import { both, differ, type Goal, holds, otherThan } from './goal.js';
import { limitGoal } from './limit-mutants.js';
import { idOf, type Mutant } from './mutants.js';
import { testCase } from './paste.js';
import { isVerdict } from './questions.js';
import { search, shrink } from './search.js';
import { knowing, type Situation, type Worked } from './situation.js';
import { tellApart } from './tell-apart.js';
import { nearby, type Workshop } from './workshop.js';

const budget = 600;
const steps = 20_000;

/** What an order has to meet for the mutant to make a difference. Where nothing is asked, every order may. */
function goalOf({ pack }: Workshop, mutant: Mutant): Goal {
  const { change, conditions, place, rule: id, other, before } = mutant;
  const changed = mutant.pack.limits[idOf(mutant)]?.values.at(-1);
  if (change === 'limit' && changed) return limitGoal(pack, idOf(mutant), changed.value);
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

export interface Telling {
  readonly rule?: string;
  readonly test?: string;
  /** The time was over before all was looked for. */
  readonly cutShort?: true;
}

/** An order that comes out otherwise with the mutant, as a test that notices it. */
export function telling(workshop: Workshop, mutant: Mutant): Telling {
  const { pack, isOver } = workshop;
  const tell = (situation: Situation) => tellApart(pack, mutant.pack, situation);
  const confirm = ({ situation }: Worked) => !isOver() && tell(situation) !== undefined;
  const searching = { ...workshop.searching, starts: startsFor(workshop, mutant), budget };
  const limit = mutant.change === 'limit' ? pack.limits[idOf(mutant)] : undefined;
  const classes = limit ? closeTo(searching.classes, pack, limit) : searching.classes;
  const found =
    search({ ...searching, classes }, { goal: goalOf(workshop, mutant), confirm }) ??
    inTests(workshop, mutant, confirm);
  if (isOver()) return { cutShort: true };
  const told = found && tell(found.situation);
  if (!told) return {};
  const smallest = shrink(found.situation, (one) => tell(one)?.kind === told.kind && tell(one)?.rule === told.rule);
  if (isOver()) return { cutShort: true };
  const { rule, expected } = tell(smallest) ?? told;
  return { rule, test: testCase(nameOf(rule, expected, smallest), smallest, expected) };
}

/** Orders in which the rule holds that was changed, or that counts with the limit. */
function startsFor(workshop: Workshop, { change, place, rule, conditions }: Mutant): readonly Worked[] {
  const { pack, searching } = workshop;
  if (change === 'limit') {
    const named = JSON.stringify(idOf({ place }));
    const rules = pack.rules.filter(({ when, patience }) => JSON.stringify([when, patience]).includes(named));
    return rules.length ? nearby(workshop, ...rules.map(({ id }) => id)) : searching.starts;
  }
  const home = rule ?? (conditions && place.startsWith('rules ') ? idOf({ place }) : undefined);
  return home === undefined ? searching.starts : nearby(workshop, home);
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
