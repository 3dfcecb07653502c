import type { Fact, Pack } from '../../engine/pack.js';
import { suggest } from '../../engine/suggest.js';
import type { Value } from '../../engine/value.js';
import { readTime } from '../time/read-time.js';
import { dontKnow, saysDontKnow } from './dont-know.js';
import type { Problem } from './problem.js';
import { readRecords } from './read-records.js';
import { asText, choiceOf, fold, isObject, isWrong, readValue, showRaw, suggestionFor } from './read-value.js';
import { chosenSystems, meaningsOf, mergeProven, provenBy, whoseCode } from './systems.js';

/** The value of a fact, or "unknown": asked, and not known. A fact without an entry has not been asked. */
export type Answers = ReadonlyMap<string, Value>;
export { dontKnow };

/** More than this nobody reads. */
const mostProblems = 50;

export interface OrderRead {
  readonly answers: Answers;
  /** The Beijing time by which to judge. */
  readonly now: string;
  readonly problems: readonly Problem[];
}

/** Reports one thing about the order. */
export type Say = (level: Problem['level'], path: string, code: string, params?: Problem['params']) => void;

/**
 * Reads an order (the JSON of the README) into answers. Everything that is wrong comes at once; what is right is kept.
 * @param clock Beijing time, used when neither `fixed` nor the order itself says when it is.
 * @param fixed Beijing time that takes the place of the order's own `now`.
 */
export function readOrder(json: unknown, pack: Pack, clock: string, fixed?: string): OrderRead {
  const problems: Problem[] = [];
  const say: Say = (level, path, code, params = {}) => {
    if (problems.length < mostProblems) problems.push({ level, path: shorten(path), code, params });
    else if (problems.length === mostProblems) problems.push({ level, path: '', code: 'more-problems', params: {} });
  };
  if (!isObject(json)) {
    say('error', '', 'not-an-object');
    return { answers: new Map(), problems, now: fixed ?? clock };
  }
  const today = readMoment(clock, clock, say) ?? clock;
  const now = readMoment(fixed, today, say) ?? readMoment(json.now, today, say) ?? today;
  const start = firstTime([inGroup(json.payment, 'paidAt'), inGroup(json.order, 'createdAt')], now) ?? now;
  const moments = { now, start };
  const leavesOfPack = givable(pack);
  const answers = new Map<string, Value>();
  const proven = new Map<string, Value>();
  const systems = chosenSystems(json, pack, say);

  const readGroup = (object: Readonly<Record<string, unknown>>, prefix: string): void => {
    for (const [key, raw] of Object.entries(object)) {
      const path = prefix + key;
      if (raw === null || raw === undefined || path === 'now' || path === 'read') continue;
      const fact = Object.hasOwn(pack.facts, path) ? pack.facts[path] : undefined;
      const leaves = leavesOfPack.filter((leaf) => leaf.path.startsWith(`${path}.`));
      if (fact && !fact.definition) readFact(fact, raw);
      else if (leaves.length > 0 && isObject(raw)) readGroup(raw, `${path}.`);
      else if (leaves.length > 0) readWordForGroup(path, leaves, raw);
      else if (fact) say('warning', path, 'derived-given');
      // Beyond the list no suggestion is worth looking for: that takes long, and a hostile order has a lot of them.
      else if (problems.length >= mostProblems) say('warning', path, 'unknown-key');
      else say('warning', path, 'unknown-key', { name: shorten(key), ...didYouMean(key, prefix, leavesOfPack) });
    }
  };

  const readWordForGroup = (path: string, leaves: readonly Fact[], raw: unknown): void => {
    const disclosed = leaves.find((leaf) => leaf.path === `${path}.disclosed`);
    if (saysDontKnow(raw)) for (const leaf of leaves) answers.set(leaf.path, dontKnow);
    // The platform states no time at all: the one word for it stands for the whole promise.
    else if (disclosed && raw === 'undisclosed') answers.set(disclosed.path, false);
    else {
      const keys = leaves.map((leaf) => leaf.path.slice(path.length + 1)).join(', ');
      say('error', path, 'group-expected', { value: showRaw(raw), keys });
    }
  };

  const readFact = (fact: Fact, raw: unknown): void => {
    const { path } = fact;
    // A choice may have such a word among its own.
    if (raw === dontKnow || (saysDontKnow(raw) && choiceOf(fact, String(raw)) === undefined)) {
      answers.set(path, dontKnow);
      return;
    }
    if (fact.type === 'records') {
      const records = readRecords(fact, raw, moments, say);
      if (records) answers.set(path, records);
      return;
    }
    const proves = provenBy(systems.get(path), raw);
    if (proves) {
      for (const [name, value] of Object.entries(proves)) {
        const meanings = meaningsOf(pack.facts[name], value);
        if (meanings) say('warning', path, 'status-ambiguous', { value: showRaw(raw), meanings: meanings.join(', ') });
        else proven.set(name, value);
      }
      return;
    }
    const read = readValue(fact, raw, moments);
    if (!isWrong(read)) {
      answers.set(path, read.value);
      // "3 working days" says how to count as well.
      const count = path.replace(/\.within$/, '.count');
      if (read.count && pack.facts[count]?.type === 'choice' && !answers.has(count)) answers.set(count, read.count);
    } else {
      const needed = systems.has(path) ? undefined : whoseCode(path, raw, pack);
      say('error', path, needed ? 'code-without-system' : read.code, needed ?? read.params);
    }
  };

  readGroup(json, '');
  for (const [path, value] of proven) mergeProven(answers, path, value);
  return { answers, now, problems };
}

/** Marks facts as asked and not known. Names that are no facts come back as problems. */
export function withUnknown(
  answers: Answers,
  paths: readonly string[],
  pack: Pack,
): Pick<OrderRead, 'answers' | 'problems'> {
  const names = givable(pack).map(({ path }) => path);
  const problems = paths
    .filter((path) => !names.includes(path))
    .map((path): Problem => {
      return { level: 'error', path, code: 'unknown-fact', params: { name: path, ...suggestionFor(path, names) } };
    });
  return { answers: new Map([...answers, ...paths.map((path) => [path, dontKnow] as const)]), problems };
}

/** A whole moment, as Beijing time: callers of the library may give any ISO time. */
function readMoment(raw: unknown, clock: string, say: Say): string | undefined {
  if (raw === undefined || raw === null) return undefined;
  const text = asText(raw);
  const moment = text === undefined ? undefined : readTime(text, clock, 'past');
  if (moment === undefined) say('error', 'now', 'moment-not-understood', { value: showRaw(raw) });
  return moment;
}

const inGroup = (group: unknown, key: string): unknown => (isObject(group) ? group[key] : undefined);

const firstTime = (raws: readonly unknown[], now: string): string | undefined =>
  raws.flatMap((raw) => readTime(asText(raw) ?? '', now, 'past') ?? [])[0];

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

const givable = (pack: Pack): readonly Fact[] => Object.values(pack.facts).filter(({ definition }) => !definition);

function didYouMean(key: string, prefix: string, leaves: readonly Fact[]): Readonly<Record<string, string>> {
  // Nobody misspells a key of this length, and comparing it would take long.
  if (key.length > 40) return {};
  const siblings = leaves
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ path }) => path.slice(prefix.length).split('.')[0] ?? '');
  const near = suggest(key, new Set(siblings));
  if (near) return { suggestion: prefix + near };
  // Right name, wrong place: "paidAt" on the top level means payment.paidAt.
  const elsewhere = leaves.find(({ path }) => fold(path.split('.').at(-1) ?? '') === fold(key));
  return elsewhere ? { suggestion: elsewhere.path } : {};
}
