import { describe, expect, it } from 'vitest';
import type { Pack, Prose, Rule } from '../../src/engine/pack.js';
import type { Evidence, Letter, LetterPart } from '../../src/engine/pack-letter.js';
import type { Value } from '../../src/engine/value.js';
import { is, knownOf, ruleOf } from './small-pack.js';
import { both, letterOf, room, rule, sentence, type Writing, write } from './some-letter.js';

const texts = (parts: readonly LetterPart[], writing?: Writing, more?: Partial<Letter>) =>
  write(letterOf(parts, more), writing).sentences.map(({ text }) => text);
const said = (text: string, more: Partial<Prose[number]> = {}): Prose => [{ text: both(text), ...more }];
/** A second rule that holds. */
const also = (more: Partial<Rule> = {}): Partial<Pack> => ({
  rules: [rule, ruleOf('second', is('few', 2), { claim: said('还有。'), ...more })],
});

describe('a sentence', () => {
  it('rests on the facts that it names and on those that made its condition hold, each once', () => {
    const parts = [
      sentence('共 {few} 个，{few} 个。', { when: { any: [is('also', true), is('yes', true)] } }),
      sentence('{letter.today}', {
        when: { all: [is('yes', true), is('verdict', 'broken'), is('letter.stage', 'first')] },
      }),
      sentence('没有。', { when: { not: { fact: 'note', operator: 'known', operand: { values: [true] } } } }),
    ];
    expect(write(letterOf(parts)).sentences.map(({ facts }) => facts)).toEqual([['yes', 'few'], ['yes'], []]);
  });

  it('leaves a blank for a fact that is not known, nothing for a limit or a fact that there is not', () => {
    const parts = [
      sentence('{limit:narrow}。'),
      sentence('{blank:nowhere}。'),
      sentence('{nowhere}。'),
      sentence('{blank:lastKind}、{blank:few}。'),
    ];
    const values = new Map<string, Value | null>([
      ['yes', true],
      ['few', 2],
      ['lastKind', null],
    ]);
    const known = { ...knownOf({}), values };
    const { sentences, missing } = write(letterOf(parts), { known });
    expect(sentences.map(({ text }) => text)).toEqual(['limit narrow。', '【lastKind】、2。']);
    expect(missing).toEqual(['lastKind']);
  });

  it('that rests on what is known not to be there rests on no fact', () => {
    const parts = [sentence('没有回音。', { when: { not: is('lastKind', 'a') } })];
    const known = knownOf({ yes: true, talks: [] });
    expect(write(letterOf(parts), { known }).sentences).toEqual([{ text: '没有回音。', facts: [] }]);
  });

  it('shows unmasked what this recipient needs', () => {
    const show = (fact: { readonly path: string }, _: unknown, full: boolean) => `${fact.path}${full ? '!' : ''}`;
    expect(texts([sentence('{few}{yes}')], { words: { show } }, { full: ['few'] })).toEqual(['few!yes']);
  });

  it('that says the same as another one in its block is written once', () => {
    const block = { lines: true, write: [sentence('一。'), sentence('一。'), sentence('二。')] };
    expect(texts([], {}, { body: [block, block] })).toEqual(['一。', '二。', '一。', '二。']);
  });
});

describe('what the rules contribute to a letter', () => {
  it('is the claim, resting also on what made the rule hold', () => {
    const rules = [{ ...rule, claim: said('坏了 {few} 个。') }];
    const { sentences } = write(letterOf([{ put: 'claim' }]), { pack: { rules } });
    expect(sentences).toEqual([{ text: '坏了 2 个。', facts: ['few', 'yes'] }]);
  });

  it('is what this recipient is asked to do', () => {
    const asks = { somebody: said('请查。'), other: said('请问。') };
    const pack = { rules: [{ ...rule, asks }] };
    expect(texts([{ put: 'asks' }], { pack })).toEqual(['请查。']);
    expect(texts([{ put: 'asks' }], { pack }, { hears: 'other' })).toEqual(['请问。']);
    expect(texts([{ put: 'asks' }], { pack }, { hears: 'stranger' })).toEqual([]);
  });

  it('is nothing while no rule holds', () => {
    const parts: readonly LetterPart[] = [{ put: 'claim' }, { put: 'asks' }, { put: 'also' }];
    expect(texts(parts, { known: knownOf({}) })).toEqual([]);
  });

  it.each<[string, Partial<Rule>, readonly string[]]>([
    ['somebody has to act on', {}, ['还有。']],
    ['calls for nothing', { state: 'done' }, []],
    ['another demand answers', { demand: 'refund' }, []],
    ['nobody is late for yet', { patience: { until: 'late' } }, []],
    ['somebody is late for', { patience: { until: 'early' } }, ['还有。']],
    ['somebody is late for since now', { patience: { until: 'now' } }, ['还有。']],
    ['nobody knows the end of', { patience: { until: 'nowhere' } }, ['还有。']],
  ])('is besides what %s', (_, more, expected) => {
    const known = knownOf({
      ...{ yes: true, few: 2, now: '2026-11-21T12:00:00+08:00' },
      ...{ early: '2026-11-21T11:00:00+08:00', late: '2026-11-21T12:00:01+08:00' },
    });
    expect(texts([{ put: 'also' }], { pack: also(more), known })).toEqual(expected);
  });

  it('is left out with the rule and the place that it comes from, so that a translation leaves out the same', () => {
    const parts: readonly LetterPart[] = [{ put: 'claim' }, { put: 'also', rank: 3 }];
    const short = write(letterOf(parts), { pack: { ...also(), ...room(4) } });
    expect([short.text, short.dropped]).toEqual(['坏了。', ['0.1.second.0']]);
    expect(write(letterOf(parts), { pack: also(), dropped: short.dropped }).text).toBe('坏了。');
  });
});

describe('the evidence in a letter', () => {
  const evidence = (id: string, group: Evidence['group'], more: Partial<Evidence> = {}): Evidence => ({
    id,
    group,
    text: both(id),
    where: both('there'),
    ...more,
  });

  it('is a numbered list of what this part of it is about', () => {
    const pack = {
      evidence: [evidence('a', 'own'), evidence('b', 'platform'), evidence('c', 'own', { when: is('yes', true) })],
    };
    const list = (group: Evidence['group']) =>
      write(letterOf([], { body: [{ lines: true, write: [{ put: 'evidence', group }] }] }), { pack });
    expect(list('own').text).toBe('1. a\n2. c');
    expect(list('own').sentences).toEqual([
      { text: 'a', facts: [] },
      { text: 'c', facts: ['yes'] },
    ]);
    expect(list('platform').text).toBe('1. b');
    const ranked = letterOf([], { body: [{ lines: true, write: [{ put: 'evidence', group: 'own', rank: 1 }] }] });
    expect(write(ranked, { pack: { ...pack, ...room(5) } })).toMatchObject({
      text: '1. a',
      dropped: ['0.0.c'],
      missing: [],
    });
  });
});

describe('a sentence for each record', () => {
  const talks = [
    { kind: 'a', good: true },
    { kind: 'b', good: false },
    { kind: 'c', good: true },
  ];
  const known = knownOf({ yes: true, few: 2, talks });
  const each = (more: object = {}) => [sentence('{kind}，{few}；', { each: 'talks', ...more })];

  it('names its fields, and rests on the records', () => {
    const { sentences } = write(letterOf(each()), { known });
    expect(sentences.map(({ text }) => text)).toEqual(['a，2；', 'b，2；', 'c，2；']);
    expect(sentences[0]?.facts).toEqual(['talks', 'few']);
  });

  it('is written of those only that are wanted, and of none where there are no records', () => {
    expect(texts(each({ only: { good: [true], kind: ['a', 'b'] } }), { known })).toEqual(['a，2；']);
    expect(texts(each({ only: { at: ['x'] } }), { known })).toEqual([]);
    expect(texts(each())).toEqual([]);
  });

  it('is left out for the earlier ones first, because what happened last says most', () => {
    const parts = [...each({ rank: 2 }), sentence('末。', { rank: 1 })];
    const left = (most: number) => write(letterOf(parts), { known, pack: room(most) }).text;
    expect(write(letterOf(parts), { known, pack: room(9) }).dropped).toEqual(['0.0.0', '0.0.1']);
    expect(left(14)).toBe('a，2；b，2；c，2；末。');
    expect(left(13)).toBe('b，2；c，2；末。');
    expect(left(9)).toBe('c，2；末。');
    expect(left(5)).toBe('末。');
    expect(write(letterOf(each()), { known, pack: room(1) }).text).toBe('a，2；b，2；c，2；');
  });
});
