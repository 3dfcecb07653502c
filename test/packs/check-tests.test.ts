import { describe, expect, it } from 'vitest';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { checkMisshapen } from '../../src/packs/check-misshapen.js';
import { checkTests } from '../../src/packs/check-tests.js';
import { compilePack } from '../../src/packs/compile.js';
import { readSource, readSources, type Source } from '../../src/packs/source.js';
import { compileSmall, smallPack, text } from './small-pack.js';

const said = (check: typeof checkTests, changes: Readonly<Record<string, string>>) => {
  const sources = Object.entries({ ...smallPack, ...changes }).flatMap(([file, content]): readonly Source[] => {
    const { source } = readSource(file, content);
    return source ? [source] : [];
  });
  const problems = check(compileSmall(changes).pack, sources);
  return problems.map((problem) => `${placeOf(problem)}: ${sentenceOf(problem, 'en')}`);
};
const test = (more: string) => ({
  'timing/late.test.yaml': `- name: x\n  now: "2026-11-21T12:00:00+08:00"\n${more}`,
});

describe('the tests of a pack', () => {
  it('of the built-in pack are all right', () => {
    const sources = readSources('rules');
    expect(checkTests(compilePack(sources).pack, sources.sources)).toEqual([]);
  });

  it.each([
    [
      'a rule that is not there',
      '  answers: {}\n  verdict: lat\n',
      '3:12 0.verdict: No rule is called "lat". Did you mean "late"?'.replace('3:', '4:'),
    ],
    [
      'an action that is not there',
      '  answers: {}\n  actions: [wiat]\n',
      '4:13 0.actions.0: No action is called "wiat". Did you mean "wait"?',
    ],
    [
      'a rung that is not there',
      '  answers: {}\n  ladder: { platform: now }\n',
      '4:23 0.ladder.platform: No rung of the ladder is called "platform".',
    ],
    [
      'a fact that is not there',
      '  answers: {}\n  missing: [payd]\n',
      '4:13 0.missing.0: No fact is called "payd". Did you mean "paid"?',
    ],
    [
      'a value that cannot be',
      '  answers: { paid: perhaps }\n',
      '3:20 0.answers.paid: "perhaps" is not understood here. Right would be true or false, or "unknown".',
    ],
    [
      'a key that is not known',
      '  answers: { payd: true }\n',
      '3:20 0.answers.payd: "payd" is not known here and was not used. Did you mean "paid"?',
    ],
    [
      'somebody asked about nothing',
      '  answers: {}\n  unknown: [payd]\n',
      '3:12 0.answers.payd: No fact is called "payd". Did you mean "paid"?',
    ],
  ])('name %s, with its place', (_, more, expected) => {
    expect(said(checkTests, test(more))).toEqual([`timing/late.test.yaml:${expected}`]);
  });

  it('stand beside a rule', () => {
    const stray = '- { name: x, now: "2026-11-21T12:00:00+08:00", answers: {}, result: unknown }\n';
    expect(said(checkTests, { 'timing/lat.test.yaml': stray })).toEqual([
      'timing/lat.test.yaml:1:1: There is no rule "lat" beside this test. Did you mean "late"?',
    ]);
  });
});

describe('a rule whose shape is wrong', () => {
  const rule = `id: late\ntitle: { en: text }\nwhen: { payd: true }\nresponsible: platform\ndo: [wiat]\ndont: [carful]\nexplain: ${text}\n`;

  it('has the names in its condition and its actions looked at all the same', () => {
    expect(said(checkMisshapen, { 'timing/late.yaml': rule })).toEqual([
      'timing/late.yaml:3:15 when.payd: No fact is called "payd". Did you mean "paid"?',
      'timing/late.yaml:5:6 do.0: No action is called "wiat". Did you mean "wait"?',
      'timing/late.yaml:6:8 dont.0: No warning is called "carful". Did you mean "careful"?',
    ]);
  });

  it('says nothing twice of one that has the right shape', () => {
    expect(said(checkMisshapen, {})).toEqual([]);
    expect(said(checkMisshapen, { 'timing/late.yaml': 'just a text' })).toEqual([]);
  });
});
