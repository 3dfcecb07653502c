const numeral = '[一二两三四五六七八九]';
const run = '[一二两三四五六七八九十百千万零]{1,9}';
const behind = '(?![\\d.:一二两三四五六七八九十]|个|点|分|天|小时|月|号|张|次|折|日)';

/** "一百块", "九块九", "49块9": with the word for yuan. "一块" alone is "together" as easily. */
export const spokenMoney = `(?:\\d{1,6}|${run})块(?:\\d|${numeral})(?:毛|角)?${behind}|(?!一块(?!钱))${run}(?:元|块钱|块|圆)`;

/** "三百", "两百五", "一千二": without it. */
export const spokenNumber = `(?!二百五(?!十))${numeral}[百千万]${run}?`;

const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const tenThousand = 10_000;

/** The number of yuan in the words of an amount, as digits: "100", "250", "49.9". Undefined where the words make no number. */
export function amountIn(words: string): string | undefined {
  const written = /^\D{0,5}(\d[\d,]*(?:\.\d+)?)(?:块(\d))?/.exec(words);
  if (written) return `${(written[1] ?? '').replaceAll(',', '')}${written[2] === undefined ? '' : `.${written[2]}`}`;
  const [, whole = '', tenth] = new RegExp(`^(${run})(?:元|块钱|块|圆)?(${numeral})?(?:毛|角)?$`).exec(words) ?? [];
  const number = numberOf(whole);
  if (number === undefined) return undefined;
  return tenth === undefined ? String(number) : `${number}.${digitOf(tenth)}`;
}

const digitOf = (character: string): number => '零一二三四五六七八九'.indexOf(character.replace('两', '二'));

/** "一百零五", "两千三百", "一万二": a digit at the end without a place of its own has the next smaller one. */
function numberOf(words: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let place = 1;
  for (const character of words) {
    if (character === '零') {
      place = 10;
    } else if (character === '万') {
      total = (total + (digit ?? 0)) * tenThousand;
      digit = undefined;
      place = tenThousand;
    } else if (character in places) {
      const next = places[character] ?? 1;
      // "十" alone is ten; no other place stands without its digit.
      if (digit === undefined && next !== 10) return undefined;
      total += (digit ?? 1) * next;
      digit = undefined;
      place = next;
    } else {
      if (digit !== undefined) return undefined;
      digit = digitOf(character);
    }
  }
  const last = (digit ?? 0) * (place > 10 ? place / 10 : 1);
  return total + last > 0 ? total + last : undefined;
}
