import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { letterFor } from '../../src/render/letter.js';
import { letterNotes } from '../../src/render/letter-notes.js';
import { judgedMatter, type Matter, platformSilent } from '../engine/some-matter.js';

const cautionOf = (matter: Matter, to: string, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const { known, verdict } = judgedMatter(matter);
  return letterFor(defaultPack, known, verdict, { locale, unmask: false, to })?.caution;
};
const filed = [platformSilent, { with: '12315', at: '2026-12-09 10:00' }];

describe('a letter to somebody who was named', () => {
  it('says nothing where it is their turn, or where its date is known', () => {
    expect(cautionOf({}, 'platform')).toBeNull();
    expect(cautionOf({}, 'payment-channel')).toBeNull();
  });

  it('says that it will hardly help where they have nothing to do with the matter', () => {
    expect(cautionOf({}, 'police')).toContain('多半没有用');
    expect(cautionOf({}, 'police', 'en')).toContain('Slow delivery without signs of a scam');
  });

  it('says that it is not their turn yet', () => {
    expect(cautionOf({}, '12315')).toContain('还没轮到');
  });

  it('says that they have it already, and that another way is closed by them', () => {
    expect(cautionOf({ contacts: filed }, '12315')).toContain('会算重复');
    expect(cautionOf({ contacts: filed }, 'consumer-association')).toContain('走不通');
  });

  it('says it before all else, and gives no date for sending it', () => {
    const { known, verdict } = judgedMatter({ contacts: filed });
    const letter = letterFor(defaultPack, known, verdict, {
      locale: 'zh-CN',
      unmask: false,
      to: 'consumer-association',
    });
    if (!letter) throw new Error('there is a letter');
    const notes = letterNotes(letter, defaultPack, { locale: 'zh-CN', now: known.now });
    expect(notes[0]).toBe(letter.caution);
    expect(notes.join()).not.toContain('就发这一段');
  });

  it('says nothing of the recipient who is next anyway', () => {
    const { known, verdict } = judgedMatter({ contacts: filed });
    expect(letterFor(defaultPack, known, verdict, { locale: 'zh-CN', unmask: false })?.caution ?? null).toBeNull();
  });
});
