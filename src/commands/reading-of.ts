import type { Pack } from '../engine/pack.js';
import { isBillText } from '../reading/bills/header.js';
import type { Reading } from '../reading/finding.js';
import { readText } from '../reading/text/read-text.js';

export type ReadingOf = (text: string, pack: Pack, now: string) => Reading;

/** What a text says of a top-up, by the words of its pack: the built-in one, or the one in the folders named, which is usable. */
export async function readingBy(rules: readonly string[]): Promise<ReadingOf> {
  const vocabulary = rules.length
    ? (await import('./pack-from-folder.js')).readFolders(rules).vocabulary
    : (await import('../generated/vocabulary.js')).vocabulary;
  return (text, pack, now) => (isBillText(text) ? { found: [], unused: [] } : readText(text, vocabulary, pack, now));
}
