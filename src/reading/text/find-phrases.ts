import type { Fact, Pack } from '../../engine/pack.js';
import type { Cue, Statement, Vocabulary } from '../../engine/vocabulary.js';

/** What a phrase may mean; which of it is said depends on the clause. */
export type Meaning =
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'choice'; readonly path: string; readonly value: string }
  | { readonly kind: 'product'; readonly product: string; readonly kinds: readonly string[] };

/** A phrase where it stands in a text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

export type Finder = (text: string) => readonly Mark[];

/** Facts whose choices are looked for in sentences; more words than these would be taken for what they are not. */
const spokenChoices = [
  'goods.kind',
  'payment.channel',
  'order.status',
  'payment.status',
  'contacts.with',
  'contacts.reply',
  'contacts.said',
];

/** Finds every phrase of the vocabulary: from left to right, the longest at each place, none inside another. */
export function phraseFinder(vocabulary: Vocabulary, pack: Pack): Finder {
  const meanings = new Map<string, Meaning[]>();
  const add = (words: readonly string[], meaning: Meaning): void => {
    for (const word of words) {
      const phrase = word.toLowerCase();
      meanings.set(phrase, [...(meanings.get(phrase) ?? []), meaning]);
    }
  };
  for (const [cue, words] of Object.entries(vocabulary.cues)) add(words, { kind: 'cue', cue: cue as Cue });
  for (const statement of vocabulary.statements) add(statement.words, { kind: 'statement', statement });
  for (const path of spokenChoices) {
    for (const [value, words] of Object.entries(vocabulary.synonyms[path] ?? {})) {
      if (factAt(pack, path)?.choices?.some(({ id }) => id === value)) add(words, { kind: 'choice', path, value });
    }
  }
  for (const { product, kinds, words } of Object.values(pack.goods)) {
    if (product !== undefined) add(words ?? [], { kind: 'product', product, kinds });
  }
  return finderOf(meanings);
}

/** `contacts.reply` is the field `reply` of the records `contacts`. */
export function factAt(pack: Pack, path: string): Fact | undefined {
  const fact = pack.facts[path];
  if (fact) return fact;
  const [records = '', field = ''] = path.split('.');
  return pack.facts[records]?.fields?.[field];
}

function finderOf(meanings: ReadonlyMap<string, readonly Meaning[]>): Finder {
  const byStart = new Map<string, string[]>();
  for (const phrase of [...meanings.keys()].sort((a, b) => b.length - a.length)) {
    const start = phrase.charAt(0);
    byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
  }
  return (text) => {
    const marks: Mark[] = [];
    for (let at = 0; at < text.length; ) {
      const phrase = byStart.get(text.charAt(at))?.find((one) => text.startsWith(one, at) && isWhole(text, at, one));
      if (phrase) marks.push({ start: at, end: at + phrase.length, meanings: meanings.get(phrase) ?? [] });
      at += phrase?.length ?? 1;
    }
    return marks;
  };
}

const isLetter = (character: string): boolean => character >= 'a' && character <= 'z';

/** "paid" is no part of "unpaid"; in Chinese words have no edges. */
function isWhole(text: string, at: number, phrase: string): boolean {
  const before = isLetter(phrase.charAt(0)) && isLetter(text.charAt(at - 1));
  const after = isLetter(phrase.charAt(phrase.length - 1)) && isLetter(text.charAt(at + phrase.length));
  return !before && !after;
}

export const hasCue = (mark: Mark, cue: Cue): boolean =>
  mark.meanings.some((meaning) => meaning.kind === 'cue' && meaning.cue === cue);

export const choiceOf = (mark: Mark, path: string): string | undefined =>
  mark.meanings.flatMap((meaning) => (meaning.kind === 'choice' && meaning.path === path ? meaning.value : []))[0];

export const statementOf = (mark: Mark): Statement | undefined =>
  mark.meanings.flatMap((meaning) => (meaning.kind === 'statement' ? meaning.statement : []))[0];

/** "付了款", "the money is gone": as good as a verb of paying. */
export function saysPaid(mark: Mark): boolean {
  const says = statementOf(mark)?.says ?? {};
  return says['payment.status'] === 'success' || says['payment.bankDebited'] === true;
}
