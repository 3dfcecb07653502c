import { describe, expect, it } from 'vitest';
import { factNamed } from '../../../src/engine/evaluate.js';
import type { Problem } from '../../../src/facts/order/problem.js';
import { readRecords } from '../../../src/facts/order/read-records.js';
import { defaultPack } from '../../../src/generated/default-pack.js';

const moments = { now: '2026-11-21T12:00:00+08:00', start: '2026-11-20T10:00:00+08:00' };

function read(path: string, raw: unknown) {
  const problems: Problem[] = [];
  const records = readRecords(factNamed(defaultPack.facts, path), raw, moments, (level, at, code, params = {}) =>
    problems.push({ level, path: at, code, params }),
  );
  return { records, problems };
}

describe('a list of records', () => {
  it('is a list', () => {
    expect(read('contacts', 'rang them')).toEqual({
      records: undefined,
      problems: [{ level: 'error', path: 'contacts', code: 'list-expected', params: { value: 'rang them' } }],
    });
  });

  it('has at most 500 of them', () => {
    expect(read('contacts', Array(500).fill({})).records).toHaveLength(500);
    expect(read('contacts', Array(501).fill({}))).toEqual({
      records: undefined,
      problems: [{ level: 'error', path: 'contacts', code: 'too-many-records', params: { limit: '500' } }],
    });
  });

  it('loses only what is wrong in it', () => {
    expect(read('contacts', [{ with: 'platform', reply: 'nope' }, 5, { with: 'bank' }])).toEqual({
      records: [{ with: 'platform' }, { with: 'bank' }],
      problems: [
        { level: 'error', path: 'contacts[0].reply', code: 'value-not-allowed', params: expect.anything() },
        { level: 'error', path: 'contacts[1]', code: 'object-expected', params: { value: '5' } },
      ],
    });
  });

  it('has no fields but its own, and says which one was probably meant', () => {
    const { records, problems } = read('contacts', [{ wiht: 'platform', colour: 'red', toString: 1 }]);
    expect(records).toEqual([{}]);
    expect(problems).toEqual([
      { level: 'warning', path: 'contacts[0].wiht', code: 'unknown-key', params: { name: 'wiht', suggestion: 'with' } },
      { level: 'warning', path: 'contacts[0].colour', code: 'unknown-key', params: { name: 'colour' } },
      { level: 'warning', path: 'contacts[0].toString', code: 'unknown-key', params: { name: 'toString' } },
    ]);
  });

  it('leaves out what was not asked or is not known', () => {
    expect(read('contacts', [{ with: null, at: undefined, reply: 'unknown' }])).toEqual({
      records: [{}],
      problems: [],
    });
  });

  it('counts a promise from the talk, else from the payment', () => {
    const until = (more: object) => read('contacts', [{ promisedUntil: '11:00', ...more }]).records?.[0]?.promisedUntil;
    expect(until({ at: '2026-11-19 09:00' })).toBe('2026-11-19T11:00:00+08:00');
    expect(until({})).toBe('2026-11-20T11:00:00+08:00');
  });
});
