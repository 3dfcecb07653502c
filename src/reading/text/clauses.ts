import { type Finder, hasCue, type Mark } from './find-phrases.js';

/** As much of a text as says one thing. Offsets of marks are those of the whole text. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
  /** Index of the sentence: what is asked, supposed or told by others holds to its end. */
  readonly sentence: number;
  readonly asks: boolean;
  /** Begins with "but", "now", "in the end". */
  readonly turns: boolean;
}

/** Longer ones are cut, between words; no number ever is, and no character of two units. */
const longestClause = 200;

/** Clauses of the part of a folded text from `start` to `end`. A comma or full stop between digits ends nothing. */
export function clausesOf(text: string, start: number, end: number, find: Finder): readonly Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  const push = (from: number, to: number, stop: string): void => {
    const marks = find(text.slice(from, to)).map((mark) => ({
      ...mark,
      start: mark.start + from,
      end: mark.end + from,
    }));
    const cuts = marks.filter((mark) => hasCue(mark, 'turn') && mark.start > from).map((mark) => mark.start);
    const edges = [from, ...cuts, to];
    for (const [index, edge] of edges.slice(0, -1).entries()) {
      const until = edges[index + 1] ?? to;
      if (text.slice(edge, until).trim() === '') continue;
      const own = marks.filter((mark) => mark.start >= edge && mark.end <= until);
      clauses.push({
        start: edge,
        end: until,
        marks: own,
        sentence,
        asks: stop === '?' && until === to,
        turns: own.some((mark) => mark.start === edge && hasCue(mark, 'turn')),
      });
    }
  };
  let from = start;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    const stops = '。!?;\n'.includes(character) || isFullStop(text, at);
    const pauses = character === '、' ? false : isPause(text, at);
    if (!stops && !pauses && (at - from < longestClause || /[\w.:*@\udc00-\udfff-]/.test(character))) continue;
    push(from, at, character);
    if (stops) sentence += 1;
    from = stops || pauses ? at + 1 : at;
  }
  push(from, end, '');
  return clauses;
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

const isFullStop = (text: string, at: number): boolean =>
  text.charAt(at) === '.' && !/[a-z0-9]/.test(text.charAt(at + 1)) && !isDigit(text.charAt(at + 1));

/** Who types without commas puts blanks; "1,020.00" is one number; "10,100" in a sentence may be two, and then neither is read. */
const isPause = (text: string, at: number): boolean =>
  (text.charAt(at) === ',' &&
    !(isDigit(text.charAt(at - 1)) && (isDigit(text.charAt(at + 1)) || isYearOrClock.test(text.slice(at, at + 9))))) ||
  '…~'.includes(text.charAt(at)) ||
  (text.charAt(at) === ' ' && isChinese(text.charAt(at - 1)) && isChinese(text.charAt(at + 1)));

/** "Nov 20, 2026", "Nov 20 2026, 8:41 PM" */
const isYearOrClock = /^, (?:20\d\d(?!\d)|\d{1,2}:\d\d)/;

const isChinese = (character: string): boolean => character >= '\u4e00' && character <= '\u9fff';
