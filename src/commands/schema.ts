import type { Locale, Pack } from '../engine/pack.js';
import { suggest } from '../engine/suggest.js';
import { exitCode } from '../exit-code.js';
import { diagnose } from '../facts/diagnose.js';
import { orderSchema } from '../facts/order/order-schema.js';
import { problem } from '../facts/order/problem.js';
import { readOrder } from '../facts/order/read-order.js';
import { examples } from '../generated/examples.js';
import { write } from '../io.js';
import { packFileKinds, packFileSchema } from '../packs/json-schemas.js';
import { type Report, writeReport } from '../render/report.js';
import { verdictSchema } from '../render/verdict-schema.js';
import { refuse } from './problems.js';

const example: unknown = JSON.parse(examples['paid-but-unpaid'] ?? '{}');

/** Prints the JSON Schema of what goes in or of what comes out, each with a full example, or of a file in a pack. */
export async function schemaCommand(name: string, { locale }: { readonly locale: Locale }): Promise<number> {
  const { defaultPack } = await import('../generated/default-pack.js');
  const schemas: Readonly<Record<string, () => object>> = {
    order: () => ({ ...orderSchema(defaultPack), examples: [example] }),
    verdict: () => ({ ...verdictSchema(), examples: [exampleReport(defaultPack, locale)] }),
    ...Object.fromEntries(packFileKinds.map((kind) => [kind, () => packFileSchema(kind, defaultPack)])),
  };
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (schema) {
    write(1, `${JSON.stringify(schema(), null, 2)}\n`);
    return exitCode.ok;
  }
  const near = suggest(name, Object.keys(schemas));
  const params = { name, allowed: Object.keys(schemas).join(', '), ...(near && { suggestion: near }) };
  return refuse({ locale, format: 'text' }, problem('unknown-schema', params));
}

function exampleReport(pack: Pack, locale: Locale): Report {
  const { answers, now } = readOrder(example, pack, '2026-11-21T12:00:00+08:00');
  const { known, verdict, questions } = diagnose(pack, answers, now);
  return writeReport(pack, known, verdict, questions, { locale, unmask: false });
}
