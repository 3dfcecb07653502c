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

  it('that is undetermined belongs to nobody, and offers what is worth doing in any case', () => {
    const named = (id: string) => ({ id, text: [{ text }] });
    const actions = { recheck: named('recheck'), 'contact-platform': named('contact-platform'), other: named('other') };
    expect(judge(packOf([ruleOf('any', is('also', true))], { actions }), knownOf({ also: false }))).toMatchObject({
      id: 'undetermined',
      settled: false,
      state: 'ask',
      responsible: 'nobody',
      actions: [{ id: 'recheck' }, { id: 'contact-platform' }],
      assumed: [],
      warnings: [],
      ladder: [],
    });
    expect(judge(packOf([], {}), knownOf({})).actions).toEqual([]);
  });

  it('is not settled while it rests on a stand-in itself', () => {
    const standIn = (more: Partial<Known>) =>
      judge(
        packOf([ruleOf('any', is('also', true))]),
        knownOf(
          { also: true },
          { assumed: new Map([['also', [{ fact: 'also', value: true, fallback: true }]]]), ...more },
        ),
      );
    expect(standIn({ answered: new Set() })).toMatchObject({ id: 'any', settled: false, possible: [] });
    expect(standIn({ answered: new Set(['also']) }).settled).toBe(true);
  });

  it('is settled where what stands in could never be asked', () => {
    const { question: _, ...silent } = smallPack.facts.also ?? { ...smallPack.facts.yes };
    const facts = { ...smallPack.facts, also: silent } as Pack['facts'];
    const assumed = new Map([['also', [{ fact: 'also', value: true, fallback: true }]]]);
    const verdict = judge(
      packOf([ruleOf('any', is('also', true))], { facts }),
      knownOf({ also: true }, { assumed, answered: new Set() }),
    );
    expect(verdict.settled).toBe(true);
  });

  it('lists what was taken for granted by it and by what it ruled out, and nothing of what is still possible', () => {
    const granted = (fact: string) => ({ fact, value: true, fallback: false });
    const assumed = new Map(['yes', 'also', 'letter', 'few'].map((fact) => [fact, [granted(fact)]]));
    const rules = [
      ruleOf('open', { all: [is('letter', 'a'), is('note', 'x')] }),
      ruleOf('out', is('yes', false)),
      ruleOf('in', is('also', true)),
      ruleOf('later', is('few', 2)),
    ];
    const answers = { yes: true, also: true, letter: 'a', few: 1 };
    const verdict = judge(packOf(rules), knownOf(answers, { assumed }));
    expect(verdict.assumed.map(({ fact }) => fact)).toEqual(['also', 'yes']);
    expect(ids(verdict.possible)).toEqual(['open']);
    expect(ids(verdict.ruledOut)).toEqual(['out', 'later']);
    expect(judge(packOf(rules.slice(0, 2)), knownOf(answers, { assumed })).assumed).toEqual([granted('yes')]);
  });

  it('does not list what an open rule compares with something that is not known', () => {
    const granted = { fact: 'few', value: 1, fallback: false };
    const rules = [
      ruleOf('open', { fact: 'few', operator: 'under', operand: { fact: 'many' } }),
      ruleOf('in', is('also', true)),
    ];
    const verdict = judge(packOf(rules), knownOf({ few: 1, also: true }, { assumed: new Map([['few', [granted]]]) }));
    expect([verdict.id, ids(verdict.possible), verdict.assumed]).toEqual(['in', ['open'], []]);
  });

  it('has no patience where the limit is not in force, or is no length', () => {
    const known = knownOf({ early: '2026-11-21T12:00:00+08:00' });
    expect(endOf({ limit: 'while', from: 'early' }, smallPack, known)).toBe('2026-11-21T12:20:00+08:00');
    expect(endOf({ limit: 'while', from: 'early' }, smallPack, { ...known, now: '2019-01-01T00:00:00+08:00' })).toBe(
      undefined,
    );
    expect(endOf({ limit: 'nothing', from: 'early' }, smallPack, known)).toBeUndefined();
    const count = { ...smallPack.limits.dear, values: [{ value: 5, from: '2020-01-01' }] } as Pack['limits'][string];
    expect(endOf({ limit: 'count', from: 'early' }, packOf([], { limits: { count } }), known)).toBeUndefined();
    expect(endOf({ until: 'few' }, smallPack, knownOf({ few: 5 }))).toBeUndefined();
  });

  it('sends somebody to look again where the fact names no look of its own', () => {
    const rule = ruleOf('look-first', is('also', true), { first: ['yes', 'letter'] });
    expect(judge(packOf([rule]), knownOf({ also: true, letter: 'a' })).actions).toEqual([
      { id: 'recheck', looksUp: 'yes' },
      { id: 'recheck', looksUp: 'letter' },
    ]);
    const dontKnow = knownOf({ also: true }, { answered: new Set(['also', 'yes']) });
    expect(judge(packOf([rule]), dontKnow).actions).toEqual([{ id: 'recheck', looksUp: 'letter' }]);
  });

  it('leaves out actions that the pack does not have, and says no date where nobody waits', () => {
    const actions = { ask: { id: 'ask', text: [{ text }] } };
    const verdict = judge(
      packOf([ruleOf('any', is('also', true), { do: ['nothing', 'ask'] })], { actions }),
      knownOf({ also: true }),
    );
    expect(verdict.actions.map((action) => Object.keys(action))).toEqual([['id']]);
  });

  it('names each warning once', () => {
    const warnings = {
      careful: { id: 'careful', text: [{ text }], standing: is('yes', true) },
      quiet: { id: 'quiet', text: [] },
    };
    const rule = ruleOf('any', is('also', true), { dont: ['careful'] });
    expect(judge(packOf([rule], { warnings }), knownOf({ also: true })).warnings).toEqual(['careful']);
  });
});
