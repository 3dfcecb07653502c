import type { LetterWords } from '../engine/letter.js';
import { cleanOutsideText } from '../engine/outside-text.js';
import type { Law, Locale, Pack } from '../engine/pack.js';
import { beijing, onTheHour } from '../engine/time.js';
import { addLimit } from '../facts/time/add-limit.js';
import { messages } from '../locale/index.js';
import { mask } from './mask.js';
import { showLimit } from './prose.js';
import { showValue } from './show-value.js';

/** A name longer than this would push out what matters: the letter then does without it. */
const longestName = 40;

export interface LetterShowing {
  readonly language: Locale;
  /** When the letter goes out, Beijing time. */
  readonly from: string;
  readonly currency: string;
  readonly unmask: boolean;
}

/** How a letter shows values: whole dates, since it is read on another day, and every digit as it was given. */
export function letterWords(pack: Pack, { language, from, currency, unmask }: LetterShowing): LetterWords {
  const text = messages[language];
  const showing = { locale: language, now: from, currency, unmask: true };
  return {
    locale: language,
    show: (fact, value, full) => {
      if (fact.type === 'time') return letterTime(String(value));
      if (fact.type === 'choice') {
        const choice = fact.choices?.find(({ id }) => id === value);
        return choice?.letter?.[language] ?? showValue(fact, value, showing);
      }
      if (fact.private && !full && !unmask && typeof value === 'string') return cleanOutsideText(mask(value));
      const shown = showValue(fact, value, showing);
      return fact.type === 'text' && !fact.path.startsWith('letter.') && [...shown].length > longestName
        ? undefined
        : shown;
    },
    limit: (id) => showLimit(pack, id, from, showing),
    blank: (fact) => text.letter.blank((fact.blank ?? fact.label)[language]),
    answerBy: (id) => answerBy(pack, id, from),
    laws: (laws) =>
      byTitle(laws, language)
        .map(([title, list]) => text.letter.article(title, list))
        .join(text.letter.between),
    lawsTold: (laws) =>
      laws
        .map(({ title, article, says }) => text.letter.articleTold(title[language], article, says[language]))
        .join(text.letter.between),
    numbered: (texts) => texts.map((one, index) => `${index + 1}. ${one}`).join(text.letter.between),
    listed: text.letter.listed,
    today: from.slice(0, 10),
  };
}

/** 2026-11-21 10:00, with seconds where they were given; the last second of a day is that day. */
function letterTime(time: string): string {
  const [day, clock, seconds] = [time.slice(0, 10), time.slice(11, 16), time.slice(17, 19)];
  if (clock === '23:59' && seconds === '59') return day;
  return `${day} ${clock}${seconds === '00' ? '' : `:${seconds}`}`;
}

/** Midnight belongs to the day before it: people who read "00:00" are a day off. */
const hourBy = (time: string): string =>
  time.slice(11, 16) === '00:00' ? `${beijing(Date.parse(time) - 1000).slice(0, 10)} 24:00` : letterTime(time);

/** A clock time (on the full hour) for hours, a day for days and workdays; the same end that the ladder counts with. */
function answerBy(pack: Pack, id: string, from: string): string | undefined {
  const end = addLimit(pack)(id, from);
  return end && hourBy(onTheHour(end.at));
}

function byTitle(laws: readonly Law[], language: Locale): readonly (readonly [string, readonly string[]])[] {
  const titles = [...new Set(laws.map(({ title }) => title[language]))];
  const articlesOf = (name: string) =>
    laws
      .filter(({ title }) => title[language] === name)
      .map(({ article }) => article)
      .sort((a, b) => Number(a) - Number(b));
  return titles.map((name) => [name, articlesOf(name)]);
}
