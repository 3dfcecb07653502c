import {
  array,
  boolean,
  enum as choice,
  type infer as Infer,
  literal,
  number,
  optional,
  record,
  strictObject,
  string,
  union,
} from 'zod';
import { evidenceGroups } from '../engine/pack-letter.js';
import { condition, id, path, proseSchema, textSchema } from './schema.js';

/** letters/<recipient>.yaml, demands.yaml and evidence.yaml, as authors write them. */

const rank = optional(number().int().min(1).max(9));
const sentenceSchema = strictObject({
  'zh-CN': string().min(1),
  en: string().min(1),
  when: optional(condition),
  unless: optional(condition),
  rank,
  each: optional(path),
  only: optional(record(path, array(union([string(), number(), boolean()])))),
});
const putSchema = strictObject({
  put: choice(['claim', 'also', 'asks', 'evidence']),
  group: optional(choice(evidenceGroups)),
  rank,
});
const blockSchema = strictObject({
  heading: optional(textSchema),
  lines: optional(literal(true)),
  write: array(union([putSchema, sentenceSchema])).min(1),
});

export const letterSchema = strictObject({
  id,
  title: textSchema,
  length: strictObject({ 'zh-CN': id, en: id }),
  short: optional(strictObject({ 'zh-CN': id, en: id })),
  stages: optional(strictObject({ reminder: condition, final: condition })),
  answer: optional(union([id, strictObject({ first: id, reminder: id, final: id })])),
  laws: optional(strictObject({ own: optional(array(id)), rule: number().int().min(0), pad: optional(array(id)) })),
  full: optional(array(path)),
  hears: optional(id),
  body: array(blockSchema).min(1),
});

export const demandsSchema = record(
  id,
  strictObject({ of: optional(choice(['platform', 'payment-channel'])), text: proseSchema }),
);

export const evidenceSchema = record(
  id,
  strictObject({
    group: choice(evidenceGroups),
    text: textSchema,
    where: textSchema,
    when: optional(condition),
    unless: optional(condition),
  }),
);

export type LetterSource = Infer<typeof letterSchema>;
export type BlockSource = Infer<typeof blockSchema>;
