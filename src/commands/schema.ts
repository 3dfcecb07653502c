import type { Locale } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';
import { orderSchema } from '../facts/order/order-schema.js';
import { defaultPack } from '../generated/default-pack.js';
import { write } from '../io.js';
import { verdictSchema } from '../render/verdict-schema.js';
import { reportProblems } from './problems.js';

/** Prints the JSON Schema of what goes in or of what comes out. */
export function schemaCommand(name: string, { locale }: { readonly locale: Locale }): number {
  const schema = name === 'order' ? orderSchema(defaultPack) : name === 'verdict' ? verdictSchema() : undefined;
  if (schema) {
    write(1, `${JSON.stringify(schema, null, 2)}\n`);
    return exitCode.ok;
  }
  reportProblems([{ code: 'unknown-schema', path: '', level: 'error', params: { name } }], { locale, format: 'text' });
  return exitCode.usage;
}
