import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writerOf } from '../../src/commands/coverage-writer.js';
import { occurs, type Pack } from '../../src/engine/pack.js';
import { derive } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { examples } from '../../src/generated/examples.js';
import { alwaysKnown } from '../../src/packs/can-be.js';
import { compilePack } from '../../src/packs/compile.js';
import { coverageOf, percent, type TestRun } from '../../src/packs/coverage.js';
import { readPack } from '../../src/packs/read-pack.js';
import { readSources } from '../../src/packs/source.js';
import { runOf } from '../../src/packs/test-runs.js';
import { someOrder } from '../properties/some-order.js';

const { pack, tests } = compilePack(readSources('rules'));
const runs = tests.map((test) => runOf(pack, test));
const write = writerOf(pack);
const missed = (some: readonly TestRun[]) => coverageOf(pack, some, write).flatMap((coverage) => coverage.missed);

describe('the coverage of the built-in pack', () => {
  it('is whole: every rule a verdict, every leaf in each truth it can take, every paragraph written in both languages', () => {
    const coverages = coverageOf(pack, runs, write);
    expect(coverages.flatMap((coverage) => coverage.missed)).toEqual([]);
    expect(percent(coverages)).toBe(100);
  });

  it("counts for a rule's condition only what its own tests show", () => {
    const without = missed(runs.filter(({ rule }) => rule !== 'callback-lost'));
    const leaves = without.filter(({ kind }) => kind === 'leaf');
    expect(new Set(leaves.map(({ owner }) => owner))).toContain('callback-lost');
    expect(leaves.filter(({ owner }) => owner === 'overdue')).toEqual([]);
  });

  it('misses the verdict and the texts of a rule that never is the verdict', () => {
    const without = missed(runs.filter(({ verdict }) => verdict.id !== 'out-of-stock'));
    expect(without.filter(({ kind }) => kind === 'verdict')).toEqual([{ kind: 'verdict', owner: 'out-of-stock' }]);
    expect(without.some(({ kind, owner }) => kind === 'text' && owner === 'out-of-stock')).toBe(true);
  });

  it('misses what letters, demands and evidence say where no test has an order for it', () => {
    const late = runs.filter(({ rule }) => rule === 'overdue');
    const textsOf = (some: readonly TestRun[], id: string) =>
      missed(some).flatMap((aim) => (aim.kind === 'text' && aim.owner === id ? [aim.paragraph.text.en] : []));
    const poor = late.filter(
      ({ known }) => !known.values.has('payment.payee') && known.values.get('wish') !== 'refund',
    );
    expect(textsOf(late, 'payment-channel')).not.toContain('Payee: {payment.payee}.');
    expect(textsOf(poor, 'payment-channel')).toContain('Payee: {payment.payee}.');
    expect(textsOf(late, 'deliver')).toEqual([]);
    expect(textsOf(poor, 'deliver')).toHaveLength(2);
    expect(textsOf(late, 'refund-log')).toHaveLength(2);
    expect(textsOf(late, 'issue-log')).toEqual([]);
  });

  it('misses a text that its condition never left out', () => {
    const late = runs.filter(({ rule }) => rule === 'overdue');
    const owners = (some: readonly TestRun[]) =>
      missed(some).flatMap(({ kind, owner }) => (kind === 'guard' ? [owner] : []));
    expect(owners(late)).not.toContain('deliver');
    expect(owners(late.filter(({ known }) => known.values.get('wish') !== 'refund'))).toContain('deliver');
  });

  it('misses what is asked of a recipient, and conditions on records', () => {
    const asking = pack.rules.find(({ id, asks }) => id !== 'overdue' && Object.keys(asks).length > 0);
    const late = missed(runs.filter(({ rule }) => rule === 'overdue'));
    const texts = late.flatMap((aim) => (aim.kind === 'text' ? [aim.paragraph] : []));
    expect(texts).toContain(Object.values(asking?.asks ?? {})[0]?.[0]);
    expect(late.filter(({ kind, owner }) => kind === 'leaf' && owner === 'contacts.carrier.count')).toEqual([]);
    const alone = missed(runs.filter(({ rule }) => rule === 'arrived'));
    const unseen = alone.flatMap((aim) =>
      aim.kind === 'leaf' && aim.owner === 'contacts.carrier.count' ? [aim.truth] : [],
    );
    expect(unseen).toEqual(['holds', 'unknown']);
  });

  it('is never rounded up to the whole', () => {
    expect(percent([{ kind: 'leaf', total: 1000, missed: [{ kind: 'verdict', owner: 'x' }] }])).toBe(99);
    expect(percent([])).toBe(100);
  });
});

describe('a value that needs something of the pack', () => {
  const mayOccur = (path: string, id: unknown, of: Pack) =>
    of.facts[path]?.choices?.some((choice) => choice.id === id && occurs(choice, of));

  it('comes about in no order where the pack has nothing of the kind', () => {
    expect(mayOccur('window.source', 'platform', pack)).toBe(false);
    fc.assert(
      fc.property(someOrder, (order) => {
        const now = '2026-11-21T12:00:00+08:00';
        const { values } = derive(pack, readOrder(order, pack, now).answers, now);
        const source = values.get('window.source');
        expect(source === undefined || mayOccur('window.source', source, pack)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is to be shown where the pack has it', () => {
    const { pack: withPlatform } = readPack(['test/fixtures/example-pack'], 'rules');
    expect(mayOccur('window.source', 'platform', withPlatform)).toBe(true);
    const texts = coverageOf(withPlatform, runs, writerOf(withPlatform)).flatMap((coverage) => coverage.missed);
    expect(texts.filter(({ kind, owner }) => kind === 'text' && owner === 'overdue')).not.toEqual([]);
  });
});

describe('what is never unknown', () => {
  const always = alwaysKnown(pack, runs);

  it('are only facts that no example leaves unknown either', () => {
    for (const text of Object.values(examples)) {
      const { answers, now } = readOrder(JSON.parse(text), pack, '2026-11-21T12:00:00+08:00');
      const known = derive(pack, answers, now);
      expect([...always].filter((path) => !known.values.has(path))).toEqual([]);
    }
  });

  it('are only facts that no made-up order leaves unknown', () => {
    fc.assert(
      fc.property(someOrder, (order) => {
        const known = derive(
          pack,
          readOrder(order, pack, '2026-11-21T12:00:00+08:00').answers,
          '2026-11-21T12:00:00+08:00',
        );
        expect([...always].filter((path) => !known.values.has(path))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing that has to be asked', () => {
    expect(always).not.toContain('order.status');
    expect(always).not.toContain('payment.paid');
    expect(always).toContain('receipt.gotNothing');
  });
});
