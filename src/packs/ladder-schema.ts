import { array, type infer as Infer, literal, optional, strictObject, string, union, unknown } from 'zod';
import { day, id, paragraphSchema, patience, proseSchema, textSchema } from './schema.js';

const rungSchema = strictObject({
  id,
  title: textSchema,
  when: optional(unknown()),
  unless: optional(unknown()),
  first: optional(unknown()),
  alongside: optional(unknown()),
  aside: optional(unknown()),
  spent: optional(unknown()),
  self: optional(literal(true)),
  authority: optional(literal(true)),
  actions: array(id).min(1),
  needs: optional(strictObject({ tried: optional(array(id).min(1)), text: textSchema })),
  takes: optional(array(strictObject({ when: optional(unknown()), accept: optional(id), answer: id })).min(1)),
  latest: optional(patience),
  excludes: optional(array(id).min(1)),
  way: proseSchema,
  'not-for': optional(textSchema),
  silent: optional(textSchema),
  worth: optional(union([array(paragraphSchema).min(1), paragraphSchema])),
  source: string().min(1),
  checked: day,
  from: day,
  until: optional(day),
});
/** ladder.yaml: the rungs in their order, as authors write them. */
export const ladderSchema = array(rungSchema).min(1);

export type RungSource = Infer<typeof rungSchema>;
