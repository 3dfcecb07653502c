const chinese = '零一二三四五六七八九';
const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].concat([
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]);
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const spelled = new RegExp(
  `\\b(?:(?:${tens.join('|')})(?:[- ](?:${small.slice(1, 10).join('|')}))?|(?:${small.join('|')}))\\b`,
  'g',
);

/**
 * The text with every number in ASCII digits, in lower case, with single spaces, so that the readers of times and
 * durations know one spelling only. "两小时" → "2小时", "二十五" → "25", "两三天" → "2-3天", "二〇二六" → "2026",
 * "half an hour" → "0.5 hour", "twenty-four hours" → "24 hours", full-width "２０：０５" → "20:05".
 */
export const inDigits = (text: string): string =>
  fold(text)
    .replace(/\band a half\b/g, '半')
    .replace(/\bhalf (?:an? )?/g, '0.5 ')
    .replace(/\ban? (?=[a-z])/g, '1 ')
    .replace(spelled, english)
    .replace(/[零〇一二两三四五六七八九十]+/g, arabic);

/** Direction marks are dropped: Windows puts them into the dates that it shows, and they are copied along. */
const fold = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')
    .replace(/[∶﹕︰]/g, ':')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** "twenty-four" → "24" */
const english = (number: string): string =>
  String(
    number
      .split(/[- ]/)
      .map((word) => (tens.includes(word) ? tens.indexOf(word) * 10 + 20 : small.indexOf(word)))
      .reduce((sum, part) => sum + part),
  );

function arabic(run: string): string {
  const plain = run.replaceAll('〇', '零').replaceAll('两', '二');
  const digits = [...plain].map((character) => chinese.indexOf(character));
  const [first = 0, second = 0] = digits;
  if (!plain.includes('十'))
    return digits.length === 2 && 0 < first && first < second ? `${first}-${second}` : digits.join('');
  return plain.replace(/^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/, (_, ten: string, one: string) =>
    String((ten === '' ? 1 : chinese.indexOf(ten)) * 10 + chinese.indexOf(one)),
  );
}
