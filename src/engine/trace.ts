import type { Leaf } from './condition.js';
import type { Assumption } from './known.js';
import { all, any, atLeast, not, type Truth } from './truth.js';
import type { Value } from './value.js';

/** A condition with everything that was found when it was evaluated; the only source of every explanation. */
export type Trace =
  | { readonly kind: 'all' | 'any'; readonly truth: Truth; readonly parts: readonly Trace[] }
  | { readonly kind: 'at-least'; readonly count: number; readonly truth: Truth; readonly parts: readonly Trace[] }
  | { readonly kind: 'not'; readonly truth: Truth; readonly parts: readonly [Trace] }
  | LeafTrace;

export interface LeafTrace {
  readonly kind: 'leaf';
  readonly truth: Truth;
  readonly leaf: Leaf;
  readonly actual: Value | null | undefined;
  /** The values compared with: of the list, of the limit on that day, or of the other fact. */
  readonly expected: readonly Value[];
  readonly assumed: readonly Assumption[];
  /** For a fact that is defined by a condition: that condition's own trace. */
  readonly definition?: Trace;
  /** Facts whose answers could change this leaf while it is unknown. */
  readonly missing: readonly string[];
}

/** The leaves that made the trace what it is: take them away and it would be unknown. */
export function deciding(trace: Trace): readonly LeafTrace[] {
  if (trace.kind === 'leaf') {
    // A fact that follows from others is explained by those, unless it was computed and speaks for itself.
    return trace.definition && trace.definition.truth !== 'unknown' ? deciding(trace.definition) : [trace];
  }
  if (trace.kind === 'not') return deciding(trace.parts[0]);
  const settlesAlone = trace.kind === 'all' ? 'fails' : 'holds';
  const same = trace.parts.filter((part) => part.truth === trace.truth);
  // One failing part settles an `all`, one holding part an `any`: the shortest reason is the first of them.
  return trace.truth === settlesAlone && trace.kind !== 'at-least'
    ? same.slice(0, 1).flatMap(deciding)
    : same.flatMap(deciding);
}

/** The facts that could still settle an unknown trace, in the order of the condition, each once. */
export function missing(trace: Trace): readonly string[] {
  const found = new Set<string>();
  const gather = (part: Trace): void => {
    if (part.truth !== 'unknown') return;
    if (part.kind !== 'leaf') part.parts.forEach(gather);
    else if (part.definition) gather(part.definition);
    else for (const fact of part.missing) found.add(fact);
  };
  gather(trace);
  return [...found];
}

/** What the trace takes for granted, among the leaves that decided it. */
export const assumptions = (trace: Trace): readonly Assumption[] => deciding(trace).flatMap((leaf) => leaf.assumed);

/** The truth that is left without those assumptions that are `shaky`. */
export function firmTruth(trace: Trace, shaky: (assumption: Assumption) => boolean): Truth {
  // Taking something away makes nothing known.
  if (trace.truth === 'unknown') return 'unknown';
  if (trace.kind === 'leaf') {
    if (trace.definition)
      return trace.truth === trace.definition.truth
        ? firmTruth(trace.definition, shaky)
        : not(firmTruth(trace.definition, shaky));
    return trace.assumed.some(shaky) ? 'unknown' : trace.truth;
  }
  const truths = trace.parts.map((part) => firmTruth(part, shaky));
  if (trace.kind === 'not') return not(all(truths));
  if (trace.kind === 'at-least') return atLeast(trace.count, truths);
  return trace.kind === 'all' ? all(truths) : any(truths);
}

/** Everything that the trace takes for granted, whether it decided or not. */
export function assumedIn(trace: Trace): readonly Assumption[] {
  if (trace.kind !== 'leaf') return trace.parts.flatMap(assumedIn);
  return trace.definition ? assumedIn(trace.definition) : trace.assumed;
}
