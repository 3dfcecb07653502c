/** One fact that was read out of something the user brought. */
export interface Found {
  readonly path: string;
  /** As in the order JSON. */
  readonly value: unknown;
  /** The words or cells it came from, as they stood. */
  readonly source: string;
  /** False: to be asked, not taken. */
  readonly sure: boolean;
}

/** What was understood of a text or a bill. */
export interface Reading {
  readonly found: readonly Found[];
  /** What was left over, as it stood. */
  readonly unused: readonly string[];
}
