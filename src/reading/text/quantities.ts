import { readDuration, readLength } from '../../facts/time/read-duration.js';
import { englishDay } from '../../facts/time/stated-day.js';
import { spokenMoney, spokenNumber } from './spoken-money.js';

/** A number with what makes it one of a kind. Offsets are those of the text. */
export interface Quantity {
  readonly kind: 'time' | 'duration' | 'money' | 'number' | 'account';
  readonly start: number;
  readonly end: number;
  /** "8点多", "大概10点": the number itself is not meant exactly. */
  readonly loose: boolean;
}

const digits = '[\\d一二两三四五六七八九十]';
const clock = `(?:\\d{1,2}:\\d{2}(?::\\d{2})?|${digits}{1,3}点(?:半|[一三]刻|${digits}{1,3}分?)?[钟整]?)`;
const part = '(?:凌晨|清早|早上|早晨|上午|中午|下午|傍晚|晚上|早|晚)?';
const units =
  '(?:个半小时|个半钟头|个小时|个钟头|小时半|小时|钟头|分钟|个工作日|工作日|个自然日|天半|天|日|个星期|个礼拜|星期|周|秒)';
const spoken =
  'an?|half an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|twenty-four|forty-eight|seventy-two';
const englishLength = `(?:(?:\\d{1,3}-)?\\d{1,4}|${spoken}) ?(?:hours?|hrs?|minutes?|mins?|days?|weeks?|working days?|business days?)`;
const length = `(?:半(?:个)?(?:小时|钟头|天)|${digits}{1,4}(?:-${digits}{1,4})?${units}(?:${digits}{1,3}分钟?)?)`;

const englishClock = '(?:\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\b)?|\\d{1,2} ?[ap]\\.?m\\b)';

/** Every form of a time that says its hour, or how long ago it was. */
const times = [
  `\\d{4}(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|年\\d{1,2}月\\d{1,2}[日号]?)[ t,]{0,2}${part} ?${clock}`,
  `\\d{1,2}月\\d{1,2}[日号]?[ ,]?${part} ?${clock}`,
  `\\d{1,2}-\\d{1,2} \\d{1,2}:\\d{2}(?::\\d{2})?`,
  `(?:大前天|前天|昨天|昨日|昨晚|昨儿|今天|今早|今晚|今儿|明天|明早|明晚|后天)的?${part} ?${clock}`,
  `(?<![月\\d])\\d{1,2}[日号]${part} ?${clock}`,
  `(?:上|这|本)?个?(?:周|星期|礼拜)[一二三四五六日天]${part} ?${clock}`,
  `${englishDay},?(?: at)? ${englishClock}`,
  `${englishClock},? (?:on )?${englishDay}`,
  `${part} ?${clock}`,
  // "11月20日前" is a date, not 20 days ago.
  `(?<!月)(?:${length})(?:之前|以前|前)`,
  '刚才|刚刚|刚(?=用|付|充|买|下|在|转|扣)',
  '(?:yesterday|today|last night|this morning|tonight|tomorrow)?(?:,? ?at)? ?\\b\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\b',
  '(?:yesterday|today|last night|this morning|tonight|tomorrow),?(?: at)? \\d{1,2}:\\d{2}',
  '\\d{1,2}:\\d{2} (?:yesterday|today|last night|this morning|tonight|tomorrow)',
  `\\b${englishLength} ago`,
  '\\bjust now\\b',
];
const kinds: readonly (readonly [Quantity['kind'], RegExp])[] = [
  ['time', new RegExp(`(?<![\\d.])(?:${times.join('|')})`, 'y')],
  ['duration', new RegExp(`(?<![\\d.第月]|第[\\d一二三四五六七八九十])(?:${length}|\\b${englishLength})`, 'y')],
  ['money', new RegExp(`(?<![\\d.几数好第一二两三四五六七八九十百千万])(?:${spokenMoney})`, 'y')],
  [
    'money',
    /(?<![\d.])(?:(?:¥|(?:人民币|rmb|cny) ?¥?) ?\d[\d,]{0,11}(?:\.\d{1,2})?(?: ?元)?|\d[\d,]{0,11}(?:\.\d{1,2})? ?(?:元|块钱|块|圆|(?:rmb|cny|yuan)(?![a-z])))/y,
  ],
  ['account', /[\da-z][\w.-]{0,40}@[a-z\d-]{1,30}(?:\.[a-z]{2,8}){1,3}|(?<![\w*])1\d{2}\*{4}\d{4}(?!\d)/y],
  [
    'number',
    /(?<![\da-z.])\d{1,5}(?:\.\d{1,2})?(?= ?q ?(?:币|b(?![a-z])))|(?<![\da-z.])(?:[a-z]{1,12}[-_]?)?\d(?:[\da-z_-]{0,60}[\da-z])?(?:\.\d{1,2})?(?![\d])/y,
  ],
  ['number', new RegExp(`(?<![\\d.几数好第一二两三四五六七八九十百千万])(?:${spokenNumber})`, 'y')],
];
const starts = /[\d¥人一二两三四五六七八九十半刚昨今明后前大凌清早上中下傍晚周星礼这本a-z]/;

/** The quantities of a part of a folded text, from left to right, none inside another; a time before what is in it. */
export function quantitiesOf(text: string, start: number, end: number): readonly Quantity[] {
  const found: Quantity[] = [];
  const part = text.slice(0, end);
  for (let at = start; at < end; ) {
    const quantity = starts.test(text.charAt(at)) ? quantityAt(part, at) : undefined;
    if (quantity) found.push(quantity);
    at = quantity?.end ?? at + 1;
  }
  return found;
}

function quantityAt(text: string, at: number): Quantity | undefined {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = at;
    const [word] = pattern.exec(text) ?? [];
    if (word === undefined || word.trim() === '' || !/[\d一二两三四五六七八九十半刚a-z]/.test(word)) continue;
    // "一点没到": not in the least.
    if (kind === 'time' && word === '一点') continue;
    if (kind === 'duration' && readLength(word) === undefined && readDuration(word) === undefined) continue;
    if (kind === 'number' && !/[\d百千万]/.test(word)) continue;
    // A word inside another one is none: "10" of "abc10".
    if (/[a-z]/.test(word.charAt(0)) && /[a-z]/.test(text.charAt(at - 1))) continue;
    const lead = word.length - word.trimStart().length;
    const end = at + word.length;
    const loose =
      /^(?:多|来|左右|前后|的样子|零|毛|角)/.test(text.slice(end, end + 3)) ||
      /(?:大概|大约|约|差不多|about |around )$/.test(text.slice(Math.max(0, at - 7), at));
    return { kind, start: at + lead, end, loose };
  }
  return undefined;
}
