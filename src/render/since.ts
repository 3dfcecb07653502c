import type { Locale, Pack, State } from '../engine/pack.js';
import { fillText } from '../engine/text.js';
import { messages } from '../locale/index.js';
import { showDuration, showTime } from './show-value.js';

/** What was found of a case at one moment. */
export interface Found {
  readonly id: string;
  readonly state: State;
  readonly waitUntil?: string;
}

export interface Since {
  readonly locale: Locale;
  /** Beijing times. */
  readonly savedAt: string;
  readonly now: string;
  /** The version of the rules then. */
  readonly packVersion: string;
}

/**
 * What is different now from when the case was left, in a few sentences: the first says when that was. A time that is over
 * comes before everything that follows from it.
 */
export function sinceThen(pack: Pack, before: Found | undefined, after: Found, since: Since): readonly string[] {
  const { locale, savedAt, now, packVersion } = since;
  const text = messages[locale].since;
  const clock = (time: string) => showTime(time, { locale, now });
  const left = text.left(clock(savedAt), ago(savedAt, now, locale));
  const updated = packVersion === pack.version ? [] : [text.rulesUpdated];
  if (!before) return [left, ...updated];

  const until = before.state === 'wait' ? before.waitUntil : undefined;
  const isOver = until !== undefined && until <= now && after.state !== 'done';
  const [was, is] = [titleOf(pack, before.id, locale), titleOf(pack, after.id, locale) ?? after.id];
  const changes = [
    ...(isOver ? [text.overdue(clock(until), ago(until, now, locale))] : []),
    ...(after.id === before.id ? [] : [was ? text.otherVerdict(was, is) : text.nowVerdict(is)]),
    ...stateChange(before, after, isOver, clock, locale),
  ];
  return [left, ...updated, ...(changes.length ? changes : [unchanged(after, clock, locale)])];
}

function stateChange(
  before: Found,
  after: Found,
  isOver: boolean,
  clock: (time: string) => string,
  locale: Locale,
): readonly string[] {
  const text = messages[locale];
  if (after.waitUntil !== undefined) {
    if (after.waitUntil === before.waitUntil) return [];
    if (before.waitUntil === undefined || isOver) return [text.since.waitNow(clock(after.waitUntil))];
    return [text.since.otherTime(clock(before.waitUntil), clock(after.waitUntil))];
  }
  return after.state === before.state || after.state === 'wait' ? [] : [text.since.stateNow(text.state[after.state])];
}

const unchanged = (after: Found, clock: (time: string) => string, locale: Locale): string =>
  after.waitUntil === undefined
    ? messages[locale].since.same
    : messages[locale].since.stillWait(clock(after.waitUntil));

/** Undefined where less than a minute went by, or the clock was set back. */
function ago(then: string, now: string, locale: Locale): string | undefined {
  const minutes = Math.floor((Date.parse(now) - Date.parse(then)) / 60_000);
  // After a day nobody counts the minutes.
  const shown = minutes < 1440 ? minutes : minutes - (minutes % 60);
  return minutes < 1 ? undefined : showDuration(`PT${shown}M`, locale);
}

/** The title of a verdict; undefined where the rules no longer have it, or where it names what only the answers tell. */
export function titleOf(pack: Pack, verdict: string, locale: Locale): string | undefined {
  if (verdict === 'undetermined') return messages[locale].undetermined;
  const rule = pack.rules.find(({ id }) => id === verdict);
  return rule && fillText(rule.title[locale], () => undefined);
}
