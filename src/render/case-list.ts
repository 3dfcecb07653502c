import { cleanOutsideText } from '../engine/outside-text.js';
import type { Locale, Pack } from '../engine/pack.js';
import { messages } from '../locale/index.js';
import { showTime } from './show-value.js';
import { type Found, titleOf } from './since.js';
import { widthOf, wrap } from './wrap.js';

/** What a list says of a case: nothing of what was answered. */
export interface ListedCase {
  readonly id: string;
  readonly updatedAt: string;
  readonly verdict?: Found;
}

export interface CaseListOptions {
  readonly pack: Pack;
  readonly locale: Locale;
  /** Beijing time. */
  readonly now: string;
  readonly columns: number;
  readonly folder: string;
}

/** The cases one below the other, the id in front, for a terminal of so many columns. */
export function renderCases(
  cases: readonly ListedCase[],
  { pack, locale, now, columns, folder }: CaseListOptions,
): string {
  const text = messages[locale];
  const clock = (time: string) => showTime(time, { locale, now });
  const stateOf = ({ state, waitUntil }: Found) => {
    if (waitUntil === undefined) return text.state[state === 'wait' ? 'act' : state];
    return waitUntil <= now ? text.cases.waitOver(clock(waitUntil)) : text.state.wait(clock(waitUntil));
  };
  const lines = cases.flatMap(({ id, updatedAt, verdict }) => {
    const title = verdict ? (titleOf(pack, verdict.id, locale) ?? verdict.id) : text.cases.noVerdict;
    const about = [title, ...(verdict ? [stateOf(verdict)] : []), text.cases.saved(clock(updatedAt))];
    const indent = ' '.repeat(id.length + 2);
    return about
      .flatMap((part) => wrap(part, Math.max(8, columns - indent.length)))
      .map((line, index) => (index === 0 ? `${id}  ` : indent) + line);
  });
  const hint = (label: string, what: string) => {
    const whole = locale === 'en' ? `${label} ${what}` : label + what;
    // What is to be typed stays in one piece.
    return widthOf(whole) <= columns ? [whole] : [...wrap(label, columns), `  ${what}`];
  };
  const hints = [
    ...hint(text.cases.goOn, `topup-doctor resume ${cases[0]?.id}`),
    ...hint(text.cases.forgetOne, `topup-doctor forget ${cases[0]?.id}`),
    ...hint(text.cases.forgetAll, 'topup-doctor forget --all'),
    ...hint(text.cases.keptIn, cleanOutsideText(folder)),
  ];
  return `${[...lines, '', ...hints].join('\n')}\n`;
}
