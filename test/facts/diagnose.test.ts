import { expect, it } from 'vitest';
import { diagnose } from '../../src/facts/diagnose.js';
import { defaultPack } from '../../src/generated/default-pack.js';

const now = '2026-11-21T12:00:00+08:00';
const questions = (most?: number) => diagnose(defaultPack, new Map(), now, most).questions.map(({ fact }) => fact);

it('the questions are three, or as many as are wanted, the same ones first', () => {
  expect(questions()).toHaveLength(3);
  expect(questions(1)).toEqual(questions().slice(0, 1));
});
