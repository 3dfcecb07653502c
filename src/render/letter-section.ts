import type { Locale } from '../engine/pack.js';
import { messages } from '../locale/index.js';
import type { ReportLetter } from './letter.js';
import type { Section } from './sections.js';
import { showTime } from './show-value.js';

/** The letter as the last section of a report: when to send it, and its text. */
export function letterSection(
  letter: ReportLetter,
  { language, now }: { readonly language: Locale; readonly now: string },
): Section {
  const text = messages[language].letter;
  const notes = [
    ...(letter.caution === null ? [] : [letter.caution]),
    ...(letter.from === null || letter.caution !== null
      ? []
      : [text.sendLater(showTime(letter.from, { locale: language, now }))]),
    letter.missing.length ? text.fillBlanks : text.sendNow,
    ...(letter.length > letter.limit ? [text.tooLong(letter.length, letter.limit)] : []),
    ...(letter.language === language ? [] : [text.inChinese]),
  ].filter((note) => note !== '');
  return {
    heading: text.heading(letter.title),
    items: [...notes, ...letter.text.split('\n')].map((line) => ({ lead: '', text: line })),
  };
}
