/**
 * The text as the reader compares it: width, case and dashes folded, common typos mended, invisible characters gone.
 * `folded` and `plain` have the same length, so that whatever is found in one can be shown as it stood in the other.
 */
export interface FoldedText {
  readonly plain: string;
  readonly folded: string;
}

/** Direction marks, zero-width characters and all control characters but line breaks and tabs. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udc7f]/g;

const single: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\u3002': '。',
  '\u2018': "'",
  '\u2019': "'",
  '\u2013': '-',
  '\u2014': '-',
  '\u2236': ':',
  '￥': '¥',
  '(': '(',
  '【': '[',
  '】': ']',
};

/** One UTF-16 unit for one: a full-width sign becomes its plain form, a capital its small letter. */
function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0).toLowerCase();
  return code < 128 ? unit.toLowerCase() : (single[unit] ?? unit);
}

export function foldText(text: string, typos: Readonly<Record<string, string>>): FoldedText {
  const plain = text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replace(invisible, '');
  const folded = plain.replace(/[^a-z0-9\n\u4e00-\u9fff]/g, foldUnit);
  const mended = Object.entries(typos).reduce((mending, [typo, meant]) => mending.replaceAll(typo, meant), folded);
  return { plain, folded: mended };
}
