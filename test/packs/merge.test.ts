import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { header, rule, said, text, together, withTest, wrong } from './added-packs.js';

describe('packs that add to another', () => {
  const a = {
    ...withTest('timing/a-one.yaml', rule('a-one', 'after: overdue')),
    ...withTest('timing/a-two.yaml', rule('a-two', 'before: overdue')),
  };
  const b = {
    ...withTest('timing/b-one.yaml', rule('b-one', 'after: overdue')),
    ...withTest('timing/b-two.yaml', rule('b-two', 'before: b-one')),
  };

  it('come in one order, however they are named', () => {
    const one = together({ a, b });
    const other = together({ a, b }, ['b', 'a']);
    expect(one.problems).toEqual([]);
    expect(one.pack.rules.map(({ id }) => id).slice(-6)).toEqual([
      'order-status-stuck',
      'a-two',
      'overdue',
      'a-one',
      'b-two',
      'b-one',
    ]);
    expect(JSON.stringify(other.pack)).toBe(JSON.stringify(one.pack));
  });

  it('may add everything that a pack has', () => {
    const { pack: more, problems: none } = together({
      mine: {
        'pack.yaml': header('mine', `checks: [ { id: mine, title: ${text}, ok: ${text} } ]\n`),
        'facts.yaml': `my.fact: { type: boolean, label: ${text}, question: ${text}, says: { true: ${text}, false: ${text} } }\n`,
        'derived.yaml': `my.derived: { type: boolean, label: ${text}, says: { true: ${text}, false: ${text} }, when: { my.fact: true } }\n`,
        'limits.yaml': `my-limit: { label: ${text}, values: [ { value: PT1H, from: 2020-01-01 } ], source: here, checked: 2026-01-01 }\n`,
        'laws.yaml': `my-law: { title: ${text}, article: "1", says: ${text}, from: 2020-01-01, source: here }\n`,
        'accounts.yaml': `my-account: { label: ${text}, alphabet: digits, source: here }\n`,
        'actions.yaml': `actions: { my-action: { text: ${text} } }\nwarnings: { my-warning: { text: ${text} } }\n`,
        'goods/mine.yaml': `id: mine\nkinds: [other]\nproduct: mine\naccounts: [my-account]\nwindow: my-limit\ntitle: ${text}\nsource: here\n`,
        ...withTest(
          'mine/my-rule.yaml',
          rule('my-rule', 'after: overdue', 'laws: [my-law]\ndont: [my-warning]\n')
            .replace('[wait]', '[my-action]')
            .replace('payment.paid', 'my.derived'),
        ),
      },
    });
    expect(none).toEqual([]);
    expect(more.checks.at(-1)?.id).toBe('mine');
    expect(Object.keys(more.facts)).toEqual(
      [...Object.keys(defaultPack.facts), 'my.fact', 'my.derived'].sort(
        (x, y) => Object.keys(more.facts).indexOf(x) - Object.keys(more.facts).indexOf(y),
      ),
    );
    expect([
      more.limits['my-limit'],
      more.laws['my-law'],
      more.actions['my-action'],
      more.warnings['my-warning'],
      more.accounts['my-account'],
      more.goods.mine,
    ]).not.toContain(undefined);
  });

  it('replace what they say they replace, in its place', () => {
    const { pack: more, problems: none } = together({
      mine: {
        'limits.yaml': `general-window: { replaces: general-window, label: ${text}, values: [ { value: PT20M, from: 2020-01-01 } ], source: here, checked: 2026-01-01 }\n`,
        ...withTest('timing/overdue.yaml', rule('overdue', 'replaces: overdue')),
      },
    });
    expect(none).toEqual([]);
    expect(Object.keys(more.limits)).toEqual(Object.keys(defaultPack.limits));
    expect(more.limits['general-window']?.values[0]?.value).toBe('PT20M');
    expect(more.rules.map(({ id }) => id)).toEqual(defaultPack.rules.map(({ id }) => id));
    expect(more.rules.at(-1)?.title.en).toBe('text');
  });

  it('of which the digest changes with every file', () => {
    const digests = ['1h', '2h'].map((source) => together({ mine: { 'SOURCES.yaml': source, ...a } }).pack.digest);
    expect(new Set(digests).size).toBe(2);
  });

  it('may name only what the base and themselves have', () => {
    const needy = withTest('timing/c-one.yaml', rule('c-one', 'before: a-one'));
    expect(said({ a, c: needy })).toEqual([
      'c/timing/c-one.yaml:2:9 before: There is no rule "a-one" to stand before. "topup-doctor rules list" shows them all.',
    ]);
  });

  it('are refused where two have the same, with both files', () => {
    expect(said({ a, d: withTest('platform/a-one.yaml', rule('a-one', 'after: overdue')) })).toContain(
      'd/platform/a-one.yaml:1:1: The rule "a-one" is there already, in a/timing/a-one.yaml. Choose another id, or write "replaces: a-one" to take its place.',
    );
    expect(said({ a, e: { 'pack.yaml': header('a') } })).toEqual([
      'e/pack.yaml:1:5 id: The id "a" is that of the pack in a/pack.yaml as well. Give one of them another id.',
    ]);
    const limit = (replaces: string) =>
      `general-window: { ${replaces}label: ${text}, values: [ { value: PT20M, from: 2020-01-01 } ], source: here, checked: 2026-01-01 }\n`;
    expect(wrong({ 'limits.yaml': limit('') })).toEqual([
      'mine/limits.yaml:1:17 general-window: The limit "general-window" is there already, in topup-doctor/limits.yaml. Choose another id, or write "replaces: general-window" to take its place.',
    ]);
    const both = { 'limits.yaml': limit('replaces: general-window, ') };
    expect(said({ f: both, g: both })).toEqual([
      'g/limits.yaml:1:17 general-window: The limit "general-window" is replaced in f/limits.yaml already. Only one pack can take its place.',
    ]);
  });
});
