import { spawnSync } from 'node:child_process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { examples } from '../../src/generated/examples.js';

const run = (args: readonly string[], input = '') =>
  JSON.parse(spawnSync(process.execPath, ['bin/topup-doctor.js', ...args], { input }).stdout.toString());
const ajv = new Ajv2020({ strict: false, allowUnionTypes: true });
const [order, verdict] = ['order', 'verdict'].map((name) => run(['schema', name]));

describe('the published schemas', () => {
  it('hold for their own examples', () => {
    for (const schema of [order, verdict])
      expect(ajv.validate(schema, schema.examples[0]), ajv.errorsText()).toBe(true);
  });

  it.each(Object.entries(examples))('hold for the example %s and for its verdict', (_, text) => {
    expect(ajv.validate(order, JSON.parse(text)), ajv.errorsText()).toBe(true);
    expect(ajv.validate(verdict, run(['--format', 'json'], text)), ajv.errorsText()).toBe(true);
  });

  it('refuse what is none', () => {
    expect(ajv.validate(order, [])).toBe(false);
    expect(ajv.validate(order, { payment: { debits: [1] } })).toBe(false);
    expect(ajv.validate(verdict, { ...verdict.examples[0], state: 'maybe' })).toBe(false);
  });
});
