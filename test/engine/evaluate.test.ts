import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/engine/condition.js';
import { evaluator } from '../../src/engine/evaluate.js';
import type { Pack } from '../../src/engine/pack.js';
import { deciding, firmTruth, missing } from '../../src/engine/trace.js';
import type { Value } from '../../src/engine/value.js';
import { reference } from './reference.js';
import { is, knownOf, smallPack, someAnswers, someCondition } from './small-pack.js';

const traceOf = (condition: Condition, answers: Readonly<Record<string, Value>>) =>
  evaluator(smallPack, knownOf(answers))(condition);
const truthOf = (condition: Condition, answers: Readonly<Record<string, Value>>) => traceOf(condition, answers).truth;

/** The base facts that a fact is made of. */
const basesOf = (path: string): readonly string[] =>
  ({ both: ['yes', 'also', 'letter'], enough: ['yes', 'also', 'letter'], goodTalks: ['talks'], lastKind: ['talks'] })[
    path
  ] ?? [path];

describe('the laws of the three truths', () => {
  it('agrees with a plain evaluator that knows no trace', () => {
    fc.assert(
      fc.property(someCondition, someAnswers, (condition, answers) => {
        expect(truthOf(condition, answers)).toBe(reference(condition, answers));
      }),
      { numRuns: 3000 },
    );
  });

  it('never flips between holds and fails when an answer is added', () => {
    fc.assert(
      fc.property(someCondition, someAnswers, someAnswers, (condition, answers, more) => {
        const before = truthOf(condition, answers);
        fc.pre(before !== 'unknown');
        expect(truthOf(condition, { ...more, ...answers })).toBe(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not care about the order of the parts', () => {
    const turned = (condition: Condition): Condition =>
      'all' in condition
        ? { all: condition.all.map(turned).toReversed() }
        : 'any' in condition
          ? { any: condition.any.map(turned).toReversed() }
          : 'not' in condition
            ? { not: turned(condition.not) }
            : condition;
    fc.assert(
      fc.property(someCondition, someAnswers, (condition, answers) => {
        expect(truthOf(turned(condition), answers)).toBe(truthOf(condition, answers));
      }),
    );
  });

  it('keeps what is known out of a double negation, and de Morgan in', () => {
    fc.assert(
      fc.property(someCondition, someCondition, someAnswers, (a, b, answers) => {
        expect(truthOf({ not: { not: a } }, answers)).toBe(truthOf(a, answers));
        expect(truthOf({ not: { all: [a, b] } }, answers)).toBe(truthOf({ any: [{ not: a }, { not: b }] }, answers));
      }),
    );
  });

  it('gives the same bytes for the same case', () => {
    fc.assert(
      fc.property(someCondition, someAnswers, (condition, answers) => {
        expect(JSON.stringify(traceOf(condition, answers))).toBe(JSON.stringify(traceOf(condition, { ...answers })));
      }),
    );
  });
});

describe('the readers of the trace', () => {
  it('name reasons that are enough: with nothing else known the truth is the same', () => {
    fc.assert(
      fc.property(someCondition, someAnswers, (condition, answers) => {
        const trace = traceOf(condition, answers);
        fc.pre(trace.truth !== 'unknown');
        const named = deciding(trace).flatMap(({ leaf }) => [
          leaf.fact,
          ...('fact' in leaf.operand ? [leaf.operand.fact] : []),
        ]);
        const bases = new Set(named.flatMap(basesOf));
        const only = Object.fromEntries(Object.entries(answers).filter(([path]) => bases.has(path)));
        expect(truthOf(condition, only)).toBe(trace.truth);
      }),
      { numRuns: 2000 },
    );
  });

  it('name all that is missing: answers to anything else leave it unknown', () => {
    fc.assert(
      fc.property(someCondition, someAnswers, someAnswers, (condition, answers, more) => {
        const trace = traceOf(condition, answers);
        fc.pre(trace.truth === 'unknown');
        const asked = new Set(missing(trace));
        const others = Object.fromEntries(Object.entries(more).filter(([path]) => !asked.has(path)));
        expect(truthOf(condition, { ...others, ...answers })).toBe('unknown');
      }),
      { numRuns: 2000 },
    );
  });

  it('ask nothing that was answered with "don’t know"', () => {
    const known = knownOf({}, { answered: new Set(['yes']) });
    const trace = evaluator(smallPack, known)({ all: [is('yes', true), is('also', true)] });
    expect(trace.truth).toBe('unknown');
    expect(missing(trace)).toEqual(['also']);
  });

  it('find what would be left without an assumption', () => {
    const known = knownOf(
      { yes: true, also: true },
      { assumed: new Map([['yes', [{ fact: 'yes', value: true, fallback: true }]]]) },
    );
    const evaluate = evaluator(smallPack, known);
    const all = () => true;
    expect(firmTruth(evaluate({ all: [is('yes', true), is('also', true)] }), all)).toBe('unknown');
    expect(firmTruth(evaluate({ any: [is('yes', true), is('also', true)] }), all)).toBe('holds');
    expect(firmTruth(evaluate({ not: is('yes', true) }), all)).toBe('unknown');
    expect(firmTruth(evaluate(is('both', true)), all)).toBe('unknown');
    expect(firmTruth(evaluate(is('yes', true)), () => false)).toBe('holds');
  });
});

describe('a leaf', () => {
  it('takes the limit that is in force on the day', () => {
    const condition: Condition = { fact: 'passed', operator: 'over', operand: { limit: 'while' } };
    const on = (now: string) => evaluator(smallPack, knownOf({ passed: 'PT15M' }, { now }))(condition).truth;
    expect(on('2026-06-30T23:59:59+08:00')).toBe('holds');
    expect(on('2026-07-01T00:00:00+08:00')).toBe('fails');
    expect(on('2019-12-31T23:59:59+08:00')).toBe('unknown');
  });

  it('compares amounts by what they are worth, not by how they are written', () => {
    const atMost: Condition = { fact: 'price', operator: 'at-most', operand: { limit: 'dear' } };
    expect(truthOf(atMost, { price: '99.9' })).toBe('holds');
    expect(truthOf(atMost, { price: '99.91' })).toBe('fails');
  });

  it('fails where it is known that there is nothing', () => {
    expect(truthOf(is('lastKind', 'a'), { talks: [] })).toBe('fails');
    expect(truthOf({ not: is('lastKind', 'a') }, { talks: [] })).toBe('holds');
    expect(
      truthOf({ fact: 'lastKind', operator: 'differs-from', operand: { fact: 'letter' } }, { talks: [], letter: 'a' }),
    ).toBe('holds');
  });

  it('fails where it is known that there is no time or number, whatever it is compared with', () => {
    const before: Condition = { fact: 'lastAt', operator: 'before', operand: { fact: 'late' } };
    expect(truthOf(before, { talks: [], late: '2026-11-21T10:00:00+08:00' })).toBe('fails');
  });

  it('is unknown where what it is compared with is not there', () => {
    const asLast: Condition = { fact: 'letter', operator: 'same-as', operand: { fact: 'lastKind' } };
    for (const answers of [{ letter: 'a' }, { letter: 'a', talks: [] }]) {
      expect(traceOf(asLast, answers)).toMatchObject({ truth: 'unknown', expected: [] });
    }
  });

  it('can tell known from unknown, for letters and warnings', () => {
    const known = (fact: string, yes: boolean): Condition => ({ fact, operator: 'known', operand: { values: [yes] } });
    expect(truthOf(known('note', true), { note: 'x' })).toBe('holds');
    expect(truthOf(known('note', true), {})).toBe('fails');
    expect(truthOf(known('note', false), {})).toBe('holds');
    expect(truthOf(known('lastKind', true), { talks: [] })).toBe('fails');
  });

  it('names a fact that does not exist instead of guessing', () => {
    expect(() => truthOf(is('nothing', true), {})).toThrow('no fact is called nothing');
    expect(() => truthOf(is('constructor', true), {})).toThrow('no fact is called constructor');
  });

  it('knows no order between what has no size', () => {
    const over: Condition = { fact: 'note', operator: 'over', operand: { values: ['x'] } };
    expect(truthOf(over, { note: 'y' })).toBe('unknown');
    expect(truthOf({ ...over, fact: 'few' }, { few: 5 })).toBe('unknown');
  });
});

describe('the trace of a leaf', () => {
  const counted = { fact: 'goodTalks', operator: 'over', operand: { values: [0] } } as const;
  const assumed = [{ fact: 'yes', value: true, fallback: false }];

  it.each([
    ['an answer', is('yes', true), { yes: true }, []],
    ['a question that is open', is('yes', true), {}, ['yes']],
    ['what was computed', is('span', 'PT1H'), { span: 'PT1H' }, []],
    ['what cannot be computed yet', is('span', 'PT1H'), { late: '2026-11-21T10:00:00+08:00' }, ['early']],
    ['what follows from others: their trace says it', is('both', true), {}, []],
    ['records that nobody was asked for', counted, {}, ['talks']],
    ['records that were counted', counted, { talks: [{ good: true }] }, []],
    ['records of which one may count or not', counted, { talks: [{ kind: 'a' }] }, []],
    ['the last of some records', is('lastKind', 'a'), { talks: [{ kind: 'a' }] }, []],
  ])('names what is missing of %s', (_, leaf, answers, missing) => {
    expect(traceOf(leaf, answers)).toMatchObject({ missing, assumed: [] });
  });

  it('names nothing that nobody can be asked, and nothing that is taken for granted', () => {
    const { question: _, ...unasked } = { ...smallPack.facts.note };
    const pack = { ...smallPack, facts: { ...smallPack.facts, note: unasked } } as Pack;
    expect(evaluator(pack, knownOf({}))(is('note', 'x'))).toMatchObject({ missing: [] });
    const taken = knownOf({ yes: true }, { answered: new Set(), assumed: new Map([['yes', assumed]]) });
    expect(evaluator(pack, taken)(is('yes', true))).toMatchObject({ missing: [], assumed });
  });

  it('names what both sides of a comparison rest on', () => {
    const condition: Condition = { fact: 'yes', operator: 'same-as', operand: { fact: 'also' } };
    const also = [{ fact: 'also', value: true, fallback: true }];
    const known = { ...knownOf({}), assumed: new Map([...Object.entries({ yes: assumed, also })]) };
    expect(evaluator(smallPack, known)(condition)).toMatchObject({
      missing: ['yes', 'also'],
      assumed: [...assumed, ...also],
    });
  });
});

describe('what was evaluated before', () => {
  const either = { any: [is('yes', true), is('also', true)] };

  it('is not evaluated again', () => {
    const evaluate = evaluator(smallPack, knownOf({ yes: true }));
    expect(evaluate(either)).toMatchObject({ kind: 'any', truth: 'holds' });
    expect(evaluate(either)).toBe(evaluate(either));
  });

  it('stays where it does not rest on what changed, and only there', () => {
    const evaluate = evaluator(smallPack, knownOf({}));
    const later = evaluator(smallPack, knownOf({ yes: true }), { evaluate, changed: 'yes' });
    const other = is('letter', 'a');
    expect(later(other)).toBe(evaluate(other));
    expect([evaluate(either).truth, later(either).truth]).toEqual(['unknown', 'holds']);
  });
});
