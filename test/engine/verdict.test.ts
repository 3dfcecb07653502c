import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Known } from '../../src/engine/known.js';
import type { Pack, Rule } from '../../src/engine/pack.js';
import { endOf, judge } from '../../src/engine/verdict.js';
import { reference } from './reference.js';
import { is, knownOf, ruleOf, smallPack, someAnswers, someCondition } from './small-pack.js';

const text = { 'zh-CN': '文', en: 'text' };
const packOf = (rules: readonly Rule[], more: Partial<Pack> = {}): Pack => ({ ...smallPack, rules, ...more });
const ids = (findings: readonly { readonly rule: Rule }[]) => findings.map(({ rule }) => rule.id);

describe('the verdict', () => {
  it('is the first rule that holds, and everything else follows from the truths of the rules', () => {
    fc.assert(
      fc.property(fc.array(someCondition, { minLength: 1, maxLength: 5 }), someAnswers, (conditions, answers) => {
        const rules = conditions.map((when, index) => ruleOf(`rule-${index}`, when));
        const truths = conditions.map((when) => reference(when, answers));
        const verdict = judge(packOf(rules), knownOf(answers));
        const first = truths.indexOf('holds');
        const before = first < 0 ? truths : truths.slice(0, first);
        const named = (truth: string, among: readonly string[]) =>
          among.flatMap((one, index) => (one === truth ? [`rule-${index}`] : []));
        expect(verdict.id).toBe(first < 0 ? 'undetermined' : `rule-${first}`);
        expect(verdict.settled).toBe(first >= 0 && !before.includes('unknown'));
        expect(ids(verdict.possible)).toEqual(named('unknown', before));
        expect(ids(verdict.ruledOut)).toEqual(named('fails', truths));
        expect(ids(verdict.also)).toEqual(named('holds', truths).slice(1));
      }),
      { numRuns: 1000 },
    );
  });

  it('is not held up by a rule that speaks only from what was volunteered', () => {
    const rules = [ruleOf('sign', is('yes', true), { unprompted: true }), ruleOf('cause', is('also', true))];
    const verdict = judge(packOf(rules), knownOf({ also: true }));
    expect([verdict.id, verdict.settled, ids(verdict.possible), ids(verdict.ruledOut)]).toEqual([
      'cause',
      true,
      [],
      [],
    ]);
    expect(judge(packOf(rules), knownOf({ also: true, yes: true })).id).toBe('sign');
  });

  it('stays provisional while it, or an earlier rule, rests on a stand-in for something that can be asked', () => {
    const rules = [ruleOf('early', is('letter', 'a')), ruleOf('late', is('also', true))];
    const standIn = new Map([['letter', [{ fact: 'letter', value: 'b', fallback: true }]]]);
    const assumed = (more: Partial<Known>) =>
      judge(packOf(rules), knownOf({ also: true, letter: 'b' }, { assumed: standIn, ...more }));
    const open = assumed({ answered: new Set(['also']) });
    expect([open.settled, ids(open.possible), ids(open.ruledOut)]).toEqual([false, ['early'], []]);
    expect(open.assumed).toEqual([{ fact: 'letter', value: 'b', fallback: true }]);
    expect(assumed({ answered: new Set(['also', 'letter']) }).settled).toBe(true);
    const premise = new Map([['letter', [{ fact: 'letter', value: 'b', fallback: false }]]]);
    expect(assumed({ answered: new Set(['also']), assumed: premise }).settled).toBe(true);
  });

  it('waits exactly until patience is over, and nobody is responsible until then', () => {
    const patient = ruleOf('patient', is('also', true), {
      patience: { limit: 'while', from: 'early' },
      do: ['ask', 'wait'],
    });
    const actions = { ask: { id: 'ask', text: [{ text }] }, wait: { id: 'wait', text: [{ text }] } };
    const at = (now: string) =>
      judge(packOf([patient], { actions }), knownOf({ also: true, early: '2026-11-21T12:00:00+08:00' }, { now }));
    const waiting = at('2026-11-21T12:19:59+08:00');
    expect([waiting.state, waiting.responsible, waiting.waitUntil]).toEqual([
      'wait',
      'nobody',
      '2026-11-21T12:20:00+08:00',
    ]);
    expect(waiting.actions).toEqual([{ id: 'wait' }, { id: 'ask', from: '2026-11-21T12:20:00+08:00' }, { id: 'wait' }]);
    const over = at('2026-11-21T12:20:00+08:00');
    expect([over.state, over.responsible, over.waitUntil]).toEqual(['act', 'platform', undefined]);
    expect(over.actions[0]).toEqual({ id: 'ask' });
  });

  it('acts at once when it is not known from when patience would count', () => {
    const patient = ruleOf('patient', is('also', true), { patience: { limit: 'while', from: 'early' } });
    expect(judge(packOf([patient]), knownOf({ also: true })).state).toBe('act');
    expect(endOf({ until: 'late' }, smallPack, knownOf({ late: '2026-11-22T10:00:00+08:00' }))).toBe(
      '2026-11-22T10:00:00+08:00',
    );
    expect(endOf({ until: 'late' }, smallPack, knownOf({}))).toBeUndefined();
  });

  it('puts a look first until it was taken, or turned out to be impossible', () => {
    const rule = ruleOf('look-first', is('also', true), { first: ['yes'], do: ['ask'] });
    const actions = { ask: { id: 'ask', text: [{ text }] } };
    const facts = { ...smallPack.facts, yes: { ...smallPack.facts.also, path: 'yes', look: 'peek' } } as Pack['facts'];
    const first = (known: Known) => judge(packOf([rule], { actions, facts }), known).actions[0];
    expect(first(knownOf({ also: true }))).toEqual({ id: 'peek', looksUp: 'yes' });
    expect(first(knownOf({ also: true, yes: false }))).toEqual({ id: 'peek', looksUp: 'yes' });
    expect(first(knownOf({ also: true, yes: true }))).toEqual({ id: 'ask' });
    expect(first(knownOf({ also: true }, { answered: new Set(['also', 'yes']) }))).toEqual({ id: 'ask' });
  });

  it('offers an action with a condition only while that holds for certain', () => {
    const rule = ruleOf('any', is('also', true), { do: ['buy'] });
    const actions = { buy: { id: 'buy', text: [{ text }], when: is('yes', false) } };
    const offers = (answers: Record<string, boolean>) =>
      judge(packOf([rule], { actions }), knownOf(answers)).actions.length;
    expect(offers({ also: true, yes: false })).toBe(1);
    expect(offers({ also: true, yes: true })).toBe(0);
    expect(offers({ also: true })).toBe(0);
  });

  it('shows a standing warning unless it is ruled out, but not when all is done', () => {
    const warnings = { careful: { id: 'careful', text: [{ text }], standing: { not: is('yes', true) } } };
    const warned = (answers: Record<string, boolean>, state: Rule['state'] = 'act') =>
      judge(packOf([ruleOf('any', is('also', true), { state, dont: ['own'] })], { warnings }), knownOf(answers))
        .warnings;
    expect(warned({ also: true })).toEqual(['own', 'careful']);
    expect(warned({ also: true, yes: true })).toEqual(['own']);
    expect(warned({ also: true }, 'done')).toEqual(['own']);
    expect(judge(packOf([], { warnings }), knownOf({})).warnings).toEqual(['careful']);
  });

  it('gives the same bytes for the same case and pack', () => {
    fc.assert(
      fc.property(someCondition, someAnswers, (when, answers) => {
        const once = () => JSON.stringify(judge(packOf([ruleOf('any', when)]), knownOf(answers)));
        expect(once()).toBe(once());
      }),
    );
  });
});
