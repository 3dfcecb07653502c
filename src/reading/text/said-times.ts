import type { Cue } from '../../engine/vocabulary.js';
import { readDuration } from '../../facts/time/read-duration.js';
import { readTime } from '../../facts/time/read-time.js';
import { englishDay } from '../../facts/time/stated-day.js';
import type { Candidate } from './candidate.js';
import type { Clause } from './clauses.js';
import { hasCue, saysPaid, statementOf } from './find-phrases.js';
import type { Mood } from './moods.js';
import type { Quantity } from './quantities.js';

interface Around {
  readonly clause: Clause;
  readonly mood: Mood;
  readonly text: string;
  readonly now: string;
  /** The clauses around this one in the same sentence. */
  readonly next: Clause | undefined;
  readonly before: Clause | undefined;
  /** A day was named before this clause, so that a clock alone may be of that day. */
  readonly dayNamed: boolean;
  /** Some time of day stands in the text, which says more than how long it has been. */
  readonly timed: boolean;
  /** Anything in the whole text is paid or bought. */
  readonly buys: boolean;
}

const has = (clause: Clause | undefined, ...cues: readonly Cue[]): boolean =>
  clause?.marks.some((mark) => cues.some((cue) => hasCue(mark, cue)) || (cues.includes('paying') && saysPaid(mark))) ??
  false;

/** When it was paid or ordered, how long ago that was, and what window was promised. */
export function saidTimes(around: Around, quantities: readonly Quantity[]): readonly Candidate[] {
  const { clause, mood, text, now, buys } = around;
  return quantities.flatMap((quantity): readonly Candidate[] => {
    const { start, end, kind } = quantity;
    const words = text.slice(start, end);
    if (kind === 'duration') return [...promised(around, quantity, words), ...waited(around, quantity, words)];
    if (kind !== 'time' || mood.open || (mood.told && start >= mood.told.from) || start >= mood.futureFrom) return [];
    if (isOfOtherDay(text, quantity)) return [];
    const path = whatHappened(around);
    const value = readTime(words.replace(/^([^ \d]{2})的/, '$1'), now, 'past');
    if (path === undefined || value === undefined) return [];
    return [
      {
        path,
        value,
        start,
        end,
        sure:
          !mood.doubtful &&
          !quantity.loose &&
          (buys || path !== 'payment.paidAt') &&
          !isRange(text, quantity, clause) &&
          !isDaysAgo(words) &&
          value <= now &&
          !isOpenDay(words, value, around.dayNamed),
      },
    ];
  });
}

/** "3点17": of the day that was named before, and in the afternoon as easily as in the small hours. */
const isOpenDay = (words: string, value: string, dayNamed: boolean): boolean =>
  /^[\d一二两三四五六七八九十]{1,3}[点:]/.test(words) &&
  (dayNamed || (words.includes('点') && value.slice(11, 13) < '06'));

/** "3天前": a day at best, of which a letter must not make a minute. */
const isDaysAgo = (words: string): boolean => /(?:天|日|周|星期|礼拜|月)前|\b(?:days?|weeks?|months?) ago/.test(words);

/** Whether a time names its day. */
export const namesDay = (words: string): boolean => /\d[-/.年月]\d|[昨前]|yesterday|last night/.test(words);

/** "3号 20:05", "11/3 20:05", "9:15 last Monday": a clock whose day stands beside it and cannot be told. */
const isOfOtherDay = (text: string, { start, end }: Quantity): boolean =>
  dayBefore.test(text.slice(Math.max(0, start - 24), start)) || dayBehind.test(text.slice(end, end + 24));

const dayBefore = new RegExp(
  `(?:\\d{1,2}[日号]|月|\\d[/.]\\d{1,2}|(?:周|星期|礼拜)[一二三四五六日天]|${englishDay})的?,?(?: ?(?:at|on|around|about|@))? ?$`,
);
const dayBehind = new RegExp(`^,? ?(?:on |last )?(?:${englishDay}|\\d{1,2}/\\d)`);

const isRange = (text: string, { end }: Quantity, clause: Clause): boolean =>
  /^(?:-|到|至|~)\s?\d/.test(text.slice(end, Math.min(clause.end, end + 3)));

/** The verb nearest to the time decides what happened then: that of its clause, or of the next one where it has none. */
function whatHappened({ clause, next }: Around): string | undefined {
  const is = (one: Clause | undefined): string | undefined => {
    if (has(one, 'refunding')) return 'payment.refundStartedAt';
    if (one && isContact(one)) return '';
    if (has(one, 'paying', 'buying')) return 'payment.paidAt';
    if (has(one, 'ordering')) return 'order.createdAt';
    if (one?.marks.some((mark) => statementOf(mark)?.says['platform.unreachable'] === true))
      return 'platform.unreachableSince';
    // "客服昨晚9点说再等等": the time of what was said.
    return has(one, 'speech') ? '' : undefined;
  };
  const own = is(clause) ?? (clause.marks.some((mark) => statementOf(mark) || hasCue(mark, 'shows')) ? '' : is(next));
  return own === '' ? undefined : own;
}

const isContact = (clause: Clause): boolean => has(clause, 'contacting');

/** "30分钟内到账", "72小时到账", "说好2小时": a promise, and not what has passed. */
function promised(
  { clause, mood, text, before: clauseBefore }: Around,
  { start, end, loose }: Quantity,
  words: string,
): readonly Candidate[] {
  const [before, after] = [
    text.slice(Math.max(clause.start, start - 10), start),
    text.slice(end, Math.min(clause.end, end + 8)),
  ];
  const within = /^\s?(?:以内|之内|内)/.test(after) || /within $/.test(before);
  const promises = clause.marks.some((mark) => hasCue(mark, 'promise') && mark.end <= start);
  // "慢充72小时没到" may be what was offered or what has passed, so it is asked.
  const offered = clause.marks.some((mark) => hasCue(mark, 'pace') && (mark.end === start || mark.start === end));
  const refund = has(clause, 'refunding') || (clauseBefore !== undefined && speaksOfRefund(clauseBefore, text));
  // What the service said of the goods is told with its answer; of a refund it is the promise itself.
  if (mood.told && !refund) return [];
  if ((!within && !promises && !offered) || loose || mood.open || /^\s?(?:了|前|ago)/.test(after)) return [];
  const length = readDuration(words);
  if (length === undefined) return [];
  const base = refund ? 'payment.refundPromise' : 'order.promise';
  const found = (path: string, value: unknown): Candidate => ({
    path,
    value,
    start,
    end,
    sure: (promises || refund) && !mood.doubtful,
  });
  return [
    found(`${base}.within`, length.iso),
    ...(length.count ? [found(`${base}.count`, length.count)] : []),
    ...(refund ? [] : [found('order.promise.disclosed', true)]),
  ];
}

const speaksOfRefund = ({ start, end }: Clause, text: string): boolean =>
  /退款|退钱|refund/.test(text.slice(start, end));

/** "40分钟了还没到", "付款两小时了": counted back from now. */
function waited(
  { clause, mood, text, now, next, timed }: Around,
  { start, end, loose }: Quantity,
  words: string,
): readonly Candidate[] {
  const after = text.slice(end, Math.min(clause.end, end + 3));
  const before = text.slice(Math.max(clause.start, start - 12), start);
  const passed =
    /^多?了/.test(after) || /(?:等了|过了|过去|已经|都|快|been |waited |for |after )(?:了|有)?$/.test(before);
  if (!passed || mood.open || mood.told || isContact(clause) || /^(?:以内|之内|内)/.test(after)) return [];
  if (next && isContact(next) && !has(clause, 'paying', 'buying')) return [];
  const value = readTime(`${words}前`, now, 'past') ?? readTime(`${words} ago`, now, 'past');
  if (value === undefined) return [];
  const exact = !loose && !/(?:快|将近|差不多|nearly |almost )$/.test(before);
  return [
    { path: 'payment.paidAt', value, start, end, sure: has(clause, 'paying') && exact && !timed && !mood.doubtful },
  ];
}
