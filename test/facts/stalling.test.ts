import { expect, test } from 'vitest';
import type { RecordValue } from '../../src/engine/value.js';
import { derive } from '../../src/facts/derive.js';
import { defaultPack } from '../../src/generated/default-pack.js';

const now = '2026-11-25T12:00:00+08:00';
const stalls = (...talks: readonly RecordValue[]) =>
  derive(defaultPack, new Map([['contacts', talks.map((talk) => ({ with: 'platform', ...talk }))]]), now).values.get(
    'contacts.platform.stalls',
  );
const at = (time: string) => `2026-11-${time}:00+08:00`;

test('nobody was contacted', () => {
  expect(stalls()).toEqual([]);
});

test('a refusal counts at once, and only while it is the last word', () => {
  expect(stalls({ reply: 'refused' })).toEqual(['refused']);
  expect(stalls({ reply: 'refused' }, { reply: 'promise' })).toEqual([]);
});

test('a promise is broken the second after it has run out', () => {
  expect(stalls({ reply: 'promise', promisedUntil: now })).toEqual([]);
  expect(stalls({ reply: 'promise', promisedUntil: '2026-11-25T11:59:59+08:00' })).toEqual(['broken-promise']);
});

test('silence counts when it was met twice and first more than a day ago', () => {
  expect(stalls({ at: at('24T11:59'), reply: 'none' })).toEqual([]);
  expect(stalls({ at: at('24T12:00'), reply: 'none' }, { at: at('25T11:00'), reply: 'template' })).toEqual([]);
  expect(stalls({ at: at('24T11:59'), reply: 'none' }, { at: at('25T11:00'), reply: 'template' })).toEqual([
    'no-answer',
  ]);
});

test('the same reason counts the second time, another one does not', () => {
  const first = { at: at('23T10:00'), said: ['out-of-stock'] };
  expect(stalls(first, { at: at('25T10:00'), said: ['out-of-stock'] })).toEqual(['same-excuse']);
  expect(stalls(first, { at: at('25T10:00'), said: ['maintenance'] })).toEqual([]);
});

test('who asks for a document or has solved it is not stalling', () => {
  const ignored = { at: at('23T10:00'), reply: 'none' };
  expect(stalls(ignored, ignored, { reply: 'asks-info' })).toEqual([]);
  expect(stalls(ignored, ignored, { reply: 'resolved' })).toEqual([]);
  const broken = { at: at('23T10:00'), reply: 'promise', promisedUntil: at('24T10:00') };
  expect(stalls(broken, { reply: 'asks-info' })).toEqual([]);
  expect(stalls(broken, { reply: 'resolved' })).toEqual([]);
});

test('talks with others are none with the platform', () => {
  expect(stalls({ with: 'bank', reply: 'refused' })).toEqual([]);
});

test('it is not known while nobody spoke of contacts', () => {
  expect(derive(defaultPack, new Map([['contacts', 'unknown']]), now).values.get('contacts.platform.stalls')).toBe(
    undefined,
  );
});

test('where no limit says how long an answer may take, any time before now is long ago', () => {
  const pack = { ...defaultPack, limits: {} };
  const talks = [
    { with: 'platform', at: at('25T11:59'), reply: 'none' },
    { with: 'platform', at: at('25T11:59'), reply: 'none' },
  ];
  expect(derive(pack, new Map([['contacts', talks]]), now).values.get('contacts.platform.stalls')).toEqual([
    'no-answer',
  ]);
});
