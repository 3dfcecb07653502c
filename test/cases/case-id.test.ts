import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { caseIdOf, newCaseId } from '../../src/cases/case-id.js';

it('an id is four characters that nobody mistakes, and none that is taken', () => {
  const numbers = [0, 0, 0, 0, 0, 0, 0, 0.999];
  expect(newCaseId(['2222'], () => numbers.shift() ?? 0)).toBe('222z');
  for (let count = 0; count < 1000; count++) expect(newCaseId([], Math.random)).toMatch(/^[2-9bcdfghjkmnpqrstwxz]{4}$/);
});

it('whatever is typed is an id, or none: never a path', () => {
  assert(property(string({ unit: 'binary' }), (typed) => /^[0-9a-z]{4}$/.test(caseIdOf(typed) ?? '2222')));
  expect([caseIdOf('K7MF'), caseIdOf('ｋ７ｍｆ'), caseIdOf('k7m'), caseIdOf('k7m/'), caseIdOf('aaaa')]).toEqual([
    'k7mf',
    'k7mf',
    undefined,
    undefined,
    undefined,
  ]);
});
