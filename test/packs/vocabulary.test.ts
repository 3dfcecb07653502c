import { expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { compileVocabulary } from '../../src/packs/compile-vocabulary.js';
import type { VocabularySource } from '../../src/packs/vocabulary-schema.js';

const problemsOf = (content: VocabularySource): readonly string[] => {
  const found: string[] = [];
  compileVocabulary([{ content, report: (path, code) => found.push(`${path.join('.')} ${code}`) }], defaultPack);
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
    files.map((content) => ({ content, report })),
    defaultPack,
  );
  expect([labels, noise]).toEqual([{ 订单号: 'order.id', 单号: 'order.id' }, ['复制']]);
});
