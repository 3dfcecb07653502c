import { exitCode } from '../exit-code.js';
import { columns, write } from '../io.js';
import { messages } from '../locale/index.js';
import { safeJson } from '../render/json.js';
import { sectioned } from '../render/sectioned.js';
import { packFor } from './pack-for.js';
import type { PackOptions } from './read-packs.js';

/** Lists the checks and the rules of a pack, in the order of verdicts. */
export async function rulesListCommand(
  folder: string | undefined,
  options: PackOptions & { readonly rules: readonly string[] },
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const pack = await packFor(folder === undefined ? options : { ...options, rules: [folder] });
  if (typeof pack === 'number') return pack;
  const { locale } = options;
  if (options.format === 'json') {
    const checks = pack.checks.map(({ id, title }) => ({ id, title: title[locale] }));
    const rules = pack.rules.map(({ id, check, title, responsible }) => ({
      id,
      check,
      title: title[locale],
      responsible,
    }));
    write(1, safeJson({ pack: { id: pack.id, version: pack.version }, checks, rules }));
    return exitCode.ok;
  }
  const text = messages[locale];
  const digits = String(pack.rules.length).length;
  const checks = pack.checks.map(({ id, title }) => ({ lead: '- ', text: `${id}${text.colon}${title[locale]}` }));
  const rules = pack.rules.flatMap(({ id, title }, index) => [
    { lead: `${String(index + 1).padStart(digits)}. `, text: id },
    { lead: ' '.repeat(digits + 2), text: title[locale] },
  ]);
  const lines = [
    `${pack.id} ${pack.version}`,
    ...sectioned(
      [
        { heading: text.rules.checks, items: checks },
        { heading: text.rules.order, items: rules },
      ],
      Math.min(columns(environment), 96),
    ),
  ];
  write(1, `${lines.join('\n')}\n`);
  return exitCode.ok;
}
