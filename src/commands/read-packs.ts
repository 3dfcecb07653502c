import { statSync } from 'node:fs';
import type { Locale } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';
import { type CompiledPack, compilePack } from '../packs/compile.js';
import type { PackProblem } from '../packs/problem.js';
import { readSources, type Sources, wholeFile } from '../packs/source.js';
import { builtInRules } from './built-in-rules.js';
import { reportProblems } from './problems.js';

export interface ReadPack extends CompiledPack {
  /** As it was named; `rules` for the built-in pack. */
  readonly name: string;
  /** Where it is on the disk. */
  readonly folder: string;
  readonly sources: Sources;
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
  return folders.length
    ? folders.map((folder) => readPack(folder, folder.replace(/[/\\]$/, '')))
    : [readPack(builtInRules(), 'rules')];
}

export function readPack(folder: string, name: string): ReadPack {
  const sources = readSources(folder);
  return { ...compilePack(sources), name, folder, sources };
}

/** A file with the name of its pack in front, so that an editor finds it. */
export const fileIn = (name: string, file: string): string =>
  name === '.' ? file : [name, file].filter(Boolean).join('/');

export const inPack = (problem: PackProblem, name: string): PackProblem => ({
  ...problem,
  file: fileIn(name, problem.file),
});
