import { cleanOutsideText } from '../engine/outside-text.js';
import { exitCode } from '../exit-code.js';
import { problem } from '../facts/order/problem.js';
import { type IsOwn, ownOf } from '../packs/own-entries.js';
import type { PairOrder } from '../packs/prove/pairs.js';
import { compilePairs } from '../packs/prove/pairs-file.js';
import { readPairs } from '../packs/source.js';
import { builtInRules } from './built-in-rules.js';
import { refuse, reportProblems } from './problems.js';
import { type PackOptions, type ReadPack, readPacks } from './read-packs.js';
import { problemsOf } from './rules-check.js';

export interface PackToTry {
  readonly pack: ReadPack;
  readonly pairs: readonly PairOrder[];
  /** The built-in pack is installed without its table of pairs: without it every pair would look untested. */
  readonly asksPairs: boolean;
  /** What it adds to another pack, else all of it. */
  readonly isOwn: IsOwn;
}

/** The pack in a folder, else the built-in one, with its table of pairs; the exit code where it cannot be used. */
export function packToTry(folder: string | undefined, options: PackOptions): PackToTry | number {
  const packs = readPacks(folder === undefined ? [] : [folder], options);
  if (typeof packs === 'number') return packs;
  const [pack] = packs;
  if (!pack) return exitCode.usage;
  const builtIn = builtInRules();
  const table = readPairs(pack.folder);
  const { pairs, problems } = compilePairs(pack.pack, table);
  // A pack that adds to the built-in one has the pairs of that one too.
  const ofBase = pack.folder === builtIn ? [] : compilePairs(pack.pack, readPairs(builtIn)).pairs;
  const ids = pack.pack.rules.map(({ id }) => id);
  const inPack = ofBase.filter(({ earlier, later }) => ids.includes(earlier) && ids.includes(later));
  const wrong = [...problemsOf(pack), ...problems];
  if (wrong.length) {
    reportProblems(wrong, options);
    if (wrong.some(({ level }) => level === 'error')) return exitCode.invalidPack;
  }
  return {
    pack,
    pairs: [...pairs, ...inPack],
    asksPairs: folder !== undefined || table !== undefined,
    isOwn: ownOf(pack.sources, pack.name),
  };
}

/** Whether the time that was given is over; the exit code where what was given is no time. */
export function deadlineOf(
  options: PackOptions & { readonly seconds?: string },
  usual: number,
): (() => boolean) | number {
  const seconds = options.seconds === undefined ? usual : Number(options.seconds);
  if (seconds > 0 && seconds <= 86_400) {
    const end = Date.now() + seconds * 1000;
    return () => Date.now() >= end;
  }
  const params = { name: '--seconds', value: options.seconds ?? '', allowed: '1–86400' };
  return refuse(options, problem('option-value', params));
}

/** Text of several lines that is safe to show on a terminal. */
export const cleanLines = (text: string): string => text.split('\n').map(cleanOutsideText).join('\n');
