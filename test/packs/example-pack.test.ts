import { expect, it } from 'vitest';
import { writerOf } from '../../src/commands/coverage-writer.js';
import { coverageOf, percent } from '../../src/packs/coverage.js';
import { ownOf } from '../../src/packs/own-entries.js';
import { mutate } from '../../src/packs/prove/mutate.js';
import { prove } from '../../src/packs/prove/prove.js';
import { readPack } from '../../src/packs/read-pack.js';
import { runOf } from '../../src/packs/test-runs.js';

const folder = 'test/fixtures/example-pack';
const read = readPack([folder], 'rules');
const isOwn = ownOf(read.sources, folder);
const own = read.tests.filter(({ file }) => file.startsWith(`${folder}/`));
const never = () => false;

it('calls its own what it adds, and nothing of the base', () => {
  for (const id of ['example-restock', 'example-owner', 'restock-time', 'order.restock', 'test-points'])
    expect(isOwn(id), id).toBe(true);
  for (const id of ['overdue', 'platform', 'general-window', 'order.status', 'pay-again'])
    expect(isOwn(id), id).toBe(false);
});

it('is shown by its own tests as a whole', () => {
  const runs = own.map((test) => runOf(read.pack, test));
  const coverages = coverageOf(read.pack, runs, writerOf(read.pack), isOwn);
  expect(coverages.flatMap(({ missed }) => missed)).toEqual([]);
  expect(percent(coverages)).toBe(100);
});

it('has nothing to find by proof and search', () => {
  const { rules, findings, open } = prove(read, [], never, { isOwn });
  expect([rules, findings, open]).toEqual([1, [], []]);
}, 60_000);

it('leaves no small change unnoticed', () => {
  const { mutants, survivors, untried } = mutate(read, [], never, { isOwn });
  expect(mutants).toBeGreaterThan(10);
  expect([survivors, untried]).toEqual([[], 0]);
}, 120_000);
