import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../src/packs/compile.js';
import { type Draft, readWish, ruleText, testText, withPlace } from '../../src/packs/new-rule.js';
import { testsFor } from '../../src/packs/new-rule-tests.js';
import { readSource, readSources } from '../../src/packs/source.js';

const { pack, tests } = compilePack(readSources('rules'));
const draft: Draft = {
  id: 'x',
  title: { 'zh-CN': '文', en: 'text' },
  when: [{ fact: 'payment.paid', operator: 'is', values: [true] }],
  responsible: 'platform',
  do: ['wait'],
};

describe('a condition on the command line', () => {
  it.each([
    ['order.status=unpaid,paying', { fact: 'order.status', operator: 'is', values: ['unpaid', 'paying'] }],
    ['payment.paid=true', { fact: 'payment.paid', operator: 'is', values: [true] }],
    ['payment.debits = 2', { fact: 'payment.debits', operator: 'is', values: [2] }],
    ['order.notice=out-of-stock', { fact: 'order.notice', operator: 'includes', values: ['out-of-stock'] }],
    [
      'elapsed.sincePayment over general-window',
      { fact: 'elapsed.sincePayment', operator: 'over', values: ['general-window'] },
    ],
  ])('%s', (text, expected) => {
    expect(readWish(text, pack)).toEqual(expected);
  });

  it.each([
    ['order.status', 'new-condition'],
    ['order.status=', 'new-condition'],
    ['elapsed.sincePayment over general window', 'new-condition'],
    ['order.stauts=paid', 'unknown-fact'],
    ['constructor=paid', 'unknown-fact'],
    ['elapsed.sincePayment ovr general-window', 'unknown-operator'],
  ])('%s is none: %s', (text, code) => {
    expect(readWish(text, pack)).toMatchObject({ code });
  });
});

describe('the files of a new rule', () => {
  it('keep every text whole, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (en, chinese) => {
        const { source } = readSource('x.yaml', ruleText({ ...draft, title: { en, 'zh-CN': chinese } }));
        expect(source?.content).toMatchObject({ title: { en, 'zh-CN': chinese } });
      }),
    );
  });

  it('keep every answer of a test, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('payment', 'order'),
          fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value))),
        ),
        (answers) => {
          fc.pre(!JSON.stringify(answers).includes('__proto__'));
          const { source } = readSource('x.test.yaml', testText([{ name: 'x', now: 'y', answers }]));
          expect(source?.content).toMatchObject([{ answers }]);
        },
      ),
    );
  });

  it('name the place in the rule where the pack adds to another one', () => {
    expect(ruleText({ ...draft, place: { key: 'before', rule: 'overdue' } })).toContain('\nbefore: overdue\n');
  });
});

describe('its place in the order', () => {
  it.each([
    ['before', 'order:\n  - new\n  - late\n  - later\n'],
    ['after', 'order:\n  - late\n  - new\n  - later\n'],
  ] as const)('%s, in a list of lines', (key, expected) => {
    expect(withPlace('order:\n  - late\n  - later\n', { line: 2, column: 5 }, 'late', 'new', key)).toBe(expected);
  });

  it.each([
    ['before', 'order: [new, late, later]\n'],
    ['after', 'order: [late, new, later]\n'],
  ] as const)('%s, in a list in brackets', (key, expected) => {
    expect(withPlace('order: [late, later]\n', { line: 1, column: 9 }, 'late', 'new', key)).toBe(expected);
  });
});

describe('its tests', () => {
  const names = { holds: 'holds', misses: (fact: string) => `misses ${fact}`, open: 'open' };

  it.each(pack.rules.filter((_, index) => index % 8 === 0).map((rule) => [rule.id, rule] as const))(
    'could be written for %s',
    (_, rule) => {
      const made = testsFor(rule, pack, tests, names);
      expect(made[0]).toMatchObject({ name: 'holds', verdict: rule.id, result: 'holds' });
      expect(made.slice(1).every(({ result }) => result === 'fails' || result === 'unknown')).toBe(true);
    },
  );

  it('are none where no order lets the rule hold', () => {
    const [rule] = pack.rules;
    if (!rule) throw new Error('no rule');
    const never = {
      all: [
        { fact: 'payment.paid', operator: 'is', operand: { values: [true] } },
        { not: { fact: 'payment.paid', operator: 'is', operand: { values: [true] } } },
      ],
    } as const;
    expect(testsFor({ ...rule, when: never }, pack, tests.slice(0, 20), names)).toEqual([]);
  });
});
