import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes on a terminal: Chinese characters take two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{M}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 32);
  return width;
}

// Chinese punctuation that must not begin a line, and that must not end one.
const neverFirst = /^[，。、；：？！…）】》〉”’％—,.;:?!)\]}%]/u;
const neverLast = /[（【《〈“‘([{¥￥]$/u;

/**
 * Breaks a text into lines of at most `columns`: between words, and between any two Chinese characters, but never so that
 * a line begins with a comma or ends with an opening bracket. Libraries that wrap know only blanks.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
    while (widthOf(line.trimEnd()) > columns) {
      const head = headThatFits(line, columns);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line.trimEnd() || lines.length === 0 ? [...lines, line.trimEnd()] : lines;
}

/** Parts that stay together: a word with its blanks, or a Chinese character with the punctuation that clings to it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const part of text.match(
    /[\p{scx=Han}\p{scx=Hiragana}\u3000-\u303f\uff00-\uffef“”‘’…—]|[^\p{scx=Han}\p{scx=Hiragana}\u3000-\u303f\uff00-\uffef“”‘’…—\s]+\s*|\s+/gu,
  ) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && (neverFirst.test(part) || neverLast.test(last))) pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
}

/** A piece wider than the line (a 28-digit number on a tiny screen) is cut where the line ends. */
function headThatFits(text: string, columns: number): string {
  let head = '';
  for (const character of text) {
    if (head !== '' && widthOf(head + character) > columns) break;
    head += character;
  }
  return head;
}
