import type { Locale, Pack } from '../engine/pack.js';
import type { Stage } from '../engine/pack-letter.js';
import { exitCode } from '../exit-code.js';
import type { Diagnosis } from '../facts/diagnose.js';
import { problem } from '../facts/order/problem.js';
import { columns, write } from '../io.js';
import { messages } from '../locale/index.js';
import { safeJson } from '../render/json.js';
import { letterFor, type ReportLetter } from '../render/letter.js';
import { letterMarkdown, letterNotes } from '../render/letter-notes.js';
import { wrap } from '../render/wrap.js';
import { judgeSavedOrOrder, type SavedOptions } from './judge-saved.js';
import { copyLetter, saveLetter } from './letter-out.js';
import { refuse } from './problems.js';
import { recipientProblem } from './recipient.js';

export interface LetterCommandOptions extends SavedOptions {
  readonly stage?: Stage;
  /** What the recipient reads; the interface keeps its own language. */
  readonly letterLang?: Locale;
  readonly short: boolean;
  readonly translate: boolean;
  readonly copy: boolean;
  readonly out?: string;
}

/** Only the letter: of an order, or of a saved case. Returns the exit code. */
export async function letterCommand(
  source: string | undefined,
  options: LetterCommandOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const print = (pack: Pack, diagnosis: Diagnosis) => printLetter(pack, diagnosis, options, environment);
  return judgeSavedOrOrder(source, options, environment, print);
}

async function printLetter(
  pack: Pack,
  { known, verdict }: Diagnosis,
  options: LetterCommandOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const { locale, format, to, stage, unmask, letterLang: language, short, translate } = options;
  const unknown = recipientProblem(pack, to);
  if (unknown) return refuse(options, unknown);
  const letter = letterFor(pack, known, verdict, { locale, unmask, to, stage, language, short, translate });
  if (stage !== undefined && letter && letter.stage === null)
    return refuse(options, problem('letter-without-stages', { to: letter.to }));
  if (short && letter && !pack.letters.some(({ id, short: limit }) => id === letter.to && limit))
    return refuse(options, problem('letter-never-short', { to: letter.to }));
  if (!letter) {
    if (format === 'json') write(1, 'null\n');
    say([noneDue(verdict.state, locale)], environment);
    return exitCode.ok;
  }
  const text = inFormat(letter, options, pack, known.now);
  write(1, text);
  if (format === 'text') say(['', ...letterNotes(letter, pack, { locale, now: known.now })], environment);
  const copied = !options.copy || (await copyLetter(letter.text, options, environment));
  if (options.out !== undefined) return saveLetter(options.out, text, options);
  return copied ? exitCode.ok : exitCode.usage;
}

const noneDue = (state: string, locale: Locale): string => {
  const { none } = messages[locale].letter;
  return state === 'ask' ? none.ask : state === 'done' ? none.done : state === 'stop' ? none.stop : none.act;
};

/** As it is to be sent: nothing wrapped, nothing around it. */
function inFormat(letter: ReportLetter, { format, locale }: LetterCommandOptions, pack: Pack, now: string): string {
  if (format === 'json') return safeJson(letter);
  if (format === 'markdown') return letterMarkdown(letter, pack, { locale, now });
  const translation =
    letter.translation === null
      ? ''
      : `\n---- ${messages[locale].letter.translation(letter.language)}\n${letter.translation}\n`;
  return `${letter.text}\n${translation}`;
}

function say(lines: readonly string[], environment: NodeJS.ProcessEnv): void {
  const width = Math.min(columns(environment), 96);
  write(
    2,
    lines
      .flatMap((line) => wrap(line, width))
      .map((line) => `${line}\n`)
      .join(''),
  );
}
