import { describe, expect, it } from 'vitest';
import { readOrder, withUnknown } from '../../../src/facts/order/read-order.js';
import { defaultPack } from '../../../src/generated/default-pack.js';

const now = '2026-11-21T12:00:00+08:00';
const read = (json: unknown) => readOrder(json, defaultPack, now);
const problemsOf = (json: unknown) => read(json).problems;

describe('what is wrong with an order', () => {
  it('is said of a word where several values belong, with their names', () => {
    const keys = defaultPack.facts;
    const names = Object.keys(keys).filter((path) => path.startsWith('payment.') && !keys[path]?.definition);
    expect(problemsOf({ payment: 'paid' })).toEqual([
      {
        level: 'error',
        path: 'payment',
        code: 'group-expected',
        params: { value: 'paid', keys: names.map((path) => path.slice('payment.'.length)).join(', ') },
      },
    ]);
  });

  it('is said of a moment with what was given', () => {
    const params = { value: 'soon' };
    expect(problemsOf({ now: 'soon' })).toEqual([
      { level: 'error', path: 'now', code: 'moment-not-understood', params },
    ]);
  });

  it('is said of a key that nobody knows, and not of what it holds', () => {
    expect(problemsOf({ something: { else: 1, more: 2 } }).map(({ path }) => path)).toEqual(['something']);
    expect(problemsOf({ something: {} }).map(({ path }) => path)).toEqual(['something']);
  });

  it('is nothing where nothing is said, nor in what the program itself has read', () => {
    expect(problemsOf({ now: null, read: { anything: 1 }, payment: null, something: null, else: undefined })).toEqual(
      [],
    );
  });

  it('is shown with at most 80 characters of its path', () => {
    const pathOf = (length: number) => problemsOf({ ['k'.repeat(length)]: 1 })[0]?.path;
    expect(pathOf(80)).toBe('k'.repeat(80));
    expect(pathOf(81)).toBe(`${'k'.repeat(79)}…`);
  });

  it('is counted no further than fifty, and the rest is named once', () => {
    const json = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`key${index}`, 1]));
    expect(problemsOf(json).slice(49)).toEqual([
      { level: 'warning', path: 'key49', code: 'unknown-key', params: { name: 'key49' } },
      { level: 'warning', path: '', code: 'more-problems', params: {} },
    ]);
  });

  it('is said of a fact marked as not known that there is not', () => {
    expect(withUnknown(new Map(), ['something'], defaultPack).problems).toEqual([
      { level: 'error', path: 'something', code: 'unknown-fact', params: { name: 'something' } },
    ]);
  });

  it('leaves the moment by which to judge as it is', () => {
    const fixed = '2026-11-19T00:00:00+08:00';
    expect(readOrder([], defaultPack, now, fixed).now).toBe(fixed);
    expect(readOrder([], defaultPack, now).now).toBe(now);
  });
});

describe('what an order leaves open', () => {
  const answersOf = (json: unknown) => Object.fromEntries(read(json).answers);

  it('counts a promised clock reading from the order where nobody says when it was paid', () => {
    const order = { createdAt: '2026-11-19 10:00', promise: { by: '18:00' } };
    expect(answersOf({ order })['order.promise.by']).toBe('2026-11-19T18:00:00+08:00');
  });

  it('takes the word for no promise at all as that, and for nothing else', () => {
    expect(answersOf({ order: { promise: 'undisclosed' } })).toEqual({ 'order.promise.disclosed': false });
  });

  it('takes no way of counting from a length that says none, nor against the one that is given', () => {
    expect(answersOf({ order: { promise: { within: '3天' } } })).toEqual({ 'order.promise.within': 'P3D' });
    expect(answersOf({ order: { promise: { count: 'elapsed', within: '3个工作日' } } })).toEqual({
      'order.promise.within': 'P3D',
      'order.promise.count': 'elapsed',
    });
  });
});
