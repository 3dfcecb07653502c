type Slip = Readonly<Record<string, string>>;

/** The first character of a Chinese keyboard in what is no text, and the one that belongs there. */
export function wideIn(value: string): Slip | undefined {
  const character = Object.keys(halfWidth).find((one) => value.includes(one));
  return character === undefined ? undefined : slip(character);
}

/** The same in the placeholders of a text, where all else may be Chinese. */
export function wideInPlaceholders(text: string): Slip | undefined {
  const character = /[｛｝]/.exec(text)?.[0] ?? /\{[^{}]*?([：，、])/.exec(text)?.[1];
  return character === undefined ? undefined : slip(character);
}

const slip = (character: string): Slip => ({ character, right: halfWidth[character] ?? '' });

const halfWidth: Readonly<Record<string, string>> = {
  '【': '[',
  '［': '[',
  '】': ']',
  '］': ']',
  '｛': '{',
  '｝': '}',
  '：': ':',
  '，': ',',
  '、': ',',
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '－': '-',
  '～': '-',
};
