import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with the sources of the built-in pack: they are shipped beside the program, in `rules/`. */
export function builtInRules(from: string = __dirname): string {
  const folder = join(from, 'rules');
  if (existsSync(join(folder, 'pack.yaml'))) return folder;
  const above = dirname(from);
  if (above === from) throw new Error('the built-in rules are not where they were installed');
  return builtInRules(above);
}
