import type { Problem } from '../facts/order/problem.js';

/** Something wrong in a file of a pack, with its place for `file:line path: sentence`. */
export interface PackProblem extends Problem {
  readonly file: string;
  /** 1-based; 0 where the whole file is meant. */
  readonly line: number;
  readonly column: number;
}

export type KeyPath = readonly (string | number)[];

/** Reports one thing that is wrong at a place in the file at hand. */
export type Report = (path: KeyPath, code: string, params?: Readonly<Record<string, string>>) => void;
