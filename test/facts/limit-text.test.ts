import { expect, it } from 'vitest';
import { limitText } from '../../src/facts/limit-text.js';
import { smallPack } from '../engine/small-pack.js';

it('the value of a limit that is a length or an amount is the one in force', () => {
  expect(limitText(smallPack, 'while', '2026-06-30T23:59:59+08:00')).toBe('PT10M');
  expect(limitText(smallPack, 'while', '2026-07-01T00:00:00+08:00')).toBe('PT20M');
});

it('there is none of a limit that is a number, that is not in force or that the pack does not have', () => {
  const times = { ...smallPack.limits.dear, values: [{ value: 3, from: '2026-01-01' }] };
  const pack = { ...smallPack, limits: { times } } as typeof smallPack;
  expect(limitText(pack, 'times', '2026-11-21T12:00:00+08:00')).toBeUndefined();
  expect(limitText(smallPack, 'while', '2019-12-31T12:00:00+08:00')).toBeUndefined();
  expect(limitText(smallPack, 'nothing', '2026-11-21T12:00:00+08:00')).toBeUndefined();
});
