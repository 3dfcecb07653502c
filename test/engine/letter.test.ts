import { describe, expect, it } from 'vitest';
import { evaluator } from '../../src/engine/evaluate.js';
import { type LetterWords, lengthOf, writeLetter } from '../../src/engine/letter.js';
import { defaultRecipient, isDue, stageOf } from '../../src/engine/letter-recipient.js';
import type { Pack } from '../../src/engine/pack.js';
import type { Letter, LetterPart } from '../../src/engine/pack-letter.js';
import { judge } from '../../src/engine/verdict.js';
import { is, knownOf, ruleOf, smallPack } from './small-pack.js';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const sentence = (text: string, more: object = {}): LetterPart => ({ text: both(text), ...more });
const limitOf = (id: string, value: number) => ({
  id,
  label: both(id),
  count: 'elapsed' as const,
  values: [{ value, from: '2020-01-01' }],
  source: 'test',
  checked: '2026-01-01',
});
const letterOf = (write: readonly LetterPart[], more: Partial<Letter> = {}): Letter => ({
  id: 'somebody',
  title: both('somebody'),
  length: { 'zh-CN': 'narrow', en: 'narrow' },
  actions: ['do-it'],
  full: [],
  hears: 'somebody',
  body: [{ lines: false, write }],
  ...more,
});
const words: LetterWords = {
  locale: 'zh-CN',
  show: (_, value) => String(value),
  limit: (id) => `limit ${id}`,
  blank: (fact) => `【${fact.path}】`,
  answerBy: () => undefined,
  laws: (laws) => laws.map(({ id }) => id).join(','),
  lawsTold: (laws) => laws.map(({ id }) => `${id}!`).join(','),
  numbered: (texts) => texts.join(';'),
  listed: (texts) => texts.join(','),
  today: '2026-11-21',
};
const rule = ruleOf('broken', is('yes', true), {
  do: ['do-it'],
  claim: [{ text: both('坏了。') }],
  laws: ['one', 'old', 'new'],
});
const law = (id: string, from: string, until?: string) => ({
  id,
  title: both('Law'),
  article: '1',
  says: both('says'),
  from,
  ...(until && { until }),
  source: 'test',
});
const packOf = (letter: Letter, room = 100): Pack => ({
  ...smallPack,
  facts: {
    ...smallPack.facts,
    'letter.laws': { path: 'letter.laws', type: 'text', label: both('laws'), effort: 1, private: false },
  },
  rules: [rule],
  letters: [letter],
  actions: { 'do-it': { id: 'do-it', text: [] } },
  limits: { ...smallPack.limits, narrow: limitOf('narrow', room) },
  laws: {
    one: law('one', '2020-01-01'),
    old: law('old', '2000-01-01', '2020-01-01'),
    new: law('new', '2027-01-01'),
    two: law('two', '2020-01-01'),
  },
});
const known = knownOf({ yes: true, few: 2 });
const write = (letter: Letter, room?: number, dropped?: readonly string[]) => {
  const pack = packOf(letter, room);
  return writeLetter(pack, known, judge(pack, known), { letter, stage: 'first' }, words, dropped);
};

describe('a letter', () => {
  it('says what the rule claims, and on which facts that rests', () => {
    const { text, sentences } = write(letterOf([{ put: 'claim' }, sentence('共 {few} 个。')]));
    expect(text).toBe('坏了。共 2 个。');
    expect(sentences.map(({ facts }) => facts)).toEqual([['yes'], ['few']]);
  });

  it('leaves out a sentence whose fact is not known, and leaves a blank only where it was asked for', () => {
    const { text, missing } = write(
      letterOf([sentence('有 {many} 个。'), sentence('有 {blank:many} 个。'), sentence('[{many}]好。')]),
    );
    expect(text).toBe('有 【many】 个。好。');
    expect(missing).toEqual(['many']);
  });

  it('writes a sentence under a condition only while that holds for certain', () => {
    const parts = [sentence('是。', { when: is('yes', true) }), sentence('也许。', { when: is('also', true) })];
    expect(write(letterOf(parts)).text).toBe('是。');
  });

  it('drops whole sentences, the highest rank first, until it fits, and never one without a rank', () => {
    const parts = [
      sentence('一一一一。'),
      sentence('二二二二。', { rank: 5 }),
      sentence('三三三三。', { rank: 2 }),
      sentence('四四四四。', { rank: 5 }),
    ];
    expect(write(letterOf(parts), 20).text).toBe('一一一一。二二二二。三三三三。四四四四。');
    expect(write(letterOf(parts), 19).text).toBe('一一一一。二二二二。三三三三。');
    expect(write(letterOf(parts), 12).text).toBe('一一一一。三三三三。');
    expect(write(letterOf(parts), 1)).toMatchObject({ text: '一一一一。', length: 5, limit: 1 });
  });

  it('drops in a translation what it dropped in the letter', () => {
    const parts = [sentence('一一一一。'), sentence('二二二二。', { rank: 5 })];
    const { dropped } = write(letterOf(parts), 6);
    expect(write(letterOf(parts), 100, dropped).text).toBe('一一一一。');
  });

  it('counts characters, not the units that a computer stores them in', () => {
    expect(lengthOf('𠮷😀a')).toBe(3);
  });

  it('cites only articles in force, and fills up to two', () => {
    const laws = { own: [], rule: 3, pad: ['two'] };
    expect(write(letterOf([sentence('{letter.laws}。')], { laws })).laws).toEqual(['one', 'two']);
    expect(write(letterOf([sentence('没有。')], { laws })).laws).toEqual([]);
  });

  it('goes without a heading that has nothing below it', () => {
    const body = [
      { heading: both('一'), lines: true, write: [sentence('有。')] },
      { heading: both('二'), lines: true, write: [sentence('{many}')] },
    ];
    expect(write(letterOf([], { body })).text).toBe('一\n有。');
  });
});

describe('who is written to', () => {
  const letter = letterOf([{ put: 'claim' }]);
  const decide = (pack: Pack, facts: Readonly<Record<string, boolean>>) => {
    const now = knownOf(facts);
    return defaultRecipient(pack, judge(pack, now), evaluator(pack, now))?.id;
  };

  it('is the first who has a letter for what is to be done', () => {
    expect(decide(packOf(letter), { yes: true })).toBe('somebody');
    expect(decide(packOf({ ...letter, actions: [] }), { yes: true })).toBeUndefined();
    expect(decide(packOf({ ...letter, when: is('also', true) }), { yes: true, also: false })).toBeUndefined();
  });

  it('is nobody while there is nothing to hold against anybody', () => {
    const pack = packOf(letter);
    expect(decide(pack, { yes: false })).toBeUndefined();
    expect(decide({ ...pack, rules: [{ ...rule, claim: [] }] }, { yes: true })).toBeUndefined();
    expect(decide({ ...pack, rules: [{ ...rule, state: 'done' }] }, { yes: true })).toBeUndefined();
  });

  it('is the police and nobody else where somebody deceives', () => {
    const pack = { ...packOf(letter), rules: [{ ...rule, state: 'stop' as const }] };
    const verdict = judge(pack, known);
    expect(isDue(letter, verdict, evaluator(pack, known))).toBe(false);
    expect(isDue({ ...letter, actions: ['report-police'] }, verdict, evaluator(pack, known))).toBe(true);
  });

  it('gets the stage that its letter tells from the facts', () => {
    const stages = { reminder: is('yes', true), final: is('also', true) };
    const stage = (facts: Readonly<Record<string, boolean>>) =>
      stageOf({ ...letter, stages }, evaluator(packOf(letter), knownOf(facts)));
    expect([stage({}), stage({ yes: true }), stage({ yes: true, also: true })]).toEqual(['first', 'reminder', 'final']);
  });
});
