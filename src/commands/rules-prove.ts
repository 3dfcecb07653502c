import { exitCode } from '../exit-code.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { type Proof, prove } from '../packs/prove/prove.js';
import { safeJson } from '../render/json.js';
import { progressLine } from './progress.js';
import type { PackOptions, ReadPack } from './read-packs.js';
import { cleanLines, deadlineOf, packToTry } from './try-pack.js';

export interface ProveOptions extends PackOptions {
  readonly seconds?: string;
}

/** Asks what no order may show of a pack. Returns 1 where there are findings, 3 where the pack is invalid. */
export function rulesProveCommand(folder: string | undefined, options: ProveOptions): number {
  const isOver = deadlineOf(options, 300);
  if (typeof isOver === 'number') return isOver;
  const read = packToTry(folder, options);
  if (typeof read === 'number') return read;
  const words = messages[options.locale].proving;
  const progress = progressLine();
  const proof = prove(read.pack, read.pairs, isOver, {
    ...read,
    onProgress: (what, done, all) => progress.at(words.progress[what](done, all)),
  });
  progress.end();
  write(1, options.format === 'json' ? safeJson(proof) : asText(read.pack, proof, read.asksPairs, options));
  return proof.findings.length ? exitCode.findings : exitCode.ok;
}

function asText(
  { name }: ReadPack,
  { rules, pairs, questions, proved, findings, open }: Proof,
  asksPairs: boolean,
  { locale }: ProveOptions,
): string {
  const words = messages[locale].proving;
  const shown = findings.map(({ kind, rule, other = '', test }) =>
    [`✗ ${words.finding[kind](rule, other)}`, ...(test ? [words.paste, '', test.trimEnd()] : [])].join('\n'),
  );
  const undecided = open.map(({ kind, rule, other = '' }) => `- ${words.asked[kind](rule, other)}`);
  const fine = questions - proved - findings.length - open.length;
  return [
    words.summary(name, rules, pairs.all, pairs.tested, pairs.apart),
    words.questions(questions, proved, fine, findings.length, open.length),
    ...(asksPairs ? [] : [words.pairsAside]),
    '',
    ...(findings.length
      ? [words.findings, '', ...shown.flatMap((one) => [one, ''])]
      : [words.nothingFound(open.length), '']),
    ...(open.length ? [words.undecided, ...undecided, ''] : []),
  ]
    .map(cleanLines)
    .join('\n');
}
