import type { Pack } from '../engine/pack.js';
import { vocabulary } from '../generated/vocabulary.js';
import type { Reading } from '../reading/finding.js';
import { readText } from '../reading/text/read-text.js';

/** What a text says of a top-up, by the words of the built-in pack. */
export const readingOf = (text: string, pack: Pack, now: string): Reading => readText(text, vocabulary, pack, now);
