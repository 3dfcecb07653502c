import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { prove } from '../../src/packs/prove/prove.js';
import { runRulesTest } from '../../src/packs/test-rules.js';
import { type TinyRule, tinyPack } from './tiny-pack.js';

const never = () => false;

function proofOf(rules: Readonly<Record<string, TinyRule>>) {
  const compiled = tinyPack(rules);
  expect(compiled.problems).toEqual([]);
  const proof = prove(compiled, [], never);
  // What is to be pasted has to pass as it stands, unless it shows what must not be.
  for (const { test, rule, kind } of proof.findings) {
    for (const one of test && kind !== 'contradiction' && kind !== 'order-again' ? parse(test) : [])
      expect(runRulesTest(compiled.pack, { ...one, rule, file: '' })).toEqual([]);
  }
  return proof;
}

const found = (rules: Readonly<Record<string, TinyRule>>) =>
  proofOf(rules).findings.map(({ kind, rule, other }) => [kind, rule, ...(other ? [other] : [])].join(' '));

describe('a pack is searched for', () => {
  it('a rule that contradicts itself', () => {
    expect(found({ odd: { when: '{ rain: true, wet: false }' } })).toEqual(['never-holds odd']);
  });

  it('a rule wholly hidden by an earlier one', () => {
    expect(found({ wet: { when: '{ wet: true }' }, rain: { when: '{ rain: true, wind: true }' } })).toEqual([
      'hidden rain wet',
      'untested-order wet rain',
    ]);
  });

  it('a rule hidden by two earlier ones together', () => {
    const rules = {
      yes: { when: '{ rain: true }' },
      no: { when: '{ rain: false }' },
      any: { when: '{ rain: [true, false] }' },
    };
    expect(found(rules)).toEqual(['never-verdict any', 'untested-order yes any', 'untested-order no any']);
  });

  it('a rule hidden by one with a smaller limit', () => {
    const rules = {
      some: { when: '{ payment.amount: { at-least: much } }' },
      more: { when: '{ payment.amount: { over: much } }' },
    };
    expect(found(rules)).toEqual(['hidden more some', 'untested-order some more']);
  });

  it('two rules that hold together and have no test for their order', () => {
    const rules = { rain: { when: '{ rain: true }' }, wind: { when: '{ wind: true }' } };
    const { findings } = proofOf(rules);
    expect(findings.map(({ kind, rule, other }) => [kind, rule, other])).toEqual([['untested-order', 'rain', 'wind']]);
    expect(parse(findings[0]?.test ?? '')).toMatchObject([
      { answers: { rain: true, wind: true }, verdict: 'rain', also: ['wind'] },
    ]);
  });

  it('an action that contradicts a warning, and "order again" while money may be out', () => {
    const rules = { rain: { when: '{ rain: true }', do: '[look, reorder]', dont: '[no-more]' } };
    expect(found(rules)).toEqual(['order-again rain reorder', 'contradiction rain reorder no-more']);
  });

  it('a text that needs a fact that may be unknown, and an action with such a text', () => {
    const rules = {
      rain: {
        when: '{ rain: true }',
        explain: '{ zh-CN: "{payment.amount}", en: "{payment.amount}" }',
        do: '[amount]',
      },
    };
    expect(found(rules)).toEqual(['empty-text rain explain', 'empty-text rain actions.amount']);
  });
});

it('a pack without such faults has no findings, and everything is proved', () => {
  const tests =
    '- { name: both, now: "2026-11-21T12:00:00+08:00", answers: { rain: true, wind: true }, verdict: rain, also: [wind] }';
  const proof = proofOf({
    rain: {
      when: '{ rain: true, payment.amount: { over: much } }',
      tests: tests.replace('rain: true,', 'rain: true, payment: { amount: "10.01" },'),
      explain: '{ zh-CN: "{payment.amount}", en: "{payment.amount}" }',
      do: '[amount]',
    },
    wind: { when: '{ wind: true }' },
    calm: {
      when: '{ wind: false, payment.status: none, payment.bankDebited: false }',
      do: '[reorder]',
      tests:
        '- { name: calm, now: "2026-11-21T12:00:00+08:00", answers: { wind: false, payment: { status: none, bankDebited: false } }, verdict: calm }\n- { name: both, now: "2026-11-21T12:00:00+08:00", answers: { rain: true, wind: false, payment: { status: none, bankDebited: false, amount: "10.01" } }, verdict: rain, also: [calm] }',
    },
  });
  expect(proof).toMatchObject({ findings: [], open: [], pairs: { all: 3, tested: 2, apart: 1 } });
});

it('what the time did not suffice for is named', () => {
  const { pack, tests } = tinyPack({ rain: { when: '{ rain: true }' }, wind: { when: '{ wind: true }' } });
  const { findings, open } = prove({ pack, tests }, [], () => true);
  expect(findings).toEqual([]);
  expect(open.map(({ kind, rule }) => `${kind} ${rule}`)).toContain('untested-order rain');
});
