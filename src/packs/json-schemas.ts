import { toJSONSchema, type ZodType } from 'zod';
import type { Pack } from '../engine/pack.js';
import { conditionDefinitions } from './condition-schema.js';
import { ladderSchema } from './ladder-schema.js';
import { demandsSchema, evidenceSchema, letterSchema } from './letter-schema.js';
import {
  accountsSchema,
  actionsSchema,
  extensionSchema,
  factsSchema,
  goodsSchema,
  lawsSchema,
  limitsSchema,
  packSchema,
  ruleSchema,
  systemSchema,
} from './schema.js';
import { platformSchema } from './schema-platform.js';
import { ruleTestSchema } from './schema-test.js';
import { vocabularySchema } from './vocabulary-schema.js';

type Json = Record<string, unknown>;

interface Kind {
  readonly schema: ZodType;
  /** Where the entries stand that may take the place of another: in the file, below each of its keys, or below those of its maps, or in its list. */
  readonly replaceable?: 'file' | 'entries' | 'maps' | 'list';
}

/** Every kind of file in a pack. A new kind is one line here. */
const kinds = {
  pack: { schema: packSchema },
  extension: { schema: extensionSchema },
  facts: { schema: factsSchema, replaceable: 'entries' },
  derived: { schema: factsSchema, replaceable: 'entries' },
  limits: { schema: limitsSchema, replaceable: 'entries' },
  laws: { schema: lawsSchema, replaceable: 'entries' },
  actions: { schema: actionsSchema, replaceable: 'maps' },
  accounts: { schema: accountsSchema, replaceable: 'entries' },
  ladder: { schema: ladderSchema, replaceable: 'list' },
  demands: { schema: demandsSchema, replaceable: 'entries' },
  evidence: { schema: evidenceSchema, replaceable: 'entries' },
  rule: { schema: ruleSchema, replaceable: 'file' },
  'rule-test': { schema: ruleTestSchema },
  goods: { schema: goodsSchema, replaceable: 'file' },
  system: { schema: systemSchema, replaceable: 'file' },
  platform: { schema: platformSchema, replaceable: 'file' },
  vocabulary: { schema: vocabularySchema },
  letter: { schema: letterSchema, replaceable: 'file' },
} as const satisfies Readonly<Record<string, Kind>>;

export type PackFileKind = keyof typeof kinds;
export const packFileKinds = Object.keys(kinds) as readonly PackFileKind[];

/** The JSON Schema (draft 7, which editors understand best) of one kind of file in a pack. */
export function packFileSchema(kind: PackFileKind, pack: Pick<Pack, 'facts'>): Json {
  const { schema, replaceable }: Kind = kinds[kind];
  const plain = toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as Json;
  const json = plain.definitions
    ? { ...plain, definitions: { ...plain.definitions, ...conditionDefinitions(pack) } }
    : plain;
  const title = `topup-doctor: ${kind}`;
  if (replaceable === 'file') return { title, ...replacing(json, kind === 'rule' ? placesOf('rule') : {}) };
  if (replaceable === 'entries') return { title, ...json, additionalProperties: entryOf(json, kind) };
  if (replaceable === 'list') return { title, ...json, items: replacing(json.items as Json, placesOf('rung')) };
  if (replaceable === 'maps') return { title, ...json, required: [], properties: eachMap(json) };
  return { title, ...json };
}

const id = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const placesOf = (kind: string): Json => ({
  before: { ...id, description: `in a pack that adds to another: the ${kind} right before which this one stands` },
  after: { ...id, description: `in a pack that adds to another: the ${kind} right after which this one stands` },
});

const replacing = (json: Json, more: Json = {}): Json => ({
  ...json,
  properties: {
    ...(json.properties as Json),
    ...more,
    replaces: { type: 'string', description: 'its own id, where it takes the place of the one of that id' },
  },
});

/** An entry of a map of entries; of a fact that is there already, choices to add. */
function entryOf(json: Json, kind: PackFileKind): Json {
  const entry = replacing(json.additionalProperties as Json);
  if (kind !== 'facts' && kind !== 'derived') return entry;
  const choices = (entry.properties as Json).choices;
  return {
    if: { type: 'object', required: ['more-choices'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { type: 'object', properties: { 'more-choices': choices }, additionalProperties: false },
    else: entry,
  };
}

const eachMap = (json: Json): Json =>
  Object.fromEntries(
    Object.entries(json.properties as Readonly<Record<string, Json>>).map(([name, map]) => [
      name,
      { ...map, additionalProperties: replacing(map.additionalProperties as Json) },
    ]),
  );
