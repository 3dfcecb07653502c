import type { Fact, Pack, System } from '../engine/pack.js';
import { suggest } from '../engine/suggest.js';
import type { RecordValue, Value } from '../engine/value.js';
import type { Problem } from './problem.js';
import { asText, fold, isWrong, readValue, showRaw } from './read-value.js';
import { readTime } from './read-time.js';

/** The value of a fact, or "unknown": asked, and not known. A fact without an entry has not been asked. */
export type Answers = ReadonlyMap<string, Value>;
export const dontKnow = 'unknown';

export interface OrderRead {
  readonly answers: Answers;
  /** The Beijing time by which to judge. */
  readonly now: string;
  readonly problems: readonly Problem[];
}

const mostRecords = 500;

/**
 * Reads an order (the JSON of the README) into answers. Everything that is wrong comes at once; what is right is kept.
 * @param clock Beijing time, used when neither `fixed` nor the order itself says when it is.
 * @param fixed Beijing time that takes the place of the order's own `now`.
 */
export function readOrder(json: unknown, pack: Pack, clock: string, fixed?: string): OrderRead {
  const problems: Problem[] = [];
  const answers = new Map<string, Value>();
  const say = (level: Problem['level'], path: string, code: string, params: Problem['params'] = {}) => problems.push({ level, path, code, params });
  if (!isObject(json)) {
    say('error', '', 'not-an-object');
    return { answers, problems, now: fixed ?? clock };
  }
  const given = asText(json['now']);
  const orderNow = given === undefined ? undefined : readTime(given, clock, 'past');
  if (json['now'] !== undefined && json['now'] !== null && orderNow === undefined) {
    say('error', 'now', 'value-not-understood', { value: showRaw(json['now']), type: 'time' });
  }
  const now = fixed ?? orderNow ?? clock;
  const system = readSystem(json, pack, say);
  const fromSystem = new Map<string, Value>();

  const walk = (object: Readonly<Record<string, unknown>>, prefix: string): void => {
    for (const [key, raw] of Object.entries(object)) {
      const path = prefix + key;
      if (raw === null || raw === undefined || path === 'now') continue;
      const fact = Object.hasOwn(pack.facts, path) ? pack.facts[path] : undefined;
      const below = Object.keys(pack.facts).filter((name) => name.startsWith(`${path}.`) && !pack.facts[name]?.definition);
      if (fact && !fact.definition) readFact(fact, raw);
      else if (below.length > 0) readGroup(path, below, raw);
      else if (fact) say('warning', path, 'derived-given');
      else say('warning', path, 'unknown-key', { name: key, ...didYouMean(key, prefix, pack) });
    }
  };

  const readGroup = (path: string, below: readonly string[], raw: unknown): void => {
    if (isObject(raw)) return walk(raw, `${path}.`);
    if (raw === dontKnow) return below.forEach((name) => answers.set(name, dontKnow));
    // The platform states no time at all: the one word for it stands for the whole promise.
    if (typeof raw === 'string' && fold(raw) === 'undisclosed' && below.includes(`${path}.disclosed`)) return void answers.set(`${path}.disclosed`, false);
    say('error', path, 'group-expected', { value: showRaw(raw), keys: below.map((name) => name.slice(path.length + 1)).join(', ') });
  };

  const readFact = (fact: Fact, raw: unknown): void => {
    if (raw === dontKnow) return void answers.set(fact.path, dontKnow);
    if (fact.type === 'records') return readRecords(fact, raw);
    const proven = fact.path === 'order.status' ? provenBy(system, raw) : undefined;
    if (proven) return Object.entries(proven).forEach(([path, value]) => fromSystem.set(path, value));
    const read = readValue(fact, raw, now);
    if (isWrong(read)) {
      // The same integer means opposite things in different systems, so a bare code is never guessed at.
      const code = fact.path === 'order.status' && /^-?\d+$/.test(asText(raw)?.trim() ?? '');
      if (code && !system) say('error', fact.path, 'code-without-system', { value: showRaw(raw), systems: Object.keys(pack.systems).join(', ') });
      else say('error', fact.path, read.code, read.params);
      return;
    }
    answers.set(fact.path, read.value);
    const count = fact.path.replace(/\.within$/, '.count');
    if (read.count && count !== fact.path && pack.facts[count] && !answers.has(count)) answers.set(count, read.count);
  };

  const readRecords = (fact: Fact, raw: unknown): void => {
    if (!Array.isArray(raw) || raw.length > mostRecords) {
      const code = Array.isArray(raw) ? 'too-many-records' : 'list-expected';
      return void say('error', fact.path, code, { value: showRaw(raw), limit: String(mostRecords) });
    }
    const records = raw.flatMap((item, index): RecordValue[] => {
      const at = `${fact.path}[${index}]`;
      if (!isObject(item)) {
        say('error', at, 'object-expected', { value: showRaw(item) });
        return [];
      }
      const fields = Object.entries(item).flatMap(([key, value]): (readonly [string, Value])[] => {
        const field = fact.fields && Object.hasOwn(fact.fields, key) ? fact.fields[key] : undefined;
        if (!field) say('warning', `${at}.${key}`, 'unknown-key', { name: key, ...suggestionFrom(key, Object.keys(fact.fields ?? {})) });
        if (!field || value === null || value === undefined || value === dontKnow) return [];
        const read = readValue(field, value, now);
        if (!isWrong(read)) return [[key, read.value]];
        say('error', `${at}.${key}`, read.code, read.params);
        return [];
      });
      return [Object.fromEntries(fields)];
    });
    answers.set(fact.path, records);
  };

  walk(json, '');
  for (const [path, value] of fromSystem) mergeProven(answers, path, value);
  return { answers, now, problems };
}

/** Marks facts as asked and not known. Names that are no facts come back as problems. */
export function withUnknown(answers: Answers, paths: readonly string[], pack: Pack): Pick<OrderRead, 'answers' | 'problems'> {
  const known = new Map(answers);
  const problems: Problem[] = [];
  for (const path of paths) {
    if (pack.facts[path] && !pack.facts[path].definition) known.set(path, dontKnow);
    else problems.push({ level: 'error', path, code: 'unknown-fact', params: { name: path, ...suggestionFrom(path, Object.keys(pack.facts)) } });
  }
  return { answers: known, problems };
}

type Say = (level: Problem['level'], path: string, code: string, params?: Problem['params']) => void;

function readSystem(json: Readonly<Record<string, unknown>>, pack: Pack, say: Say): System | undefined {
  const order = json['order'];
  const raw = isObject(order) ? order['system'] : undefined;
  if (raw === undefined || raw === null || raw === dontKnow) return undefined;
  const name = fold(asText(raw) ?? '');
  const system = Object.values(pack.systems).find(({ id, title }) => fold(id) === name || fold(title) === name);
  if (!system) {
    const ids = Object.keys(pack.systems);
    say('warning', 'order.system', 'unknown-system', { value: showRaw(raw), systems: ids.join(', '), ...suggestionFrom(name, ids) });
  }
  return system;
}

/** What a status word or code of a system proves; it may be more than one fact. */
function provenBy(system: System | undefined, raw: unknown): Readonly<Record<string, Value>> | undefined {
  const word = asText(raw);
  if (!system || word === undefined) return undefined;
  const entry = [...Object.entries(system.words), ...Object.entries(system.codes)].find(([name]) => fold(name) === fold(word));
  return entry?.[1];
}

/** What the order says itself comes before what a status word implies; lists are put together. */
function mergeProven(answers: Map<string, Value>, path: string, value: Value): void {
  const before = answers.get(path);
  if (before === undefined || before === dontKnow) answers.set(path, value);
  else if (Array.isArray(before) && Array.isArray(value)) answers.set(path, [...new Set([...(before as string[]), ...(value as string[])])]);
}

function didYouMean(key: string, prefix: string, pack: Pack): Readonly<Record<string, string>> {
  const givable = Object.values(pack.facts).filter(({ definition }) => !definition);
  const siblings = new Set(givable.filter(({ path }) => path.startsWith(prefix)).map(({ path }) => path.slice(prefix.length).split('.')[0] ?? ''));
  const near = suggest(key, siblings);
  if (near) return { suggestion: prefix + near };
  // Right name, wrong place: "paidAt" on the top level means payment.paidAt.
  const elsewhere = givable.find(({ path }) => path.split('.').at(-1)?.toLowerCase() === key.toLowerCase());
  return elsewhere ? { suggestion: elsewhere.path } : {};
}

function suggestionFrom(word: string, candidates: readonly string[]): Readonly<Record<string, string>> {
  const near = suggest(word, candidates);
  return near ? { suggestion: near } : {};
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && asText(value) === undefined;
