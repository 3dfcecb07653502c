import type { Assumption } from './known.js';
import type { Pack } from './pack.js';
import { basesOf } from './rests-on.js';
import type { LeafTrace, Trace } from './trace.js';

/** Facts of which one alone may bring a truth about; `true` where it is there already, whatever is answered. */
export type Settling = true | ReadonlySet<string>;

export interface Settlers {
  readonly holds: Settling;
  readonly fails: Settling;
}

/**
 * Which facts could settle a condition without any other: an upper bound, found without trying a single answer.
 * @param shaky assumptions that an answer may replace.
 */
export function settlersOf(trace: Trace, pack: Pack, shaky: (assumption: Assumption) => boolean): Settlers {
  if (trace.kind === 'leaf') {
    if (trace.definition) return asExpected(trace, settlersOf(trace.definition, pack, shaky));
    // What is not known may become known; every other truth is firm.
    const isKnown = trace.leaf.operator !== 'known' || trace.truth === 'holds';
    const truth = isKnown && !trace.assumed.some(shaky) ? trace.truth : 'unknown';
    if (truth === 'unknown') return { holds: basesOf(pack, trace.leaf), fails: basesOf(pack, trace.leaf) };
    return { holds: truth === 'holds' || none, fails: truth === 'fails' || none };
  }
  const parts = trace.parts.map((part) => settlersOf(part, pack, shaky));
  const enough = (count: number, key: keyof Settlers) =>
    enoughOf(
      count,
      parts.map((part) => part[key]),
    );
  if (trace.kind === 'not') return { holds: enough(1, 'fails'), fails: enough(1, 'holds') };
  const needed = trace.kind === 'at-least' ? trace.count : trace.kind === 'all' ? parts.length : 1;
  return { holds: enough(needed, 'holds'), fails: enough(parts.length - needed + 1, 'fails') };
}

const none: ReadonlySet<string> = new Set();

/** A leaf may expect that what defines its fact holds, or that it fails; which one is not seen while both are unknown. */
function asExpected({ truth, definition }: LeafTrace, { holds, fails }: Settlers): Settlers {
  if (holds !== true && fails !== true) {
    const either = new Set([...holds, ...fails]);
    return { holds: either, fails: either };
  }
  return truth === definition?.truth ? { holds, fails } : { holds: fails, fails: holds };
}

/** Facts that settle so many of the parts at once. */
function enoughOf(count: number, parts: readonly Settling[]): Settling {
  const open = parts.filter((part) => part !== true);
  const needed = count - (parts.length - open.length);
  if (needed <= 0) return true;
  const useful = open.filter(({ size }) => size > 0);
  if (useful.length < needed) return none;
  const [first = none, ...others] = useful;
  if (others.length === 0) return first;
  const inSoMany = (fact: string) => useful.filter((part) => part.has(fact)).length >= needed;
  return new Set((needed === useful.length ? [...first] : useful.flatMap((part) => [...part])).filter(inSoMany));
}
