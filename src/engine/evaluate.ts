import type { Condition, Leaf } from './condition.js';
import type { Assumption, Known } from './known.js';
import { type Definition, type Fact, limitOn, type Pack } from './pack.js';
import { restsOn } from './rests-on.js';
import type { LeafTrace, Trace } from './trace.js';
import { all, any, atLeast, not, type Truth, truthOf } from './truth.js';
import { magnitude, type RecordValue, type Value } from './value.js';

export type Evaluate = (condition: Condition) => Trace;

interface Found {
  readonly fact: Fact;
  readonly actual: Value | null | undefined;
  readonly assumed: readonly Assumption[];
  readonly missing: readonly string[];
  readonly definition?: Trace;
}

/** What was evaluated before one more fact became known. */
export interface Before {
  readonly evaluate: Evaluate;
  readonly changed: string;
}

/**
 * The one evaluator: every child is evaluated, nothing is cut short, so that the trace explains and plans.
 * @param before traces that do not rest on what changed are taken from there.
 */
export function evaluator(pack: Pack, known: Known, before?: Before): Evaluate {
  const found = new Map<string, Found>();
  const traces = new Map<Condition, Trace>();

  const evaluate: Evaluate = (condition) => {
    if (before && !restsOn(pack, condition, before.changed)) return before.evaluate(condition);
    const done = traces.get(condition);
    if (done) return done;
    const trace = evaluateAnew(condition);
    traces.set(condition, trace);
    return trace;
  };

  function evaluateAnew(condition: Condition): Trace {
    if ('all' in condition) return group('all', condition.all.map(evaluate), all);
    if ('any' in condition) return group('any', condition.any.map(evaluate), any);
    if ('not' in condition) {
      const part = evaluate(condition.not);
      return { kind: 'not', truth: not(part.truth), parts: [part] };
    }
    return evaluateLeaf(condition);
  }

  function lookUp(path: string): Found {
    const before = found.get(path);
    if (before) return before;
    const fact = factNamed(pack.facts, path);
    const result = fact.definition ? define(fact, fact.definition) : given(fact);
    found.set(path, result);
    return result;
  }

  function given(fact: Fact): Found {
    const actual = known.values.get(fact.path);
    const assumed = known.assumed.get(fact.path) ?? [];
    const missing = actual === undefined && fact.question && !known.answered.has(fact.path) ? [fact.path] : [];
    return { fact, actual, assumed, missing };
  }

  function define(fact: Fact, definition: Definition): Found {
    switch (definition.kind) {
      case 'computed': {
        const actual = known.values.get(fact.path);
        const missing = new Set<string>();
        const sources = actual === undefined ? definition.from : [];
        for (const source of sources) for (const path of lookUp(source).missing) missing.add(path);
        return { fact, actual, assumed: known.assumed.get(fact.path) ?? [], missing: [...missing] };
      }
      case 'when':
      case 'at-least': {
        const trace = definition.kind === 'when' ? evaluate(definition.when) : countParts(definition);
        const actual = trace.truth === 'unknown' ? undefined : trace.truth === 'holds';
        return { fact, actual, assumed: [], missing: [], definition: trace };
      }
      default:
        return fromRecords(fact, definition);
    }
  }

  function countParts({ count, of }: Definition & { kind: 'at-least' }): Trace {
    const parts = of.map(evaluate);
    const truths = parts.map((part) => part.truth);
    return { kind: 'at-least', count, truth: atLeast(count, truths), parts };
  }

  function fromRecords(fact: Fact, definition: Definition & { kind: 'count' | 'latest' }): Found {
    const { fact: list, actual: records, assumed, missing } = lookUp(definition.records);
    if (!areRecords(records)) return { fact, actual: undefined, assumed, missing };
    const fields = list.fields ?? {};
    const truths = records.map((record) =>
      definition.where ? evaluateRecord(definition.where, record, fields) : 'holds',
    );
    // One record of which it is not known whether it counts makes the whole unknown: a guess could turn out false later.
    if (truths.includes('unknown')) return { fact, actual: undefined, assumed, missing: [] };
    const chosen = records.filter((_, index) => truths[index] === 'holds');
    if (definition.kind === 'count') return { fact, actual: chosen.length, assumed, missing: [] };
    return {
      fact,
      actual: latest(chosen, definition.by)?.[definition.take] ?? (chosen.length ? undefined : null),
      assumed,
      missing: [],
    };
  }

  function evaluateRecord(condition: Condition, record: RecordValue, fields: Readonly<Record<string, Fact>>): Truth {
    if ('all' in condition) return all(condition.all.map((part) => evaluateRecord(part, record, fields)));
    if ('any' in condition) return any(condition.any.map((part) => evaluateRecord(part, record, fields)));
    if ('not' in condition) return not(evaluateRecord(condition.not, record, fields));
    const { fact, operand } = condition;
    const look = (name: string) => (fields[name] ? { fact: fields[name], actual: record[name] } : lookUp(name));
    const found = look(fact);
    const expected = expectedOf(condition, 'fact' in operand ? look(operand.fact).actual : undefined);
    return compare(condition, found.fact, found.actual, expected);
  }

  function evaluateLeaf(leaf: Leaf): LeafTrace {
    const { fact, actual, assumed, missing, definition } = lookUp(leaf.fact);
    const other = 'fact' in leaf.operand ? lookUp(leaf.operand.fact) : undefined;
    const expected = expectedOf(leaf, other?.actual);
    return {
      kind: 'leaf',
      truth: compare(leaf, fact, actual, expected),
      leaf,
      actual,
      expected,
      assumed: other ? [...assumed, ...other.assumed] : assumed,
      missing: other ? [...missing, ...other.missing] : missing,
      ...(definition && { definition }),
    };
  }

  function expectedOf({ operand }: Leaf, other: Value | null | undefined): readonly Value[] {
    if ('values' in operand) return operand.values;
    const value = 'limit' in operand ? limitValue(operand.limit) : other;
    return value === undefined || value === null ? [] : [value];
  }

  function limitValue(id: string): string | number | undefined {
    const limit = pack.limits[id];
    return limit && limitOn(limit, known.now);
  }

  return evaluate;
}

const group = (kind: 'all' | 'any', parts: readonly Trace[], truth: (truths: readonly Truth[]) => Truth): Trace => ({
  kind,
  truth: truth(parts.map((part) => part.truth)),
  parts,
});

/** Compares what is known of a fact with what a leaf expects; `null` is known to be nothing, `undefined` not known. */
export function compare(leaf: Leaf, fact: Fact, actual: Value | null | undefined, expected: readonly Value[]): Truth {
  if (leaf.operator === 'known') return truthOf((actual !== undefined && actual !== null) === expected.includes(true));
  // Known to be nothing is an answer too: there was no reply, so the last reply is none of those listed.
  if (actual === null) return truthOf(leaf.operator === 'differs-from');
  const [first] = expected;
  if (actual === undefined || first === undefined) return 'unknown';
  switch (leaf.operator) {
    case 'is':
      return truthOf(expected.some((value) => same(fact, actual, value)));
    case 'includes':
      return truthOf(Array.isArray(actual) && expected.some((value) => actual.includes(value as string)));
    case 'same-as':
      return truthOf(same(fact, actual, first));
    case 'differs-from':
      return truthOf(!same(fact, actual, first));
    default:
      return compareSize(leaf.operator, magnitude(fact.type, actual), magnitude(fact.type, first));
  }
}

function same(fact: Fact, a: Value, b: Value): boolean {
  const size = magnitude(fact.type, a);
  return Number.isNaN(size) ? a === b : size === magnitude(fact.type, b);
}

function compareSize(operator: string, a: number, b: number): Truth {
  if (Number.isNaN(a) || Number.isNaN(b)) return 'unknown';
  if (operator === 'under' || operator === 'before') return truthOf(a < b);
  if (operator === 'at-most') return truthOf(a <= b);
  if (operator === 'at-least') return truthOf(a >= b);
  return truthOf(a > b);
}

function latest(records: readonly RecordValue[], by: string): RecordValue | undefined {
  // Records without the time (no number is before or after theirs) keep their place: people list what happened in its order.
  const timeOf = (record: RecordValue) => Date.parse(String(record[by]));
  return records.reduce<RecordValue | undefined>(
    (last, record) => (last && timeOf(record) < timeOf(last) ? last : record),
    undefined,
  );
}

const areRecords = (value: unknown): value is readonly RecordValue[] => Array.isArray(value);

export function factNamed(facts: Readonly<Record<string, Fact>>, path: string): Fact {
  const fact = Object.hasOwn(facts, path) ? facts[path] : undefined;
  if (!fact) throw new Error(`no fact is called ${path}`);
  return fact;
}
