import { describe, expect, it } from 'vitest';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { compilePack } from '../../src/packs/compile.js';
import { readSources } from '../../src/packs/source.js';
import { runRulesTest } from '../../src/packs/test-rules.js';

const { pack, tests, problems } = compilePack(readSources('rules'));

it('the built-in pack has nothing wrong with it', () => {
  expect(problems.map((problem) => `${placeOf(problem)}: ${sentenceOf(problem, 'en')}`)).toEqual([]);
});

describe.each(pack.rules.map(({ id }) => id))('%s', (id) => {
  const ofRule = tests.filter(({ rule }) => rule === id);

  it.each(ofRule.map((test) => [test.name, test] as const))('%s', (_, test) => {
    expect(runRulesTest(pack, test)).toEqual([]);
  });

  it('has a case where it is the verdict, a near miss, and one that a missing answer leaves open', () => {
    expect(ofRule.some(({ verdict }) => verdict === id)).toBe(true);
    expect(ofRule.some(({ result }) => result === 'fails')).toBe(true);
    expect(ofRule.some(({ result }) => result === 'unknown')).toBe(true);
  });
});
