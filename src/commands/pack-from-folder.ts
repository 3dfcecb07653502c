import { statSync } from 'node:fs';
import { type CompiledPack, compilePack } from '../packs/compile.js';
import { readSources, wholeFile } from '../packs/source.js';

/** Reads, checks and compiles the pack in a folder; a folder that is not there is one of its problems. */
export function packFromFolder(folder: string): CompiledPack {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isFolder) return compilePack(readSources(folder));
  return compilePack({
    sources: [],
    problems: [wholeFile(folder, 'pack-folder-missing', { name: folder })],
    digest: '',
  });
}
