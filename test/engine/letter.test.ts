import { describe, expect, it } from 'vitest';
import { evaluator } from '../../src/engine/evaluate.js';
import { follow } from '../../src/engine/follow.js';
import type { Known } from '../../src/engine/known.js';
import { ladderOf } from '../../src/engine/ladder.js';
import { type LetterWords, lengthOf, writeLetter } from '../../src/engine/letter.js';
import { defaultRecipient, isDue, sendingTime, stageOf } from '../../src/engine/letter-recipient.js';
import type { Pack } from '../../src/engine/pack.js';
import type { Letter, LetterPart } from '../../src/engine/pack-letter.js';
import type { Rung } from '../../src/engine/rung.js';
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
  const rungOf = (id: string, more: Partial<Rung> = {}): Rung => ({
    id,
    title: both(id),
    self: false,
    actions: ['do-it'],
    takes: [],
    excludes: [],
    authority: false,
    way: [],
    source: 'test',
    checked: '2026-01-01',
    from: '2020-01-01',
    ...more,
  });
  const withLadder = (pack: Pack, ...ladder: readonly Rung[]): Pack => ({ ...pack, ladder });
  const pack = withLadder(packOf(letter), rungOf('somebody'));
  const verdictOf = (of: Pack, now: Known) => {
    const judged = judge(of, now);
    return follow(
      judged,
      ladderOf(of, now, judged, () => ({ at: '2026-12-01T12:00:00+08:00', provisional: false })),
    );
  };
  const decide = (of: Pack, facts: Readonly<Record<string, boolean>>) => {
    const now = knownOf(facts);
    return defaultRecipient(of, verdictOf(of, now), evaluator(of, now))?.id;
  };

  it('is the present rung of the ladder, if there is a letter to it', () => {
    expect(decide(pack, { yes: true })).toBe('somebody');
    expect(decide(withLadder(pack, rungOf('other')), { yes: true })).toBeUndefined();
    const closed = rungOf('somebody', { when: is('also', true) });
    expect(decide(withLadder(pack, closed), { yes: true, also: false })).toBeUndefined();
  });

  it('is the next rung of which the date is known, where the present one takes no letter', () => {
    const first = rungOf('other', { takes: [{ answer: 'while' }] });
    const now = knownOf({ yes: true });
    const of = withLadder(pack, first, rungOf('somebody'));
    expect(decide(of, { yes: true })).toBe('somebody');
    expect(sendingTime(letter, verdictOf(of, now))).toBe('2026-12-01T12:00:00+08:00');
    expect(sendingTime(letter, verdictOf(pack, now))).toBeUndefined();
    expect(decide(withLadder(pack, rungOf('other'), rungOf('somebody')), { yes: true })).toBeUndefined();
  });

  it('is nobody while there is nothing to hold against anybody', () => {
    expect(decide(pack, { yes: false })).toBeUndefined();
    expect(decide({ ...pack, rules: [{ ...rule, claim: [] }] }, { yes: true })).toBeUndefined();
    expect(decide({ ...pack, rules: [{ ...rule, state: 'done' }] }, { yes: true })).toBeUndefined();
  });

  it('is the police and nobody else where somebody deceives', () => {
    const scam = { ...pack, rules: [{ ...rule, state: 'stop' as const }] };
    const verdict = judge(scam, known);
    expect(isDue(scam, letter, verdict, evaluator(scam, known))).toBe(false);
    const police = withLadder(scam, rungOf('somebody', { actions: ['report-police'] }));
    expect(isDue(police, letter, verdict, evaluator(police, known))).toBe(true);
  });

  it('gets the stage that its letter tells from the facts', () => {
    const stages = { reminder: is('yes', true), final: is('also', true) };
    const stage = (facts: Readonly<Record<string, boolean>>) =>
      stageOf({ ...letter, stages }, evaluator(packOf(letter), knownOf(facts)));
    expect([stage({}), stage({ yes: true }), stage({ yes: true, also: true })]).toEqual(['first', 'reminder', 'final']);
  });
});
