/** What hardly any account contains on purpose: some of it never, some of it only in names. */
export type StrayCharacter = 'space' | 'full-width' | 'zero-width' | 'control' | 'emoji';

/** Blocks rather than \p{Emoji…}: those grow with Unicode, and every supported Node shall find the same. */
const kinds: readonly (readonly [StrayCharacter, RegExp])[] = [
  ['zero-width', /^[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]$/u],
  ['space', /^[\t\p{Zs}\u2800]$/u],
  ['control', /^[\p{Cc}\p{Cs}\u2028\u2029]$/u],
  ['full-width', /^[\uff01-\uff5e\u3002]$/u],
  ['emoji', /^(?:[\u{1f000}-\u{1faff}\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff]|\u20e3)$/u],
];

/** A tab is a space here: it looks like one. */
export const strayCharacter = (char: string): StrayCharacter | undefined => kinds.find(([, is]) => is.test(char))?.[0];

/** The ASCII character that a full-width one (also the Chinese full stop) was typed for; any other one as it is. */
export function halfWidth(char: string): string {
  if (strayCharacter(char) !== 'full-width') return char;
  return char === '\u3002' ? '.' : String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}

/** Blanks and what cannot be seen: a person who compares two accounts looks past it. */
export function isUnseen(char: string): boolean {
  const kind = strayCharacter(char);
  return kind === 'space' || kind === 'zero-width' || kind === 'control';
}

const separators = /^[-.,/()\u00b7\u2010-\u2015\u2212\ufe58\ufe63]$/;

/** Dashes, dots and brackets that people put between groups of digits. */
export const isSeparator = (char: string): boolean => separators.test(char);
