import { exitCode } from '../exit-code.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { type Mutation, mutate, type Survivor } from '../packs/prove/mutate.js';
import { safeJson } from '../render/json.js';
import { progressLine } from './progress.js';
import type { ProveOptions } from './rules-prove.js';
import { cleanLines, deadlineOf, packToTry } from './try-pack.js';

export interface MutateOptions extends ProveOptions {
  readonly filter?: string;
}

/** Changes a pack in small ways, one at a time. Returns 1 where no test notices one of the changes or not all were tried, 3 where the pack is invalid. */
export function rulesMutateCommand(folder: string | undefined, options: MutateOptions): number {
  const isOver = deadlineOf(options, 600);
  if (typeof isOver === 'number') return isOver;
  const read = packToTry(folder, options);
  if (typeof read === 'number') return read;
  const words = messages[options.locale].proving;
  const progress = progressLine();
  const mutation = mutate(read.pack, read.pairs, isOver, {
    isOwn: read.isOwn,
    ...(options.filter !== undefined && { filter: options.filter }),
    onProgress: (what, done, all) => progress.at(words.progress[what](done, all)),
  });
  progress.end();
  write(1, options.format === 'json' ? safeJson(mutation) : asText(read.pack.name, mutation, options));
  return mutation.survivors.length || mutation.untried ? exitCode.findings : exitCode.ok;
}

function asText(
  name: string,
  { mutants, noticed, equivalent, survivors, shownOnly, untried }: Mutation,
  { locale }: ProveOptions,
): string {
  const words = messages[locale].proving;
  const line = ({ place, before, after }: Survivor) => `${place}: ${words.change(before, after)}`;
  const shown = survivors.flatMap(({ test, rule, cutShort, ...survivor }) => [
    `✗ ${line(survivor)}`,
    ...(test && rule
      ? [words.pasteInto(rule), '', test.trimEnd()]
      : [cutShort ? words.notLookedFor : words.noDifference]),
    '',
  ]);
  const late = untried + survivors.filter(({ cutShort }) => cutShort).length;
  return [
    words.mutants(name, mutants, noticed, equivalent.length, survivors.length, untried),
    ...(late ? [words.timeOver(late)] : []),
    '',
    ...(survivors.length ? [words.survivors, '', ...shown] : []),
    ...(equivalent.length ? [words.sameForAll, ...equivalent.map((one) => `- ${line(one)}`), ''] : []),
    ...(shownOnly.length ? [words.shownOnly, ...shownOnly.map((one) => `- ${line(one)}`), ''] : []),
  ]
    .map(cleanLines)
    .join('\n');
}
