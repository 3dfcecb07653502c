import type { Vocabulary } from '../../engine/vocabulary.js';
import type { FoldedText } from './fold-text.js';
import { foreignUnit } from './said-numbers.js';

/** A value that stands behind its label. Offsets are those of the text. */
export interface Field {
  readonly label: string;
  /** Empty: the value is of no use. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** Where the label begins. */
  readonly from: number;
  /** A colon or a line break stands between them, so that they belong together whatever the value is. */
  readonly colon: boolean;
}

export interface PageRead {
  readonly fields: readonly Field[];
  /** What is said by the page being what it is. */
  readonly implied: Readonly<Record<string, string>>;
  /** The name of the page on which that rests. */
  readonly impliedBy: string;
  /** The parts of the text that are no labels, values or noise. */
  readonly rest: readonly (readonly [start: number, end: number])[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds labels and their values: "label: value", "label value" at the beginning of a line, or the value on the next line. */
export function readPage(
  { folded }: FoldedText,
  vocabulary: Vocabulary,
  reads: (path: string, start: number, end: number) => boolean,
): PageRead {
  const lines = linesOf(folded);
  const noise = new Set(vocabulary.noise.map((word) => word.toLowerCase()));
  const page = pageOf(lines, vocabulary);
  const paths = new Map(
    [...Object.entries(vocabulary.labels), ...Object.entries(page?.labels ?? {})].map(([label, path]) => [
      label.toLowerCase(),
      path,
    ]),
  );
  const fields: Field[] = [];
  const rest: (readonly [number, number])[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || isNoise(line.text, noise)) continue;
    const path = paths.get(bareLabel(line.text));
    const next = lines[index + 1];
    if (path !== undefined && next !== undefined && isValue(next, paths)) {
      const value = withoutNoise(next, noise);
      if (value.text !== '')
        fields.push({
          label: bareLabel(line.text),
          path,
          start: value.start,
          end: value.end,
          from: line.start,
          colon: true,
        });
      index += 1;
      continue;
    }
    if (path !== undefined) continue;
    if (page && /^-\s?¥?\d[\d,]*\.\d{2}$/.test(line.text)) {
      fields.push({
        label: '',
        path: 'payment.amount',
        start: line.start,
        end: line.end,
        from: line.start,
        colon: true,
      });
      continue;
    }
    const inLine = fieldsIn(line, paths, noise)
      .map((field) => firstWord(field, folded, reads))
      .filter(
        ({ colon, label, path: to, start, end }) =>
          colon || (to !== '' && reads(to, start, end) && !isSentence(label, folded.slice(start, end))),
      );
    fields.push(...inLine);
    rest.push(...between(line, inLine).filter(([start, end]) => !isNoise(folded.slice(start, end), noise)));
  }
  return { fields, implied: page?.implies ?? {}, impliedBy: page?.id ?? '', rest };
}

/** "seller wants another 50 …": an English label without a colon is a word like any other. */
const isSentence = (label: string, value: string): boolean => /^[a-z]/.test(label) && /^[a-z']+ [a-z\d']+ /.test(value);

/** "订单号：123456 充的是…": where a value cannot be read as a whole, its first word may be. */
function firstWord(field: Field, text: string, reads: (path: string, start: number, end: number) => boolean): Field {
  const { path, start, end, colon } = field;
  const space = text.slice(start, end).search(/\s/);
  if (!colon || path === '' || space < 1 || reads(path, start, end)) return field;
  if (foreignUnit.test(text.slice(start + space, start + space + 8))) return field;
  return reads(path, start, start + space) ? { ...field, end: start + space } : field;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    const lead = line.length - line.trimStart().length;
    if (line.trim() !== '') lines.push({ start: start + lead, end: start + line.trimEnd().length, text: line.trim() });
    start = end + 1;
  }
  return lines;
}

/** The page that has most of its marks as lines or labels, if it has two and no other has as many. */
function pageOf(lines: readonly Line[], { pages }: Vocabulary): Vocabulary['pages'][number] | undefined {
  if (lines.length < 3) return undefined;
  const heads = new Set(lines.map(({ text }) => bareLabel(text.split(/[:\t]| /)[0] ?? '')));
  const [first, second] = pages
    .map((page) => ({ page, count: page.marks.filter((mark) => heads.has(mark.toLowerCase())).length }))
    .sort((a, b) => b.count - a.count);
  return first && first.count >= 2 && first.count > (second?.count ?? 0) ? first.page : undefined;
}

const bareLabel = (text: string): string => text.replace(/^[\s·•*>-]+/, '').replace(/[\s:>]+$/, '');

const isNoise = (text: string, noise: ReadonlySet<string>): boolean =>
  noise.has(bareLabel(text)) || !/[\d\p{L}]/u.test(text);

const isValue = ({ text }: Line, paths: ReadonlyMap<string, string>): boolean =>
  text.length <= 120 && !paths.has(bareLabel(text)) && !fieldStart(text, paths);

/** A label with a colon at the beginning of a line. */
const fieldStart = (text: string, paths: ReadonlyMap<string, string>): boolean => {
  const colon = text.indexOf(':');
  return colon > 0 && colon <= 20 && paths.has(bareLabel(text.slice(0, colon)));
};

/** Without the words of buttons behind a value: "2026… 复制". */
function withoutNoise(line: Line, noise: ReadonlySet<string>): Line {
  let text = line.text;
  for (let turn = 0; turn < 3; turn += 1) {
    const button = [...noise].find((word) => text.endsWith(word) && text.length > word.length);
    const shorter = text.replace(/[\s>|]+$/, '');
    if (button === undefined && shorter === text) break;
    text = button === undefined ? shorter : shorter.slice(0, shorter.length - button.length).trimEnd();
  }
  return { start: line.start, end: line.start + text.length, text };
}

/** The fields of one line. A label counts with a colon behind it, or at the beginning with a space and no sentence behind it. */
function fieldsIn(line: Line, paths: ReadonlyMap<string, string>, noise: ReadonlySet<string>): readonly Field[] {
  const found: { label: string; path: string; from: number; value: number; colon: boolean }[] = [];
  for (let colon = line.text.indexOf(':'); colon >= 0; colon = line.text.indexOf(':', colon + 1)) {
    // A colon between digits is that of a clock.
    const before = line.text.slice(Math.max(0, colon - 24), colon).trimEnd();
    const label = longestEnd(before, paths);
    if (label === undefined) continue;
    const from = colon - (line.text.slice(0, colon).length - line.text.slice(0, colon).trimEnd().length) - label.length;
    found.push({ label, path: paths.get(label) ?? '', from, value: colon + 1, colon: true });
  }
  if (found.length === 0) {
    const [head = ''] = line.text.split(/\t| {1,}/);
    const path = paths.get(bareLabel(head));
    const value = head.length < line.text.length && !/[,。!?;]/.test(line.text);
    if (path !== undefined && value && line.text.length <= 80)
      found.push({ label: bareLabel(head), path, from: 0, value: head.length, colon: false });
  }
  return found.flatMap(({ label, path, from, value, colon }, index) => {
    const limit = found[index + 1]?.from ?? line.text.length;
    const raw = line.text.slice(value, limit);
    const stop = raw.search(/[,。;!?|](?!\d| (?:20\d\d(?!\d)|\d{1,2}:\d\d))| {2,}|\t(?=\S)/);
    const text = raw.slice(0, stop > 0 && raw.slice(0, stop).trim() !== '' ? stop : raw.length);
    const lead = text.length - text.trimStart().length;
    const start = line.start + value + lead;
    const trimmed = withoutNoise({ start, end: start, text: text.trim() }, noise);
    return trimmed.text === '' ? [] : [{ label, path, from: line.start + from, start, end: trimmed.end, colon }];
  });
}

/** The longest label that this ends with. */
function longestEnd(text: string, paths: ReadonlyMap<string, string>): string | undefined {
  for (let length = Math.min(24, text.length); length >= 2; length -= 1) {
    const end = text.slice(text.length - length).trimStart();
    if (end.length < 2 || !paths.has(end)) continue;
    const before = text.charAt(text.length - end.length - 1);
    if (!/[a-z]/.test(end.charAt(0)) || !/[a-z]/.test(before)) return end;
  }
  return undefined;
}

function between(line: Line, fields: readonly Field[]): readonly (readonly [number, number])[] {
  const edges = [line.start, ...fields.flatMap(({ from, end }) => [from, end]), line.end];
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    return index % 2 === 0 && end !== undefined && end > start ? [[start, end] as const] : [];
  });
}
