import { evaluator, factNamed } from './evaluate.js';
import type { Known } from './known.js';
import type { Pack } from './pack.js';
import { canBeAsked, factsToAsk, type Suppose } from './plan.js';
import { restsOn } from './rests-on.js';
import { typicalAnswers } from './typical-answers.js';
import type { Value } from './value.js';
import type { Verdict } from './verdict.js';

/** A fact, and the answers of which each alone makes a rule hold. */
export interface Sign {
  readonly fact: string;
  readonly values: readonly Value[];
}

/**
 * What nobody is asked one by one, because it is rare: signs of the rules that speak only from what is volunteered and stand
 * before the verdict. Only what is seen at a glance counts, a yes or no or one of a few choices.
 */
export function openSigns(pack: Pack, known: Known, verdict: Verdict, suppose: Suppose): readonly Sign[] {
  const end = verdict.findings.findIndex(({ rule }) => rule.id === verdict.id);
  const rules = verdict.findings
    .slice(0, end < 0 ? undefined : end)
    .filter(({ rule, trace }) => rule.unprompted && trace.truth === 'unknown');
  const evaluate = evaluator(pack, known);
  return [...new Set(rules.flatMap(({ trace }) => factsToAsk(trace, pack, known)))]
    .map((path) => factNamed(pack.facts, path))
    .filter((fact) => ['boolean', 'choice'].includes(fact.type) && canBeAsked(fact, known, evaluate))
    .map((fact) => {
      const supposing = suppose(known, fact.path);
      const values = typicalAnswers(fact, known.now).filter((value) => {
        const then = evaluator(pack, supposing(value), { evaluate, changed: fact.path });
        return rules.some(({ rule }) => restsOn(pack, rule.when, fact.path) && then(rule.when).truth === 'holds');
      });
      return { fact: fact.path, values };
    })
    .filter(({ values }) => values.length > 0);
}
