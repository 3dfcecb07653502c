import { evaluator } from '../engine/evaluate.js';
import { writeLetter } from '../engine/letter.js';
import { isDue } from '../engine/letter-recipient.js';
import type { Pack } from '../engine/pack.js';
import type { Writer } from '../packs/coverage.js';
import { letterWords } from '../render/letter-words.js';
import { writeParagraph } from '../render/prose.js';
import { writingFor } from '../render/writing.js';

/** Writes the texts of a pack for the orders in its tests, as they are written for users. */
export const writerOf = (pack: Pack): Writer => ({
  paragraph: (paragraph, { known, verdict }, locale) =>
    writeParagraph(paragraph, writingFor(pack, known, verdict, { locale, unmask: false })),
  letter: (letter, stage, { known, verdict }, language) => {
    if (!isDue(pack, letter, verdict, evaluator(pack, known))) return undefined;
    const words = letterWords(pack, { language, from: known.now, currency: 'CNY', unmask: false });
    return writeLetter(pack, known, verdict, { letter, stage }, words);
  },
});
