import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { factForm } from '../../src/interview/fact-form.js';
import { frame, hiddenTitle, leastHeight, type Rows } from '../../src/interview/frame.js';
import { wrap } from '../../src/render/wrap.js';

const now = '2026-11-21T22:00:00+08:00';
const part = (page: number, pages: number) => `${page}/${pages}`;

/** A question of the default rules, as it is drawn on a screen of so many columns. */
function rowsOf(path: string, locale: 'zh-CN' | 'en', columns: number): Rows {
  const fact = defaultPack.facts[path];
  if (!fact) throw new Error(path);
  const form = factForm(fact, { locale, now, start: now, show: String });
  const several = form.none !== undefined;
  const options = form.options.map((option) => wrap(option, columns - (several ? 8 : 4)));
  return {
    title: wrap(form.title, columns),
    options: several ? [wrap(form.none ?? '', columns - 3), ...options] : options,
    pinned: several ? 0 : options.length - 1,
    hint: wrap(form.hint, columns),
  };
}

const asked = Object.values(defaultPack.facts).filter(({ question, type }) => question && type !== 'records');

describe.each([
  [40, 12],
  [32, 7],
] as const)('on a screen of %i × %i', (columns, height) => {
  it.each(['zh-CN', 'en'] as const)(
    'every question in %s shows its title and the option under the cursor',
    (locale) => {
      for (const { path } of asked) {
        const rows = rowsOf(path, locale, columns - 1);
        for (const [index, option] of rows.options.entries()) {
          const drawn = frame(rows, index, height, part);
          expect(drawn.length, path).toBeLessThan(height);
          expect(drawn.slice(0, rows.title.length), path).toEqual(rows.title);
          expect(drawn.join('\n'), path).toContain(option.join('\n'));
        }
      }
    },
  );
});

it('every hint stays in sight on a screen of 40 × 12, and in Chinese on one of 32 × 7', () => {
  const screens = [
    ['zh-CN', 40, 12],
    ['en', 40, 12],
    ['zh-CN', 32, 7],
  ] as const;
  for (const [locale, columns, height] of screens)
    for (const { path } of asked) {
      const rows = rowsOf(path, locale, columns - 1);
      expect(frame(rows, 0, height, part).slice(-rows.hint.length), path).toEqual(rows.hint);
    }
});

const long: Rows = { title: ['Which?'], options: [['1'], ['2', 'two'], ['3'], ['4'], ['5']], hint: ['hint'] };

it('shows a list that fits as a whole', () => {
  expect(frame({ ...long, pinned: 4 }, 0, 9, part)).toEqual(['Which?', '1', '2', 'two', '3', '4', '5', 'hint']);
});

it('shows the page with the cursor of one that does not', () => {
  expect(frame(long, 0, 7, part)).toEqual(['Which?', '1', '2', 'two', '1/2', 'hint']);
  expect(frame(long, 1, 7, part)).toEqual(['Which?', '1', '2', 'two', '1/2', 'hint']);
  expect(frame(long, 4, 7, part)).toEqual(['Which?', '3', '4', '5', '2/2', 'hint']);
});

it('keeps what Enter alone takes above the pages, and begins with the first of them', () => {
  const pinned = { ...long, pinned: 4 };
  expect(frame(pinned, 4, 7, part)).toEqual(['Which?', '5', '1', '1/3', 'hint']);
  expect(frame(pinned, 1, 7, part)).toEqual(['Which?', '5', '2', 'two', '2/3', 'hint']);
  expect(frame({ ...long, pinned: 0 }, 0, 7, part)).toEqual(['Which?', '1', '2', 'two', '1/3', 'hint']);
});

it('leaves out what is needed least where there is no room', () => {
  expect(frame({ ...long, pinned: 4 }, 4, 6, part)).toEqual(['Which?', '5', '4/4', 'hint']);
  expect(frame(long, 1, 5, part)).toEqual(['Which?', '2', 'two', 'hint']);
  expect(frame(long, 1, 4, part)).toEqual(['Which?', '2', 'two']);
  expect(frame({ ...long, title: ['a', 'b', 'c'] }, 1, 5, part)).toEqual(['b', 'c', '2', 'two']);
  expect(hiddenTitle({ ...long, title: ['a', 'b', 'c'] }, 5)).toBe(1);
});

it('knows how little room a question can do with', () => {
  expect(leastHeight(long)).toBe(6);
  expect(leastHeight({ ...long, pinned: 4 })).toBe(6);
  expect(leastHeight({ ...long, options: [] })).toBe(3);
  expect(leastHeight({ ...long, options: [['1'], ['2']] })).toBe(5);
});
