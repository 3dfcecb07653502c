import {
  array,
  enum as choice,
  type infer as Infer,
  literal,
  optional,
  partialRecord,
  record,
  strictObject,
  string,
  union,
  unknown,
} from 'zod';
import { cues } from '../engine/vocabulary.js';

const words = array(string().min(1)).min(1);
const path = string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/);

/** A file in vocabulary/: any of these parts, which are put together from all of its files. */
export const vocabularySchema = strictObject({
  labels: optional(record(union([path, literal('')]), words)),
  accountLabels: optional(record(string(), string())),
  pages: optional(
    array(
      strictObject({
        id: string().min(1),
        marks: words,
        labels: record(string(), union([path, literal('')])),
        implies: record(path, string()),
      }),
    ),
  ),
  noise: optional(words),
  typos: optional(record(string(), string().min(1))),
  cues: optional(partialRecord(choice(cues), words)),
  synonyms: optional(record(path, record(string(), words))),
  statements: optional(
    array(
      strictObject({
        words,
        says: record(path, unknown()),
        denied: optional(record(path, unknown())),
        needs: optional(choice(cues)),
        commanded: optional(literal(true)),
        admitted: optional(literal(true)),
      }),
    ),
  ),
});
export type VocabularySource = Infer<typeof vocabularySchema>;
