import { type ErrorCode, Lexer } from 'yaml';

/** What was mistyped where YAML could not be read on: a code of our own, and the place to mend, which is often an earlier one. */
export interface Slip {
  readonly offset: number;
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** A place in a file, with the line that it is in. */
interface Place {
  readonly text: string;
  readonly offset: number;
  readonly line: Line;
  readonly next: string;
}

interface Line {
  readonly start: number;
  readonly indent: number;
  /** Without indentation. */
  readonly words: string;
}

/**
 * The library's own sentences are English and speak of tokens and nodes. Its codes are coarse, so what stands at the place decides.
 * @param offset Where the library gave up, in UTF-16 units.
 */
export function yamlSlip(text: string, code: ErrorCode, offset: number): Slip {
  const open = unclosed(text);
  if (open !== undefined && open < offset) return openSlip(text, open);
  return slips[code]({ text, offset, line: lineAt(text, offset), next: text[offset] ?? '' });
}

/** Blanks of a Chinese keyboard or of a web page, where a line is to begin: they look like an indentation and are none. */
export function wideBlanks(text: string): readonly Slip[] {
  const found = /^[ \t]*[\u00a0\u2000-\u200a\u202f\u205f\u3000]/m.exec(text);
  return found ? [{ offset: found.index + found[0].length - 1, code: 'yaml-wide-blank' }] : [];
}

const needsQuotes = ({ text, offset, next }: Place): Slip => {
  const at = '&!*|>'.includes(text[offset - 1] ?? ' ') ? offset - 1 : offset;
  return { offset: at, code: 'yaml-quotes', params: { character: text[at] ?? next } };
};
const unreadable = ({ offset }: Place): Slip => ({ offset, code: 'yaml-syntax' });

/** Every code that the library has, so that a new one of a newer version does not compile before it has a sentence. */
const slips: Readonly<Record<ErrorCode, (place: Place) => Slip>> = {
  TAB_AS_INDENT: ({ offset }) => ({ offset, code: 'yaml-tab' }),
  BAD_INDENT: (place) => mixed(place) ?? misfit(place),
  BLOCK_AS_IMPLICIT_KEY: (place) => mixed(place) ?? colonInText(place) ?? misfit(place),
  MULTILINE_IMPLICIT_KEY: (place) => mixed(place) ?? colonMissing(place) ?? misfit(place),
  BLOCK_IN_FLOW: (place) => colonInText(place) ?? { offset: place.offset, code: 'yaml-colon' },
  MISSING_CHAR: missing,
  UNEXPECTED_TOKEN: unexpected,
  BAD_SCALAR_START: needsQuotes,
  BAD_DQ_ESCAPE: ({ text, offset }) => ({
    offset,
    code: 'yaml-escape',
    params: { escape: text.slice(offset, offset + 2) },
  }),
  MULTIPLE_DOCS: ({ offset }) => ({ offset, code: 'yaml-documents' }),
  KEY_OVER_1024_CHARS: ({ offset }) => ({ offset, code: 'yaml-key-form' }),
  DUPLICATE_KEY: ({ offset, line }) => ({ offset, code: 'yaml-key-twice', params: { name: line.words } }),
  NON_STRING_KEY: ({ offset }) => ({ offset, code: 'yaml-key-form' }),
  ALIAS_PROPS: needsQuotes,
  BAD_ALIAS: needsQuotes,
  BAD_PROP_ORDER: needsQuotes,
  MULTIPLE_ANCHORS: needsQuotes,
  MULTIPLE_TAGS: needsQuotes,
  TAG_RESOLVE_FAILED: needsQuotes,
  BAD_COLLECTION_TYPE: needsQuotes,
  BAD_DIRECTIVE: needsQuotes,
  RESOURCE_EXHAUSTION: unreadable,
  IMPOSSIBLE: unreadable,
};

function missing(place: Place): Slip {
  const { offset, next, text } = place;
  if (next === '#') return { offset, code: 'yaml-hash' };
  if (/[&!*]/.test(text[offset - 1] ?? '')) return needsQuotes(place);
  if (/["'{[]/.test(next)) return { offset, code: 'yaml-comma-missing' };
  return colonMissing(place) ?? unreadable(place);
}

function unexpected(place: Place): Slip {
  const { text, offset, next, line } = place;
  if (next === '}' || next === ']') return { offset, code: 'yaml-closes-nothing', params: { character: next } };
  if (next === ',') return { offset, code: 'yaml-comma-twice' };
  const before = text.slice(line.start, offset).trimEnd().at(-1) ?? '';
  if (before === '|' || before === '>') {
    const at = text.lastIndexOf(before, offset);
    return { offset: at, code: 'yaml-quotes', params: { character: before } };
  }
  if (/["'}\]]/.test(before) && (/["'{[]/.test(next) || /^[\w.-]+:\s/.test(text.slice(offset, offset + 80))))
    return { offset, code: 'yaml-comma-missing' };
  if (before === '"' || before === "'") return afterQuotes(place);
  if (before === '}' || before === ']') return { offset, code: 'yaml-after-brackets', params: { character: before } };
  if (next === '{' || next === '[')
    return wideQuote(place) ?? { offset, code: 'yaml-bracket-in-text', params: { character: next } };
  if (/^-[^\s-]/.test(line.words)) return { offset: line.start + line.indent, code: 'yaml-dash' };
  if (next === '-') return { offset, code: 'yaml-list-in-line' };
  return mixed(place) ?? unreadable(place);
}

/** Text behind closing quotes: the quotes closed too early, or were to close a line or more before. */
function afterQuotes({ text, offset }: Place): Slip {
  const quoted = pieces(text).findLast((piece) => piece.offset < offset && /^["']/.test(piece.source));
  if (quoted?.source.includes('\n')) return openSlip(text, quoted.offset);
  return { offset, code: 'yaml-after-quotes', params: { quoted: quoted?.source ?? '' } };
}

/** `responsible platform`, `responsible:platform`, `responsible：platform`. */
function colonMissing({ line }: Place): Slip | undefined {
  const { words, start, indent } = line;
  const wide = wideColon.exec(words);
  const at = start + indent;
  if (wide)
    return {
      offset: at + (wide[1]?.length ?? 0),
      code: 'full-width',
      params: { character: '：', right: ':', blank: 'after' },
    };
  if (/:\s|:$/.test(words)) return undefined;
  return { offset: at, code: 'yaml-colon-missing', params: { name: /^[\w.-]+(?=:)|^\S+/.exec(words)?.[0] ?? words } };
}

/** A name, and a colon as Chinese keyboards type it. */
export const wideColon = /^((?:- )?[\w.-]+)：/;

/** `look: see: here`; in braces, a comma or brace as Chinese keyboards type it leaves such a colon over. */
function colonInText({ text, offset, line, next }: Place): Slip | undefined {
  if (/["'{[]/.test(next)) return undefined;
  const name = /^[\w.-]+(?=\s+[{[])/.exec(line.words)?.[0];
  if (name !== undefined) return { offset: line.start + line.indent, code: 'yaml-colon-missing', params: { name } };
  const rest = text.slice(offset).split('\n', 1)[0] ?? '';
  const wide = /^[“‘]|[｛【［]|，(?=\s*[\w.-]+:\s)/.exec(rest);
  const right = { '｛': '{', '【': '[', '［': '[', '，': ',', '“': '"', '‘': "'" }[wide?.[0] ?? ''];
  if (wide && right !== undefined)
    return {
      offset: offset + wide.index,
      code: 'full-width',
      params: { character: wide[0], right, blank: right === ',' ? 'after' : '' },
    };
  return line.words.split(/:\s/).length > 2 && /:\s/.test(rest) ? { offset, code: 'yaml-colon' } : undefined;
}

/** A text in quotes of a Chinese keyboard, which are none for YAML. */
function wideQuote({ text, offset, line }: Place): Slip | undefined {
  const at = Math.max(text.lastIndexOf('“', offset), text.lastIndexOf('‘', offset));
  const character = text[at] ?? '';
  if (at < line.start) return undefined;
  return { offset: at, code: 'full-width', params: { character, right: character === '“' ? '"' : "'" } };
}

/** A line that begins in another column than the one above it; the library notices either on it or on the one above. */
function misfit(place: Place): Slip {
  const { text, line, offset } = place;
  if (/^\s*\t/.test(text.slice(line.start))) return { offset: text.indexOf('\t', line.start), code: 'yaml-tab' };
  const isHere = offset <= line.start + line.indent;
  const here = isHere ? line : neighbour(text, line, 1);
  const above = isHere ? neighbour(text, line, -1) : line;
  if (!here || !above || here.indent === above.indent) return unreadable(place);
  const params = { here: String(here.indent), above: String(above.indent) };
  return { offset: here.start + here.indent, code: 'yaml-indentation', params };
}

/** Lines with a dash and lines without one in the same column. */
function mixed({ text, line }: Place): Slip | undefined {
  const above = neighbour(text, line, -1);
  const isItem = (one: Line | undefined) => one !== undefined && /^-(?:\s|$)/.test(one.words);
  if (above === undefined || above.indent !== line.indent || isItem(above) === isItem(line)) return undefined;
  return { offset: line.start + line.indent, code: 'yaml-list-or-map' };
}

function openSlip(text: string, offset: number): Slip {
  const line = text.slice(offset).split('\n', 1)[0] ?? '';
  const hash = / #/.exec(line);
  const opens = text[offset] ?? '';
  if (hash && opens !== '"' && opens !== "'") return { offset: offset + hash.index + 1, code: 'yaml-hash' };
  return { offset, code: 'yaml-unclosed', params: { opens, closes: closing(opens) } };
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const whole = text.slice(start).split('\n', 1)[0] ?? '';
  const words = whole.trimStart();
  return { start, indent: whole.length - words.length, words: words.trimEnd() };
}

/** The next line up or down in which something stands. */
function neighbour(text: string, line: Line, step: 1 | -1): Line | undefined {
  let at = line;
  for (;;) {
    const end = text.indexOf('\n', at.start);
    if (step === 1 ? end < 0 : at.start === 0) return undefined;
    at = lineAt(text, step === 1 ? end + 1 : at.start - 1);
    if (at.words && !at.words.startsWith('#')) return at;
  }
}

interface Piece {
  readonly offset: number;
  readonly source: string;
}

/** Brackets and quoted texts, as the library cuts the file into them, with what it marks as their ends. */
function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let offset = 0;
  let isPlain = false;
  for (const source of new Lexer().lex(text)) {
    if (source === marks.plain) isPlain = true;
    else if (source === marks.flowEnd) found.push({ offset, source });
    else if (source !== marks.document) {
      if (!isPlain && /^["'{[\]}]/.test(source)) found.push({ offset, source });
      isPlain = false;
      offset += source.length;
    }
  }
  return found;
}
/** What the library puts between the pieces, without a place of their own in the text. */
const marks = { document: '\u0002', flowEnd: '\u0018', plain: '\u001f' };

/** The first quote, or the innermost bracket, that opens and does not close. */
function unclosed(text: string): number | undefined {
  const open: Piece[] = [];
  for (const piece of pieces(text)) {
    const { source, offset } = piece;
    if (source === '{' || source === '[') open.push(piece);
    else if (source === '}' || source === ']' || source === marks.flowEnd) {
      const last = open.pop();
      if (last && source !== closing(last.source)) return last.offset;
    } else if (!isClosed(source)) return offset;
  }
  return open.at(-1)?.offset;
}

const isClosed = (quoted: string): boolean => quoted.length > 1 && quoted.endsWith(quoted[0] ?? '');
const closing = (opens: string): string => ({ '{': '}', '[': ']' })[opens] ?? opens;
