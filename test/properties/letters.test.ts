import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Known } from '../../src/engine/known.js';
import { diagnose } from '../../src/facts/diagnose.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack as pack } from '../../src/generated/default-pack.js';
import { letterFor, type ReportLetter } from '../../src/render/letter.js';
import { someOrder } from './some-order.js';

interface Case {
  readonly letter: ReportLetter;
  readonly known: Known;
}

const someLetter = fc.tuple(
  someOrder,
  fc.constantFrom(undefined, ...pack.letters.map(({ id }) => id)),
  fc.constantFrom(undefined, 'first' as const, 'reminder' as const, 'final' as const),
  fc.constantFrom('zh-CN' as const, 'en' as const),
  fc.boolean(),
);

/** Of some hundred generated orders, every letter that is due. */
function forLetters(look: (found: Case) => void): number {
  let seen = 0;
  fc.assert(
    fc.property(someLetter, ([order, to, stage, language, short]) => {
      const { answers, now, problems } = readOrder(order, pack, '2026-11-21T12:00:00+08:00');
      fc.pre(problems.every(({ level }) => level !== 'error'));
      const { known, verdict } = diagnose(pack, answers, now);
      const letter = letterFor(pack, known, verdict, { locale: 'zh-CN', unmask: false, to, stage, language, short });
      if (!letter) return;
      seen += 1;
      look({ letter, known });
    }),
    { numRuns: 300 },
  );
  return seen;
}

/** Follows from the records and from what was said, but stands in no list of values. */
const isWorkedOut = (path: string) =>
  ['when', 'at-least', 'count', 'latest'].includes(pack.facts[path]?.definition?.kind ?? '');

describe('every letter', () => {
  it('rests on known facts alone', () => {
    const seen = forLetters(({ letter, known }) => {
      for (const { text, facts } of letter.sentences) {
        for (const path of facts.filter((one) => !isWorkedOut(one)))
          expect(known.values.get(path) ?? undefined, `${path} in ${text}`).toBeDefined();
      }
    });
    expect(seen).toBeGreaterThan(30);
  });

  it('invents no number: each was given, follows from what was given, or stands in the pack', () => {
    forLetters(({ letter, known }) => {
      const given = JSON.stringify([...known.values]);
      const times = new Set([...given.matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => day));
      for (const [number] of letter.text.replace(/\d{4}-\d\d-\d\d(?: [\d:]+)?/g, '').matchAll(/\d{6,}/g))
        expect(given, letter.text).toContain(number);
      // A date that was not given is the day of the letter or the day by which an answer is asked for: none lies before.
      for (const [day] of letter.text.matchAll(/\d{4}-\d\d-\d\d/g))
        expect(times.has(day) || day >= known.now.slice(0, 10), `${day} in ${letter.text}`).toBe(true);
    });
  });

  it('shows private facts only to those who need them', () => {
    forLetters(({ letter, known }) => {
      const full = pack.letters.find(({ id }) => id === letter.to)?.full ?? [];
      const shown = new Set(
        full.flatMap((path) => (typeof known.values.get(path) === 'string' ? [String(known.values.get(path))] : [])),
      );
      for (const { path } of Object.values(pack.facts).filter((fact) => fact.private)) {
        const value = known.values.get(path);
        if (typeof value !== 'string' || [...value].length < 7 || [...shown].some((one) => one.includes(value)))
          continue;
        // The same characters may stand in it as something that is not private.
        const elsewhere = [...known.values].some(
          ([other, one]) => !pack.facts[other]?.private && JSON.stringify(one ?? '').includes(value),
        );
        if (!elsewhere) expect(letter.text, path).not.toContain(value);
      }
    });
  });

  it('keeps the limit of its recipient, and says how long it is', () => {
    forLetters(({ letter }) => {
      expect(letter.length).toBe([...letter.text].length);
      expect(letter.length, letter.text).toBeLessThanOrEqual(letter.limit);
    });
  });

  it('insults nobody, threatens nobody and claims nothing that the law does not give', () => {
    forLetters(({ letter }) => {
      expect(letter.text).not.toMatch(/诈骗|骗子|骗钱|黑心|奸商|无良|曝光|七天|7\s*天|无理由|三倍|3\s*倍|双倍/);
      expect(letter.text).not.toMatch(/\b(?:fraud|scam|crook|thief|expose|triple|no-reason|seven days)\b/i);
      expect(letter.text).not.toMatch(/undefined|null|NaN|\{|\}|\[object/);
    });
  });

  it('cites two to four articles that are in force, and none towards a payment app', () => {
    forLetters(({ letter, known }) => {
      const day = known.now.slice(0, 10);
      if (['payment-channel', 'police'].includes(letter.to)) expect(letter.laws).toEqual([]);
      if (letter.laws.length) expect([2, 3, 4]).toContain(letter.laws.length);
      for (const id of letter.laws) {
        const law = pack.laws[id];
        expect(law && law.from <= day && (law.until ?? day) >= day, id).toBe(true);
        if (known.values.get('goods.forResale') === true) expect(id).not.toMatch(/^consumer/);
      }
    });
  });

  it('numbers its evidence without gaps', () => {
    forLetters(({ letter }) => {
      const lines = letter.text.split('\n').filter((line) => /^\d\. (?!What|The|Evidence|Request)/.test(line));
      expect(lines.map((line) => Number(line[0]))).toEqual(lines.map((_, index) => index + 1));
    });
  });

  it('lists as missing exactly what has a blank', () => {
    forLetters(({ letter }) => {
      const blanks = letter.text.match(/【请填写：|\[please fill in: /g) ?? [];
      expect(blanks.length >= letter.missing.length && (blanks.length === 0) === (letter.missing.length === 0)).toBe(
        true,
      );
    });
  });
});
