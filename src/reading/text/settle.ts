import type { Fact, Pack } from '../../engine/pack.js';
import { boundsOf } from '../../facts/order/read-value.js';
import type { Found } from '../finding.js';
import type { Candidate } from './candidate.js';

/**
 * One finding for each fact. What is said twice alike stays sure; of two different values the labelled one is kept,
 * and it is to be asked. Lists of signs are put together.
 */
export function settle(candidates: readonly Candidate[], pack: Pack, plain: string): readonly Found[] {
  const paths = [...new Set(candidates.map(({ path }) => path))];
  return paths.flatMap((path): readonly Found[] => {
    const fact = pack.facts[path];
    const all = candidates.filter((one) => one.path === path);
    const [chosen] = [...all].sort(byWeight);
    if (!fact || fact.definition || !chosen) return [];
    const value = fact.type === 'choices' ? union(all.filter(({ sure }) => sure === chosen.sure)) : chosen.value;
    const agrees = fact.type === 'choices' || all.every((one) => same(one, chosen, fact) || (chosen.sure && !one.sure));
    return [
      {
        path,
        value,
        source: plain.slice(chosen.start, chosen.end).trim().replace(/^的/, ''),
        sure: chosen.sure && agrees,
      },
    ];
  });
}

/** No order takes an amount beyond the bounds of its fact: it was something else. */
export function isPossible({ path, value }: Candidate, { facts }: Pack): boolean {
  const fact = facts[path];
  if (fact?.type !== 'money' && fact?.type !== 'number') return true;
  const { min, max } = boundsOf(fact);
  return Number(value) >= min && Number(value) <= max;
}

/** Sure before unsure, labelled before said, then the last word on the matter. */
const byWeight = (a: Candidate, b: Candidate): number =>
  Number(b.sure) - Number(a.sure) || Number(b.labelled ?? false) - Number(a.labelled ?? false) || b.start - a.start;

const union = (all: readonly Candidate[]): readonly unknown[] => [
  ...new Set(all.flatMap(({ value }) => (Array.isArray(value) ? value : [value]))),
];

function same(a: Candidate, b: Candidate, { type }: Fact): boolean {
  if (type === 'money') return Number(a.value) === Number(b.value);
  // "10:00" in a sentence and 10:00:23 on the page are the same moment.
  if (type === 'time') return Math.abs(Date.parse(String(a.value)) - Date.parse(String(b.value))) < 60_000;
  return JSON.stringify(a.value) === JSON.stringify(b.value);
}
