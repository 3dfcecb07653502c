import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Mutant, mutantsOf } from '../../src/packs/prove/mutants.js';
import { mutate } from '../../src/packs/prove/mutate.js';
import { runRulesTest } from '../../src/packs/test-rules.js';
import { type TinyRule, tinyPack } from './tiny-pack.js';

const now = '"2026-11-21T12:00:00+08:00"';
const test = (answers: string, expected: string): string =>
  `- { name: t, now: ${now}, answers: ${answers}, ${expected} }\n`;

function mutationOf(rules: Readonly<Record<string, TinyRule>>) {
  const compiled = tinyPack(rules);
  expect(compiled.problems).toEqual([]);
  return { compiled, ...mutate(compiled, [], () => false) };
}

const lineOf = ({ place, before, after }: Pick<Mutant, 'place' | 'before' | 'after'>) =>
  `${place}: ${before} -> ${after}`;

describe('the small changes', () => {
  it('of conditions, entries and limits', () => {
    const { pack } = tinyPack({
      storm: {
        when: '{ rain: true, any: [ { payment.status: [none, failed] }, { payment.amount: { over: much } } ] }',
        dont: '[no-more]',
      },
    });
    expect(mutantsOf(pack).map(lineOf)).toEqual([
      'rules storm when: rain = true -> ',
      'rules storm when: any (payment.status = none, failed; payment.amount over much) -> ',
      'rules storm when: rain = true -> rain = false',
      'rules storm when: payment.status = none, failed -> ',
      'rules storm when: payment.amount over much -> ',
      'rules storm when: payment.status = none, failed -> payment.status = failed',
      'rules storm when: payment.status = none, failed -> payment.status = none',
      'rules storm when: payment.amount over much -> payment.amount at-least much',
      'rules storm when: payment.amount over much -> payment.amount at-most much',
      'rules storm do: look -> ',
      'rules storm dont: no-more -> ',
      'facts wet: rain = true -> ',
      'facts wet: wind = false -> ',
      'facts wet: rain = true -> rain = false',
      'facts wet: wind = false -> wind = true',
      'limits much: 10.00 -> 10.01',
      'limits much: 10.00 -> 9.99',
    ]);
  });
});

it('two neighbours in the order are swapped, and a pair that holds together is noticed', () => {
  const both = test('{ rain: true, wind: true }', 'verdict: rain');
  const rules = { rain: { when: '{ rain: true }', tests: both }, wind: { when: '{ wind: true }' } };
  const swap = 'rules rain order: rain, wind -> wind, rain';
  expect(mutantsOf(tinyPack(rules).pack).map(lineOf)).toContain(swap);
  expect(mutationOf(rules).survivors.map(lineOf)).not.toContain(swap);
  const apart = { rain: { when: '{ rain: true }' }, dry: { when: '{ rain: false }' } };
  expect(mutationOf(apart).equivalent.map(lineOf)).toContain('rules rain order: rain, dry -> dry, rain');
});

it('only what has the text of the filter in its id is changed', () => {
  const { pack, tests } = tinyPack({ one: { when: '{ rain: true }' }, two: { when: '{ wind: true }' } });
  expect(mutate({ pack, tests }, [], () => false, { filter: 'two' }).mutants).toBe(2);
});

it('a limit that a condition names is told from one a cent larger or smaller, each by a test ready to paste', () => {
  const { survivors } = mutationOf({
    large: {
      when: '{ payment.amount: { over: much }, payment.status: success }',
      tests: test('{ payment: { amount: "600.00", status: success } }', 'verdict: large'),
    },
  });
  const tests = survivors.filter(({ place }) => place === 'limits much').map((one) => one.test ?? '');
  expect(tests.map((text) => parse(text)[0].answers.payment.amount)).toEqual(['10.01', '10.00']);
});

it('what the time did not suffice for is not said to have been looked for', () => {
  const compiled = tinyPack({ one: { when: '{ rain: true }' }, two: { when: '{ wind: true }' } });
  let isOver = false;
  const { survivors, noticed, equivalent, mutants } = mutate(compiled, [], () => isOver, {
    onProgress: (what) => {
      isOver = what === 'changes';
    },
  });
  expect(survivors.length).toBeGreaterThan(0);
  expect(survivors.filter(({ cutShort, test }) => !cutShort || test)).toEqual([]);
  expect(noticed + equivalent.length + survivors.length).toBeLessThanOrEqual(mutants);
});

it('a pack whose tests fix everything that it uses has no survivors but proved ones', () => {
  const { survivors, equivalent, noticed, mutants, untried } = mutationOf({
    soaked: {
      when: '{ wet: true, any: [ { wet: true }, { rain: true } ] }',
      tests:
        test('{ rain: true }', 'verdict: soaked, actions: [look]') +
        test('{ wind: false }', 'verdict: soaked') +
        test('{ wind: true, rain: false }', 'result: fails') +
        test('{ wind: true }', 'result: unknown') +
        test('{ rain: false }', 'result: unknown'),
    },
  });
  expect(survivors.filter(({ place }) => !place.startsWith('limits'))).toEqual([]);
  // That it rains adds nothing to its being wet.
  expect(equivalent.map(lineOf)).toContain('rules soaked when: rain = true -> ');
  expect(noticed + equivalent.length + survivors.length + untried).toBe(mutants);
});

it.each([
  ['an operator', '{ payment.amount: { over: much } }', '{ payment: { amount: "12.00" } }', 'at-least'],
  ['a limit', '{ payment.amount: { over: much } }', '{ payment: { amount: "12.00" } }', 'limits much'],
  ['a dropped condition', '{ rain: true, wind: true }', '{ rain: true, wind: true }', 'without wind'],
  ['a value of a list', '{ payment.status: [none, failed] }', '{ payment: { status: none } }', 'status = none'],
  ['a dropped warning', '{ rain: true }', '{ rain: true }', 'no-more'],
])('%s that no test notices is found, with a test that does', (_, when, answers, named) => {
  const { survivors, compiled } = mutationOf({
    one: { when, dont: '[no-more]', tests: test(answers, 'verdict: one, actions: [look]') },
  });
  const survivor = survivors.find((one) => `${lineOf(one)} without ${one.before}`.includes(named));
  const [pasted] = parse(survivor?.test ?? '[]');
  expect(pasted).toBeDefined();
  expect(runRulesTest(compiled.pack, { ...pasted, rule: 'one', file: '' })).toEqual([]);
  const mutant = mutantsOf(compiled.pack).find((one) => survivor && lineOf(one) === lineOf(survivor));
  expect(mutant && runRulesTest(mutant.pack, { ...pasted, rule: 'one', file: '' })).not.toEqual([]);
});
