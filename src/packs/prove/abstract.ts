import { type Condition, isLeaf, type Leaf, leavesOf } from '../../engine/condition.js';
import { compare, factNamed } from '../../engine/evaluate.js';
import type { Fact, Pack } from '../../engine/pack.js';
import type { Truth } from '../../engine/truth.js';
import { type FactType, magnitude, type Value } from '../../engine/value.js';
import { everyCondition } from './conditions.js';
import type { Goal } from './goal.js';
import { type Cell, signKey, something, type Table, tableOf } from './tables.js';

/*
 * The abstract level: every fact that is not defined by a condition is a free variable. So is one that the program computes, unless
 * its sources have few enough classes to compute it for all of them. Each order is one assignment, though not every assignment is
 * an order. So what no assignment meets, no order meets: that is a proof. What an assignment meets may still be impossible.
 */

/** Truths that are possible, as bits. */
const bit: Readonly<Record<Truth, number>> = { holds: 1, fails: 2, unknown: 4 };

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
  readonly canBeMet: (goal: Goal, steps: number, isOver: () => boolean) => boolean | undefined;
}

export function abstractOf(pack: Pack): Abstract {
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
    if (fact.type === 'choice') return fact.choices?.map(({ id }) => id);
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

  const canBeMet: Abstract['canBeMet'] = (goal, steps, isOver) => {
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

const cellsOf = (bits: number): readonly Cell[] => [
  ...(bits & bit.unknown ? [undefined] : []),
  ...(bits & bit.holds ? [true] : []),
  ...(bits & bit.fails ? [false] : []),
];

const union = (bits: readonly number[]): number => bits.reduce((all, one) => all | one, 0);
const isOne = (bits: number): boolean => bits === 1 || bits === 2 || bits === 4;
const notBits = (bits: number): number =>
  (bits & bit.unknown) | (bits & bit.holds ? bit.fails : 0) | (bits & bit.fails ? bit.holds : 0);

/** `all`, of parts that are taken to be independent. */
function allBits(parts: readonly number[]): number {
  if (parts.some((part) => part === 0)) return 0;
  const fails = parts.some((part) => part & bit.fails) ? bit.fails : 0;
  const canStand = parts.every((part) => part & (bit.holds | bit.unknown));
  const unknown = canStand && parts.some((part) => part & bit.unknown) ? bit.unknown : 0;
  return fails | unknown | (parts.every((part) => part & bit.holds) ? bit.holds : 0);
}

function atLeastBits(count: number, parts: readonly number[]): number {
  const surely = parts.filter((part) => part === bit.holds).length;
  const perhaps = parts.filter((part) => part & bit.holds).length;
  const atLeastOpen = parts.filter((part) => !(part & bit.fails)).length;
  const atMostOpen = parts.filter((part) => part & (bit.holds | bit.unknown)).length;
  const unknown = parts.some((part) => part & bit.unknown) && surely < count && atMostOpen >= count;
  return (perhaps >= count ? bit.holds : 0) | (atLeastOpen < count ? bit.fails : 0) | (unknown ? bit.unknown : 0);
}

function first<T, U>(list: readonly T[], find: (item: T) => U | undefined): U | undefined {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** For facts with a size that conditions compare only with limits and values: those sizes, and one on either side of each. */
function boundariesIn(pack: Pack): ReadonlyMap<string, readonly Value[]> {
  const leaves = everyCondition(pack).flatMap(leavesOf);
  const found = Object.values(pack.facts).map(
    ({ path, type }) => [path, classesAround(pack, path, type, leaves)] as const,
  );
  return new Map(found.filter(([, values]) => values.length > 0));
}

function classesAround(pack: Pack, path: string, type: FactType, leaves: readonly Leaf[]): readonly Value[] {
  const written = sizes[type];
  const named = leaves.filter(({ fact, operand }) => fact === path || ('fact' in operand && operand.fact === path));
  if (!written || named.some(({ operand }) => 'fact' in operand)) return [];
  const around = named.flatMap(({ operand, operator }) => {
    if (operator === 'known' || 'fact' in operand) return [];
    const values =
      'values' in operand ? operand.values : (pack.limits[operand.limit]?.values ?? []).map(({ value }) => value);
    return values.map((value) => magnitude(type, value));
  });
  if (around.some(Number.isNaN)) return [];
  const points = around.flatMap((size) => [size - written.step, size, size + written.step]);
  return [...new Set(points)].map(written.write);
}

/** How sizes of a type are written, and the smallest difference between two of them. */
const sizes: Readonly<Partial<Record<FactType, { readonly step: number; readonly write: (size: number) => Value }>>> = {
  number: { step: 0.5, write: (size) => size },
  money: { step: 1, write: (size) => (size / 100).toFixed(2) },
  duration: { step: 1000, write: (size) => `PT${size / 1000}S` },
};
