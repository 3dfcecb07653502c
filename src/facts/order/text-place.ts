import { cleanOutsideText } from '../../engine/outside-text.js';

/** Line and column of an index (UTF-16), as an editor counts them: from 1, columns in code points, CRLF is one break. */
export function lineAndColumn(text: string, at: number): { readonly line: string; readonly column: string } {
  const before = text.slice(0, at);
  const inLine = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return {
    line: String(occurrences(before, /\r\n|\r|\n/g) + 1),
    column: String(inLine.length - occurrences(inLine, /[\ud800-\udbff][\udc00-\udfff]/g) + 1),
  };
}

/** At most 30 code points around an index, in one line and safe to show. */
export function snippetAround(text: string, at: number): string {
  const before = singleLine(text.slice(Math.max(0, at - 200), at));
  const after = singleLine(text.slice(at, at + 200));
  return shown(`${[...before].slice(-15).join('')}${[...after].slice(0, 15).join('')}`);
}

/** At most `length` code points from the beginning of a text, in one line and safe to show; no word is torn where it goes on. */
export function snippetOfStart(text: string, length: number): string {
  const characters = [...singleLine(text.trim().slice(0, length * 5))];
  const head = characters.slice(0, length).join('');
  if (characters.length <= length) return shown(head);
  const isTorn = /\w$/.test(head) && /^\w/.test(characters[length] ?? '');
  const blank = head.lastIndexOf(' ');
  return `${shown(isTorn && blank > 0 ? head.slice(0, blank) : head)}…`;
}

const occurrences = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Indentation says nothing about the mistake and would fill the snippet. */
const singleLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ');

/** A space of another kind looks right and is often the mistake itself: it is shown. */
const shown = (text: string): string =>
  cleanOutsideText(text.replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, '␣')).trim();
