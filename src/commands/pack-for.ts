import type { Locale, Pack } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';

/** The built-in pack, or the one in the folder that was named; an exit code where that one is not usable. */
export async function packFor({
  rules,
  ...options
}: {
  readonly rules: readonly string[];
  readonly locale: Locale;
  readonly format: string;
}): Promise<Pack | number> {
  const [folder, ...others] = rules;
  if (folder === undefined) return (await import('../generated/default-pack.js')).defaultPack;
  const { reportProblems } = await import('./problems.js');
  if (others.length) {
    reportProblems([{ code: 'two-packs', path: '', level: 'error', params: {} }], options);
    return exitCode.usage;
  }
  const { packFromFolder } = await import('./pack-from-folder.js');
  const pack = packFromFolder(folder);
  if ('rules' in pack) return pack;
  reportProblems(pack, options);
  return exitCode.invalidPack;
}
