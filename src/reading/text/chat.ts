import { readTime } from '../../facts/time/read-time.js';
import type { FoldedText } from './fold-text.js';

/** What one person says in a chat. Offsets are those of the text. */
export interface Turn {
  readonly start: number;
  readonly end: number;
  /** Somebody of whom it is not known who it is says nothing of the case. */
  readonly by: 'user' | 'platform' | 'other';
  /** Beijing time, where the chat shows it. */
  readonly at?: string;
}

export interface Chat {
  readonly turns: readonly Turn[];
  /** The text without the lines and names that only say who speaks. */
  readonly text: FoldedText;
}

interface Head {
  readonly start: number;
  /** Where what is said begins. */
  readonly end: number;
  readonly name: string;
  readonly time?: string;
}

const clock = '(?:凌晨|早上|上午|中午|下午|晚上)? ?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]m)?';
const day = '(?:(?:\\d{4}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?|昨天|今天|(?:周|星期)[一二三四五六日]|yesterday|today)';
const time = `(?:${day},? ?)?${clock}`;
/** "小测 10:32", "测试用户 2026/11/20 21:03:12": a line of its own. */
const nameAndTime = new RegExp(`^([^\\s:,。]{1,20})[ \\t]{1,4}(${time})[ \\t]*(?:\\n|$)`, 'gm');
/** "11-20 20:11": the time of all that follows. */
const timeAlone = new RegExp(`^[ \\t]*(${time})[ \\t]*(?:\\n|$)`, 'gm');
/** "客服:亲", "我:没到" */
const nameAndColon = /^([^\s:,。\d]{1,12}):(?!\/\/)/gm;

const user = /^(?:我|本人|自己|你|买家|me|i|you|buyer)$/;
const platform =
  /客服|商家|卖家|店|老板|掌柜|售后|官方|平台|商城|代充|卡盟|小二|机器人|support|service|seller|shop|store|agent|admin/;
/** Labels of a page that are names in a chat. */
const eitherWay = /^(?:商家|卖家|店铺|平台|seller|buyer|买家)$/;
/** "付款时间 10:32" is a line of a page. */
const noName = new RegExp(`^${day}$|^[^\\p{L}]+$|时间|日期|付款|支付|下单|创建|到账|截止|time|date|paid|created`, 'u');

/** The turns of a chat that was copied, if the text is one: two heads or more, and it is clear who at least one of them is. */
export function chatIn(
  { plain, folded }: FoldedText,
  isLabel: (name: string) => boolean,
  now: string,
): Chat | undefined {
  const lines = headsBy(nameAndTime, folded).filter(({ name }) => !noName.test(name));
  const colons = headsBy(nameAndColon, folded).filter(({ name }) => eitherWay.test(name) || !isLabel(name));
  const heads = lines.length >= 2 ? lines : colons;
  const names = [...new Set(heads.map(({ name }) => name))];
  const hasShop = names.some((name) => platform.test(name));
  const hasUser = names.some((name) => user.test(name));
  const strangers = names.filter((name) => !user.test(name) && !platform.test(name));
  if (heads.length < 2 || !(hasShop || hasUser)) return undefined;
  // A page has labels, and no "I".
  if (
    heads === colons &&
    !hasUser &&
    (strangers.length !== 1 || folded.split('\n').some((line) => isLabel(line.split(':')[0] ?? '')))
  )
    return undefined;
  if (heads === colons && !hasShop) return undefined;
  // Who alone talks to the shop is the user.
  const alone = !hasUser && strangers.length === 1 ? strangers[0] : undefined;
  const who = (name: string): Turn['by'] =>
    user.test(name) || name === alone ? 'user' : platform.test(name) ? 'platform' : 'other';
  const times = lines.length >= 2 ? [] : headsBy(timeAlone, folded);
  const all = [...heads, ...times].sort((a, b) => a.start - b.start);
  const turns: Turn[] = [];
  let shown: string | undefined;
  for (const [index, { name, time, end }] of all.entries()) {
    if (time !== undefined) shown = readTime(time, now, 'past');
    const until = all[index + 1]?.start ?? folded.length;
    const by = name === '' ? undefined : who(name);
    if (by) turns.push({ start: end, end: until, by, ...(shown !== undefined && { at: shown }) });
  }
  const pieces = all.flatMap(({ start, end }, index) => [
    folded.slice(start, end).replace(/[^\n]/g, ' '),
    folded.slice(end, all[index + 1]?.start),
  ]);
  const blanked = folded.slice(0, all[0]?.start) + pieces.join('');
  return { turns, text: { plain, folded: blanked } };
}

const headsBy = (pattern: RegExp, text: string): readonly Head[] =>
  [...text.matchAll(pattern)].map((found) => {
    const [whole, first = '', second] = found;
    const at = { start: found.index, end: found.index + whole.length };
    return pattern === timeAlone
      ? { ...at, name: '', time: first }
      : { ...at, name: first, ...(second !== undefined && { time: second }) };
  });

export const turnAt = (turns: readonly Turn[], place: number): Turn | undefined =>
  turns.find(({ start, end }) => start <= place && place < end);
