import type { Form, Outcome, Pasted } from './form.js';

/** What an interview is held on: a screen, a plain terminal, or a test. */
export interface Face {
  /** Shows a paragraph that stays. */
  readonly say: (text: string) => void;
  /** What fits on one screen together, with a line to spare for a prompt. */
  readonly pages: (paragraphs: readonly string[]) => readonly (readonly string[])[];
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
    if (outcome.kind === 'explain') for (const paragraph of form.more) face.say(paragraph);
    else if (outcome.kind === 'refused') for (const line of refusal(form, outcome.sentence)) face.say(line);
    else if (outcome.kind !== 'value') return outcome;
    else {
      if (outcome.shown !== undefined) face.say(`✓ ${form.title} ${outcome.shown}`);
      return { kind: 'value', value: outcome.value };
    }
  }
}

/** A long list may have pushed its title and how to pick nothing off the screen: they are said once more. */
const refusal = ({ title, none }: Form<unknown>, sentence: string): readonly string[] => [
  `! ${sentence}`,
  ...(none === undefined ? [] : [title, `0. ${none}`]),
];

/** Says what must not scroll away unread: on a small screen one page at a time. False: somebody left. */
export async function sayAll(face: Face, paragraphs: readonly string[], goOn: string): Promise<boolean> {
  const pages = face.pages(paragraphs);
  const read = () => ({ kind: 'value', value: true }) as const;
  for (const page of pages) {
    for (const paragraph of page) face.say(paragraph);
    if (pages.length === 1) return true;
    const asked = await askForm(face, { title: goOn, more: [], options: [], hint: '', pick: read, read });
    if (asked.kind === 'leave') return false;
  }
  return true;
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
