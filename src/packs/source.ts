import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
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

/** Reads every YAML file below a folder. Throws only what the file system throws for the folder itself. */
export function readSources(folder: string): Sources {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') || name.endsWith('.yml'))
    .sort();
  if (names.length > limits.files) {
    return {
      sources: [],
      problems: [wholeFile('', 'pack-too-many-files', { limit: String(limits.files) })],
      digest: '',
    };
  }
  const hash = createHash('sha256');
  const sources: Source[] = [];
  const problems: PackProblem[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const file = relative(folder, path).split(sep).join('/');
    if (statSync(path).size > limits.bytes) {
      problems.push(wholeFile(file, 'pack-file-too-large', { limit: String(limits.bytes) }));
      continue;
    }
    const text = readFileSync(path, 'utf8');
    hash.update(`${file}\0${text}\0`);
    const read = readSource(file, text);
    problems.push(...read.problems);
    if (read.source) sources.push(read.source);
  }
  return { sources, problems, digest: `sha256:${hash.digest('hex')}` };
}

export function readSource(file: string, text: string): { source?: Source; problems: readonly PackProblem[] } {
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (nesting(text) > limits.depth)
    return { problems: [wholeFile(file, 'pack-too-deep', { limit: String(limits.depth) })] };
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2', logLevel: 'silent' });
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
    indents = indent > previous ? indents + 1 : indent < previous ? Math.min(indents, indent + 1) : indents;
    previous = indent;
    deepest = Math.max(deepest, indents);
  }
  return deepest;
}
