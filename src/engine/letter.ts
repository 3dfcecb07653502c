import { applies } from './applies.js';
import { evaluator } from './evaluate.js';
import type { Known } from './known.js';
import { lawsFor, letterFacts, letterKind } from './letter-facts.js';
import { expand, type Unit } from './letter-parts.js';
import { type Fact, type Law, type Locale, limitOn, type Pack } from './pack.js';
import type { Letter, Stage } from './pack-letter.js';
import type { Value } from './value.js';
import type { Verdict } from './verdict.js';

/** How the values of a letter look in one language. */
export interface LetterWords {
  readonly locale: Locale;
  /** A value; `full`: this recipient needs it unmasked. Undefined for what does not fit into a letter. */
  readonly show: (fact: Fact, value: Value, full: boolean) => string | undefined;
  readonly limit: (id: string) => string | undefined;
  readonly blank: (fact: Fact) => string;
  /** The moment at which a limit that begins when the letter is sent ends. */
  readonly answerBy: (limit: string) => string | undefined;
  readonly laws: (laws: readonly Law[]) => string;
  readonly lawsTold: (laws: readonly Law[]) => string;
  readonly numbered: (texts: readonly string[]) => string;
  readonly listed: (texts: readonly string[]) => string;
  readonly today: string;
}

export interface LetterRequest {
  readonly letter: Letter;
  readonly stage: Stage;
  /** A limit on the number of characters that stands in for the recipient's own. */
  readonly length?: string;
}

export interface WrittenSentence {
  readonly text: string;
  /** The facts it rests on; none of them is unknown. */
  readonly facts: readonly string[];
}

export interface WrittenEvidence {
  readonly id: string;
  readonly group: 'own' | 'payment-channel' | 'platform';
  readonly text: string;
  readonly where: string;
}

export interface WrittenLetter {
  readonly to: string;
  /** Undefined where this recipient gets one letter only. */
  readonly stage?: Stage;
  readonly language: Locale;
  readonly text: string;
  readonly sentences: readonly WrittenSentence[];
  /** Facts for which there is a blank, each once. */
  readonly missing: readonly string[];
  readonly evidence: readonly WrittenEvidence[];
  readonly laws: readonly string[];
  /** In Unicode characters. */
  readonly length: number;
  readonly limit: number;
  /** Sentences that were left out to keep within the limit. */
  readonly dropped: readonly string[];
  /** Which parts of the letter had something to say, whether there was room for it or not: `block.place`. */
  readonly parts: readonly string[];
}

/**
 * Writes a letter from what is known. Shortening leaves out whole sentences, the highest rank first; `dropped` (of another
 * language's version) leaves out the same ones, so that a translation says what the letter says.
 */
export function writeLetter(
  pack: Pack,
  known: Known,
  verdict: Verdict,
  { letter, stage, length }: LetterRequest,
  words: LetterWords,
  dropped?: readonly string[],
): WrittenLetter {
  const laws = lawsFor(pack, known, verdict, letter);
  const request = { letter, stage };
  const begun: Known = { ...known, values: new Map([...known.values, ...letterKind(pack, verdict, request)]) };
  const evaluate = evaluator(pack, begun);
  const evidence = pack.evidence
    .filter((one) => applies(one, evaluate))
    .map(({ id, group, text, where }) => ({ id, group, text: text[words.locale], where: where[words.locale] }));
  const told = letterFacts(pack, begun, verdict, request, evidence, laws, words);
  const whole: Known = { ...begun, values: new Map([...begun.values, ...told]) };
  const units = expand(pack, whole, verdict, letter, evidence, words);
  const limit = Number(limitValue(pack, length ?? letter.length[words.locale], known.now));
  const left = dropped ? units.filter(({ key }) => !dropped.includes(key)) : shorten(units, limit, words.locale);
  const text = assemble(left, words.locale);
  return {
    to: letter.id,
    ...(letter.stages && { stage }),
    language: words.locale,
    text,
    sentences: left.map(({ text, facts }) => ({ text, facts })),
    missing: [...new Set(left.flatMap(({ blanks }) => blanks))],
    evidence,
    laws: left.some(({ text }) => text.includes(words.laws(laws)) || text.includes(words.lawsTold(laws)))
      ? laws.map(({ id }) => id)
      : [],
    length: lengthOf(text),
    limit,
    dropped: units.filter((unit) => !left.includes(unit)).map(({ key }) => key),
    parts: units.map(({ key }) => key),
  };
}

const limitValue = (pack: Pack, id: string, now: string): string | number | undefined => {
  const limit = pack.limits[id];
  return limit && limitOn(limit, now);
};

/** Recipients count characters as people do: an emoji or a rare character is one. */
export const lengthOf = (text: string): number => [...text].length;

function shorten(units: readonly Unit[], limit: number, locale: Locale): readonly Unit[] {
  if (lengthOf(assemble(units, locale)) <= limit) return units;
  const last = units.reduce<Unit | undefined>(
    (found, unit) => ((unit.rank ?? 0) >= (found?.rank ?? 1) ? unit : found),
    undefined,
  );
  return last === undefined
    ? units
    : shorten(
        units.filter((unit) => unit !== last),
        limit,
        locale,
      );
}

/** Blocks stand in lines of their own; a numbered list is numbered here, after what had to be left out is gone. */
function assemble(units: readonly Unit[], locale: Locale): string {
  const blocks = new Map<number, Unit[]>();
  for (const unit of units) blocks.set(unit.block, [...(blocks.get(unit.block) ?? []), unit]);
  return [...blocks.values()]
    .map((block) => {
      const sentences = block.map(({ text, numbered }, index) => (numbered ? `${index + 1}. ${text}` : text));
      const [first] = block;
      const body = sentences.join(first?.lines ? '\n' : locale === 'en' ? ' ' : '');
      return first?.heading === undefined ? body : `${first.heading}\n${body}`;
    })
    .join('\n');
}
