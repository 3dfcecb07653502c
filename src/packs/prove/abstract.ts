import { type Condition, factsIn, isLeaf, type Leaf } from '../../engine/condition.js';
import { compare, factNamed } from '../../engine/evaluate.js';
import { type Fact, occurs, type Pack } from '../../engine/pack.js';
import type { Value } from '../../engine/value.js';
import { allBits, atLeastBits, bit, cellsOf, isOne, notBits, union } from './bits.js';
import { boundariesIn } from './boundaries.js';
import { conditionsOf, type Goal } from './goal.js';
import { type Cell, signKey, something, type Table, tableOf } from './tables.js';

/*
 * The abstract level: every fact that is not defined by a condition is a free variable. So is one that the program computes, unless
 * its sources have few enough classes to compute it for all of them. Each order is one assignment, though not every assignment is
 * an order. So what no assignment meets, no order meets: that is a proof. What an assignment meets may still be impossible.
 */

/** A fact with classes has its value; of any other, and of a list, it is only said whether something is known. */
type Assignment = Map<string, Cell>;

/** A table, the variables that it hangs on, and what was looked up in it before. */
interface Tabled {
  readonly rows: Table;
  readonly names: readonly string[];
  readonly seen: Map<string, readonly Cell[]>;
}

export interface Abstract {
  /** Whether an assignment meets the goal; undefined when that was not decided within the steps. */
  readonly canBeMet: (goal: Goal, steps: number, isOver: () => boolean, withLaws?: boolean) => boolean | undefined;
}

/** @param laws what is so in every order. */
export function abstractOf(pack: Pack, laws: readonly Goal[] = []): Abstract {
  const boundaries = boundariesIn(pack);
  const domains = new Map<string, readonly Cell[]>();

  const tables = new Map<string, Tabled | undefined>();

  function tabled(path: string): Tabled | undefined {
    if (tables.has(path)) return tables.get(path);
    const rows = tableOf(pack, factOf(path));
    const names = [...new Set(rows?.flatMap(({ sources }) => [...sources.keys()]))];
    tables.set(path, rows && { rows, names, seen: new Map() });
    return tables.get(path);
  }

  const factOf = (path: string): Fact => factNamed(pack.facts, path);
  const classed = (path: string): boolean => valuesOf(path) !== undefined;

  function valuesOf(path: string): readonly Value[] | undefined {
    const fact = factOf(path);
    if (fact.type === 'boolean') return [true, false];
    if (fact.type === 'choice') return fact.choices?.filter((choice) => occurs(choice, pack)).map(({ id }) => id);
    return boundaries.get(path);
  }

  /** The unknown first: it is what leaves other rules open. */
  function domainOf(variable: string): readonly Cell[] {
    const before = domains.get(variable);
    if (before) return before;
    const domain = variable.startsWith('{')
      ? [true, false]
      : [undefined, ...(factOf(variable).definition ? [null] : []), ...(valuesOf(variable) ?? [something])];
    domains.set(variable, domain);
    return domain;
  }

  const keys = new WeakMap<Leaf, string>();
  const keyOf = (leaf: Leaf): string => {
    const key = keys.get(leaf) ?? JSON.stringify(leaf);
    keys.set(leaf, key);
    return key;
  };

  /** The variables of a leaf, in the order in which they are tried. */
  function variablesOf(leaf: Leaf): readonly string[] {
    const { fact, operator, operand } = leaf;
    const other = 'fact' in operand ? [operand.fact] : [];
    const free = operator === 'known' || isClassed(leaf) ? [] : atomsOf(leaf);
    return [fact, ...other, ...free];
  }

  const isClassed = ({ fact, operand }: Leaf): boolean =>
    classed(fact) && !('fact' in operand && !classed(operand.fact));

  /** Of a list each sign is a variable of its own, the same for every leaf that names it. */
  function atomsOf(leaf: Leaf): readonly string[] {
    if (leaf.operator !== 'includes' || !('values' in leaf.operand)) return [keyOf(leaf)];
    return leaf.operand.values.map((value) => signKey(leaf.fact, value));
  }
  const definitionOf = (
    path: string,
  ): readonly [count: number | undefined, parts: readonly Condition[]] | undefined => {
    const { definition } = factOf(path);
    if (definition?.kind === 'when') return [undefined, [definition.when]];
    if (definition?.kind === 'at-least') return [definition.count, definition.of];
    return undefined;
  };

  function bitsOf(condition: Condition, assignment: Assignment): number {
    if ('all' in condition) return allBits(condition.all.map((part) => bitsOf(part, assignment)));
    if ('any' in condition) return notBits(allBits(condition.any.map((part) => notBits(bitsOf(part, assignment)))));
    if ('not' in condition) return notBits(bitsOf(condition.not, assignment));
    return leafBits(condition, assignment);
  }

  function leafBits(leaf: Leaf, assignment: Assignment): number {
    const own = cellsFor(leaf.fact, assignment);
    const others = 'fact' in leaf.operand ? cellsFor(leaf.operand.fact, assignment) : [undefined];
    return union(own.flatMap((cell) => others.map((other) => leafTruth(leaf, cell, other, assignment))));
  }

  /** What a fact can still be. */
  function cellsFor(path: string, assignment: Assignment): readonly Cell[] {
    if (assignment.has(path)) return [assignment.get(path)];
    const defined = definedBits(path, assignment);
    if (defined !== undefined) return cellsOf(defined);
    const table = tabled(path);
    if (!table) return domainOf(path);
    const key = table.names.map((name) => (assignment.has(name) ? String(assignment.get(name)) : '*')).join();
    const before = table.seen.get(key);
    if (before) return before;
    const agrees = ([name, cell]: readonly [string, Cell]) => !assignment.has(name) || assignment.get(name) === cell;
    const rows = table.rows.filter(({ sources }) => [...sources].every(agrees));
    const cells = [...new Set(rows.map(({ result }) => result))];
    table.seen.set(key, cells);
    return cells;
  }

  function definedBits(path: string, assignment: Assignment): number | undefined {
    const definition = definitionOf(path);
    if (!definition) return undefined;
    const [count, parts] = definition;
    const bits = parts.map((part) => bitsOf(part, assignment));
    return count === undefined ? bits[0] : atLeastBits(count, bits);
  }

  function leafTruth(leaf: Leaf, cell: Cell, other: Cell, assignment: Assignment): number {
    const { operator, operand } = leaf;
    if (cell === null || cell === undefined || operator === 'known')
      return bit[compare(leaf, factOf(leaf.fact), cell, expected(operand, other))];
    if ('fact' in operand && (other === undefined || other === null)) return bit.unknown;
    if ('limit' in operand && !limitsOf(operand.limit).length) return bit.unknown;
    if (isClassed(leaf)) {
      const [first, ...rest] = 'limit' in operand ? limitsOf(operand.limit) : [undefined];
      if (rest.length) return bit.holds | bit.fails;
      return bit[compare(leaf, factOf(leaf.fact), cell, first === undefined ? expected(operand, other) : [first])];
    }
    const atoms = atomsOf(leaf).map((atom) => assignment.get(atom));
    if (atoms.includes(true)) return bit.holds;
    return atoms.includes(undefined) ? bit.holds | bit.fails : bit.fails;
  }

  const expected = (operand: Leaf['operand'], other: Cell): readonly Value[] =>
    'values' in operand ? operand.values : other === undefined || other === null ? [] : [other];

  const limitsOf = (id: string): readonly (string | number)[] =>
    pack.limits[id]?.values.map(({ value }) => value) ?? [];

  /** What a goal can still be: 1 met, 2 not met. */
  function goalBits(goal: Goal, assignment: Assignment): number {
    if ('every' in goal) return allBits(goal.every.map((part) => goalBits(part, assignment)));
    if ('some' in goal) return notBits(allBits(goal.some.map((part) => notBits(goalBits(part, assignment)))));
    const bits = bitsOf(goal.condition, assignment);
    const wanted = union(goal.is.map((truth) => bit[truth]));
    return (bits & wanted ? bit.holds : 0) | (bits & ~wanted ? bit.fails : 0);
  }

  /** The first variable on which it hangs whether the goal is met. */
  function openVariable(goal: Goal, assignment: Assignment): string | undefined {
    if (goalBits(goal, assignment) !== (bit.holds | bit.fails)) return undefined;
    const parts = 'every' in goal ? goal.every : 'some' in goal ? goal.some : undefined;
    if (parts) return first(parts, (part) => openVariable(part, assignment));
    return 'condition' in goal ? openIn(goal.condition, assignment) : undefined;
  }

  function openIn(condition: Condition, assignment: Assignment): string | undefined {
    if (isOne(bitsOf(condition, assignment))) return undefined;
    if ('all' in condition) return first(condition.all, (part) => openIn(part, assignment));
    if ('any' in condition) return first(condition.any, (part) => openIn(part, assignment));
    if ('not' in condition) return openIn(condition.not, assignment);
    if (!isLeaf(condition)) return undefined;
    return first(variablesOf(condition), (variable) => {
      const definition = variable.startsWith('{') ? undefined : definitionOf(variable);
      if (definition) return first(definition[1], (part) => openIn(part, assignment));
      const sources = variable.startsWith('{') ? undefined : tabled(variable)?.names;
      return first(sources ?? [variable], (name) => (assignment.has(name) ? undefined : name));
    });
  }

  /** The goal with the laws that speak of its facts. */
  function lawful(goal: Goal): Goal {
    const named = namesIn(goal);
    const chosen = laws.filter((law) => [...namesIn(law)].some((path) => named.has(path)));
    return chosen.length ? { every: [goal, ...chosen] } : goal;
  }

  const canBeMet: Abstract['canBeMet'] = (wanted, steps, isOver, withLaws = false) => {
    const goal = withLaws ? lawful(wanted) : wanted;
    const assignment: Assignment = new Map();
    let left = steps;
    const visit = (): boolean | undefined => {
      if (left-- <= 0 || isOver()) return undefined;
      const bits = goalBits(goal, assignment);
      if (!(bits & bit.holds)) return false;
      if (bits === bit.holds) return true;
      const variable = openVariable(goal, assignment);
      // Nothing is left to choose, and it is still open: limits that changed with the years may go either way.
      if (variable === undefined) return true;
      for (const cell of domainOf(variable)) {
        assignment.set(variable, cell);
        const met = visit();
        if (met !== false) return met;
      }
      assignment.delete(variable);
      return false;
    };
    return visit();
  };

  return { canBeMet };
}

const namesIn = (goal: Goal): ReadonlySet<string> => new Set(conditionsOf(goal).flatMap(factsIn));

function first<T, U>(list: readonly T[], find: (item: T) => U | undefined): U | undefined {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
