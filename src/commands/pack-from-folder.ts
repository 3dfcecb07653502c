import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Pack } from '../engine/pack.js';
import type { PackProblem } from '../packs/problem.js';
import { readPack } from '../packs/read-pack.js';
import { wholeFile } from '../packs/source.js';
import { builtInRules } from './built-in-rules.js';

/** The pack in the folders, or everything that is wrong with it. */
export function packFromFolders(folders: readonly string[]): Pack | readonly PackProblem[] {
  const missing = folders.filter((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (missing.length) return missing.map((name) => wholeFile(name, 'pack-folder-missing', { name }));
  const distinct = folders.filter(
    (folder, index) => folders.findIndex((other) => resolve(other) === resolve(folder)) === index,
  );
  const { pack, problems } = readPack(distinct, builtInRules());
  return problems.some(({ level }) => level === 'error') ? problems : pack;
}
