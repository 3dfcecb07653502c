import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/engine/pack.js';
import { orderSchema } from '../../../src/facts/order/order-schema.js';
import { defaultPack } from '../../../src/generated/default-pack.js';

const label = { 'zh-CN': '文', en: 'some text' };
const factOf = (path: string, type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  path,
  type,
  label,
  effort: 1,
  private: false,
  ...more,
});
const choices = ['a', 'b'].map((id) => ({ id, label, words: [] }));

const schemaOf = (...facts: readonly Fact[]) =>
  orderSchema({ ...defaultPack, facts: Object.fromEntries(facts.map((fact) => [fact.path, fact])) });

describe('the schema of an order', () => {
  it('is one that says where the moment and the sources of an order stand', () => {
    const schema = schemaOf();
    expect(Object.keys(schema.properties as object)).toEqual(['now', 'read']);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'topup-doctor order',
      type: 'object',
      properties: { now: { type: 'string' }, read: { type: ['object', 'null'] } },
    });
    expect(JSON.stringify(schema.properties)).not.toContain('""');
  });

  it('puts facts of one group together, however deep, and a fact without a group on top', () => {
    const facts = ['wish', 'order.id', 'order.promise.by', 'order.promise.within'].map((path) => factOf(path, 'text'));
    const { wish, order } = schemaOf(...facts).properties as Record<string, Record<string, Record<string, object>>>;
    expect(wish).toMatchObject({ description: 'some text' });
    expect(order?.type).toEqual(['object', 'string', 'null']);
    expect(Object.keys(order?.properties ?? {})).toEqual(['id', 'promise']);
    expect(Object.keys((order?.properties?.promise as { properties?: object })?.properties ?? {})).toEqual([
      'by',
      'within',
    ]);
  });

  it('leaves out what follows from other facts', () => {
    const derived = factOf('paid', 'boolean', { definition: { kind: 'computed', from: [] } });
    expect(Object.keys(schemaOf(derived).properties as object)).not.toContain('paid');
  });

  it.each([
    [factOf('x', 'boolean'), { type: ['boolean', 'string'] }],
    [factOf('x', 'choice', { choices }), { type: ['string', 'integer'], examples: ['a', 'b'] }],
    [
      factOf('x', 'choices', { choices }),
      { type: ['array', 'string'], items: { type: 'string', examples: ['a', 'b'] } },
    ],
    [factOf('x', 'money'), { type: ['string', 'number'], examples: ['100.00'] }],
    [factOf('x', 'number'), { type: ['integer', 'string'] }],
    [
      factOf('x', 'time'),
      { type: ['string', 'integer'], examples: ['2026-11-21T10:00:00+08:00', '2026-11-21 10:00', '20:05'] },
    ],
    [factOf('x', 'duration'), { type: 'string', examples: ['PT30M', '30分钟', '3个工作日'] }],
    [factOf('x', 'hours'), { type: 'string', examples: ['09:00-23:00'] }],
    [factOf('x', 'clocks'), { type: ['array', 'string'], items: { type: 'string' }, examples: [['10:00', '16:00']] }],
    [factOf('x', 'id'), { type: ['string', 'integer'] }],
    [factOf('x', 'records'), { type: 'array', items: { type: 'object', properties: {} } }],
    [
      factOf('x', 'records', { fields: { at: factOf('at', 'number') } }),
      {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            at: {
              description: 'some text',
              anyOf: [{ type: ['integer', 'string'] }, { const: 'unknown' }, { type: 'null' }],
            },
          },
        },
      },
    ],
  ])('of a fact, "unknown", or nothing: %j', (fact, shape) => {
    expect((schemaOf(fact).properties as Record<string, unknown>).x).toEqual({
      description: 'some text',
      anyOf: [shape, { const: 'unknown' }, { type: 'null' }],
    });
  });

  it('accepts what the program reads, and refuses another shape', () => {
    const accepts = new Ajv2020({ strict: false }).compile(orderSchema(defaultPack));
    const order = {
      payment: { status: 'success', amount: 5 },
      order: { promise: 'undisclosed' },
      contacts: [{ with: null }],
    };
    expect(accepts(order)).toBe(true);
    expect(accepts({ contacts: 'none' })).toBe(false);
    expect(accepts({ order: 5 })).toBe(false);
  });
});
