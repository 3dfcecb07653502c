import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { KeyPath, PackProblem } from './problem.js';

/** One YAML file of a pack: what it says, and where each part of it stands. */
export interface Source {
  /** Path inside the pack, with `/`: `payment-vs-order/callback-lost.yaml`. */
  readonly file: string;
  readonly name: string;
  readonly folder: string;
  readonly content: unknown;
  readonly problemAt: (path: KeyPath, code: string, params?: Readonly<Record<string, string>>) => PackProblem;
}

export interface Sources {
  readonly sources: readonly Source[];
  readonly problems: readonly PackProblem[];
  readonly digest: string;
}

/** A pack can hang nothing: so many files, so many bytes, so deep, and no aliases that multiply when they are read. */
const limits = { files: 2000, bytes: 1_000_000, depth: 32 };

/** A test of the order of the rules, and longer than all the rest: only what proves the pack reads it. */
export const pairsFile = 'pairs.yaml';

/** Reads every YAML file below a folder; what cannot be read is one of the problems. */
export function readSources(folder: string): Sources {
  const { names, problems: unreadable } = yamlFiles(folder);
  if (names.length > limits.files) {
    return {
      sources: [],
      problems: [wholeFile('', 'pack-too-many-files', { limit: String(limits.files) })],
      digest: '',
    };
  }
  const hash = createHash('sha256');
  const sources: Source[] = [];
  const problems: PackProblem[] = [...unreadable];
  for (const file of names) {
    const text = readWhole(join(folder, file));
    if (typeof text !== 'string') {
      problems.push(wholeFile(file, text.code, text.params));
      continue;
    }
    hash.update(`${file}\0${text}\0`);
    const read = readSource(file, text);
    problems.push(...read.problems);
    if (read.source) sources.push(read.source);
  }
  return { sources, problems, digest: `sha256:${hash.digest('hex')}` };
}

/** Names with `/`, in order; links are not followed, so a pack stays in its folder and no walk runs in circles. */
function yamlFiles(
  folder: string,
  below = '',
): { readonly names: readonly string[]; readonly problems: readonly PackProblem[] } {
  const names: string[] = [];
  const problems: PackProblem[] = [];
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(join(folder, below), { withFileTypes: true });
  } catch (error) {
    return { names, problems: [wholeFile(below || folder, 'pack-file-unreadable', { reason: reasonOf(error) })] };
  }
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (names.length > limits.files) break;
    const file = below ? `${below}/${entry.name}` : entry.name;
    const isYaml = /\.ya?ml$/.test(entry.name);
    if (entry.isDirectory() && !isYaml && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
      const inside = yamlFiles(folder, file);
      names.push(...inside.names);
      problems.push(...inside.problems);
    } else if (file === pairsFile) continue;
    else if (isYaml && entry.isFile()) names.push(file);
    else if (isYaml) problems.push(wholeFile(file, 'pack-file-unreadable', { reason: 'no regular file' }));
  }
  return { names, problems };
}

/** The table of pairs of a pack; undefined where it keeps none. */
export function readPairs(folder: string): ReturnType<typeof readSource> | undefined {
  if (!statSync(join(folder, pairsFile), { throwIfNoEntry: false })?.isFile()) return undefined;
  const text = readWhole(join(folder, pairsFile));
  if (typeof text === 'string') return readSource(pairsFile, text);
  return { problems: [wholeFile(pairsFile, text.code, text.params)] };
}

function readWhole(
  path: string,
): string | { readonly code: string; readonly params: Readonly<Record<string, string>> } {
  try {
    if (statSync(path).size > limits.bytes)
      return { code: 'pack-file-too-large', params: { limit: String(limits.bytes) } };
    return readFileSync(path, 'utf8');
  } catch (error) {
    return { code: 'pack-file-unreadable', params: { reason: reasonOf(error) } };
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

export function readSource(file: string, text: string): { source?: Source; problems: readonly PackProblem[] } {
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (nesting(text) > limits.depth)
    return { problems: [wholeFile(file, 'pack-too-deep', { limit: String(limits.depth) })] };
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2', logLevel: 'error' });
  const problems: PackProblem[] = document.errors.map(({ code, pos, message }) => ({
    ...wholeFile(file, 'yaml-syntax', { code, message: message.split('\n')[0]?.replace(/ at line.*$/, '') ?? '' }),
    ...place(pos[0]),
  }));
  visit(document, {
    Alias: (_, alias) => {
      problems.push({ ...wholeFile(file, 'yaml-alias'), ...place(alias.range?.[0] ?? 0) });
    },
  });
  if (problems.length) return { problems };

  const problemAt: Source['problemAt'] = (path, code, params) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length ? document.getIn(path.slice(0, length), true) : document.contents;
      if (isNode(node) && !isAlias(node) && node.range) {
        return { ...wholeFile(file, code, params), path: path.join('.'), ...place(node.range[0]) };
      }
    }
    return { ...wholeFile(file, code, params), path: path.join('.') };
  };
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  return {
    source: { file, name: basename(file).replace(/\.ya?ml$/, ''), folder, content: document.toJS(), problemAt },
    problems,
  };
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
