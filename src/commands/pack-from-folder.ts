import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Pack } from '../engine/pack.js';
import type { PackProblem } from '../packs/problem.js';
import { type ReadPack, readPack } from '../packs/read-pack.js';
import { wholeFile } from '../packs/source.js';
import { builtInRules } from './built-in-rules.js';

/** The pack in the folders, or everything that is wrong with it. */
export function packFromFolders(folders: readonly string[]): Pack | readonly PackProblem[] {
  const missing = folders.filter((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (missing.length) return missing.map((name) => wholeFile(name, 'pack-folder-missing', { name }));
  const { pack, problems } = readFolders(folders);
  return problems.some(({ level }) => level === 'error') ? problems : pack;
}

const read = new Map<string, ReadPack>();

/** Reads the folders once in a run, so that texts and verdicts go by the same files. */
export function readFolders(folders: readonly string[]): ReadPack {
  const distinct = [...new Map(folders.map((folder) => [resolve(folder), folder])).values()];
  const key = distinct.join('\0');
  const before = read.get(key);
  if (before) return before;
  const made = readPack(distinct, builtInRules());
  read.set(key, made);
  return made;
}
