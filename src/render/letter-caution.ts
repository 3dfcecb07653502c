import type { Pack } from '../engine/pack.js';
import type { Letter } from '../engine/pack-letter.js';
import type { Verdict } from '../engine/verdict.js';
import { messages } from '../locale/index.js';
import { writeLadder } from './ladder.js';
import { type Writing, writeText } from './prose.js';

/**
 * Why a letter that was asked for by name should not go out now: its recipient does not deal with the matter, is closed, had
 * it already or is not next. Undefined where it may go out, at once or on its date.
 */
export function cautionFor(pack: Pack, letter: Letter, { ladder }: Verdict, writing: Writing): string | undefined {
  const { locale } = writing.showing;
  const text = messages[locale].letter;
  const between = locale === 'en' ? ' ' : '';
  const title = letter.title[locale];
  const rung = pack.ladder.find(({ id }) => id === letter.id);
  const place = ladder.findIndex((step) => step.rung.id === letter.id);
  const [step, written] = [ladder[place], writeLadder(ladder, writing)[place]];
  if (step === undefined || written === undefined) {
    const notFor = rung?.notFor && writeText(rung.notFor, writing);
    return [text.doesNotFit(title), notFor].filter(Boolean).join(between);
  }
  if (step.state === 'closed') return [text.isClosed(title), written.text].join(between);
  if (step.attempt.times > 0 && !letter.stages) return text.hasIt(title);
  if (step.state === 'later' && step.from === undefined) return [text.notYet(title), written.text].join(between);
  return undefined;
}
