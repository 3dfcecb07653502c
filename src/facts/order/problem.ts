/** Something wrong with what was given, as data; src/locale has the sentence for each code. */
export interface Problem {
  readonly code: string;
  /** Where in the order, like `payment.amount`; empty for the whole of it. */
  readonly path: string;
  readonly level: 'error' | 'warning';
  readonly params: Readonly<Record<string, string>>;
}

/** An error that goes for the whole of what was given. */
export const problem = (code: string, params: Problem['params'] = {}): Problem => ({
  code,
  path: '',
  level: 'error',
  params,
});
