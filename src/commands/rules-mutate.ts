import { exitCode } from '../exit-code.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { type Mutation, mutate, type Survivor } from '../packs/prove/mutate.js';
import { safeJson } from '../render/json.js';
import type { ProveOptions } from './rules-prove.js';
import { cleanLines, deadlineOf, packToTry } from './try-pack.js';

/** Changes a pack in small ways, one at a time. Returns 1 where no test notices one of the changes, 3 where the pack is invalid. */
export function rulesMutateCommand(folder: string | undefined, options: ProveOptions): number {
  const isOver = deadlineOf(options, 600);
  if (typeof isOver === 'number') return isOver;
  const read = packToTry(folder, options);
  if (typeof read === 'number') return read;
  const mutation = mutate(read.pack, read.pairs, isOver, { isOwn: read.isOwn });
  write(1, options.format === 'json' ? safeJson(mutation) : asText(read.pack.name, mutation, options));
  return mutation.survivors.length ? exitCode.findings : exitCode.ok;
}

function asText(
  name: string,
  { mutants, noticed, equivalent, survivors, shownOnly, untried }: Mutation,
  { locale }: ProveOptions,
): string {
  const words = messages[locale].proving;
  const line = ({ place, before, after }: Survivor) => `${place}: ${words.change(before, after)}`;
  const shown = survivors.flatMap(({ test, rule, ...survivor }) => [
    `✗ ${line(survivor)}`,
    ...(test && rule ? [words.pasteInto(rule), '', test.trimEnd()] : [words.noDifference]),
    '',
  ]);
  return [
    words.mutants(name, mutants, noticed, equivalent.length, survivors.length, untried),
    '',
    ...(survivors.length ? [words.survivors, '', ...shown] : []),
    ...(equivalent.length ? [words.sameForAll, ...equivalent.map((one) => `- ${line(one)}`), ''] : []),
    ...(shownOnly.length ? [words.shownOnly, ...shownOnly.map((one) => `- ${line(one)}`), ''] : []),
  ]
    .map(cleanLines)
    .join('\n');
}
