import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes on a terminal: Chinese characters take two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 32;
  // No character before U+0300 is wide, and none combines.
  if (code < 0x300) return 1;
  const width = eastAsianWidth(code);
  return width === 1 && /\p{M}/u.test(character) ? 0 : width;
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
  let width = 0;
  for (const piece of piecesOf(text)) {
    if (line !== '' && width + widthOf(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      width = widthOf(line);
    } else {
      line += piece;
      width += widthOf(piece);
    }
    while (width > columns && widthOf(line.trimEnd()) > columns) {
      const head = headThatFits(line, columns);
      lines.push(head);
      line = line.slice(head.length);
      width = widthOf(line);
    }
  }
  return line.trimEnd() || lines.length === 0 ? [...lines, line.trimEnd()] : lines;
}

// Blocks rather than \p{Script=Han}: building that class takes longer than everything else here.
const parts =
  /[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}“”‘’…—]|[^\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}“”‘’…—\s]+\s*|\s+/gu;

/** Parts that stay together: a word with its blanks, or a Chinese character with the punctuation that clings to it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const part of text.match(parts) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && (neverFirst.test(part) || neverLast.test(last))) pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
}

/** A piece wider than the line (a 28-digit number on a tiny screen) is cut where the line ends. */
function headThatFits(text: string, columns: number): string {
  let head = '';
  let width = 0;
  for (const character of text) {
    width += columnsOf(character);
    if (head !== '' && width > columns) break;
    head += character;
  }
  return head;
}
