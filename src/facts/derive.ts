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
import { noticeFacts } from './notices.js';
import { type Answers, dontKnow } from './order/read-order.js';
import { platformFacts } from './platform-state.js';
import type { Reader } from './reader.js';
import { receiptFacts } from './receipt.js';
import { refundFacts } from './refunds.js';
import { stallingFacts } from './stalling.js';
import { slowSpellFacts } from './time/slow-spells.js';
import { windowFacts } from './time/window-facts.js';

/** `undefined`: not known; `null`: known that there is none. */
export type Derivation = (reader: Reader) => Value | null | undefined;

/** Every fact that facts.yaml calls computed has its function here, or this does not compile. */
const derivations: Readonly<Record<ComputedPath, Derivation>> = {
  ...windowFacts,
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
  ...stallingFacts,
  ...slowSpellFacts,
};

/** From answers and a moment (Beijing time) to all that is known: premises taken for granted, computed facts worked out. */
export function derive(pack: Pack, answers: Answers, now: string): Known {
  const values = new Map<string, Value | null>();
  const assumed = new Map<string, readonly Assumption[]>();
  for (const [path, value] of answers) if (value !== dontKnow) values.set(path, value);
  for (const { path, premise } of Object.values(pack.facts)) {
    if (premise === undefined || answers.has(path)) continue;
    values.set(path, premise);
    assumed.set(path, [{ fact: path, value: premise, fallback: false }]);
  }
  for (const [path, computeFact] of Object.entries(derivations)) {
    const rests: Assumption[] = [];
    const value = (name: string) => {
      rests.push(...(assumed.get(name) ?? []));
      return values.get(name);
    };
    const computed = computeFact({
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
      isOpen: (name) => !answers.has(name),
      assume: (assumption) => rests.push(assumption),
    });
    if (computed === undefined) continue;
    values.set(path, computed);
    if (rests.length) assumed.set(path, distinct(rests));
  }
  return { now, values, assumed, answered: new Set(answers.keys()) };
}

const distinct = (assumptions: readonly Assumption[]): readonly Assumption[] => [
  ...new Map(assumptions.map((assumption) => [assumption.fact, assumption])).values(),
];
