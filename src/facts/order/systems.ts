import type { Fact, Pack } from '../../engine/pack.js';
import type { Proves, System } from '../../engine/pack-data.js';
import type { Value } from '../../engine/value.js';
import { platformNamed } from '../platform.js';
import { dontKnow, type Say } from './read-order.js';
import { asText, choiceOf, fold, isObject, showRaw, suggestionFor } from './read-value.js';

/** The systems whose words this order uses, by the fact that each speaks about. */
export type Systems = ReadonlyMap<string, System>;

/** The shop system that the order names, and those that follow from other values (the payment app from the way of payment). */
export function chosenSystems(json: Readonly<Record<string, unknown>>, pack: Pack, say: Say): Systems {
  const named = namedSystem(json.order, pack, say);
  const has = ([path, wanted]: readonly [string, string]): boolean => {
    const [fact, raw] = [pack.facts[path], valueAt(json, path)];
    return fact !== undefined && typeof raw === 'string' && choiceOf(fact, raw) === wanted;
  };
  const implied = Object.values(pack.systems).filter((system) => system.for && Object.entries(system.for).every(has));
  const platform = isObject(json.order) ? platformNamed(pack, asText(json.order.platform)) : undefined;
  const usual = platform?.system === undefined ? undefined : pack.systems[platform.system];
  return new Map([...implied, ...(named ? [named] : usual ? [usual] : [])].map((system) => [system.fact, system]));
}

const valueAt = (json: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined), json);

function namedSystem(order: unknown, pack: Pack, say: Say): System | undefined {
  const raw = isObject(order) ? order.system : undefined;
  if (raw === undefined || raw === null || raw === dontKnow) return undefined;
  const name = fold(asText(raw) ?? '');
  const shops = Object.values(pack.systems).filter((system) => !system.for);
  const system = shops.find(({ id, title }) => fold(id) === name || fold(title) === name);
  if (system) return system;
  const ids = shops.map(({ id }) => id);
  say('warning', 'order.system', 'unknown-system', {
    value: showRaw(raw),
    systems: ids.join(', '),
    ...suggestionFor(name, ids),
  });
  return undefined;
}

/** What a status word or code of a system proves; it may be more than one fact. */
export function provenBy(system: System | undefined, raw: unknown): Proves | undefined {
  const word = asText(raw);
  if (!system || word === undefined) return undefined;
  const entries = [...Object.entries(system.words), ...Object.entries(system.codes)];
  return entries.find(([name]) => fold(name) === fold(word))?.[1];
}

/** A list for a fact of one choice: the word can mean any of these. */
export const meaningsOf = (fact: Fact | undefined, value: Value): readonly string[] | undefined =>
  fact?.type === 'choice' && Array.isArray(value) ? (value as readonly string[]) : undefined;

/**
 * What has to be given as well for a word or code that only some system knows: the same integer means opposite things in
 * different systems, so none is guessed at. Undefined for what no system knows.
 */
export function whoseCode(path: string, raw: unknown, pack: Pack): Readonly<Record<string, string>> | undefined {
  const word = asText(raw)?.trim();
  if (word === undefined) return undefined;
  const speaking = Object.values(pack.systems).filter((system) => system.fact === path);
  const systems = /^-?\d+$/.test(word) ? speaking : speaking.filter((system) => provenBy(system, word));
  const needed = systems.flatMap((system) => Object.entries(system.for ?? { 'order.system': system.id }));
  const [first] = needed;
  return first && { value: showRaw(raw), fact: first[0], systems: needed.map(([, value]) => value).join(', ') };
}

/** What the order says itself comes before what a status word implies; lists are put together. */
export function mergeProven(answers: Map<string, Value>, path: string, value: Value): void {
  const before = answers.get(path);
  if (before === undefined || before === dontKnow) answers.set(path, value);
  else if (Array.isArray(before) && Array.isArray(value)) answers.set(path, [...new Set([...before, ...value])]);
}
