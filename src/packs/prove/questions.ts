import type { Condition } from '../../engine/condition.js';
import type { Pack, Prose, Rule } from '../../engine/pack.js';
import { type Goal, holds, holdsNot } from './goal.js';
import type { Worked } from './situation.js';
import { isEmpty, nothingWritten } from './text-goals.js';

/** A question about a pack: whether any order meets the goal. */
export interface Question {
  readonly kind: 'untested-order' | 'contradiction' | 'order-again' | 'empty-text';
  readonly rule: string;
  /** The later rule, the warning, the action or the text that it is about. */
  readonly other: string;
  readonly goal: Goal;
  /** A part of the goal that is quickly seen to be impossible, where it is. */
  readonly part?: Goal;
  readonly confirm?: (worked: Worked) => boolean;
}

/** That a rule is the verdict: it holds, and none before it does. */
export const isVerdict = (pack: Pack, rule: Rule): Goal => ({
  every: [holds(rule.when), ...pack.rules.slice(0, pack.rules.indexOf(rule)).map(({ when }) => holdsNot(when))],
});

/** Whether a rule can be the verdict while a later one holds as well. */
export const pairQuestion = (pack: Pack, earlier: Rule, later: Rule): Question => ({
  kind: 'untested-order',
  rule: earlier.id,
  other: later.id,
  goal: { every: [holds(later.when), isVerdict(pack, earlier)] },
  part: { every: [holds(earlier.when), holds(later.when)] },
});

/** What no state of a case may show. */
export const questionsOf = (pack: Pack): readonly Question[] => [
  ...pack.rules.flatMap((rule) => orderAgain(pack, rule)),
  ...pack.rules.flatMap((rule) => contradictions(pack, rule)),
  ...pack.rules.flatMap((rule) => emptyTexts(pack, rule)),
];

function contradictions(pack: Pack, rule: Rule): readonly Question[] {
  return Object.values(pack.warnings).flatMap(({ id, standing, contradicts = [] }) => {
    const isNamed = rule.dont.includes(id);
    const stands = standing && rule.state !== 'done';
    if (!isNamed && !stands) return [];
    const shown: readonly Goal[] = isNamed ? [] : [{ condition: standing as Condition, is: ['holds', 'unknown'] }];
    return offeredActions(pack, rule)
      .filter((action) => contradicts.includes(action.id))
      .map((action) => ({
        kind: 'contradiction' as const,
        rule: rule.id,
        other: `${action.id} ${id}`,
        goal: { every: [...action.offered, ...shown, isVerdict(pack, rule)] },
      }));
  });
}

/** Nobody is told to order again unless it is certain that no money is out, whatever the pack makes of it. */
const moneyIsSafe: readonly Condition[] = [
  { fact: 'payment.status', operator: 'is', operand: { values: ['none', 'failed', 'closed'] } },
  { fact: 'payment.bankDebited', operator: 'is', operand: { values: [false] } },
  { fact: 'payment.traces', operator: 'is', operand: { values: [false] } },
];

function orderAgain(pack: Pack, rule: Rule): readonly Question[] {
  const safe = moneyIsSafe.filter((leaf) => 'fact' in leaf && pack.facts[leaf.fact]);
  return offeredActions(pack, rule)
    .filter(({ id }) => id === 'reorder' && safe.length > 0)
    .map(({ id, offered }) => ({
      kind: 'order-again',
      rule: rule.id,
      other: id,
      goal: { every: [...offered, { some: safe.map(holdsNot) }, isVerdict(pack, rule)] },
    }));
}

function emptyTexts(pack: Pack, rule: Rule): readonly Question[] {
  const question = (other: string, prose: Prose, shown: readonly Goal[]): Question => ({
    kind: 'empty-text',
    rule: rule.id,
    other,
    goal: { every: [nothingWritten(pack, prose, rule.id), ...shown, isVerdict(pack, rule)] },
    part: { every: [...shown, holds(rule.when), nothingWritten(pack, prose, rule.id)] },
    confirm: (worked) => isEmpty(pack, prose, worked),
  });
  return [
    question('explain', rule.explain, []),
    ...offeredActions(pack, rule).map(({ id, text, offered }) => question(`actions.${id}`, text, offered)),
    ...rule.dont.flatMap((id) => (pack.warnings[id] ? [question(`warnings.${id}`, pack.warnings[id].text, [])] : [])),
  ];
}

const offeredActions = (pack: Pack, rule: Rule) =>
  rule.do.flatMap((id) => {
    const action = pack.actions[id];
    return action ? [{ ...action, offered: action.when ? [holds(action.when)] : [] }] : [];
  });
