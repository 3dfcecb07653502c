import { evaluator } from '../engine/evaluate.js';
import type { Known } from '../engine/known.js';
import { type WrittenEvidence, type WrittenLetter, writeLetter } from '../engine/letter.js';
import { defaultRecipient, isDue, sendingTime, stageOf } from '../engine/letter-recipient.js';
import type { Locale, Pack } from '../engine/pack.js';
import type { Stage } from '../engine/pack-letter.js';
import { beijing } from '../engine/time.js';
import type { Verdict } from '../engine/verdict.js';
import { cautionFor } from './letter-caution.js';
import { letterWords } from './letter-words.js';
import { writingFor } from './writing.js';

/** One letter, ready to send but for its blanks. */
export interface ReportLetter
  extends Pick<
    WrittenLetter,
    'to' | 'language' | 'text' | 'sentences' | 'missing' | 'evidence' | 'laws' | 'length' | 'limit'
  > {
  /** The recipient's name in the language of the report. */
  readonly title: string;
  readonly stage: Stage | null;
  /** Why it should not go out, where its recipient was named and does not fit; null: nothing speaks against it. */
  readonly caution: string | null;
  /** Not to be sent before this Beijing time; null: now. */
  readonly from: string | null;
  /** The same sentences in the other language, when that was wanted. */
  readonly translation: string | null;
}

export interface LetterOptions {
  /** The language of what is said about the letter. */
  readonly locale: Locale;
  readonly unmask: boolean;
  /** A recipient of the pack; without it the one who is next. */
  readonly to?: string | undefined;
  readonly stage?: Stage | undefined;
  /** What the recipient reads; Chinese unless told. */
  readonly language?: Locale | undefined;
  readonly short?: boolean | undefined;
  readonly translate?: boolean | undefined;
}

/** The letter to a recipient, or to the one who is next; undefined where no letter is due and nobody was named. */
export function letterFor(
  pack: Pack,
  known: Known,
  verdict: Verdict,
  options: LetterOptions,
): ReportLetter | undefined {
  const { locale, unmask, language = 'zh-CN' } = options;
  const evaluate = evaluator(pack, known);
  const letter = options.to
    ? pack.letters.find(({ id }) => id === options.to)
    : defaultRecipient(pack, verdict, evaluate);
  if (!letter || !isDue(pack, letter, verdict, evaluate)) return undefined;
  const stage = options.stage ?? stageOf(letter, evaluate);
  const currency = known.values.get('payment.currency');
  const from = sendingTime(letter, verdict);
  const showing = {
    from: from === undefined ? known.now : momentAfter(from),
    currency: typeof currency === 'string' ? currency : 'CNY',
    unmask,
  };
  const write = (wanted: Locale, dropped?: readonly string[]) =>
    writeLetter(
      pack,
      known,
      verdict,
      { letter, stage, ...(options.short && letter.short && { length: letter.short[wanted] }) },
      letterWords(pack, { ...showing, language: wanted }),
      dropped,
    );
  const written = write(language);
  return {
    to: letter.id,
    title: letter.title[locale],
    stage: written.stage ?? null,
    language,
    caution: (options.to && cautionFor(pack, letter, verdict, writingFor(pack, known, verdict, options))) || null,
    from: from ?? null,
    text: written.text,
    sentences: written.sentences,
    missing: written.missing,
    evidence: inLanguage(written, language === locale ? written : write(locale)),
    laws: written.laws,
    length: written.length,
    limit: written.limit,
    translation: options.translate ? write(language === 'en' ? 'zh-CN' : 'en', written.dropped).text : null,
  };
}

/** What may go out when a day is over goes out on the next one. */
const momentAfter = (time: string): string =>
  time.slice(11, 19) === '23:59:59' ? beijing(Date.parse(time) + 1000) : time;

/** The list beside the letter is for the user, so it is in the user's language. */
const inLanguage = (letter: WrittenLetter, own: WrittenLetter): readonly WrittenEvidence[] =>
  own.evidence.filter(({ id }) => letter.evidence.some((one) => one.id === id));
