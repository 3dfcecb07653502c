import type { Condition } from './condition.js';
import type { Patience, Prose, Text } from './pack.js';

/** One step of the ladder: somebody to turn to. Its id is what `contacts[].with` calls it, and the recipient of its letter. */
export interface Rung {
  readonly id: string;
  readonly title: Text;
  /** Fits only while this holds … */
  readonly when?: Condition;
  /** … and not while this holds. */
  readonly unless?: Condition;
  /** Goes before all others while this holds. */
  readonly first?: Condition;
  /** May be taken at once, beside the present one, while this holds. */
  readonly alongside?: Condition;
  /** Deals with a matter of its own: while this holds it is never the next one by itself. */
  readonly aside?: Condition;
  /** Counts as tried without result while this holds, whatever the dates say. */
  readonly spent?: Condition;
  /** The user's own look, which nobody has to answer. */
  readonly self: boolean;
  /** The actions of rules that mean this rung; the first is its own. */
  readonly actions: readonly string[];
  readonly needs?: { readonly tried: readonly string[]; readonly text: Text };
  /** How long it may take; the first entry that fits. None: nothing is known of it. */
  readonly takes: readonly Takes[];
  /** By when to turn to it at the latest. */
  readonly latest?: Patience;
  /** The rungs that are closed once this one was taken. */
  readonly excludes: readonly string[];
  /** While it is at work, everybody waits for it. */
  readonly authority: boolean;
  readonly way: Prose;
  /** What it does not handle. */
  readonly notFor?: Text;
  /** What to do when it stays silent. */
  readonly silent?: Prose;
  /** For small sums: whether it is worth it. */
  readonly worth?: Prose;
  readonly source: string;
  readonly checked: string;
  /** First and last day (YYYY-MM-DD, Beijing) on which it exists in this form. */
  readonly from: string;
  readonly until?: string;
}

/**
 * Limits: until it says whether it takes the matter up, if it has a time for that, and from then until its answer. A date that it
 * promised takes their place, at most `promise` ahead where that is set.
 */
export interface Takes {
  readonly when?: Condition;
  readonly accept?: string;
  readonly answer: string;
  readonly promise?: string;
}
