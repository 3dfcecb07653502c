import { describe, expect, it } from 'vitest';
import { lineOf, samplesOf, scoreOf } from '../score.js';

describe('texts with every fact that they say', () => {
  it.each(['sentences', 'pages'])(
    '%s: nothing is taken that the text does not say, and nine tenths are found',
    (name) => {
      const score = scoreOf(samplesOf(name));
      console.log(lineOf(name, score));
      expect(score.wrong).toEqual([]);
      expect((score.said - score.missed.length) / score.said).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each(['held-out', 'held-out-2'])('%s: one fact in forty at most is taken wrongly', (name) => {
    const score = scoreOf(samplesOf(name));
    console.log(lineOf(name, score));
    expect(score.wrong.length / score.taken).toBeLessThanOrEqual(0.03);
    expect((score.said - score.missed.length) / score.said).toBeGreaterThanOrEqual(0.9);
  });

  it.each(['held-out-3', 'held-out-4', 'held-out-5'])(
    '%s: nothing is taken wrongly, and seventeen facts in twenty are found',
    (name) => {
      const score = scoreOf(samplesOf(name));
      console.log(lineOf(name, score));
      expect(score.wrong).toEqual([]);
      expect((score.said - score.missed.length) / score.said).toBeGreaterThanOrEqual(0.85);
    },
  );

  it('there are fifty sentences, thirty pages and a hundred and sixty held-out texts', () => {
    expect(
      ['sentences', 'pages', 'held-out', 'held-out-2', 'held-out-3', 'held-out-4', 'held-out-5'].map(
        (name) => samplesOf(name).length,
      ),
    ).toEqual([50, 30, 30, 20, 45, 20, 45]);
  });
});
