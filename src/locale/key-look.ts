import type { Locale } from '../engine/pack.js';
import type { KeyFormat } from '../engine/pack-data.js';

/** What somebody can look at in his key without telling it to anybody: questions, because forms change and sources age. */
export const keyLook = (key: KeyFormat, locale: Locale): string => looks[locale](key);

const looks: Readonly<Record<Locale, (key: KeyFormat) => string>> = {
  'zh-CN': ({ lengths, number, alphabet, leading, without, confusables }) =>
    [
      number
        ? `卡号是不是 ${number.join(' 或 ')} 位，卡密是不是 ${lengths.join(' 或 ')} 位？`
        : `是不是 ${lengths.join(' 或 ')} 位？`,
      leading && `是不是以 ${leading} 开头？`,
      number?.length === 1 && `卡号和卡密连着发来的，前 ${number[0]} 位是卡号，要和卡密分开填。`,
      alphabet === 'digits' && '卡密应该全是数字；看着像字母的，O 多半是 0，l 和 I 是 1，Z 是 2，S 是 5，B 是 8。',
      alphabet === 'letters' && '卡密是不是全是字母？',
      without && `里面不该有 ${[...without].join('、')}；看着像的，是别的字符。`,
      confusables && `最容易看错：${confusables.map((group) => [...group].join(' 和 ')).join('、')}。`,
    ]
      .filter(Boolean)
      .join(''),
  en: ({ lengths, number, alphabet, leading, without, confusables }) =>
    [
      number
        ? `Is the card number ${number.join(' or ')} characters long, and the key ${lengths.join(' or ')}?`
        : `Is it ${lengths.join(' or ')} characters long?`,
      leading && `Does it begin with ${leading}?`,
      number?.length === 1 &&
        `If number and key came as one, the first ${number[0]} characters are the number; enter them separately.`,
      alphabet === 'digits' &&
        'The key should be digits only: what looks like O is most likely 0; l and I are 1, Z is 2, S is 5, B is 8.',
      alphabet === 'letters' && 'Is it letters only?',
      without && `It should contain none of ${[...without].join(' ')}; what looks like one is another character.`,
      confusables && `Easily mixed up: ${confusables.map((group) => [...group].join(' and ')).join(', ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
};
