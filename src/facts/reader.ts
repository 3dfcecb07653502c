import type { Assumption } from '../engine/known.js';
import type { Pack } from '../engine/pack.js';
import type { RecordValue, Value } from '../engine/value.js';
import type { FactPath } from '../generated/fact-path.js';

/** What a derivation may look at. Everything read passes its assumptions on to what is computed from it. */
export interface Reader {
  readonly pack: Pack;
  readonly now: string;
  readonly value: (path: FactPath) => Value | null | undefined;
  readonly text: (path: FactPath) => string | undefined;
  readonly records: (path: FactPath) => readonly RecordValue[] | undefined;
  /** Could this still be answered with something else? False once it was asked. */
  readonly isOpen: (path: FactPath) => boolean;
  /** Is this what the pack knows of the platform, for want of an answer? */
  readonly isFromPlatform: (path: FactPath) => boolean;
  readonly assume: (assumption: Assumption) => void;
  /** Does the work once for all facts that share it. */
  readonly once: <T>(work: (reader: Reader) => T) => T;
}
