import { describe, expect, it } from 'vitest';
import type { Pack, Rule, State } from '../../src/engine/pack.js';
import { besidesOf, judge } from '../../src/engine/verdict.js';
import { is, knownOf, ruleOf, smallPack } from './small-pack.js';

const packOf = (rules: readonly Rule[]): Pack => ({ ...smallPack, rules });
const ids = (findings: readonly { readonly rule: Rule }[]) => findings.map(({ rule }) => rule.id);

describe('what is told beside the verdict', () => {
  const besides = (...states: readonly State[]) => {
    const rules = (['act', ...states] as const).map((state, place) =>
      ruleOf(`${state} ${place}`, is('yes', true), { state }),
    );
    return ids(besidesOf(judge(packOf(rules), knownOf({ yes: true }))));
  };

  it('is all that holds as well', () => {
    expect(besides('act', 'ask')).toEqual(['act 1', 'ask 2']);
    expect(besides()).toEqual([]);
  });

  it('ends with what is done', () => {
    expect(besides('done', 'act')).toEqual(['done 1']);
    expect(besides('act', 'done', 'act', 'done')).toEqual(['act 1', 'done 2']);
  });
});

describe('a rule that speaks only from what was volunteered', () => {
  const cause = ruleOf('cause', is('also', true));
  const possible = (answers: Parameters<typeof knownOf>[0]) => {
    const sign = ruleOf('sign', is('yes', true), { unprompted: true, askedWhen: is('letter', 'a') });
    return ids(judge(packOf([sign, cause]), knownOf({ also: true, ...answers })).possible);
  };

  it('is asked about once there is reason to', () => {
    expect(possible({ letter: 'a' })).toEqual(['sign']);
    expect(possible({ letter: 'a', yes: false })).toEqual([]);
  });

  it('is not while the reason is not there, or not known', () => {
    expect(possible({ letter: 'b' })).toEqual([]);
    expect(possible({})).toEqual([]);
  });
});
