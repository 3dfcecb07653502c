import type { Known } from '../../src/engine/known.js';
import type { Pack, Rule } from '../../src/engine/pack.js';
import { nextQuestions } from '../../src/engine/plan.js';
import type { Value } from '../../src/engine/value.js';
import { judge } from '../../src/engine/verdict.js';
import { knownOf, smallPack } from './small-pack.js';

export const withSamples: Pack['facts'] = {
  ...smallPack.facts,
  few: { ...smallPack.facts.few, samples: [0, 3] } as Pack['facts'][string],
  many: { ...smallPack.facts.many, samples: [0, 3] } as Pack['facts'][string],
  passed: { ...smallPack.facts.passed, samples: ['PT5M', 'PT2H'] } as Pack['facts'][string],
};

export const suppose =
  (before: Known, fact: string) =>
  (value: Value): Known => ({
    ...before,
    values: new Map(before.values).set(fact, value),
    assumed: new Map([...before.assumed].filter(([path]) => path !== fact)),
    answered: new Set(before.answered).add(fact),
  });

export function ask(rules: readonly Rule[], answers: Readonly<Record<string, Value>>, facts = withSamples) {
  return askKnowing(rules, knownOf(answers), { facts });
}

export function askKnowing(
  rules: readonly Rule[],
  known: Known,
  { facts = withSamples, most }: { readonly facts?: Pack['facts']; readonly most?: number } = {},
) {
  const pack: Pack = { ...smallPack, facts, rules };
  return nextQuestions(pack, known, judge(pack, known), suppose, { ...(most && { most }) });
}
