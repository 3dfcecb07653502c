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
  unknown,
} from 'zod';
import { choiceNeeds, counts, parties, states } from '../engine/pack.js';
import { factTypes } from '../engine/value.js';

/** The YAML files of a pack, as authors write them. Conditions stay open here: what they may say depends on the facts. */

/** Read by compile-condition.ts, and described for editors by condition-schema.ts. */
export const condition = unknown().meta({ id: 'condition' });
const idForm = [/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id'] as const;
export const id = string().regex(...idForm);
export const path = string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, 'path');
export const day = string().regex(/^\d{4}-\d{2}-\d{2}$/, 'day');
export const textSchema = strictObject({ 'zh-CN': string().min(1), en: string().min(1) });
/** One text, or paragraphs of which some have a condition. */
export const paragraphSchema = strictObject({
  ...textSchema.shape,
  when: optional(condition),
  unless: optional(condition),
});
export const proseSchema = union([textSchema, array(paragraphSchema).min(1)]);
const choiceSchema = strictObject({
  ...textSchema.shape,
  words: optional(array(string())),
  letter: optional(textSchema),
  needs: optional(choice(choiceNeeds)),
});
const plainValue = union([
  string(),
  number(),
  boolean(),
  array(string()),
  array(record(string(), union([string(), number(), boolean(), array(string())]))),
]);

const baseFact = {
  type: choice(factTypes),
  label: textSchema,
  blank: optional(textSchema),
  question: optional(textSchema),
  help: optional(textSchema),
  effort: optional(number().int().min(1).max(5)),
  private: optional(boolean()),
  choices: optional(record(id, choiceSchema)),
  'choices-of': optional(string()),
  'asked-when': optional(condition),
  says: optional(strictObject({ true: textSchema, false: textSchema })),
  premise: optional(plainValue),
  // Another file has texts under this key.
  look: optional(string('look-action').regex(...idForm)),
  samples: optional(array(plainValue)),
  past: optional(boolean()),
  min: optional(number()),
  max: optional(number()),
};
const field = strictObject(baseFact);
export const factSchema = strictObject({
  ...baseFact,
  fields: optional(record(path, field)),
  when: optional(condition),
  'at-least': optional(strictObject({ count: number().int().min(1), of: array(condition).min(1) })),
  count: optional(path),
  latest: optional(path),
  by: optional(path),
  take: optional(path),
  where: optional(condition),
  'computed-from': optional(array(path)),
});
export const factsSchema = record(path, factSchema);

export const limitSchema = strictObject({
  label: textSchema,
  count: optional(choice(counts)),
  values: array(
    strictObject({
      value: union([string(), number()]),
      count: optional(choice(counts)),
      from: day,
      until: optional(day),
    }),
  ).min(1),
  source: string().min(1),
  reason: optional(textSchema),
  checked: day,
}).refine((limit) => limit.source !== 'judgement' || limit.reason !== undefined, {
  path: ['reason'],
  message: 'judgement-reason',
});
export const limitsSchema = record(id, limitSchema);

export const lawSchema = strictObject({
  title: textSchema,
  article: string().min(1),
  says: textSchema,
  from: day,
  until: optional(day),
  source: string().min(1),
  unless: optional(condition),
});
export const lawsSchema = record(id, lawSchema);

export const actionsSchema = strictObject({
  actions: record(id, strictObject({ text: proseSchema, when: optional(condition) })),
  warnings: record(
    id,
    strictObject({ text: proseSchema, standing: optional(condition), contradicts: optional(array(id)) }),
  ),
});

export const packSchema = strictObject({
  id,
  version: string().regex(/^\d+\.\d+\.\d+$/, 'version'),
  checks: array(strictObject({ id, title: textSchema, ok: textSchema, aside: optional(textSchema) })).min(1),
  state: array(path),
  order: array(id).min(1),
  letters: optional(array(id)),
});

/** The header of a pack that adds to another one. */
export const extensionSchema = strictObject({
  id,
  version: packSchema.shape.version,
  extends: id,
  checks: optional(packSchema.shape.checks),
  state: optional(packSchema.shape.state),
});
export const patience = union([strictObject({ limit: id, from: path }), strictObject({ until: path })]);

export const ruleSchema = strictObject({
  id,
  title: textSchema,
  when: condition,
  responsible: choice(parties),
  'responsible-when': optional(strictObject({ party: choice(parties), when: condition })),
  state: optional(choice(states)),
  patience: optional(patience),
  first: optional(array(path)),
  do: array(id).min(1),
  dont: optional(array(id)),
  explain: proseSchema,
  claim: optional(proseSchema),
  asks: optional(record(id, proseSchema)),
  demand: optional(id),
  laws: optional(array(id)),
  covers: optional(array(id)),
  unprompted: optional(literal(true)),
  'asked-when': optional(condition),
});

export const accountFormatSchema = strictObject({
  label: textSchema,
  alphabet: optional(choice(['digits', 'letters-digits', 'email', 'printable'])),
  lengths: optional(array(number().int().positive()).min(1)),
  minLength: optional(number().int().positive()),
  maxLength: optional(number().int().positive()),
  leading: optional(string().min(1)),
  notLeading: optional(string().min(1)),
  prefixes: optional(array(string().min(1)).min(1)),
  usualMaxLength: optional(number().int().positive()),
  operators: optional(record(id, array(string().min(1)).min(1))),
  variants: optional(
    array(
      strictObject({
        lengths: array(number().int().positive()).min(1),
        prefixes: optional(array(string().min(1))),
        operator: optional(id),
      }),
    ),
  ),
  strayBefore: optional(array(string().min(1))),
  strayAfter: optional(array(string().min(1))),
  source: string().min(1),
});
export const accountsSchema = record(id, accountFormatSchema);

const lengths = array(number().int().positive()).min(1);
const keySchema = strictObject({
  lengths,
  number: optional(lengths),
  alphabet: choice(['digits', 'letters', 'letters-digits']),
  leading: optional(string().min(1)),
  without: optional(string().min(1)),
  confusables: optional(array(string().min(2)).min(1)),
});

/** A product's file names its `product` and may leave out what the file of its kind says. */
export const goodsSchema = strictObject({
  id,
  kinds: array(id).min(1),
  product: optional(id),
  words: optional(array(string().min(1)).min(1)),
  title: textSchema,
  accounts: optional(array(id)),
  window: optional(id),
  usual: optional(id),
  slower: optional(strictObject({ 'month-turn': optional(id), busy: optional(id) })),
  look: optional(textSchema),
  unchanged: optional(textSchema),
  key: optional(keySchema),
  keyLook: optional(textSchema),
  limited: optional(textSchema),
  asks: optional(array(path).min(1)),
  source: string().min(1),
}).refine(({ product, look }) => product !== undefined || look !== undefined, {
  path: ['look'],
  message: 'goods-look-missing',
});

const proves = record(path, plainValue);
export const systemSchema = strictObject({
  id,
  title: string().min(1),
  fact: optional(path),
  for: optional(record(path, string())),
  words: optional(record(string().min(1), proves)),
  codes: optional(record(string().min(1), proves)),
  source: string().min(1),
});

export type FactSource = Infer<typeof factSchema>;
export type FieldSource = Infer<typeof field>;
export type ParagraphSource = Infer<typeof textSchema> & Partial<Infer<typeof paragraphSchema>>;
export type ProseSource = Infer<typeof proseSchema>;
export type RuleSource = Infer<typeof ruleSchema>;
