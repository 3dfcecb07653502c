const number = '(?:\\d{1,7}(?:\\.\\d{1,2})?|[一二两三四五六七八九十百千半]{1,6})';
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';

/** Days, amounts, lengths of time and promised refunds: what somebody who told them would miss if nothing came of them. */
const detail = new RegExp(
  [
    '(?:\\d{4}[-/.年])?\\d{1,2}月\\d{1,2}[日号]?',
    '上上?个?(?:月|周|星期|礼拜)|前几天|大?前天|昨[天晚日夜]|今[天早晚日]|去年|(?:周|星期|礼拜)[一二三四五六日天]',
    `第${number}天`,
    `[$€£¥] ?${number}`,
    `${number} ?(?:元|块钱|块|圆|美元|美金|美刀|刀|港币|港元|欧元|英镑|日元|韩元|台币)`,
    `(?<![\\d.])\\d{1,7}(?:\\.\\d{1,2})? ?(?:yuan|rmb|cny|dollars?|bucks|usdt?|euros?|eur|pounds|gbp|hkd)(?![a-z])`,
    `\\b(?:${month} \\d{1,2}|\\d{1,2} ${month})(?![\\da-z])`,
    '\\b(?:yesterday|today|tonight|this morning|last (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\\b',
    `${number}个?(?:多?小时|工作日|星期|礼拜)`,
    `(?<![\\d.])${number}天`,
    '\\b\\d{1,3} (?:minutes?|hours?|days?|weeks?|months?)\\b',
    '\\bpromised? (?:me )?(?:a |the )?refund\\b',
    '(?:答应|承诺|同意|保证)(?:给我|给|会)?退[款钱]?',
  ].join('|'),
  'g',
);

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Details from `start` to `end` of a folded text. */
export const detailsIn = (text: string, start: number, end: number): readonly Span[] =>
  [...text.slice(start, end).matchAll(detail)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }));
