import type { Value } from './value.js';

/** Something that was not said and is taken for granted, or a general limit used for want of a stated one. */
export interface Assumption {
  readonly fact: string;
  readonly value: Value;
  /** A stand-in for something that should be asked, not merely taken for granted: it keeps other rules possible. */
  readonly fallback: boolean;
  /** The platform of the pack that is known to state this. */
  readonly platform?: string;
}

/** What is known of a case at a moment: the answers, and what follows from them. */
export interface Known {
  /** Beijing time, to the second. */
  readonly now: string;
  /** `null` means: known that there is none (no contact, so no last reply). A fact that is not in here is unknown. */
  readonly values: ReadonlyMap<string, Value | null>;
  /** What a value rests on that nobody said. */
  readonly assumed: ReadonlyMap<string, readonly Assumption[]>;
  /** Facts that were answered, also with "don't know": they are not asked again. */
  readonly answered: ReadonlySet<string>;
}
