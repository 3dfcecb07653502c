import type { AddLimit } from '../../src/engine/attempt.js';
import { ladderOf } from '../../src/engine/ladder.js';
import type { Pack, Rule } from '../../src/engine/pack.js';
import type { Rung } from '../../src/engine/rung.js';
import type { RecordValue, Value } from '../../src/engine/value.js';
import { judge, type Verdict } from '../../src/engine/verdict.js';
import { is, knownOf, ruleOf, rungOf, smallPack } from './small-pack.js';

export const on = (time: string) => `2026-11-${time}:00+08:00`;

/** Every limit is a number of days; those called "late…" end on a day that is not certain, "unlimited" has none. */
const add: AddLimit = (limit, from) => {
  const days = Number(/\d+$/.exec(limit)?.[0]);
  if (Number.isNaN(days)) return undefined;
  const day = String(Number(from.slice(8, 10)) + days).padStart(2, '0');
  return { at: `${from.slice(0, 8)}${day}${from.slice(10)}`, provisional: limit.startsWith('late') };
};

export interface Matter {
  readonly contacts?: readonly RecordValue[];
  readonly answers?: Readonly<Record<string, Value>>;
  readonly rule?: Partial<Rule>;
  readonly verdict?: Partial<Verdict>;
  readonly now?: string;
}

/** The ladder of a case whose verdict sends somebody to the shop, at noon of 21 November. */
export function climb(
  rungs: readonly Rung[],
  { contacts = [], answers = {}, rule = {}, verdict = {}, now = on('21T12:00') }: Matter = {},
) {
  const { question: _, ...spoken } = smallPack.facts.note ?? { ...smallPack.facts.yes };
  const pack: Pack = {
    ...smallPack,
    facts: { ...smallPack.facts, verdict: { ...spoken, path: 'verdict' } as Pack['facts'][string] },
    rules: [ruleOf('cause', is('yes', true), { do: ['ask-shop'], ...rule })],
    ladder: rungs,
  };
  const known = knownOf({ yes: true, contacts, ...answers }, { now });
  return ladderOf(pack, known, { ...judge(pack, known), ...verdict }, add);
}
export const summary = (...given: Parameters<typeof climb>) =>
  climb(...given).map(({ rung, state, from }) => `${rung.id} ${state}${from ? ` ${from.slice(8, 13)}` : ''}`);

export const shop = rungOf('shop', { actions: ['ask-shop'], takes: [{ answer: 'days-3' }] });
export const app = rungOf('app', { takes: [{ answer: 'days-5' }] });
export const court = rungOf('court');
export const asked = (id: string, more: Record<string, Value> = {}): RecordValue => ({
  with: id,
  at: on('20T12:00'),
  ...more,
});
export const refused = (id: string) => asked(id, { reply: 'refused' });
