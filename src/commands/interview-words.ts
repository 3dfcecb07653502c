import { evaluator } from '../engine/evaluate.js';
import type { Locale } from '../engine/pack.js';
import { derive } from '../facts/derive.js';
import type { Words } from '../interview/ask-step.js';
import type { Session } from '../interview/session.js';
import { mask } from '../render/mask.js';
import { type Writing, writeText } from '../render/prose.js';
import { stateFact } from '../render/reasons.js';
import { showValue } from '../render/show-value.js';

/** The words of the report, lent to the interview: rules, answers and values read the same before the verdict as after it. */
export function wordsFor(
  { pack, answers }: Session,
  now: string,
  { locale, unmask }: { readonly locale: Locale; readonly unmask: boolean },
): Words {
  const known = derive(pack, answers, now);
  const currency = known.values.get('payment.currency');
  const showing = { locale, now, unmask, currency: typeof currency === 'string' ? currency : 'CNY' };
  const writing: Writing = { pack, known, evaluate: evaluator(pack, known), showing };
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  return {
    locale,
    show: (fact, value) => showValue(fact, value, showing),
    state: (path, value) =>
      stateFact(path, pack.facts[path]?.private && !unmask && typeof value === 'string' ? mask(value) : value, {
        ...writing,
        showing: { ...showing, unmask: true },
      }),
    titleOf: (id) => {
      const rule = rules.get(id);
      return (rule && writeText(rule.title, writing)) ?? id;
    },
  };
}
