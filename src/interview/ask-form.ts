import type { Form, Outcome, Pasted } from './form.js';

/** What an interview is held on: a screen, a plain terminal, or a test. */
export interface Face {
  /** Shows a paragraph that stays. */
  readonly say: (text: string) => void;
  /**
   * Says what must not scroll away unread: on a small screen one page at a time, and not without a pause where the question
   * below would push it away. False: somebody left.
   */
  readonly tell: (paragraphs: readonly string[], below?: Form<unknown>) => Promise<boolean>;
  /** Writes rows that are no wider than the screen; more than it has, one page at a time. False: somebody left. */
  readonly show: (rows: readonly string[], write: (text: string) => void) => Promise<boolean>;
  /** Puts one question once; `again`: it stands above already, with what was said about it below. */
  readonly once: <T>(form: Form<T>, again: boolean) => Promise<Outcome<T>>;
  /** Keeps for the next question what was brought to one that takes only its answer. */
  readonly keep?: (text: string) => void;
}

export type Asked<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'enough' }
  | { readonly kind: 'leave' };

/** Puts a question until it is answered: explains it when wanted, and says why an answer is refused. */
export async function askForm<T>(face: Face, form: Form<T>): Promise<Asked<T>> {
  for (;;) {
    const asked = await askFormOrText(face, form);
    if (asked.kind !== 'pasted') return asked;
    face.keep?.(asked.text);
  }
}

/** The same, where somebody may also paste a text that answers other questions. */
export async function askFormOrText<T>(face: Face, form: Form<T>): Promise<Asked<T> | Pasted> {
  for (let again = false; ; again = true) {
    const outcome = await face.once(form, again);
    if (outcome.kind === 'explain') {
      if (!(await face.tell(form.more, form))) return { kind: 'leave' };
    } else if (outcome.kind === 'refused') face.say(`! ${outcome.sentence}`);
    else if (outcome.kind !== 'value') return outcome;
    else {
      if (outcome.shown !== undefined) face.say(`✓ ${form.title} ${outcome.shown}`);
      return { kind: 'value', value: outcome.value };
    }
  }
}

/** A form that only offers something to pick. */
export function menu<T>(
  title: string,
  entries: readonly (readonly [label: string, value: T])[],
  rest: {
    readonly more?: readonly string[];
    readonly current?: number;
    readonly hint: string;
    readonly refusal: string;
  },
): Form<T> {
  return {
    title,
    more: rest.more ?? [],
    options: entries.map(([label]) => label),
    current: rest.current ?? 0,
    hint: rest.hint,
    pick: ([index = 0]) => {
      const entry = entries[index];
      return entry ? { kind: 'value', value: entry[1] } : { kind: 'refused', sentence: rest.refusal };
    },
    read: () => ({ kind: 'refused', sentence: rest.refusal }),
  };
}
