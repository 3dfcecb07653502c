import { beijing as inBeijing } from '../../engine/time.js';
import { clockReading } from './clock-reading.js';
import { inDigits } from './number-words.js';
import { longestText, readLength } from './read-duration.js';
import { type StatedDay, statedDay } from './stated-day.js';

type Direction = 'past' | 'future';

const second = 1000;
const day = 24 * 3600 * second;
/** Beijing has kept one offset since 1992, so it needs no zone data. */
const beijing = 8 * 3600 * second;
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2101, 0, 1);

/**
 * A moment as people, shops and bills write it, as "YYYY-MM-DDTHH:MM:SS+08:00" (so is `now`); without a zone it is
 * Beijing time. What leaves the day or the year open means the last such moment up to `now` for `past`, the next one
 * from `now` on for `future`, but a date without a year the one closest to `now`. A day alone is its last second for `future`, and nothing for `past`, where the hour matters.
 * Undefined for what is no time, is impossible (2026-02-30), lies outside 2000–2100, or could be two ("昨晚1点").
 */
export function readTime(text: string, now: string, direction: Direction): string | undefined {
  if (text.length > longestText) return undefined;
  if (isWritten(text)) return text;
  const here = Date.parse(now) + beijing;
  const words = inDigits(text);
  const wall = readNumber(words) ?? readDistance(words, here, direction) ?? readDayAndClock(words, here, direction);
  if (wall === undefined || !isKnownYear(wall)) return undefined;
  return `${new Date(wall).toISOString().slice(0, 19)}+08:00`;
}

const isKnownYear = (wall: number): boolean => wall >= earliest && wall < latest;

/** A moment as it is written here; programs mostly send it so, and what follows takes them longer. */
function isWritten(text: string): boolean {
  const moment = Date.parse(text);
  return isKnownYear(moment + beijing) && inBeijing(moment) === text;
}

/** "HH:MM" from "9:00", "09：00", "9点半", "晚上8点", and "24:00" for the end of a day; seconds are dropped. */
export function readClock(text: string): string | undefined {
  const clock = text.length > longestText ? undefined : clockReading(inDigits(text));
  if (clock === undefined || clock.seconds * second > day) return undefined;
  const minutes = Math.floor(clock.seconds / 60);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Seconds or milliseconds since 1970. */
const readNumber = (text: string): number | undefined =>
  /^\d{10}(?:\d{3})?$/.test(text) ? Number(text.padEnd(13, '0')) + beijing : undefined;

/** "刚才", "40分钟前", "2 hours ago", "40分钟了"; of what is still to come also "2小时后", "in 2 hours". */
function readDistance(text: string, now: number, direction: Direction): number | undefined {
  if (/^(?:刚才|刚刚|刚|现在|just now|now)$/.test(text)) return now;
  // A promise "by the 5th" is not kept five days ago.
  if (direction === 'future' && /^\d{1,2}日(?:之前|以前|前)$/.test(text)) return undefined;
  const [, ago] = /^(?:已经|等了|过了|大约|大概|约|about )?(.+?) ?(?:之前|以前|前|ago|了)$/.exec(text) ?? [];
  const past = ago === undefined ? undefined : readLength(ago);
  // Nobody counts back to the second, and a letter must not claim it.
  if (past !== undefined) return past < 60 ? now - past * second : toMinute(now) - past * second;
  const [, later, within] = /^(?:(.+?) ?(?:之后|以后|后|later|from now)|in (.+))$/.exec(text) ?? [];
  const ahead = direction === 'past' ? undefined : readLength(later ?? within ?? '');
  return ahead === undefined ? undefined : now + ahead * second;
}

const toMinute = (moment: number): number => moment - (moment % (60 * second));

function readDayAndClock(text: string, now: number, direction: Direction): number | undefined {
  const days = statedDay(unhedged(text, direction), now);
  const { moment, offset } = splitOffset(days.rest);
  if (offset !== undefined && days.kind !== 'with-year') return undefined;
  const clock = isDayAlone(days, moment) ? endOfDay(direction) : clockReading(moment);
  if (clock === undefined) return undefined;
  const moments = days.starts.map((start) => start + clock.seconds * second);
  const isPromisedDate = days.kind === 'without-year' && direction === 'future';
  const wall = isPromisedDate ? closest(moments, now) : nearest(moments, now, direction);
  if (offset !== undefined) return wall - offset + beijing;
  const spoken = days.kind === 'said' || days.kind === 'open';
  // At nine in the evening "8点" is an hour ago as easily as thirteen: better asked again than wrong by half a day.
  return clock.vague && spoken && wall + day / 2 <= now ? undefined : wall;
}

const hedges = /\b(?:at|around|about) |(?:大约|大概|约) ?| ?左右/g;

/** Without "about"; and without "before", which a promise keeps at that moment, but a thing that happened does not. */
function unhedged(text: string, direction: Direction): string {
  const exact = text.replace(hedges, '');
  return direction === 'past' ? exact : exact.replace(/\b(?:before|by|until) /, '').replace(/ ?(?:之前|以前|前)$/, '');
}

/** "今晚" ends when the day does. */
const isDayAlone = (days: StatedDay, moment: string): boolean => days.kind !== 'open' && /^(?:晚上?)?$/.test(moment);

const endOfDay = (direction: Direction) =>
  direction === 'future' ? { seconds: day / second - 1, vague: false } : undefined;

/** The offset in milliseconds, and the time before it; NaN for one that no place on earth has. */
function splitOffset(text: string): { readonly moment: string; readonly offset?: number } {
  const found = /^(.*:\d{2}(?:[.,]\d+)?) ?(?:z|utc|gmt|(?:utc|gmt)?([+-])(\d{2}):?([0-5]\d)?)$/.exec(text);
  if (found === null) return { moment: text };
  const [, moment = '', sign, hours = '', minutes = ''] = found;
  const size = Number(hours) > 14 ? Number.NaN : (Number(hours) * 60 + Number(minutes)) * 60 * second;
  return { moment, offset: sign === '-' ? -size : size };
}

/** A date that was promised is over as easily as still to come, so nobody is given a year more for "by 5 November". */
const closest = (moments: readonly number[], now: number): number =>
  moments.reduce((best, one) => (Math.abs(one - now) < Math.abs(best - now) ? one : best), Number.POSITIVE_INFINITY);

/** The only moment, or the nearest on the side of now that is asked for; an infinite one where there is none. */
function nearest(moments: readonly number[], now: number, direction: Direction): number {
  const possible = moments.filter((one) => moments.length === 1 || (direction === 'past' ? one <= now : one >= now));
  return direction === 'past' ? Math.max(...possible) : Math.min(...possible);
}
