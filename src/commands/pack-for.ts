import type { Locale, Pack } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';

/** The built-in pack, or the one that the named folders make; an exit code where that one is not usable. */
export async function packFor({
  rules,
  ...options
}: {
  readonly rules: readonly string[];
  readonly locale: Locale;
  readonly format: string;
}): Promise<Pack | number> {
  if (rules.length === 0) return (await import('../generated/default-pack.js')).defaultPack;
  const { packFromFolders } = await import('./pack-from-folder.js');
  const pack = packFromFolders(rules);
  if ('rules' in pack) return pack;
  const { reportProblems } = await import('./problems.js');
  reportProblems(pack, options);
  return exitCode.invalidPack;
}
