import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { readPack } from '../../src/packs/read-pack.js';
import { runRulesTest } from '../../src/packs/test-rules.js';

const example = 'test/fixtures/example-pack';
const { pack, tests, problems } = readPack([example], 'rules');

const ofExample = tests.filter(({ file }) => file.startsWith(example));

describe('the example pack', () => {
  it('has nothing wrong with it', () => {
    expect(problems.map((problem) => `${placeOf(problem)}: ${sentenceOf(problem, 'en')}`)).toEqual([]);
  });

  it.each(ofExample.map((test) => [test.name, test] as const))('passes its test: %s', (_, test) => {
    expect(runRulesTest(pack, test)).toEqual([]);
  });

  it('has such tests', () => {
    expect(ofExample.length).toBeGreaterThanOrEqual(4);
  });

  it('changes no verdict of the built-in tests, only what they know to be settled', () => {
    const others = tests.filter(({ file }) => !file.startsWith(example));
    expect(others.length).toBeGreaterThan(400);
    const failed = others.flatMap((test) => runRulesTest(pack, test).map(({ what, actual }) => `${what} ${actual}`));
    expect([...new Set(failed)]).toEqual(['settled false']);
    // The restock rule stays possible while nobody said which platform it was.
    expect(failed.length).toBeLessThan(8);
  });

  it('says in its id, version and digest that it is two packs', () => {
    expect(pack).toMatchObject({ id: 'topup-doctor+example-cards', version: `${defaultPack.version}+1.0.0` });
    expect(pack.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(pack.digest).not.toBe(defaultPack.digest);
  });

  it('stands where its rule says', () => {
    const order = pack.rules.map(({ id }) => id);
    expect(order.filter((id) => id !== 'example-restock')).toEqual(defaultPack.rules.map(({ id }) => id));
    expect(order.indexOf('example-restock')).toBe(order.indexOf('order-status-stuck') - 1);
  });
});
