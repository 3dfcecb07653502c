import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Document, isAlias, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { cleanOutsideText } from '../engine/outside-text.js';
import { namesIn } from './faulty.js';
import type { KeyPath, PackProblem } from './problem.js';
import { readWhole } from './read-whole.js';
import { wideBlanks, yamlSlip } from './yaml-slips.js';

/** One YAML file of a pack: what it says, and where each part of it stands. */
export interface Source {
  /** Path inside the pack, with `/`: `payment-vs-order/callback-lost.yaml`. */
  readonly file: string;
  /** The same as its reader knows it: with the folder of the pack in front. */
  readonly shown: string;
  readonly name: string;
  readonly folder: string;
  readonly content: unknown;
  /** Where it is an entry of a pack that adds to another: the keys that say where it belongs, and that were taken out. */
  readonly placing?: readonly string[];
  readonly problemAt: (path: KeyPath, code: string, params?: Readonly<Record<string, string>>) => PackProblem;
}

export interface Sources {
  readonly sources: readonly Source[];
  readonly problems: readonly PackProblem[];
  /** What the files may define that cannot be read. */
  readonly unread?: readonly string[];
  readonly digest: string;
}

/**
 * A pack can hang nothing: so many files below so many folders, so many bytes in one and in all, so deep, so many values,
 * and no aliases that multiply when they are read. The built-in pack has 230 files of half a megabyte in all.
 */
const limits = { entries: 5000, files: 1000, bytes: 300_000, total: 4_000_000, folders: 4, depth: 32, values: 20_000 };

/** A test of the order of the rules, and longer than all the rest: only what proves the pack reads it. */
export const pairsFile = 'pairs.yaml';

/**
 * Reads every YAML file below a folder; what cannot be read is one of the problems.
 * @param shown How the folder is called in problems; nothing where it goes without saying.
 */
export function readSources(folder: string, shown = ''): Sources {
  const label = (file: string) => [shown.replace(/[/\\]$/, ''), file].filter(Boolean).join('/');
  const header = join(folder, 'pack.yaml');
  // Whoever names his home folder by mistake shall not wait until all of it was walked.
  if (lstatSync(header, { throwIfNoEntry: false })?.isFile() !== true)
    return { sources: [], problems: [wholeFile(label('pack.yaml'), 'no-pack-here')], digest: '' };
  const walked: Walked = { names: [], problems: [], entries: 0 };
  walk(folder, '', 0, walked);
  const problems = walked.problems.map((problem) => ({ ...problem, file: label(problem.file) }));
  if (walked.entries > limits.entries || walked.names.length > limits.files) {
    const tooMany = wholeFile(label(''), 'pack-too-many-files', { limit: String(limits.files) });
    return { sources: [], problems: [tooMany], digest: '' };
  }
  const hash = createHash('sha256');
  const sources: Source[] = [];
  const unread: string[] = [];
  let total = 0;
  for (const file of walked.names) {
    const text = readWhole(join(folder, file), limits.bytes);
    if (typeof text !== 'string') {
      problems.push(wholeFile(label(file), text.code, text.params));
      continue;
    }
    total += text.length;
    if (total > limits.total) {
      problems.push(wholeFile(label(file), 'pack-too-large', { limit: String(limits.total) }));
      break;
    }
    hash.update(`${file}\0${text}\0`);
    const read = readSource(file, text, label(file));
    problems.push(...read.problems);
    if (read.source) sources.push(read.source);
    else unread.push(...namesIn(nameOf(file), text));
  }
  return { sources, problems, unread, digest: `sha256:${hash.digest('hex')}` };
}

interface Walked {
  readonly names: string[];
  readonly problems: PackProblem[];
  entries: number;
}

/** Names with `/`, in order; links are not followed, so a pack stays in its folder and no walk runs in circles. */
function walk(folder: string, below: string, depth: number, walked: Walked): void {
  const { names, problems } = walked;
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(join(folder, below), { withFileTypes: true });
  } catch (error) {
    problems.push(wholeFile(below || folder, 'pack-file-unreadable', { reason: codeOf(error) }));
    return;
  }
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (++walked.entries > limits.entries || names.length > limits.files) return;
    const file = below ? `${below}/${entry.name}` : entry.name;
    const isYaml = /\.ya?ml$/.test(entry.name);
    if (entry.isDirectory() && !isYaml && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
      if (depth < limits.folders) walk(folder, file, depth + 1, walked);
      else problems.push(wholeFile(file, 'pack-folders-too-deep', { limit: String(limits.folders) }));
    } else if (file === pairsFile) continue;
    else if (isYaml && entry.isFile()) names.push(file);
    else if (isYaml) problems.push(wholeFile(file, 'pack-file-unreadable', { reason: 'no regular file' }));
  }
}

/** The table of pairs of a pack; undefined where it keeps none. */
export function readPairs(folder: string): ReturnType<typeof readSource> | undefined {
  if (!lstatSync(join(folder, pairsFile), { throwIfNoEntry: false })?.isFile()) return undefined;
  const text = readWhole(join(folder, pairsFile), limits.bytes);
  if (typeof text === 'string') return readSource(pairsFile, text);
  return { problems: [wholeFile(pairsFile, text.code, text.params)] };
}

const nameOf = (file: string): string => basename(file).replace(/\.ya?ml$/, '');

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

export function readSource(
  file: string,
  text: string,
  shown = file,
): { source?: Source; problems: readonly PackProblem[] } {
  const lines = new LineCounter();
  const at = (offset: number, code: string, params: Readonly<Record<string, string>> = {}): PackProblem => {
    const { line, col } = lines.linePos(offset);
    return { ...wholeFile(shown, code, params), line, column: col };
  };
  if (nesting(text) > limits.depth)
    return { problems: [wholeFile(shown, 'pack-too-deep', { limit: String(limits.depth) })] };
  // Keys that stand twice are looked for below: the library compares each with all others, which takes minutes for many.
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    version: '1.2',
    logLevel: 'error',
    prettyErrors: false,
  });
  // One slip breaks much of what follows it: the first is the one to mend.
  const broken = [
    ...wideBlanks(text),
    ...document.errors.slice(0, 1).map(({ code, pos }) => yamlSlip(text, code, pos[0])),
  ];
  const problems = broken.length
    ? broken.slice(0, 1).map(({ offset, code, params }) => at(offset, code, params))
    : unwanted(document, text, at, isTest(file));
  if (problems.length) return { problems };

  const problemAt: Source['problemAt'] = (path, code, params) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length ? document.getIn(path.slice(0, length), true) : document.contents;
      if (isNode(node) && !isAlias(node) && node.range)
        return { ...at(node.range[0], code, params), path: path.join('.') };
    }
    return { ...wholeFile(shown, code, params), path: path.join('.') };
  };
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  return { source: { file, shown, name: nameOf(file), folder, content: document.toJS(), problemAt }, problems };
}

const isTest = (file: string): boolean => /\.test\.ya?ml$/.test(file);

/**
 * Aliases, keys that stand twice, characters that no text shows, and more values than anybody writes.
 * @param escapes whether such a character may stand there as an escape: the order of a test may be about it.
 */
function unwanted(
  document: Document,
  text: string,
  at: (offset: number, code: string, params?: Readonly<Record<string, string>>) => PackProblem,
  escapes: boolean,
): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  let values = 0;
  visit(document, {
    Node: (key, node, path) => {
      if (++values > limits.values || problems.length > 100) return visit.BREAK;
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) problems.push(at(start, 'yaml-alias'));
      // `&name` and `!name` mean something to YAML, and would be missing from the text.
      else if (node.anchor ?? node.tag) {
        const character = node.anchor ? '&' : '!';
        problems.push(at(text.lastIndexOf(character, start), 'yaml-quotes', { character }));
      } else if (isScalar(node) && typeof node.value === 'string') {
        const lines = (escapes ? text.slice(start, node.range?.[1]) : node.value).split('\n');
        if (lines.some((line) => cleanOutsideText(line) !== line)) problems.push(at(start, 'pack-control-character'));
      } else if (isScalar(node) && node.value === null && key === 'value' && !node.source) {
        const pair = path.at(-1);
        const name = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
        problems.push(at(start, 'yaml-empty-value', { name }));
      }
      return undefined;
    },
  });
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined) problems.push(at(map.range?.[0] ?? 0, 'yaml-key-form'));
        else if (seen.has(name)) problems.push(at((isNode(key) && key.range?.[0]) || 0, 'yaml-key-twice', { name }));
        if (name !== undefined) seen.add(name);
      }
    },
  });
  return values > limits.values ? [at(0, 'pack-too-many-values', { limit: String(limits.values) })] : problems;
}

export const wholeFile = (file: string, code: string, params: Readonly<Record<string, string>> = {}): PackProblem => ({
  code,
  path: '',
  level: 'error',
  params,
  file,
  line: 0,
  column: 0,
});

/** How deep a text nests at most: by its brackets, and by its indentation of at least one space a level. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    if (character === '}' || character === ']') depth = Math.max(0, depth - 1);
  }
  let indents = 0;
  let previous = -1;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    // `- - - x` opens a level with every dash.
    const dashes = /^(?:\s*[-?](?=\s))*/.exec(line)?.[0].replaceAll(/\s/g, '').length ?? 0;
    indents = indent > previous ? indents + 1 : indent < previous ? Math.min(indents, indent + 1) : indents;
    previous = indent;
    deepest = Math.max(deepest, indents + dashes);
  }
  return deepest;
}
