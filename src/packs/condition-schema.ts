import { comparisons } from '../engine/condition.js';
import type { Fact, Pack } from '../engine/pack.js';

type Schema = Readonly<Record<string, unknown>>;

const self: Schema = { $ref: '#/definitions/condition' };
const list: Schema = { type: 'array', minItems: 1, items: self };
const orList = (value: Schema): Schema => ({ anyOf: [value, { type: 'array', minItems: 1, items: value }] });

/**
 * What a condition may say, for editors: groups, operators, and every fact of the pack with its values to choose from. Facts and
 * choices that a pack adds are allowed too, so a misspelt one is found by `rules check`, not here.
 */
export const conditionDefinitions = ({ facts }: Pick<Pack, 'facts'>): Schema => ({
  condition: {
    description: 'A map of facts: all of it must hold. `all:`, `any:` and `not:` combine conditions.',
    type: 'object',
    minProperties: 1,
    propertyNames: { pattern: '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$' },
    properties: {
      all: { ...list, description: 'all of these hold' },
      any: { ...list, description: 'at least one of these holds' },
      not: { ...self, description: 'this does not hold; unknown stays unknown' },
      ...Object.fromEntries(
        Object.values(facts)
          .filter(({ type }) => type !== 'records')
          .map((fact) => [fact.path, ofFact(fact)]),
      ),
    },
    additionalProperties: { anyOf: [orList({ type: ['string', 'number', 'boolean'] }), operators] },
  },
  operators: {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: {
      is: { enum: ['known', 'unknown'], description: 'whether anything is known of it' },
      includes: { ...orList({ type: 'string' }), description: 'a list has this, or one of these, in it' },
      ...Object.fromEntries(
        comparisons.map((operator) => [
          operator,
          { type: ['string', 'number'], description: 'a limit or another fact' },
        ]),
      ),
    },
  },
});

const operators: Schema = { $ref: '#/definitions/operators' };

function ofFact({ type, label, choices = [] }: Fact): Schema {
  const description = `${label['zh-CN']} / ${label.en}`;
  const ids = { anyOf: [{ enum: choices.map(({ id }) => id) }, { type: 'string', minLength: 1 }] };
  switch (type) {
    case 'boolean':
      return { description, anyOf: [orList({ type: 'boolean' }), operators] };
    case 'choice':
      return { description, anyOf: [orList(ids), operators] };
    case 'choices':
      return { description, allOf: [operators], properties: { includes: orList(ids) } };
    case 'number':
      return { description, anyOf: [orList({ type: 'number' }), operators] };
    case 'time':
    case 'duration':
    case 'money':
      return { description, allOf: [operators] };
    default:
      return { description, anyOf: [orList({ type: 'string' }), operators] };
  }
}
