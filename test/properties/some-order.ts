import fc from 'fast-check';
import type { Fact } from '../../src/engine/pack.js';
import type { Value } from '../../src/engine/value.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { nested } from '../../src/packs/prove/paste.js';

const time = fc
  .integer({ min: -20 * 24 * 60, max: 3 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 10, 21, 4) + minutes * 60_000).toISOString().slice(0, 19))
  .map((clock) => `${clock}Z`);

function someValue(fact: Fact): fc.Arbitrary<unknown> {
  const ids = fact.choices?.map(({ id }) => id) ?? [];
  switch (fact.type) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...ids);
    case 'choices':
      return fc.subarray([...ids], { maxLength: 3 });
    case 'money':
      return fc.constantFrom('4.99', '5.00', '99.80', '100.00', '300');
    case 'number':
      return fc
        .integer({ min: fact.min ?? 0, max: Math.min(fact.max ?? 3, 3) })
        .map((count) => Math.max(count, fact.min ?? 0));
    case 'time':
      return time;
    case 'duration':
      return fc.constantFrom('PT10M', 'PT30M', 'PT2H', 'P3D', '3个工作日');
    case 'hours':
      return fc.constantFrom('09:00-23:00', '18:00-02:00');
    case 'clocks':
      return fc.constantFrom(['10:00', '16:00'], []);
    case 'records':
      return fc.array(
        fc.record(
          Object.fromEntries(Object.entries(fact.fields ?? {}).map(([name, field]) => [name, someValue(field)])),
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      );
    default:
      return fc.constantFrom<Value>(...(fact.samples?.length ? fact.samples : ['A1', '13800000000']));
  }
}

/** Facts that decide most, so that they are there more often than by chance. */
const often = ['payment.status', 'payment.bankDebited', 'order.status', 'payment.paidAt', 'goods.kind'];

export const givable = Object.values(defaultPack.facts).filter(
  ({ definition, path }) => !definition && path !== 'order.system',
);

/** Orders, sparse and rich, sensible and odd, as JSON. Absent, "unknown" and given facts all occur. */
export const someOrder: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .tuple(
    fc.record(Object.fromEntries(often.map((path) => [path, answer(path)])), { requiredKeys: [] }),
    fc
      .subarray(
        givable.map(({ path }) => path),
        { maxLength: 14 },
      )
      .chain((paths) => fc.record(Object.fromEntries(paths.map((path) => [path, answer(path)])))),
  )
  .map(([usual, more]) => nest({ ...more, ...usual }));

export function answer(path: string): fc.Arbitrary<unknown> {
  const fact = defaultPack.facts[path];
  return fact
    ? fc.oneof({ weight: 8, arbitrary: someValue(fact) }, { weight: 1, arbitrary: fc.constant('unknown') })
    : fc.constant(null);
}

/** Facts by their paths as the order that gives them. */
export const nest = (flat: Readonly<Record<string, unknown>>) => nested(new Map(Object.entries(flat)));
