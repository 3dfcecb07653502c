import { expect, it } from 'vitest';
import type { RecordValue } from '../../src/engine/value.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import type { Face } from '../../src/interview/ask-form.js';
import { askRecords } from '../../src/interview/ask-records.js';
import { readLine } from '../../src/interview/form.js';

const fact = defaultPack.facts.contacts;
const asking = {
  locale: 'en',
  now: '2026-11-21T12:00:00+08:00',
  start: '2026-11-21T12:00:00+08:00',
  show: (_: unknown, value: unknown) => `${value}`,
} as const;

/** Types one line after the other; what is asked is written down. */
async function tell(lines: readonly string[], before: readonly RecordValue[] = []) {
  const titles: string[] = [];
  let left = lines;
  const face: Face = {
    say: () => undefined,
    tell: async () => true,
    show: async () => true,
    once: async (form) => {
      titles.push(form.title);
      const [line, ...others] = left;
      left = others;
      return line === undefined ? { kind: 'leave' } : readLine(form, line);
    },
  };
  if (!fact) throw new Error('no contacts');
  return { asked: await askRecords(face, fact, asking, [], before), titles, left };
}

it('is an empty list when there is none', async () => {
  expect((await tell(['1'])).asked).toEqual({ kind: 'value', value: { value: [] } });
  expect((await tell(['no'])).asked).toEqual({ kind: 'value', value: { value: [] } });
});

it('can be unknown as a whole', async () => {
  expect((await tell(["don't know"])).asked).toEqual({ kind: 'value', value: { value: 'unknown' } });
});

it('takes entries field by field, leaves out what is not known, and offers platforms before numbers', async () => {
  const { asked, left } = await tell([
    '2',
    '1',
    '10:10',
    '3',
    '0',
    '18:00',
    'dk',
    'yes',
    '12315',
    '',
    '1',
    '0',
    '',
    '1',
    '1',
  ]);
  expect(left).toEqual([]);
  expect(asked).toEqual({
    kind: 'value',
    value: {
      value: [
        {
          with: 'platform',
          at: '2026-11-21T10:10:00+08:00',
          reply: 'promise',
          said: [],
          promisedUntil: '2026-11-21T18:00:00+08:00',
        },
        { with: '12315', reply: 'none', said: [], outcome: 'open' },
      ],
    },
  });
});

it('goes back field by field, and out of the list at its beginning', async () => {
  const { asked, titles } = await tell(['2', '1', '<', '2', '<', '<', '<']);
  expect(asked).toEqual({ kind: 'back' });
  expect(titles.slice(1)).toEqual([
    'No. 1: Contacted?',
    'No. 1: Contacted at?',
    'No. 1: Contacted?',
    'No. 1: Contacted at?',
    'No. 1: Contacted?',
    titles[0],
  ]);
});

it('adds to what was told before, and counts on', async () => {
  const { asked, titles } = await tell(['no'], [{ with: 'bank' }]);
  expect(asked).toEqual({ kind: 'value', value: { value: [{ with: 'bank' }] } });
  expect(titles[0]).toMatch(/^Since last time/);
});

it('can be left at any point', async () => {
  expect((await tell(['2', '1'])).asked).toEqual({ kind: 'leave' });
});
