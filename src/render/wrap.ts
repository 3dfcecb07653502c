import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes on a terminal: Chinese characters take two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 32;
  // Most characters by far: none before U+0300 is wide or combines, and all of this block are wide.
  if (code < 0x300) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  const width = eastAsianWidth(code);
  return width === 1 && /\p{M}/u.test(character) ? 0 : width;
}

// Chinese punctuation that must not begin a line, and that must not end one.
const neverFirst = '，。、；：？！…）】》〉”’％—,.;:?!)]}%';
const neverLast = '（【《〈“‘([{¥￥';
const besidesWide = '“”‘’…—';

/**
 * Breaks a text into lines of at most `columns`: between words, and between any two Chinese characters, but never so that
 * a line begins with a comma or ends with an opening bracket. Libraries that wrap know only blanks.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of piecesOf(text)) {
    const fits = width + piece.width <= columns || width + widthOf(piece.text.trimEnd()) <= columns;
    if (line === '' || fits) {
      line += piece.text;
      width += piece.width;
    } else {
      lines.push(line.trimEnd());
      line = piece.text.trimStart();
      width = widthOf(line);
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

/** Parts that stay together: a word with its blanks, or a Chinese character with the punctuation that clings to it. */
function piecesOf(text: string): readonly { readonly text: string; readonly width: number }[] {
  const pieces: { text: string; width: number }[] = [];
  let last = { character: '', isOfWord: false };
  for (const character of text) {
    const width = columnsOf(character);
    const isBlank = character.trim() === '';
    const isOfWord = width < 2 && !isBlank && !besidesWide.includes(character);
    const clings =
      isBlank || neverFirst.includes(character) || neverLast.includes(last.character) || (isOfWord && last.isOfWord);
    const piece = pieces.at(-1);
    if (piece && clings) {
      piece.text += character;
      piece.width += width;
    } else pieces.push({ text: character, width });
    last = { character, isOfWord };
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
