import { type Condition, isLeaf, type Leaf, type Operator } from '../../engine/condition.js';
import type { Fact, Pack, Rule } from '../../engine/pack.js';
import type { Rung } from '../../engine/rung.js';
import type { Truth } from '../../engine/truth.js';
import type { Value } from '../../engine/value.js';
import { ofLimit } from './limit-mutants.js';

export type Change = 'operator' | 'dropped' | 'negated' | 'value' | 'limit' | 'entry' | 'swapped';

/** A pack with one small change. */
export interface Mutant {
  readonly change: Change;
  /** Where it is: `rules overdue when`, `limits general-window`. */
  readonly place: string;
  /** What became of what. */
  readonly before: string;
  readonly after: string;
  readonly pack: Pack;
  /** The condition that was changed; absent where something else was. */
  readonly conditions?: Changed;
  /** The rule whose verdict shows it, for what is no condition. */
  readonly rule?: string;
  /** The rule with which it changed places. */
  readonly other?: string;
}

export interface Changed {
  readonly before: Condition;
  readonly after: Condition;
  /** The part of it that differs, and the truth that takes its place, or the condition that does. */
  readonly part: Condition;
  readonly became: Condition | Truth;
}

/** What was changed: `rules overdue when` is a place in overdue. */
export const idOf = ({ place }: Pick<Mutant, 'place'>): string => place.split(' ')[1] ?? '';

export const mutantsOf = (pack: Pack): readonly Mutant[] => [
  ...pack.rules.flatMap((rule) => ofRule(pack, rule)),
  ...pack.rules.flatMap((rule, index) => swapped(pack, rule, index)),
  ...Object.values(pack.facts).flatMap((fact) => ofFact(pack, fact)),
  ...Object.values(pack.actions).flatMap((action) =>
    ofCondition(`actions ${action.id} when`, action.when, (when) => ({
      ...pack,
      actions: { ...pack.actions, [action.id]: { ...action, when } },
    })),
  ),
  ...Object.values(pack.warnings).flatMap((warning) =>
    ofCondition(`warnings ${warning.id} standing`, warning.standing, (standing) => ({
      ...pack,
      warnings: { ...pack.warnings, [warning.id]: { ...warning, standing } },
    })),
  ),
  ...pack.ladder.flatMap((rung) => ofRung(pack, rung)),
  ...Object.values(pack.limits).flatMap((limit) => ofLimit(pack, limit)),
];

/** A rule changes places with the next one. */
function swapped(pack: Pack, rule: Rule, index: number): readonly Mutant[] {
  const next = pack.rules[index + 1];
  if (!next) return [];
  const rules = pack.rules.toSpliced(index, 2, next, rule);
  const [before, after] = [`${rule.id}, ${next.id}`, `${next.id}, ${rule.id}`];
  return [
    {
      change: 'swapped',
      place: `rules ${rule.id} order`,
      before,
      after,
      pack: { ...pack, rules },
      rule: rule.id,
      other: next.id,
    },
  ];
}

/** Whom it fits, and what changes its turn. */
function ofRung(pack: Pack, rung: Rung): readonly Mutant[] {
  const withRung = (changed: Rung): Pack => ({
    ...pack,
    ladder: pack.ladder.map((one) => (one.id === rung.id ? changed : one)),
  });
  return (['when', 'unless', 'first', 'alongside', 'aside', 'spent'] as const).flatMap((key) =>
    ofCondition(`ladder ${rung.id} ${key}`, rung[key], (condition) => withRung({ ...rung, [key]: condition })),
  );
}

function ofRule(pack: Pack, rule: Rule): readonly Mutant[] {
  const withRule = (changed: Rule): Pack => ({
    ...pack,
    rules: pack.rules.map((one) => (one.id === rule.id ? changed : one)),
  });
  const lists = (['first', 'do', 'dont'] as const).flatMap((list) =>
    rule[list].map((entry): Mutant => {
      const changed = { ...rule, [list]: rule[list].filter((one) => one !== entry) };
      const place = `rules ${rule.id} ${list}`;
      return { change: 'entry', place, before: entry, after: '', pack: withRule(changed), rule: rule.id };
    }),
  );
  return [...ofCondition(`rules ${rule.id} when`, rule.when, (when) => withRule({ ...rule, when })), ...lists];
}

function ofFact(pack: Pack, fact: Fact): readonly Mutant[] {
  const { definition } = fact;
  const withFact = (changed: Fact['definition']): Pack => ({
    ...pack,
    facts: { ...pack.facts, [fact.path]: { ...fact, ...(changed && { definition: changed }) } },
  });
  const place = `facts ${fact.path}`;
  if (definition?.kind === 'when') {
    return ofCondition(place, definition.when, (when) => withFact({ ...definition, when }));
  }
  if (definition?.kind !== 'at-least') return [];
  return definition.of.flatMap((part, index) =>
    ofCondition(place, part, (changed) => withFact({ ...definition, of: definition.of.with(index, changed) })),
  );
}

/** Every change of a condition; what the rest of it makes of the change is left to the whole condition. */
function ofCondition(
  place: string,
  condition: Condition | undefined,
  rebuild: (condition: Condition) => Pack,
): readonly Mutant[] {
  if (!condition) return [];
  return variants(condition).map(({ change, from, to, whole }) => ({
    change,
    place,
    before: wordsOf(from),
    after: isTruth(to) ? '' : wordsOf(to),
    pack: rebuild(whole),
    conditions: { before: condition, after: whole, part: from, became: to },
  }));
}

interface Variant {
  readonly change: Change;
  readonly from: Condition;
  readonly to: Condition | Truth;
  readonly whole: Condition;
}

export const isTruth = (became: Condition | Truth): became is Truth => typeof became === 'string';

function variants(condition: Condition): readonly Variant[] {
  if (isLeaf(condition))
    return leafVariants(condition).map(({ change, to }) => ({ change, from: condition, to, whole: to }));
  if ('not' in condition) {
    const inside = variants(condition.not).map((one) => ({ ...one, whole: { not: one.whole } }));
    return [...inside, { change: 'negated', from: condition, to: condition.not, whole: condition.not }];
  }
  const kind = 'all' in condition ? 'all' : 'any';
  const parts = 'all' in condition ? condition.all : condition.any;
  const rebuilt = (list: readonly Condition[]): Condition => (kind === 'all' ? { all: list } : { any: list });
  const neutral: Truth = kind === 'all' ? 'holds' : 'fails';
  const dropped = parts.map(
    (part, index): Variant => ({
      change: 'dropped',
      from: part,
      to: neutral,
      whole: rebuilt(parts.toSpliced(index, 1)),
    }),
  );
  const inside = parts.flatMap((part, index) =>
    variants(part).map((one) => ({ ...one, whole: rebuilt(parts.with(index, one.whole)) })),
  );
  return [...(parts.length > 1 ? dropped : []), ...inside];
}

const turned: Readonly<Partial<Record<Operator, readonly Operator[]>>> = {
  under: ['at-most', 'at-least'],
  over: ['at-least', 'at-most'],
  'at-least': ['over', 'under'],
  'at-most': ['under', 'over'],
  before: ['after'],
  after: ['before'],
  'same-as': ['differs-from'],
  'differs-from': ['same-as'],
};

function leafVariants(leaf: Leaf): readonly { readonly change: Change; readonly to: Condition }[] {
  const operators = (turned[leaf.operator] ?? []).map((operator) => ({
    change: 'operator' as const,
    to: { ...leaf, operator },
  }));
  if (!('values' in leaf.operand)) return operators;
  const { values } = leaf.operand;
  const withValues = (list: readonly Value[]): Leaf => ({ ...leaf, operand: { values: list } });
  if (values.length > 1) {
    return values.map((value) => ({ change: 'value', to: withValues(values.filter((one) => one !== value)) }));
  }
  const [only] = values;
  if (typeof only === 'boolean') return [{ change: 'negated', to: withValues([!only]) }];
  return [...operators, { change: 'negated', to: { not: leaf } }];
}

/** A condition in one line. */
export function wordsOf(condition: Condition): string {
  if ('all' in condition) return `all (${condition.all.map(wordsOf).join('; ')})`;
  if ('any' in condition) return `any (${condition.any.map(wordsOf).join('; ')})`;
  if ('not' in condition) return `not (${wordsOf(condition.not)})`;
  const { fact, operator, operand } = condition;
  const other =
    'values' in operand ? operand.values.map(String).join(', ') : 'limit' in operand ? operand.limit : operand.fact;
  return `${fact} ${operator === 'is' ? '=' : operator} ${other}`;
}
