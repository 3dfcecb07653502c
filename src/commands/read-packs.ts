import { statSync } from 'node:fs';
import type { Locale } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';
import { type ReadPack as PackOfFolders, readPack } from '../packs/read-pack.js';
import { wholeFile } from '../packs/source.js';
import { builtInRules } from './built-in-rules.js';
import { reportProblems } from './problems.js';

export interface ReadPack extends PackOfFolders {
  /** As it was named; `topup-doctor` for the built-in pack. */
  readonly name: string;
  /** Where it is on the disk. */
  readonly folder: string;
}

export interface PackOptions {
  readonly locale: Locale;
  readonly format: string;
}

/** The packs in the folders named, or the built-in one where none is; the exit code where a name leads nowhere. */
export function readPacks(folders: readonly string[], options: PackOptions): readonly ReadPack[] | number {
  const missing = folders.filter((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (missing.length) {
    reportProblems(
      missing.map((name) => wholeFile('', 'pack-folder-missing', { name })),
      options,
    );
    return exitCode.usage;
  }
  const builtIn = builtInRules();
  if (folders.length === 0) return [{ ...readPack([], builtIn), name: 'topup-doctor', folder: builtIn }];
  return folders.map((folder) => ({ ...readPack([folder], builtIn), name: folder.replace(/[/\\]$/, ''), folder }));
}
