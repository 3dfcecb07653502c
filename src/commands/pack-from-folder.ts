import { statSync } from 'node:fs';
import type { Pack } from '../engine/pack.js';
import { compilePack } from '../packs/compile.js';
import type { PackProblem } from '../packs/problem.js';
import { readSources, wholeFile } from '../packs/source.js';

/** The pack in a folder, or everything that is wrong with it. */
export function packFromFolder(folder: string): Pack | readonly PackProblem[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return [wholeFile(folder, 'pack-folder-missing', { name: folder })];
  }
  const { pack, problems } = compilePack(readSources(folder));
  return problems.some(({ level }) => level === 'error') ? problems : pack;
}
