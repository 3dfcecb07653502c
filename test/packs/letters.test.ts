import { expect, it } from 'vitest';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { compileSmall as compile, smallPack as files } from './small-pack.js';

const text = (said: string) => `zh-CN: ${said}, en: ${said}`;
const narrow = `narrow: { label: { ${text('a')} }, values: [ { value: 100, from: 2020-01-01 } ], source: somewhere, checked: 2026-01-01 }\n`;
const letter = `id: somebody
title: { ${text('a')} }
length: { zh-CN: narrow, en: narrow }
body:
  - write:
      - { ${text('"{blank:paid}"')}, rank: 3 }
      - { put: claim }
`;
const withLetter = (content: string, more: Readonly<Record<string, string>> = {}) =>
  compile({
    'limits.yaml': `${files['limits.yaml']}${narrow}`,
    'pack.yaml': `${files['pack.yaml']}letters: [somebody]\n`,
    'letters/somebody.yaml': content,
    'demands.yaml': `deliver: { text: { ${text('a')} } }\n`,
    ...more,
  });
const said = (content: string, more: Readonly<Record<string, string>> = {}) =>
  withLetter(content, more).problems.map((problem) => `${placeOf(problem)}: ${sentenceOf(problem, 'en')}`);

it('a pack needs no letters', () => {
  expect(compile().pack).toMatchObject({ letters: [], demands: {}, evidence: [] });
});

it('compiles a letter, with everything left out at its usual value', () => {
  const { pack, problems } = withLetter(letter);
  expect(problems).toEqual([]);
  expect(pack.letters).toMatchObject([
    {
      id: 'somebody',
      hears: 'somebody',
      full: [],
      body: [{ lines: false, write: [{ rank: 3 }, { put: 'claim' }] }],
    },
  ]);
  expect(pack.demands).toMatchObject({ deliver: { of: 'platform' } });
});

it.each([
  [
    'a fact that does not exist',
    letter.replaceAll('blank:paid', 'blank:payd'),
    'No fact is called "payd". Did you mean "paid"?',
  ],
  [
    'a limit that does not exist',
    letter.replace('en: narrow', 'en: narow'),
    'No limit is called "narow". Did you mean "narrow"?',
  ],
  ['records that do not exist', letter.replace('rank: 3', 'each: paid'), 'No fact is called "paid".'],
  ['whose asks it is given', `${letter}hears: nobody\n`, 'There is no letter to "nobody".'],
])('names %s', (_, content, sentence) => {
  expect(said(content).join('\n')).toContain(sentence);
});

it('names what only several files show', () => {
  const law = `one: { title: { ${text('a')} }, article: '1', says: { ${text('a')} }, from: 2020-01-01, source: somewhere }\n`;
  expect(said(`${letter}laws: { rule: 1, own: [none] }\n`, { 'laws.yaml': law }).join('\n')).toContain(
    'No law is called "none".',
  );
  expect(said(letter, { 'pack.yaml': files['pack.yaml'] ?? '' }).join('\n')).toContain(
    'The letter to "somebody" is not in the list of letters in pack.yaml',
  );
  expect(said(letter, { 'pack.yaml': `${files['pack.yaml']}letters: [somebody, other]\n` }).join('\n')).toContain(
    'There is no letter to "other".',
  );
  const rule = files['timing/late.yaml'] ?? '';
  expect(said(letter, { 'timing/late.yaml': `${rule}demand: delivr\n` }).join('\n')).toContain(
    'No demand is called "delivr". Did you mean "deliver"?',
  );
  expect(said(letter, { 'timing/late.yaml': `${rule}asks: { somebdy: { ${text('a')} } }\n` }).join('\n')).toContain(
    'There is no letter to "somebdy". Did you mean "somebody"?',
  );
});
