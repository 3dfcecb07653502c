import type { Known } from '../../src/engine/known.js';
import { type LetterWords, writeLetter } from '../../src/engine/letter.js';
import type { Law, Pack } from '../../src/engine/pack.js';
import type { Letter, LetterPart, Stage } from '../../src/engine/pack-letter.js';
import { judge } from '../../src/engine/verdict.js';
import { is, knownOf, ruleOf, smallPack } from './small-pack.js';

export const both = (text: string) => ({ 'zh-CN': text, en: text });
export const sentence = (text: string, more: object = {}): LetterPart => ({ text: both(text), ...more });
export const limitOf = (id: string, value: number) => ({
  id,
  label: both(id),
  count: 'elapsed' as const,
  values: [{ value, from: '2020-01-01' }],
  source: 'test',
  checked: '2026-01-01',
});
export const letterOf = (write: readonly LetterPart[], more: Partial<Letter> = {}): Letter => ({
  id: 'somebody',
  title: both('somebody'),
  length: { 'zh-CN': 'narrow', en: 'narrow' },
  full: [],
  hears: 'somebody',
  body: [{ lines: false, write }],
  ...more,
});
export const words: LetterWords = {
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
export const rule = ruleOf('broken', is('yes', true), {
  do: ['do-it'],
  claim: [{ text: both('坏了。') }],
  laws: ['one', 'old', 'new'],
});
export const law = (id: string, from: string, until?: string): Law => ({
  id,
  title: both('Law'),
  article: '1',
  says: both('says'),
  from,
  ...(until && { until }),
  source: 'test',
});
/** What only letters rest on. */
const ofLetters = Object.fromEntries(
  [
    'laws',
    'lawsTold',
    'demand',
    'demandKind',
    'demandOf',
    'answerBy',
    'evidence',
    'records',
    'channelRecords',
    'today',
    'stage',
  ]
    .map((name) => `letter.${name}`)
    .concat('verdict')
    .map((path) => [path, { path, type: 'text', label: both(path), effort: 1, private: false } as const]),
);
export const packOf = (letter: Letter, more: Partial<Pack> = {}): Pack => ({
  ...smallPack,
  facts: { ...smallPack.facts, ...ofLetters },
  rules: [rule],
  letters: [letter],
  actions: { 'do-it': { id: 'do-it', text: [] } },
  limits: { ...smallPack.limits, narrow: limitOf('narrow', 100) },
  laws: {
    one: law('one', '2020-01-01'),
    old: law('old', '2000-01-01', '2020-01-01'),
    new: law('new', '2027-01-01'),
    two: law('two', '2020-01-01'),
  },
  ...more,
});
/** A limit on the number of characters, instead of 100. */
export const room = (most: number): Partial<Pack> => ({
  limits: { ...smallPack.limits, narrow: limitOf('narrow', most) },
});

export interface Writing {
  readonly pack?: Partial<Pack>;
  readonly known?: Known;
  readonly stage?: Stage;
  readonly length?: string;
  readonly words?: Partial<LetterWords>;
  readonly dropped?: readonly string[];
}

export function write(
  letter: Letter,
  { pack: more, known = knownOf({ yes: true, few: 2 }), stage = 'first', length, words: others, dropped }: Writing = {},
) {
  const pack = packOf(letter, more);
  return writeLetter(
    pack,
    known,
    judge(pack, known),
    { letter, stage, ...(length && { length }) },
    { ...words, ...others },
    dropped,
  );
}
