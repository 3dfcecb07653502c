import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../src/engine/letter.js';
import { is } from './small-pack.js';
import { both, letterOf, limitOf, room, sentence, write } from './some-letter.js';

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
    expect(write(letterOf(parts), { pack: room(20) }).text).toBe('一一一一。二二二二。三三三三。四四四四。');
    expect(write(letterOf(parts), { pack: room(19) }).text).toBe('一一一一。二二二二。三三三三。');
    expect(write(letterOf(parts), { pack: room(12) }).text).toBe('一一一一。三三三三。');
    expect(write(letterOf(parts), { pack: room(1) })).toMatchObject({ text: '一一一一。', length: 5, limit: 1 });
  });

  it('writes its blocks below one another, and the sentences of a block behind or below one another', () => {
    const block = (lines: boolean) => ({ lines, write: [sentence('一。'), sentence('二。')] });
    const letter = letterOf([], { body: [block(false), block(true)] });
    expect(write(letter).text).toBe('一。二。\n一。\n二。');
    expect(write(letter, { words: { locale: 'en' } }).text).toBe('一。 二。\n一。\n二。');
    expect(write(letterOf([])).text).toBe('');
  });

  it('names its stage only where its recipient gets more than one', () => {
    const stages = { reminder: is('yes', true), final: is('also', true) };
    expect(write(letterOf([], { stages }), { stage: 'reminder' }).stage).toBe('reminder');
    expect(write(letterOf([]), { stage: 'reminder' })).not.toHaveProperty('stage');
  });

  it('may have to fit into less room than its recipient has', () => {
    const parts = [sentence('一一一一。'), sentence('二二二二。', { rank: 5 })];
    const limits = { ...room(20).limits, chat: limitOf('chat', 6) };
    expect(write(letterOf(parts), { pack: { limits }, length: 'chat' })).toMatchObject({
      text: '一一一一。',
      limit: 6,
    });
  });

  it('drops in a translation what it dropped in the letter', () => {
    const parts = [sentence('一一一一。'), sentence('二二二二。', { rank: 5 })];
    const { dropped } = write(letterOf(parts), { pack: room(6) });
    expect(write(letterOf(parts), { dropped }).text).toBe('一一一一。');
  });

  it('counts characters, not the units that a computer stores them in', () => {
    expect(lengthOf('𠮷😀a')).toBe(3);
  });

  it('goes without a heading that has nothing below it', () => {
    const body = [
      { heading: both('一'), lines: true, write: [sentence('有。')] },
      { heading: both('二'), lines: true, write: [sentence('{many}')] },
    ];
    expect(write(letterOf([], { body })).text).toBe('一\n有。');
  });
});
