import type { Condition, Leaf } from '../../src/engine/condition.js';
import type { Truth } from '../../src/engine/truth.js';
import type { Value } from '../../src/engine/value.js';
import { smallPack } from './small-pack.js';

type Answers = Readonly<Record<string, Value>>;
type Talk = { readonly kind?: string; readonly at?: string; readonly good?: boolean };

/**
 * The same logic as the engine's, written as plainly as possible and without a trace: true, false, or null for unknown.
 * It knows the small pack by heart instead of reading its definitions, so that it shares no code with the engine.
 */
export function reference(condition: Condition, answers: Answers): Truth {
  const value = decide(condition, answers);
  return value === null ? 'unknown' : value ? 'holds' : 'fails';
}

function decide(condition: Condition, answers: Answers): boolean | null {
  if ('all' in condition) {
    let open = false;
    for (const part of condition.all) {
      const value = decide(part, answers);
      if (value === false) return false;
      if (value === null) open = true;
    }
    return open ? null : true;
  }
  if ('any' in condition) {
    let open = false;
    for (const part of condition.any) {
      const value = decide(part, answers);
      if (value === true) return true;
      if (value === null) open = true;
    }
    return open ? null : false;
  }
  if ('not' in condition) {
    const value = decide(condition.not, answers);
    return value === null ? null : !value;
  }
  return decideLeaf(condition, answers);
}

function decideLeaf({ fact, operator, operand }: Leaf, answers: Answers): boolean | null {
  const actual = lookUp(fact, answers);
  if (actual === 'there is none') return operator === 'differs-from';
  if (actual === null) return null;
  if (operator === 'is' && 'values' in operand) return operand.values.includes(actual as string);
  if (operator === 'includes' && 'values' in operand)
    return operand.values.some((one) => (actual as string[]).includes(one as string));
  const other =
    'values' in operand
      ? (operand.values[0] ?? null)
      : 'fact' in operand
        ? lookUp(operand.fact, answers)
        : operand.limit === 'dear'
          ? '99.90'
          : 'PT20M';
  if (other === null) return null;
  const [a, b] = [size(fact, actual), size(fact, other)];
  return {
    under: a < b,
    over: a > b,
    'at-least': a >= b,
    'at-most': a <= b,
    before: a < b,
    after: a > b,
    'same-as': a === b,
    'differs-from': a !== b,
    is: false,
    includes: false,
    known: false,
  }[operator];
}

function lookUp(fact: string, answers: Answers): Value | null {
  const talks = answers.talks as readonly Talk[] | undefined;
  switch (fact) {
    case 'both': {
      const either = answers.also === true || answers.letter === 'a';
      const neither = answers.also === false && answers.letter !== undefined && answers.letter !== 'a';
      if (answers.yes === false || neither) return false;
      return answers.yes === true && either ? true : null;
    }
    case 'enough': {
      const parts = [answers.yes, answers.also, answers.letter === undefined ? undefined : answers.letter === 'b'];
      const [sure, maybe] = [
        parts.filter((part) => part === true).length,
        parts.filter((part) => part === undefined).length,
      ];
      return sure >= 2 ? true : sure + maybe < 2 ? false : null;
    }
    case 'goodTalks':
      return talks === undefined || talks.some(({ good }) => good === undefined)
        ? null
        : talks.filter(({ good }) => good).length;
    case 'lastKind': {
      if (talks === undefined) return null;
      if (talks.length === 0) return 'there is none';
      let last: Talk = talks[0] ?? {};
      for (const talk of talks.slice(1)) {
        const [at, before] = [talk.at ?? last.at ?? '', last.at ?? ''];
        if (at >= before) last = talk;
      }
      return last.kind ?? null;
    }
    default:
      return smallPack.facts[fact] && answers[fact] !== undefined ? (answers[fact] ?? null) : null;
  }
}

function size(fact: string, value: Value): number {
  if (fact === 'passed') {
    const [, count = '0', unit = 'M'] = /^PT(\d+)([MS])$/.exec(String(value)) ?? [];
    return Number(count) * (unit === 'M' ? 60 : 1);
  }
  return fact === 'early' ? Date.parse(String(value)) : Number(value);
}
