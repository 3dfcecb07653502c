import type { Problem } from '../facts/order/problem.js';

/** What `--strict` makes of warnings. */
export const asErrors = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, level: 'error' }));

/**
 * The same of what is said about bills: which payment was taken, what was seen in it, and what
 * there is to choose from raise no doubt about the input.
 */
export const strictly = (notes: readonly Problem[]): readonly Problem[] =>
  notes.map((note) => (findings.includes(note.code) ? note : { ...note, level: 'error' }));

const findings: readonly string[] = ['bill-taken', 'bill-twins', 'bill-unsure', 'bill-candidate'];
