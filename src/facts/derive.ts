import type { Assumption, Known } from '../engine/known.js';
import type { Pack } from '../engine/pack.js';
import type { RecordValue, Value } from '../engine/value.js';
import type { ComputedPath } from '../generated/fact-path.js';
import { accountFacts } from './account/account-facts.js';
import { accountJudgements } from './account/account-judged.js';
import { amountRuleFacts } from './amount-rule.js';
import { bankFacts } from './bank.js';
import { chargeFacts } from './charges.js';
import { duplicateFacts } from './duplicates.js';
import { letterFacts } from './letter-facts.js';
import { limitationFacts } from './limitation.js';
import { noticeFacts } from './notices.js';
import { type Answers, dontKnow } from './order/read-order.js';
import { knownPlatform, platformBases, promisedByPlatform } from './platform.js';
import { platformFacts } from './platform-state.js';
import type { Reader } from './reader.js';
import { receiptFacts } from './receipt.js';
import { refundFacts } from './refunds.js';
import { stallingFacts } from './stalling.js';
import { serviceDateFacts } from './time/service-dates.js';
import { slowSpellFacts } from './time/slow-spells.js';
import { windowFacts } from './time/window-facts.js';

/** `undefined`: not known; `null`: known that there is none. */
export type Derivation = (reader: Reader) => Value | null | undefined;

/** Every fact that the pack calls computed has its function here, or this does not compile. */
const derivations: Readonly<Record<ComputedPath, Derivation>> = {
  // Known only once there is one: the report sets it for its texts.
  verdict: () => undefined,
  ...letterFacts,
  ...windowFacts,
  ...serviceDateFacts,
  ...accountFacts,
  ...accountJudgements,
  ...amountRuleFacts,
  ...receiptFacts,
  ...chargeFacts,
  ...refundFacts,
  ...bankFacts,
  ...duplicateFacts,
  ...noticeFacts,
  ...platformFacts,
  ...knownPlatform,
  ...stallingFacts,
  ...limitationFacts,
  ...slowSpellFacts,
};

/** The facts that the program can compute; a pack that asks for another one has a slip. */
export const computedFacts: readonly string[] = Object.keys(derivations);

/**
 * From answers and a moment (Beijing time) to all that is known: premises taken for granted, computed facts worked out.
 * @param paths the computed facts that are wanted; all, unless somebody asks what one of them makes of many answers.
 */
export function derive(pack: Pack, answers: Answers, now: string, paths = computedFacts): Known {
  const values = new Map<string, Value | null>();
  const assumed = new Map<string, readonly Assumption[]>();
  for (const [path, value] of answers) if (value !== dontKnow) values.set(path, value);
  for (const { path, premise } of Object.values(pack.facts)) {
    if (premise === undefined || answers.has(path)) continue;
    values.set(path, premise);
    assumed.set(path, [{ fact: path, value: premise, fallback: false }]);
  }
  const known: Known = { now, values, assumed, answered: new Set(answers.keys()) };
  fillInPromise(pack, values, assumed);
  compute(pack, known, values, assumed, paths);
  return known;
}

/**
 * What would be known if one more fact were answered: only what is computed from it, and wanted, is worked out again.
 * Curried, since the planner tries many values of one fact.
 */
export function deriveOneMore(
  pack: Pack,
  known: Known,
  path: string,
  isWanted: (path: string) => boolean = () => true,
): (value: Value) => Known {
  // Another platform, or another kind of goods, is another promise: then everything is worked out again.
  if (Object.keys(pack.platforms).length && platformBases(path))
    return (value) => derive(pack, answersWith(known, path, value), known.now);
  const affected = computedFrom(pack).get(path) ?? [];
  const changed = new Set([path, ...affected]);
  const others = [...known.values].filter(([name]) => !changed.has(name));
  const resting = [...known.assumed].filter(([name]) => !changed.has(name));
  const wanted = affected.filter(isWanted);
  const answered = new Set(known.answered).add(path);
  return (value) => {
    const values = new Map(others).set(path, value);
    const assumed = new Map(resting);
    const more: Known = { now: known.now, values, assumed, answered };
    compute(pack, more, values, assumed, wanted);
    return more;
  };
}

const sourcesOfPacks = new WeakMap<Pack, ReadonlyMap<string, readonly string[]>>();

/** By fact: what is computed from it. A pack never changes, so this is gathered once. */
function computedFrom(pack: Pack): ReadonlyMap<string, readonly string[]> {
  const before = sourcesOfPacks.get(pack);
  if (before) return before;
  const gathered = new Map<string, string[]>();
  for (const name of computedFacts) {
    const definition = pack.facts[name]?.definition;
    if (definition?.kind !== 'computed') continue;
    for (const source of definition.from) gathered.set(source, [...(gathered.get(source) ?? []), name]);
  }
  sourcesOfPacks.set(pack, gathered);
  return gathered;
}

/** Where the order says nothing, what its platform is known to state. */
function fillInPromise(
  pack: Pack,
  values: Map<string, Value | null>,
  assumed: Map<string, readonly Assumption[]>,
): void {
  const found = promisedByPlatform(pack, values);
  if (!found) return;
  for (const [fact, value] of found.promise) {
    if (!pack.facts[fact]) continue;
    values.set(fact, value);
    assumed.set(fact, [{ fact, value, fallback: false, platform: found.platform.id }]);
  }
}

function answersWith(known: Known, path: string, value: Value): Answers {
  const said = (name: string): Value =>
    isFromPlatform(known.assumed, name) ? dontKnow : (known.values.get(name) ?? dontKnow);
  return new Map([...[...known.answered].map((name) => [name, said(name)] as const), [path, value]]);
}

const isFromPlatform = (assumed: ReadonlyMap<string, readonly Assumption[]>, fact: string): boolean =>
  assumed.get(fact)?.some((one) => one.platform !== undefined && one.fact === fact) ?? false;

/** What several facts are taken from, and what that rests on. */
interface Shared {
  readonly result: unknown;
  readonly rests: readonly Assumption[];
}

function compute(
  pack: Pack,
  { now, answered }: Known,
  values: Map<string, Value | null>,
  assumed: Map<string, readonly Assumption[]>,
  paths: readonly string[],
): void {
  const shared = new Map<unknown, Shared>();
  const begin = (work: (reader: Reader) => unknown): Shared => {
    const rests: Assumption[] = [];
    const done = { result: work(readerFor(rests)), rests };
    shared.set(work, done);
    return done;
  };

  const readerFor = (rests: Assumption[]): Reader => {
    const value = (name: string) => {
      rests.push(...(assumed.get(name) ?? []));
      return values.get(name);
    };
    return {
      pack,
      now,
      value,
      text: (name) => {
        const found = value(name);
        return typeof found === 'string' ? found : undefined;
      },
      records: (name) => {
        const found = value(name);
        return Array.isArray(found) ? (found as readonly RecordValue[]) : undefined;
      },
      isOpen: (name) => !answered.has(name) && !isFromPlatform(assumed, name),
      isFromPlatform: (name) => isFromPlatform(assumed, name),
      assume: (assumption) => rests.push(assumption),
      once: <T>(work: (reader: Reader) => T): T => {
        const done = shared.get(work) ?? begin(work);
        rests.push(...done.rests);
        return done.result as T;
      },
    };
  };

  for (const path of paths) {
    if (!pack.facts[path]) continue;
    const rests: Assumption[] = [];
    const computed = derivations[path as ComputedPath](readerFor(rests));
    if (computed === undefined) continue;
    values.set(path, computed);
    if (rests.length) assumed.set(path, distinct(rests));
  }
}

const distinct = (assumptions: readonly Assumption[]): readonly Assumption[] => [
  ...new Map(assumptions.map((assumption) => [assumption.fact, assumption])).values(),
];
