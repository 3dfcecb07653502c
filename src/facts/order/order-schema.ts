import type { Fact, Pack } from '../../engine/pack.js';

type Schema = { readonly [key: string]: unknown };

/** The JSON Schema of an order, from the facts of a pack. Every field is optional, may be null, and may be "unknown". */
export function orderSchema(pack: Pack): Schema {
  const properties: Record<string, unknown> = {
    now: { type: 'string', description: 'Beijing time by which to judge, such as 2026-11-21T11:17:00+08:00' },
  };
  properties.read = {
    type: ['object', 'null'],
    description:
      'Where the facts were read from, as "topup-doctor read" prints it; nothing in it is taken as an answer',
  };
  for (const fact of Object.values(pack.facts)) {
    if (!fact.definition) place(properties, fact.path.split('.'), schemaOf(fact));
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'topup-doctor order',
    type: 'object',
    properties,
  };
}

function place(properties: Record<string, unknown>, [key = '', ...rest]: readonly string[], schema: Schema): void {
  if (rest.length === 0) {
    properties[key] = schema;
    return;
  }
  const group = (properties[key] ?? { type: ['object', 'string', 'null'], properties: {} }) as {
    properties: Record<string, unknown>;
  };
  properties[key] = group;
  place(group.properties, rest, schema);
}

function schemaOf(fact: Fact): Schema {
  return { description: fact.label.en, anyOf: [shapeOf(fact), { const: 'unknown' }, { type: 'null' }] };
}

function shapeOf({ type, choices, fields }: Fact): Schema {
  // Words of apps and shops are accepted as well, so the ids are examples of a string rather than all of it.
  const choice = { type: 'string', examples: choices?.map(({ id }) => id) };
  switch (type) {
    case 'boolean':
      return { type: ['boolean', 'string'] };
    case 'choice':
      return { ...choice, type: ['string', 'integer'] };
    case 'choices':
      return { type: ['array', 'string'], items: choice };
    case 'money':
      return { type: ['string', 'number'], examples: ['100.00'] };
    case 'number':
      return { type: ['integer', 'string'] };
    case 'time':
      return { type: ['string', 'integer'], examples: ['2026-11-21T10:00:00+08:00', '2026-11-21 10:00', '20:05'] };
    case 'duration':
      return { type: 'string', examples: ['PT30M', '30分钟', '3个工作日'] };
    case 'hours':
      return { type: 'string', examples: ['09:00-23:00'] };
    case 'clocks':
      return { type: ['array', 'string'], items: { type: 'string' }, examples: [['10:00', '16:00']] };
    case 'records':
      return {
        type: 'array',
        items: {
          type: 'object',
          properties: Object.fromEntries(Object.entries(fields ?? {}).map(([name, field]) => [name, schemaOf(field)])),
        },
      };
    default:
      return { type: ['string', 'integer'] };
  }
}
