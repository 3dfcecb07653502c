import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { defaultPack } from '../../src/generated/default-pack.js';
import { vocabulary } from '../../src/generated/vocabulary.js';
import type { Reading } from '../../src/reading/finding.js';
import { readText } from '../../src/reading/text/read-text.js';

export const now = '2026-11-21T11:17:00+08:00';

/** A text with every fact that it says. */
export interface Sample {
  readonly text: string;
  readonly says: Readonly<Record<string, unknown>>;
}

export interface Score {
  /** Facts that were taken although the text does not say so, or says otherwise. */
  readonly wrong: readonly string[];
  /** Facts that the text says and that were neither taken nor asked with the right value. */
  readonly missed: readonly string[];
  readonly taken: number;
  readonly said: number;
  /** Right, but to be asked. */
  readonly asked: number;
}

export const samplesOf = (name: string): readonly Sample[] =>
  parse(readFileSync(`test/fixtures/reading/${name}.yaml`, 'utf8'));

export const read = (text: string): Reading => readText(text, vocabulary, defaultPack, now);

export function scoreOf(samples: readonly Sample[]): Score {
  const scores = samples.map(({ text, says }) => {
    const { found } = read(text);
    const is = (path: string, value: unknown) =>
      Object.hasOwn(says, path) && canonical(says[path]) === canonical(value);
    const taken = found.filter(({ sure }) => sure);
    const right = found.filter(({ path, value }) => is(path, value));
    const show = (what: string) => `${what}  «${text.slice(0, 40).replaceAll('\n', ' / ')}»`;
    return {
      wrong: taken
        .filter(({ path, value }) => !is(path, value))
        .map(({ path, value }) => show(`${path} = ${JSON.stringify(value)}`)),
      missed: Object.keys(says)
        .filter((path) => !right.some((one) => one.path === path))
        .map((path) => show(`${path} = ${JSON.stringify(says[path])}`)),
      taken: taken.length,
      said: Object.keys(says).length,
      asked: right.filter(({ sure }) => !sure).length,
    };
  });
  const sum = (take: (score: (typeof scores)[number]) => number) =>
    scores.reduce((total, score) => total + take(score), 0);
  return {
    wrong: scores.flatMap(({ wrong }) => wrong),
    missed: scores.flatMap(({ missed }) => missed),
    taken: sum(({ taken }) => taken),
    said: sum(({ said }) => said),
    asked: sum(({ asked }) => asked),
  };
}

const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? JSON.stringify(value.map(canonical).sort())
    : typeof value === 'object' && value !== null
      ? JSON.stringify(
          Object.entries(value)
            .map(([key, one]) => [key, canonical(one)])
            .sort(),
        )
      : String(value);

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;

/** One line for a set: precision of what was taken, recall of what was said. */
export const lineOf = (name: string, { wrong, missed, taken, said, asked }: Score): string =>
  `${name}: precision ${percent(taken - wrong.length, taken)} (${taken - wrong.length}/${taken} taken), recall ${percent(said - missed.length, said)} (${said - missed.length}/${said}, ${asked} of them to be asked)`;
