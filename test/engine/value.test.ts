import { describe, expect, it } from 'vitest';
import { beijing, onTheHour } from '../../src/engine/time.js';
import { magnitude, milliseconds } from '../../src/engine/value.js';

describe('lengths of time', () => {
  it.each([
    ['PT30M', 1_800_000],
    ['P3D', 259_200_000],
    ['P1DT2H3M4S', 93_784_000],
    ['PT0.5H', 1_800_000],
  ])('%s is %d ms', (iso, length) => {
    expect(milliseconds(iso)).toBe(length);
  });

  it.each(['', 'P', 'PT', '30M', 'P1Y', 'pt30m', 'PT30'])('%j is none', (text) => {
    expect(milliseconds(text)).toBeNaN();
  });
});

describe('the size of a value', () => {
  it('follows its type', () => {
    expect(magnitude('money', '19.99')).toBe(1999);
    expect(magnitude('number', 3)).toBe(3);
    expect(magnitude('time', '2026-11-21T08:00:00+08:00')).toBe(Date.UTC(2026, 10, 21));
    expect(magnitude('duration', 'PT1S')).toBe(1000);
    expect(magnitude('text', '5')).toBeNaN();
    expect(magnitude('text', 'PT1S')).toBeNaN();
  });
});

it('Beijing time is eight hours ahead, whatever the machine thinks', () => {
  expect(beijing(Date.UTC(2026, 10, 20, 16, 0, 1))).toBe('2026-11-21T00:00:01+08:00');
});

it('a wait ends on the full hour, a day with its last second', () => {
  expect(onTheHour('2026-11-21T10:00:01+08:00')).toBe('2026-11-21T11:00:00+08:00');
  expect(onTheHour('2026-11-21T23:59:58+08:00')).toBe('2026-11-22T00:00:00+08:00');
  expect(onTheHour('2026-11-21T10:00:00+08:00')).toBe('2026-11-21T10:00:00+08:00');
  expect(onTheHour('2026-11-21T23:59:59+08:00')).toBe('2026-11-21T23:59:59+08:00');
});
