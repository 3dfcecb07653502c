import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/engine/condition.js';
import { evaluator } from '../../src/engine/evaluate.js';
import type { Assumption } from '../../src/engine/known.js';
import { assumedIn, assumptions, deciding, firmTruth, missing } from '../../src/engine/trace.js';
import type { Value } from '../../src/engine/value.js';
import { is, knownOf, smallPack } from './small-pack.js';

type Answers = Readonly<Record<string, Value>>;
const known = (answers: Answers, guessed: readonly string[] = []) =>
  knownOf(answers, {
    assumed: new Map(guessed.map((fact): [string, Assumption[]] => [fact, [{ fact, value: true, fallback: true }]])),
  });
const traced = (condition: Condition, answers: Answers, guessed: readonly string[] = []) =>
  evaluator(smallPack, known(answers, guessed))(condition);
const reasons = (condition: Condition, answers: Answers) =>
  deciding(traced(condition, answers)).map(({ leaf }) => leaf.fact);

const [yes, also, a] = [is('yes', true), is('also', true), is('letter', 'a')];

describe('the leaves that decide', () => {
  it('are the first that fails of all, and all where they hold', () => {
    expect(reasons({ all: [yes, also, a] }, { yes: true, also: false, letter: 'b' })).toEqual(['also']);
    expect(reasons({ all: [yes, also] }, { yes: true, also: true })).toEqual(['yes', 'also']);
  });

  it('are the first that holds of any, and all where they fail', () => {
    expect(reasons({ any: [yes, also, a] }, { yes: false, also: true, letter: 'a' })).toEqual(['also']);
    expect(reasons({ any: [yes, also] }, { yes: false, also: false })).toEqual(['yes', 'also']);
  });

  it('are those that are open while the whole is', () => {
    expect(reasons({ all: [yes, also, a] }, { yes: true })).toEqual(['also', 'letter']);
    expect(reasons({ not: { any: [yes, also] } }, { yes: false })).toEqual(['also']);
  });

  it('of so many are every one that counts', () => {
    expect(reasons(is('enough', true), { yes: true, also: true, letter: 'c' })).toEqual(['yes', 'also']);
    expect(reasons(is('enough', true), { yes: true, also: false, letter: 'c' })).toEqual(['also', 'letter']);
  });

  it('stand behind a derived fact once that is known, which else speaks for itself', () => {
    expect(reasons(is('both', true), { yes: true, also: true })).toEqual(['yes', 'also']);
    expect(reasons(is('both', false), { yes: true, also: true })).toEqual(['yes', 'also']);
    expect(reasons(is('both', true), { yes: false })).toEqual(['yes']);
    expect(reasons(is('both', true), { yes: true })).toEqual(['both']);
    expect(reasons(is('goodTalks', 0), { talks: [] })).toEqual(['goodTalks']);
  });
});

describe('what is missing', () => {
  it('is nothing once the truth is settled, whatever else is open', () => {
    expect(missing(traced({ any: [yes, also] }, { yes: true }))).toEqual([]);
    expect(missing(traced({ all: [yes, also] }, { yes: false }))).toEqual([]);
    expect(missing(traced(yes, { yes: true }))).toEqual([]);
    expect(missing(traced(is('note', 'x'), { note: 'y' }))).toEqual([]);
  });

  it('is each open fact once, in the order of the condition, also behind a derived fact', () => {
    expect(missing(traced({ all: [also, yes, also] }, {}))).toEqual(['also', 'yes']);
    expect(missing(traced({ all: [is('both', true), a] }, { yes: true }))).toEqual(['also', 'letter']);
  });

  it('leaves out the open parts of a part that is settled', () => {
    expect(missing(traced({ all: [{ any: [yes, also] }, a] }, { yes: true }))).toEqual(['letter']);
  });

  it('is not what is compared with where it is known that nothing can be said', () => {
    const known: Condition = { fact: 'letter', operator: 'known', operand: { values: [true] } };
    expect(missing(traced(known, {}))).toEqual([]);
  });
});

describe('what is taken for granted', () => {
  const all: Condition = { all: [yes, is('enough', true)] };

  it('are the assumptions that decided', () => {
    const names = (answers: Answers, guessed: readonly string[]) =>
      assumptions(traced({ any: [yes, also] }, answers, guessed)).map(({ fact }) => fact);
    expect(names({ yes: true, also: true }, ['yes', 'also'])).toEqual(['yes']);
    expect(names({ yes: true, also: true }, ['also'])).toEqual([]);
  });

  it('or all of them, also behind a derived fact', () => {
    const trace = traced(all, { yes: true, also: true, letter: 'c' }, ['yes', 'letter']);
    expect(assumedIn(trace).map(({ fact }) => fact)).toEqual(['yes', 'yes', 'letter']);
  });

  it('leaves less for certain', () => {
    const firm = (condition: Condition, answers: Answers, ...guessed: readonly string[]) =>
      firmTruth(traced(condition, answers, guessed), () => true);
    expect(firm(is('enough', true), { yes: true, also: true, letter: 'b' }, 'yes')).toBe('holds');
    expect(firm(is('enough', true), { yes: true, also: true, letter: 'c' }, 'yes')).toBe('unknown');
    expect(firm(is('enough', true), { yes: true, also: false, letter: 'c' }, 'yes')).toBe('fails');
    expect(firm(is('enough', false), { yes: true, also: false, letter: 'c' }, 'yes')).toBe('holds');
    expect(firm(is('both', false), { yes: true, also: true })).toBe('fails');
    expect(firm({ not: is('both', false) }, { yes: true, also: true })).toBe('holds');
    expect(firm({ any: [yes, also] }, { yes: false, also: false }, 'also')).toBe('unknown');
  });
});
