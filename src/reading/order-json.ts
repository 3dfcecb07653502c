import type { Reading } from './finding.js';

/**
 * The order JSON of a reading: what it is sure of as answers, and under `read` where each came from, what is to be
 * asked, and what was left over. Nothing under `read` is ever taken as an answer.
 * @param now the Beijing time to judge by, where it was fixed.
 */
export function orderJson({ found, unused }: Reading, now?: string): Readonly<Record<string, unknown>> {
  const sure = found.filter((one) => one.sure);
  const entries = (of: Reading['found'], take: (one: Reading['found'][number]) => unknown) =>
    Object.fromEntries(of.map((one) => [one.path, take(one)]));
  return {
    ...(now !== undefined && { now }),
    ...nested(sure),
    read: {
      sources: entries(found, ({ source }) => source),
      unsure: entries(
        found.filter((one) => !one.sure),
        ({ value }) => value,
      ),
      unused,
    },
  };
}

/** `payment.status` becomes `{ payment: { status } }`. */
export function nested(found: Reading['found']): Readonly<Record<string, unknown>> {
  const order: Record<string, unknown> = {};
  for (const { path, value } of found) {
    const keys = path.split('.');
    const last = keys.pop() ?? path;
    let group = order;
    for (const key of keys) {
      group[key] ??= {};
      group = group[key] as Record<string, unknown>;
    }
    group[last] = value;
  }
  return order;
}
