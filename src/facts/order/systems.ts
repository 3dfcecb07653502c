import type { Pack, System } from '../../engine/pack.js';
import type { Value } from '../../engine/value.js';
import { dontKnow, type Say } from './read-order.js';
import { asText, fold, isObject, showRaw, suggestionFor } from './read-value.js';

/** The shop system that the order names, if it is one that the pack knows. */
export function namedSystem(order: unknown, pack: Pack, say: Say): System | undefined {
  const raw = isObject(order) ? order.system : undefined;
  if (raw === undefined || raw === null || raw === dontKnow) return undefined;
  const name = fold(asText(raw) ?? '');
  const system = Object.values(pack.systems).find(({ id, title }) => fold(id) === name || fold(title) === name);
  if (system) return system;
  const ids = Object.keys(pack.systems);
  say('warning', 'order.system', 'unknown-system', {
    value: showRaw(raw),
    systems: ids.join(', '),
    ...suggestionFor(name, ids),
  });
  return undefined;
}

/** What a status word or code of a system proves; it may be more than one fact. */
export function provenBy(system: System | undefined, raw: unknown): Readonly<Record<string, Value>> | undefined {
  const word = asText(raw);
  if (!system || word === undefined) return undefined;
  const entries = [...Object.entries(system.words), ...Object.entries(system.codes)];
  return entries.find(([name]) => fold(name) === fold(word))?.[1];
}

/** What the order says itself comes before what a status word implies; lists are put together. */
export function mergeProven(answers: Map<string, Value>, path: string, value: Value): void {
  const before = answers.get(path);
  if (before === undefined || before === dontKnow) answers.set(path, value);
  else if (Array.isArray(before) && Array.isArray(value)) answers.set(path, [...new Set([...before, ...value])]);
}
