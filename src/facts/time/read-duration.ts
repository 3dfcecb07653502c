import { inDigits } from './number-words.js';

export interface Duration {
  /** Days, hours, minutes and seconds: "PT30M", "P3D". */
  readonly iso: string;
  readonly count?: 'workdays';
}

type Unit = 'D' | 'H' | 'M' | 'S';
type Amounts = Readonly<Record<Unit, number>>;
interface Length {
  readonly amounts: Amounts;
  readonly workdays: boolean;
}

const none: Amounts = { D: 0, H: 0, M: 0, S: 0 };
const longest = 400 * 24 * 3600;
/** No text that is a time or a duration is longer, and no pattern here can take long on so little. */
export const longestText = 64;

const isoParts = /^p(?:(\d+(?:\.\d+)?)d)?(?:t(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?)?$/;

/** Months and years are missing on purpose: how long they are depends on when they begin. */
const units: readonly (readonly [words: RegExp, unit: Unit | 'workdays', times: number])[] = [
  [/^(?:工作日|(?:working|business|work)days?)$/, 'workdays', 1],
  [/^(?:周|星期|礼拜|weeks?)$/, 'D', 7],
  [/^(?:天|日|自然日|(?:calendar)?days?|d)$/, 'D', 1],
  [/^(?:小时|钟头|hours?|hrs?|h)$/, 'H', 1],
  [/^刻钟$/, 'M', 15],
  [/^(?:分钟?|minutes?|mins?|m)$/, 'M', 1],
  [/^(?:秒钟?|seconds?|secs?|s)$/, 'S', 1],
];

/**
 * How long something takes, as people and shops write it: "30分钟", "1个半小时", "within 2 hours", "PT30M", "3个工作日"
 * (`count: 'workdays'`). Of a range ("1-3天") the upper end, because only then somebody is late.
 * Undefined for what is no duration, for months and years, for zero and for more than 400 days.
 */
export function readDuration(text: string): Duration | undefined {
  if (text.length > longestText) return undefined;
  const words = squeeze(inDigits(text));
  const length = readIso(words) ?? readRange(bare(words));
  if (length === undefined) return undefined;
  const seconds = secondsOf(length.amounts);
  const iso = write(length.amounts);
  if (iso === undefined || seconds <= 0 || seconds > longest) return undefined;
  return length.workdays ? { iso, count: 'workdays' } : { iso };
}

/** Seconds of one stated length of time ("40分钟", "two days"); undefined for ranges, workdays and bounds. */
export function readLength(text: string): number | undefined {
  const length = readSingle(squeeze(inDigits(text)));
  if (length === undefined || length.workdays) return undefined;
  const seconds = secondsOf(length.amounts);
  return Number.isInteger(seconds) && seconds > 0 && seconds <= longest ? seconds : undefined;
}

/** Without spaces, except where one keeps two numbers apart. */
const squeeze = (text: string): string => text.replace(/(?<!\d) (?:and )?| (?:and )?(?!\d|and )/g, '');

/** "30分钟内" and "within 30 minutes" are promises, and how long they give is all that is asked. */
const bare = (text: string): string =>
  text
    .replace(/^(?:预计)?(?:大约|大概|约|最多|最长|最晚|最迟|不超过|within|in|about|around|upto|atmost)?/, '')
    .replace(/(?:以内|之内|内|左右)?(?:到账|到帐)?$/, '');

function readIso(text: string): Length | undefined {
  const weeks = /^p(\d+)w$/.exec(text);
  if (weeks !== null) return { amounts: { ...none, D: Number(weeks[1]) * 7 }, workdays: false };
  const parts = isoParts.exec(text);
  if (parts === null || !/\d[a-z]$/.test(text)) return undefined;
  const [D = 0, H = 0, M = 0, S = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return { amounts: { D, H, M, S }, workdays: false };
}

/** "1-3天", "30分钟到2小时": the upper end, if it is one. */
function readRange(text: string): Length | undefined {
  const [low = '', high, ...more] = text.split(/[-~–—至到]|to/);
  if (high === undefined) return readSingle(text);
  const upper = readSingle(high);
  const lower = readSingle(/^[\d.]+个?$/.test(low) ? low + high.replace(/^[\d.]+个?/, '') : low);
  if (more.length > 0 || upper === undefined || lower?.workdays !== upper.workdays) return undefined;
  return secondsOf(lower.amounts) <= secondsOf(upper.amounts) ? upper : undefined;
}

/** "1小时30分": one number after the other, each with its unit, the larger first. */
function readSingle(text: string): Length | undefined {
  const found = [...text.matchAll(/(\d+(?:\.\d+)?)?个?(半)?个?([^\d.个半]+)(半)?/g)];
  const parts = found.flatMap((part) => readPart(part) ?? []);
  const [first] = parts;
  if (first === undefined || parts.length < found.length || found.map(([part]) => part).join('') !== text)
    return undefined;
  if (first.unit === 'workdays' && parts.length === 1 && Number.isInteger(first.amount)) {
    return { amounts: { ...none, D: first.amount }, workdays: true };
  }
  const places = parts.map(({ unit }) => ['D', 'H', 'M', 'S'].indexOf(unit));
  if (places.some((place, index) => place <= (places[index - 1] ?? -1))) return undefined;
  const amountOf = (unit: Unit): number => parts.find((part) => part.unit === unit)?.amount ?? 0;
  return { amounts: { D: amountOf('D'), H: amountOf('H'), M: amountOf('M'), S: amountOf('S') }, workdays: false };
}

/** "1个半小时" and "1小时半" are the same; "小时" without a number is nothing. */
function readPart(part: RegExpExecArray): { readonly unit: Unit | 'workdays'; readonly amount: number } | undefined {
  const [, number, halfBefore, word = '', halfAfter] = part;
  const [, unit, times] = units.find(([words]) => words.test(word)) ?? [];
  if (unit === undefined || times === undefined) return undefined;
  if ((number ?? halfBefore) === undefined || (halfBefore !== undefined && halfAfter !== undefined)) return undefined;
  const half = (halfBefore ?? halfAfter) === undefined ? 0 : 0.5;
  return { unit, amount: (Number(number ?? 0) + half) * times };
}

const secondsOf = ({ D, H, M, S }: Amounts): number => exact(((D * 24 + H) * 60 + M) * 60 + S);

/** 1.1 hours are 66 minutes, not 66.00000000000001. */
const exact = (amount: number): number => Math.round(amount * 1e6) / 1e6;

/** A fraction is written in the next smaller unit: half a day is PT12H. Undefined for fractions of a second. */
function write({ D, H, M, S }: Amounts): string | undefined {
  const hours = exact(H + (D % 1) * 24);
  const minutes = exact(M + (hours % 1) * 60);
  const seconds = exact(S + (minutes % 1) * 60);
  if (!Number.isInteger(seconds)) return undefined;
  const part = (amount: number, unit: Unit): string => (amount < 1 ? '' : `${Math.floor(amount)}${unit}`);
  const clock = part(hours, 'H') + part(minutes, 'M') + part(seconds, 'S');
  return `P${part(D, 'D')}${clock === '' ? '' : `T${clock}`}`;
}
