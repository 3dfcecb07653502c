import type { Condition, Leaf } from '../engine/condition.js';
import { limitOn, type Pack } from '../engine/pack.js';
import type { Trace } from '../engine/trace.js';
import type { Truth } from '../engine/truth.js';
import type { Value } from '../engine/value.js';
import { messages } from '../locale/index.js';
import { showLimit } from './prose.js';
import { type Showing, showValue } from './show-value.js';

/** One line of a condition in words, as deep in the list as it stands in the condition. */
export interface ConditionLine {
  readonly depth: number;
  readonly text: string;
  readonly fact?: string;
  /** With a trace: what became of this line, and the value that was found. */
  readonly truth?: Truth;
  readonly actual?: string;
}

/** A condition as an indented list; with its trace each line says what became of it. */
export function conditionLines(
  condition: Condition,
  pack: Pack,
  showing: Showing,
  trace?: Trace,
  depth = 0,
): readonly ConditionLine[] {
  const text = messages[showing.locale].rules;
  const truth = trace && { truth: trace.truth };
  const partOf = (index: number): Trace | undefined =>
    trace && trace.kind !== 'leaf' ? trace.parts[index] : undefined;
  const group = (heading: string, parts: readonly Condition[]) => [
    { depth, text: heading, ...truth },
    ...parts.flatMap((part, index) => conditionLines(part, pack, showing, partOf(index), depth + 1)),
  ];
  if ('all' in condition) return group(text.all, condition.all);
  if ('any' in condition) return group(text.any, condition.any);
  if ('not' in condition) return group(text.not, [condition.not]);
  const leaf = { depth, text: leafWords(condition, pack, showing), fact: condition.fact, ...truth };
  if (trace?.kind !== 'leaf') return [leaf];
  return [
    { ...leaf, ...actualOf(trace, condition, pack, showing) },
    ...definitionLines(trace, pack, showing, depth + 1),
  ];
}

/** The condition that a fact is made of, where that says more than the fact itself. */
function definitionLines(
  { definition }: Trace & { kind: 'leaf' },
  pack: Pack,
  showing: Showing,
  depth: number,
): readonly ConditionLine[] {
  return definition ? traceLines(definition, pack, showing, depth) : [];
}

function traceLines(trace: Trace, pack: Pack, showing: Showing, depth: number): readonly ConditionLine[] {
  if (trace.kind === 'leaf') return conditionLines(trace.leaf, pack, showing, trace, depth);
  const text = messages[showing.locale].rules;
  const heading = trace.kind === 'at-least' ? text.atLeast(trace.count) : text[trace.kind];
  return [
    { depth, text: heading, truth: trace.truth },
    ...trace.parts.flatMap((part) => traceLines(part, pack, showing, depth + 1)),
  ];
}

function actualOf(
  { actual }: Trace & { kind: 'leaf' },
  leaf: Leaf,
  pack: Pack,
  showing: Showing,
): { readonly actual?: string } {
  const fact = pack.facts[leaf.fact];
  if (!fact || fact.type === 'boolean' || actual === undefined) return {};
  return { actual: actual === null ? messages[showing.locale].none : showValue(fact, actual, showing) };
}

/** A leaf as one statement: "Order status: unpaid or paying". */
export function leafWords(leaf: Leaf, pack: Pack, showing: Showing): string {
  const { locale } = showing;
  const text = messages[locale].rules;
  const fact = pack.facts[leaf.fact];
  const label = fact?.label[locale] ?? leaf.fact;
  const { operator, operand } = leaf;
  if (operator === 'known')
    return 'values' in operand && operand.values[0] === false ? text.notKnown(label) : text.operators.known(label, '');
  if ('fact' in operand)
    return text.operators[operator](label, pack.facts[operand.fact]?.label[locale] ?? operand.fact);
  if ('limit' in operand) {
    const limit = pack.limits[operand.limit];
    const value = showLimit(pack, operand.limit, showing.now, showing);
    const shown = limit
      ? `${value ?? '–'}${locale === 'en' ? ' ' : ''}${bracketed(limit.label[locale], locale)}`
      : operand.limit;
    return text.operators[operator](label, shown);
  }
  if (fact?.type === 'boolean' && operator === 'is')
    return operand.values.map((value) => showValue(fact, value, showing)).join(text.or);
  const values = operand.values.map((value) =>
    fact ? showOne(fact.type === 'choices', leaf, value, pack, showing) : String(value),
  );
  return text.operators[operator](label, values.join(text.or));
}

const bracketed = (text: string, locale: Showing['locale']): string => (locale === 'en' ? `(${text})` : `（${text}）`);

function showOne(isList: boolean, leaf: Leaf, value: Value, pack: Pack, showing: Showing): string {
  const fact = pack.facts[leaf.fact];
  if (!fact) return String(value);
  return showValue(fact, isList ? ([value] as readonly string[]) : value, showing);
}

/** The value of a limit on a day, or that it is not in force then. */
export const limitWords = (id: string, pack: Pack, showing: Showing): string => {
  const limit = pack.limits[id];
  const inForce = limit && limitOn(limit, showing.now) !== undefined;
  return (inForce && showLimit(pack, id, showing.now, showing)) || messages[showing.locale].rules.notInForce;
};
