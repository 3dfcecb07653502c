/** A fact that a place in the text seems to say. Offsets are those of the text. */
export interface Candidate {
  readonly path: string;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  /** Stands behind its label on a page, and is not only said. */
  readonly labelled?: boolean;
}
