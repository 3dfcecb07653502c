import { expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { compileVocabulary } from '../../src/packs/compile-vocabulary.js';
import type { VocabularySource } from '../../src/packs/vocabulary-schema.js';

const problemsOf = (content: VocabularySource): readonly string[] => {
  const found: string[] = [];
  compileVocabulary(
    [{ shown: 'words.yaml', content, report: (path, code) => found.push(`${path.join('.')} ${code}`) }],
    defaultPack,
  );
  return found;
};

it('names facts and values that there are not', () => {
  expect(
    problemsOf({
      labels: { 'order.number': ['订单号'] },
      synonyms: { 'order.status': { lost: ['丢了'] }, 'contacts.mood': { bad: ['凶'] } },
      statements: [{ words: ['付了'], says: { 'payment.status': 'paid-up' }, denied: { 'payment.state': 'none' } }],
    }),
  ).toEqual([
    'labels.order.number unknown-fact',
    'synonyms.order.status.lost value-not-allowed',
    'synonyms.contacts.mood unknown-fact',
    'statements.0.says.payment.status value-not-allowed',
    'statements.0.denied.payment.state unknown-fact',
  ]);
});

it('wants a typo as long as what was meant, so that a place in one text is the same place in the other', () => {
  expect(problemsOf({ typos: { 到帐: '到账', 没道: '没到账' } })).toEqual(['typos.没道 typo-length']);
});

it('puts the files together, and turns labels round', () => {
  const files = [{ labels: { 'order.id': ['订单号', '单号'] } }, { noise: ['复制'] }];
  const report = () => undefined;
  const { labels, noise } = compileVocabulary(
    files.map((content, index) => ({ shown: `${index}.yaml`, content, report })),
    defaultPack,
  );
  expect([labels, noise]).toEqual([{ 订单号: 'order.id', 单号: 'order.id' }, ['复制']]);
});

const files = (...contents: readonly VocabularySource[]) => {
  const found: string[] = [];
  const vocabulary = compileVocabulary(
    contents.map((content, index) => ({
      shown: `${index}.yaml`,
      content,
      report: (path, code, params) => found.push(`${index}.yaml ${path.join('.')} ${code} ${params?.file}`),
    })),
    defaultPack,
  );
  return { vocabulary, found };
};

it('keeps the words of every file under a key that several have', () => {
  const { vocabulary, found } = files(
    {
      labels: { 'order.id': ['订单号'] },
      cues: { waiting: ['等了'] },
      synonyms: { 'order.status': { paid: ['排队'] } },
    },
    {
      labels: { 'order.id': ['单据号'] },
      cues: { waiting: ['干等'] },
      synonyms: { 'order.status': { paid: ['待出货'], processing: ['出货中'] } },
    },
  );
  expect(found).toEqual([]);
  expect(vocabulary.labels).toEqual({ 订单号: 'order.id', 单据号: 'order.id' });
  expect(vocabulary.cues).toEqual({ waiting: ['等了', '干等'] });
  expect(vocabulary.synonyms).toEqual({ 'order.status': { paid: ['排队', '待出货'], processing: ['出货中'] } });
});

it('wants every word to mean one thing, and names the file that has it already', () => {
  const words: VocabularySource = {
    labels: { 'order.id': ['单号'] },
    typos: { 到帐: '到账' },
    synonyms: { 'order.status': { paid: ['排队'] } },
    statements: [{ words: ['付了'], says: { 'payment.status': 'success' } }],
  };
  expect(files(words, words).found).toEqual([
    '1.yaml labels.order.id.0 word-twice 0.yaml',
    '1.yaml typos.到帐 word-twice 0.yaml',
    '1.yaml synonyms.order.status.paid.0 word-twice 0.yaml',
    '1.yaml statements.0.words.0 word-twice 0.yaml',
  ]);
});
