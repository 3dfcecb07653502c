import type { Comparison, Condition, Operand, Operator } from '../engine/condition.js';
import { comparisons } from '../engine/condition.js';
import type { Choice, Fact, Limit } from '../engine/pack.js';
import { suggest } from '../engine/suggest.js';
import { type FactType, milliseconds, type Value } from '../engine/value.js';
import type { KeyPath, Report } from './problem.js';
import { wideIn } from './wide.js';

export interface Names {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly limits: Readonly<Record<string, Limit>>;
}

/** From the YAML form of a condition to the one that is evaluated. Reports all that is wrong; what is left still has the shape. */
export function compileCondition(source: unknown, at: KeyPath, names: Names, report: Report): Condition {
  if (!isMap(source) || Object.keys(source).length === 0) {
    report(at, 'condition-map');
    return { all: [] };
  }
  const parts = Object.entries(source).map(([key, value]) => compileEntry(key, value, [...at, key], names, report));
  const [only] = parts;
  return parts.length === 1 && only ? only : { all: parts };
}

function compileEntry(key: string, value: unknown, at: KeyPath, names: Names, report: Report): Condition {
  if (key === 'all' || key === 'any') {
    if (!Array.isArray(value) || value.length === 0) {
      report(at, 'condition-list', { key });
      return { all: [] };
    }
    const parts = value.map((part, index) => compileCondition(part, [...at, index], names, report));
    return key === 'all' ? { all: parts } : { any: parts };
  }
  if (key === 'not') return { not: compileCondition(value, at, names, report) };
  const fact = Object.hasOwn(names.facts, key) ? names.facts[key] : undefined;
  if (!fact) {
    report(at, 'unknown-fact', { name: key, ...suggestion(key, Object.keys(names.facts)) });
    return { all: [] };
  }
  if (fact.type === 'records') report(at, 'condition-on-records', { fact: key });
  return isMap(value) ? compileOperators(fact, value, at, names, report) : compileIs(fact, 'is', value, at, report);
}

function compileOperators(
  fact: Fact,
  map: Readonly<Record<string, unknown>>,
  at: KeyPath,
  names: Names,
  report: Report,
): Condition {
  const leaves = Object.entries(map).map(([operator, operand]): Condition => {
    const here = [...at, operator];
    if (operator === 'includes') return compileIs(fact, 'includes', operand, here, report);
    if (operator === 'is') return compileKnown(fact, operand, here, report);
    if (isComparison(operator))
      return { fact: fact.path, operator, operand: compileOperand(fact, operator, operand, here, names, report) };
    report(here, 'unknown-operator', { name: operator, ...suggestion(operator, ['is', 'includes', ...comparisons]) });
    return { all: [] };
  });
  const [only] = leaves;
  if (leaves.length === 0) report(at, 'condition-map');
  return leaves.length === 1 && only ? only : { all: leaves };
}

function compileKnown(fact: Fact, operand: unknown, at: KeyPath, report: Report): Condition {
  if (operand !== 'known' && operand !== 'unknown') report(at, 'is-known-or-unknown');
  return { fact: fact.path, operator: 'known', operand: { values: [operand === 'known'] } };
}

function compileIs(
  fact: Fact,
  operator: Operator & ('is' | 'includes'),
  value: unknown,
  at: KeyPath,
  report: Report,
): Condition {
  const values = Array.isArray(value) ? value : [value];
  if (values.length === 0) report(at, 'condition-list', { key: fact.path });
  if ((operator === 'includes') !== (fact.type === 'choices'))
    report(at, operator === 'includes' ? 'includes-needs-list' : 'list-needs-includes', { fact: fact.path });
  if (['time', 'duration', 'money'].includes(fact.type))
    report(at, 'amount-in-condition', { fact: fact.path, type: fact.type });
  for (const item of values) checkValue(fact, item, at, report);
  return { fact: fact.path, operator, operand: { values: values as Value[] } };
}

const listTypes: readonly FactType[] = ['choices', 'clocks', 'records'];

/** A value in a pack must be one that the fact can have. */
export function checkValue(fact: Fact, value: unknown, at: KeyPath, report: Report): void {
  if (fact.choices) {
    const allowed = fact.choices.map((choice) => choice.id);
    const items = Array.isArray(value) ? value : [value];
    for (const item of items) {
      if (typeof item === 'string' && allowed.includes(item)) continue;
      const wide = called(fact.choices, item) ? undefined : wideIn(String(item));
      if (wide) report(at, 'full-width', wide);
      else
        report(at, 'value-not-allowed', {
          fact: fact.path,
          value: String(item),
          allowed: allowed.join(', '),
          ...(called(fact.choices, item) ?? suggestion(String(item), allowed)),
        });
    }
    return;
  }
  const expected = fact.type === 'boolean' ? 'boolean' : fact.type === 'number' ? 'number' : 'string';
  if (typeof value === expected || (listTypes.includes(fact.type) && Array.isArray(value))) return;
  report(at, 'value-type', { fact: fact.path, value: String(value), type: fact.type });
}

/** The choice that people call so. */
function called(choices: readonly Choice[], item: unknown): Readonly<Record<string, string>> | undefined {
  const found = choices.find(({ label, words }) => [label['zh-CN'], label.en, ...words].some((word) => word === item));
  return found && { suggestion: found.id };
}

/** An amount without quotes: said where it stands, not wherever it is used. */
export const unquoted = 'amount-unquoted';

const ordered: readonly FactType[] = ['number', 'money', 'time', 'duration'];

function compileOperand(
  fact: Fact,
  operator: Comparison,
  operand: unknown,
  at: KeyPath,
  names: Names,
  report: Report,
): Operand {
  const needsOrder = operator !== 'same-as' && operator !== 'differs-from';
  if (needsOrder && !ordered.includes(fact.type)) report(at, 'not-ordered', { fact: fact.path, type: fact.type });
  if (typeof operand === 'number' && fact.type === 'number') return { values: [operand] };
  const name = String(operand);
  const limit = Object.hasOwn(names.limits, name) ? names.limits[name] : undefined;
  if (limit && needsOrder) {
    const isUnquoted = fact.type === 'money' && limit.values.every(({ value }) => typeof value === 'number');
    if (isUnquoted) report(at, unquoted, { limit: name });
    else if (!limit.values.every(({ value }) => limitFits(fact.type, value)))
      report(at, 'limit-type', { fact: fact.path, type: fact.type, limit: name });
    return { limit: name };
  }
  const other = Object.hasOwn(names.facts, name) ? names.facts[name] : undefined;
  if (other) {
    if (other.type !== fact.type)
      report(at, 'facts-differ-in-type', { fact: fact.path, type: fact.type, other: name, otherType: other.type });
    return { fact: name };
  }
  // A number or a length of time was written where a limit has to be named.
  if (ordered.includes(fact.type) && /^P?T?\d/.test(name))
    report(at, 'amount-in-condition', { fact: fact.path, type: fact.type });
  else
    report(at, 'unknown-limit-or-fact', {
      name,
      ...suggestion(name, [...Object.keys(names.limits), ...Object.keys(names.facts)]),
    });
  return { values: [] };
}

function limitFits(type: FactType, value: string | number): boolean {
  if (type === 'duration') return typeof value === 'string' && !Number.isNaN(milliseconds(value));
  if (type === 'money') return typeof value === 'string' && !Number.isNaN(Number(value));
  return type === 'number' && typeof value === 'number';
}

export function suggestion(word: string, candidates: Iterable<string>): Readonly<Record<string, string>> {
  const found = suggest(word, candidates);
  return found === undefined ? {} : { suggestion: found };
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isComparison = (name: string): name is Comparison => (comparisons as readonly string[]).includes(name);
