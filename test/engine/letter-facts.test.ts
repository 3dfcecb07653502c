import { describe, expect, it } from 'vitest';
import { lawsFor } from '../../src/engine/letter-facts.js';
import type { Law, Pack } from '../../src/engine/pack.js';
import type { Evidence, Letter, LetterLaws } from '../../src/engine/pack-letter.js';
import type { Takes } from '../../src/engine/rung.js';
import type { Value } from '../../src/engine/value.js';
import { judge } from '../../src/engine/verdict.js';
import { is, knownOf, ruleOf, rungOf } from './small-pack.js';
import { both, law, letterOf, packOf, rule, sentence, type Writing, write } from './some-letter.js';

/** What a letter says of these facts of its own, one in a line; nothing of one that there is not. */
const told = (names: readonly string[], writing: Writing = {}, more: Partial<Letter> = {}) =>
  write(
    letterOf(
      names.map((name) => sentence(`{letter.${name}}；`)),
      more,
    ),
    writing,
  ).text;

describe('the demand of a letter', () => {
  const demands: Pack['demands'] = {
    deliver: {
      of: 'platform',
      text: [
        { text: both('充值') },
        { text: both('，马上'), when: is('yes', true) },
        { text: both('，也许'), when: is('also', true) },
        { text: both('，不然退款'), unless: is('also', true) },
        { text: both('，不必'), unless: is('yes', true) },
      ],
    },
    refund: { of: 'payment-channel', text: [{ text: both('退款') }] },
  };

  it('is that of the rule, as far as it applies', () => {
    expect(told(['demand', 'demandKind', 'demandOf'], { pack: { demands } })).toBe(
      '充值，马上，不然退款；deliver；platform；',
    );
    const refunding = { demands, rules: [{ ...rule, demand: 'refund' }] };
    expect(told(['demand', 'demandKind', 'demandOf'], { pack: refunding })).toBe('退款；refund；payment-channel；');
  });

  it('is to deliver while no rule holds, and nothing where the pack has none', () => {
    expect(told(['demand', 'demandKind'], { pack: { demands, rules: [] } })).toBe('充值，马上，不然退款；deliver；');
    expect(told(['demand', 'demandKind', 'demandOf'])).toBe('deliver；');
    const silent = { deliver: { of: 'platform' as const, text: [] } };
    expect(told(['demand', 'demandOf'], { pack: { demands: silent } })).toBe('platform；');
  });
});

describe('the facts of a letter', () => {
  it('tell the day, the stage and the verdict to its conditions', () => {
    const parts = [
      sentence('首次；', { when: is('letter.stage', 'first') }),
      sentence('催促；', { when: is('letter.stage', 'reminder') }),
      sentence('坏了；', { when: is('verdict', 'broken') }),
      sentence('{letter.today}。'),
    ];
    expect(write(letterOf(parts)).text).toBe('首次；坏了；2026-11-21。');
    expect(write(letterOf(parts), { stage: 'reminder' }).text).toBe('催促；坏了；2026-11-21。');
  });

  it('ask for an answer by the date of the letter, else by that of its rung', () => {
    const answerBy = (limit: string) => `按${limit}`;
    const by = (pack: Partial<Pack>, more: Partial<Letter> = {}) =>
      told(['answerBy'], { pack, words: { answerBy }, stage: 'reminder' }, more);
    const takes = (one: Takes) => ({ ladder: [rungOf('somebody', { takes: [one] })] });
    expect(by({})).toBe('');
    expect(by({ ladder: [rungOf('other', { takes: [{ answer: 'long' }] })] })).toBe('');
    expect(by(takes({ answer: 'long' }))).toBe('按long；');
    expect(by(takes({ answer: 'long', accept: 'soon' }))).toBe('按soon；');
    const answer = { first: 'one', reminder: 'two', final: 'three' };
    expect(by(takes({ answer: 'long' }), { answer })).toBe('按two；');
  });

  it('list the evidence by who has it', () => {
    const evidence = (id: string, group: Evidence['group'], more: Partial<Evidence> = {}): Evidence => ({
      id,
      group,
      text: both(id),
      where: both(`${id}?`),
      ...more,
    });
    const lists = ['evidence', 'records', 'channelRecords'];
    const all = [
      evidence('a', 'own'),
      evidence('b', 'platform'),
      evidence('c', 'payment-channel'),
      evidence('d', 'own', { when: is('also', true) }),
      evidence('e', 'own', { unless: is('also', true) }),
      evidence('f', 'own', { unless: is('yes', true) }),
    ];
    expect(told(lists, { pack: { evidence: all } })).toBe('a;e；b；c；');
    expect(told(lists, { pack: { evidence: all.slice(0, 1) } })).toBe('a；');
    expect(write(letterOf([]), { pack: { evidence: all.slice(0, 1) } }).evidence).toEqual([
      { id: 'a', group: 'own', text: 'a', where: 'a?' },
    ]);
  });
});

describe('the articles of a letter', () => {
  const articles = (
    laws: Partial<LetterLaws>,
    ofRule: readonly string[],
    {
      more = [],
      facts = {},
    }: { readonly more?: readonly Law[]; readonly facts?: Readonly<Record<string, Value>> } = {},
  ) => {
    const letter = letterOf([], { laws: { own: [], rule: 3, pad: [], ...laws } });
    const known = knownOf({ yes: true, ...facts });
    const all = [...['one', 'two', 'three', 'four', 'five'].map((id) => law(id, '2020-01-01')), ...more];
    const pack = packOf(letter, {
      rules: [ruleOf('broken', is('yes', true), { laws: ofRule })],
      laws: Object.fromEntries(all.map((one) => [one.id, one])),
    });
    return lawsFor(pack, known, judge(pack, known), letter).map(({ id }) => id);
  };

  it('are those of the rule, up to so many, its own, and others until there are two', () => {
    expect(articles({}, ['one', 'two'])).toEqual(['one', 'two']);
    expect(articles({ rule: 1 }, ['one', 'two'])).toEqual(['one']);
    expect(articles({ own: ['three'] }, ['one'])).toEqual(['one', 'three']);
    expect(articles({ pad: ['four', 'five'] }, ['one'])).toEqual(['one', 'four']);
    expect(articles({ pad: ['four', 'five'] }, ['one', 'two'])).toEqual(['one', 'two']);
    expect(articles({ pad: ['four', 'five'], rule: 0 }, ['one'])).toEqual(['four', 'five']);
  });

  it('are four at most, each named once, and only those that there are', () => {
    expect(articles({ own: ['four', 'five'] }, ['one', 'two', 'three'])).toEqual(['one', 'two', 'three', 'four']);
    expect(articles({ own: ['one'], pad: ['one', 'two'] }, ['one'])).toEqual(['one', 'two']);
    expect(articles({}, ['nowhere', 'one'])).toEqual(['one']);
  });

  it('are none where the rule names none: then nothing is to be held against anybody', () => {
    expect(articles({ pad: ['one', 'two'] }, [])).toEqual([]);
    expect(articles({ pad: ['one', 'two'], own: ['three'] }, [])).toEqual(['three', 'one']);
  });

  it('are in force on the day, and were when the payment was made', () => {
    const dated = (from: string, until?: string) => ({ more: [law('dated', from, until)] });
    const paidAt = (time: string) => ({ facts: { 'payment.paidAt': time } });
    const on = (...[from, until]: [string, string?]) => articles({}, ['dated'], dated(from, until)).length;
    expect(on('2026-11-21')).toBe(1);
    expect(articles({}, ['dated'], { ...dated('2026-11-21'), ...paidAt('2026-11-21T10:00:00+08:00') })).toEqual([
      'dated',
    ]);
    expect(articles({}, [], { facts: {}, more: [] })).toEqual([]);
    expect(on('2026-11-22')).toBe(0);
    expect(on('2020-01-01', '2026-11-21')).toBe(1);
    expect(on('2020-01-01', '2026-11-20')).toBe(0);
    const early = paidAt('2026-11-19T23:00:00+08:00');
    expect(articles({}, ['dated'], { ...dated('2026-11-19'), ...early })).toEqual(['dated']);
    expect(articles({}, ['dated'], { ...dated('2026-11-20'), ...early })).toEqual([]);
    // A payment that lies ahead is a slip; the law of a day that has not come helps nobody.
    const ahead = paidAt('2026-11-25T10:00:00+08:00');
    expect(articles({}, ['dated'], { ...dated('2026-11-21'), ...ahead })).toEqual(['dated']);
    expect(articles({}, ['dated'], { ...dated('2026-11-22'), ...ahead })).toEqual([]);
  });

  it('apply to the case', () => {
    const unless = (also: boolean) =>
      articles({}, ['x'], { more: [{ ...law('x', '2020-01-01'), unless: is('also', true) }], facts: { also } });
    expect([unless(true), unless(false)]).toEqual([[], ['x']]);
  });

  it('are none of a letter that cites none; those that nothing was written of are not named', () => {
    const letter = letterOf([]);
    const pack = packOf(letter);
    expect(lawsFor(pack, knownOf({ yes: true }), judge(pack, knownOf({ yes: true })), letter)).toEqual([]);
    const laws = { own: [], rule: 3, pad: ['two'] };
    expect(write(letterOf([sentence('{letter.laws}。')], { laws })).laws).toEqual(['one', 'two']);
    expect(write(letterOf([sentence('{letter.lawsTold}。')], { laws })).laws).toEqual(['one', 'two']);
    expect(write(letterOf([sentence('没有。'), sentence('{letter.laws}。')], { laws })).laws).toEqual(['one', 'two']);
    expect(write(letterOf([sentence('没有。')], { laws })).laws).toEqual([]);
    expect(told(['laws', 'lawsTold'])).toBe('');
  });
});
