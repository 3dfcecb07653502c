import { exitCode } from '../exit-code.js';
import { write } from '../io.js';
import { safeJson } from '../render/json.js';
import { packFor } from './pack-for.js';
import type { PackOptions } from './read-packs.js';

/** Prints the pack that the folders make, checked and put together, as the library takes it. Returns 3 where it is invalid. */
export async function rulesPackCommand(
  folders: readonly string[],
  options: PackOptions & { readonly rules: readonly string[] },
): Promise<number> {
  const pack = await packFor(folders.length ? { ...options, rules: folders } : options);
  if (typeof pack === 'number') return pack;
  write(1, safeJson(pack));
  return exitCode.ok;
}
