import { array, type infer as Infer, literal, optional, strictObject, string, union } from 'zod';
import { condition, day, id, paragraphSchema, patience, proseSchema, textSchema } from './schema.js';

const rungSchema = strictObject({
  id,
  title: textSchema,
  when: optional(condition),
  unless: optional(condition),
  first: optional(condition),
  alongside: optional(condition),
  aside: optional(condition),
  spent: optional(condition),
  self: optional(literal(true)),
  authority: optional(literal(true)),
  actions: array(id).min(1),
  needs: optional(strictObject({ tried: optional(array(id).min(1)), text: textSchema })),
  takes: optional(
    array(strictObject({ when: optional(condition), accept: optional(id), answer: id, promise: optional(id) })).min(1),
  ),
  latest: optional(patience),
  excludes: optional(array(id).min(1)),
  way: proseSchema,
  'not-for': optional(textSchema),
  silent: optional(union([array(paragraphSchema).min(1), paragraphSchema])),
  worth: optional(union([array(paragraphSchema).min(1), paragraphSchema])),
  source: string().min(1),
  checked: day,
  from: day,
  until: optional(day),
});
/** ladder.yaml: the rungs in their order, as authors write them. */
export const ladderSchema = array(rungSchema).min(1);

export type RungSource = Infer<typeof rungSchema>;
