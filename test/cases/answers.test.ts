import { expect, it } from 'vitest';
import { savedAnswers } from '../../src/cases/answers.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { examples } from '../../src/generated/examples.js';
import { someCase } from './some-case.js';

const now = '2026-11-21T12:00:00+08:00';

it.each(Object.keys(examples))('the answers of "%s" come back from a saved case as they were', (name) => {
  const { answers, now: then } = readOrder(JSON.parse(examples[name] ?? ''), defaultPack, now);
  const saved = JSON.parse(JSON.stringify({ ...someCase, answers: Object.fromEntries(answers) }));
  const back = savedAnswers(saved, defaultPack, then);
  expect(back).toEqual({ answers, now: then, problems: [] });
  expect([...back.answers.keys()]).toEqual([...answers.keys()]);
});

it('what the rules of today do not take is left out and named; the rest stays', () => {
  const answers = { 'payment.status': 'success', 'order.status': 'no-such-status', 'gone.fact': 'yes' };
  const back = savedAnswers({ ...someCase, answers }, defaultPack, now);
  expect(back.answers).toEqual(new Map([['payment.status', 'success']]));
  expect(back.problems.map(({ path }) => path)).toEqual(['order.status', 'gone.fact']);
});

it('an account keeps its trailing blank, and "don\'t know" stays "don\'t know"', () => {
  const { answers } = savedAnswers(someCase, defaultPack, now);
  expect(answers.get('account.entered')).toBe('13800000000 ');
  expect(answers.get('order.status')).toBe('unknown');
});
