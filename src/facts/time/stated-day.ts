/** The days that a text may mean, each as its 00:00 Beijing time counted as if it were UTC, in milliseconds. */
export interface StatedDay {
  readonly kind: 'with-year' | 'without-year' | 'said' | 'open';
  readonly starts: readonly number[];
  /** What follows the day in the text. */
  readonly rest: string;
}

const day = 24 * 3600 * 1000;
/** "2026.3.11", "2026年3月11日"; a day without 日 has to end there, or "1120:05" would be a day and a time. */
const withYear = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?=[ t,]|$)|年(\d{1,2})月(\d{1,2})(?:[日号]|(?=[ ,]|$)))/;
/** "3/11" is missing: it is March for some and November for others. */
const withoutYear = /^(?:(\d{1,2})月(\d{1,2})(?:[日号]|(?=[ ,]|$))|(\d{1,2})-(\d{1,2})(?=[ ,]))/;
/** "3号": of any month. */
const dayOfMonth = /^(\d{1,2})[日号](?=[ ,早晚上下中凌傍\d])/;
/** "周三" may be of any week, "上周三" only of the last one. Numbers are in digits. */
const weekday = /^(上|这|本)?个?(?:周|星期|礼拜)([1-6日天])/;
const said = /^(?:(大前|前|昨|今|明|后)(?:[天日儿]|(?=[早晚凌]))|(\d{1,3}) ?(?:天前|days? ago)(?=.))/;
const distance: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 };
const english: Readonly<Record<string, string>> = {
  yesterday: '昨天',
  'last night': '昨晚',
  today: '今天',
  'this morning': '今早',
  tonight: '今晚',
  tomorrow: '明天',
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const date = '\\d{1,2}(?:st|nd|rd|th)?';
/** The source of a pattern for "nov 20, 2026", "20 november", "friday", in small letters. */
export const englishDay = `(?:(?:${month} ${date}|${date} ${month})(?:,? \\d{4})?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
const leadingDay = new RegExp(`^(?:on )?(${englishDay})(?=[ ,]|$)`);
const trailingDay = new RegExp(`^(.+?),? (?:on )?(${englishDay})$`);

/** An English day at the beginning as a Chinese one: "11月20日", "周5". */
const inChinese = (text: string): string =>
  text.replace(leadingDay, (_, words: string) => {
    const name = /[a-z]{3}/.exec(words.replace(/\d(?:st|nd|rd|th)/, ''))?.[0] ?? '';
    if (weekdays.includes(name)) return `周${weekdays.indexOf(name) || '日'}`;
    const [year] = /\d{4}/.exec(words) ?? [];
    const [date] = /(?<!\d)\d{1,2}(?!\d)/.exec(words) ?? [];
    return `${year === undefined ? '' : `${year}年`}${months.indexOf(name) + 1}月${date}日`;
  });

/**
 * The day at the beginning of a text, or the days that it may be: a month and a day without a year may be of any year, no
 * day at all may be any around `now`. Empty when the day does not exist (2026-02-30). Numbers must be in digits.
 */
export function statedDay(text: string, now: number): StatedDay {
  const words = inChinese(text.replace(trailingDay, '$2 $1'))
    .replace(/\b(?:yesterday|last night|today|this morning|tonight|tomorrow)\b/, (word) => english[word] ?? word)
    .replace(/^(.+?) ?([昨今明][天早晚])$/, '$2$1')
    .replace(/^(\d{4})(\d{2})(\d{2})t?(\d{2})(\d{2})(\d{2})/, '$1-$2-$3 $4:$5:$6');
  const found =
    withYear.exec(words) ??
    withoutYear.exec(words) ??
    weekday.exec(words) ??
    dayOfMonth.exec(words) ??
    said.exec(words);
  const rest = words.slice(found?.[0].length ?? 0).replace(/^[ t,]{0,2}(?:at )?/, '');
  return { ...daysOf(words, now), rest };
}

function daysOf(words: string, now: number): Pick<StatedDay, 'kind' | 'starts'> {
  const [full, year, , month, date, monthSaid, dateSaid] = withYear.exec(words) ?? [];
  if (full !== undefined)
    return { kind: 'with-year', starts: start(Number(year), month ?? monthSaid, date ?? dateSaid) };
  const [short, ...parts] = withoutYear.exec(words) ?? [];
  const [first, second] = parts.filter((part) => part !== undefined);
  // Eight years each way always hold a 29 February, as 2000 is a leap year and 2100 the last year.
  const years = around(8).map((years) => new Date(now).getUTCFullYear() + years);
  if (short !== undefined) return { kind: 'without-year', starts: years.flatMap((year) => start(year, first, second)) };
  const today = Math.floor(now / day) * day;
  const [ofMonth, dateAlone] = dayOfMonth.exec(words) ?? [];
  if (ofMonth !== undefined) {
    const months = around(2).map((reach) => new Date(now).getUTCFullYear() * 12 + new Date(now).getUTCMonth() + reach);
    const starts = months.flatMap((month) => start(Math.floor(month / 12), String((month % 12) + 1), dateAlone));
    return { kind: 'said', starts };
  }
  const [named, week, weekdayName = ''] = weekday.exec(words) ?? [];
  if (named !== undefined) {
    const monday = today - ((new Date(now).getUTCDay() + 6) % 7) * day;
    const start = monday + ('123456日'.indexOf(weekdayName.replace('天', '日')) + (week === '上' ? -7 : 0)) * day;
    return { kind: 'said', starts: week === undefined ? around(1).map((weeks) => start + weeks * 7 * day) : [start] };
  }
  const [spoken, word = '', ago] = said.exec(words) ?? [];
  if (spoken !== undefined) return { kind: 'said', starts: [today + (distance[word] ?? -Number(ago)) * day] };
  return { kind: 'open', starts: around(2).map((days) => today + days * day) };
}

const around = (reach: number): readonly number[] => Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);

function start(year: number, month: string | undefined, date: string | undefined): readonly number[] {
  const at = new Date(Date.UTC(year, Number(month) - 1, Number(date)));
  // A day that the month does not have falls into another month.
  return at.getUTCMonth() === Number(month) - 1 ? [at.getTime()] : [];
}
