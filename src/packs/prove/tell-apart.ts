import type { Pack } from '../../engine/pack.js';
import type { Verdict } from '../../engine/verdict.js';
import { derive } from '../../facts/derive.js';
import { verdictOn } from '../../facts/diagnose.js';
import type { Situation } from './situation.js';

export interface Told {
  readonly kind: 'verdict' | 'result' | 'wait' | 'actions' | 'warnings' | 'ladder' | 'settled';
  /** The rule to whose tests the case belongs. */
  readonly rule: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** What a test of this order would have to expect so that it passes with the one pack and fails with the other. */
export function tellApart(pack: Pack, other: Pack, { answers, now }: Situation): Told | undefined {
  const [one, two] = [pack, other].map((each) => verdictOn(each, derive(each, answers, now)));
  if (!one || !two) return undefined;
  if (one.id !== two.id && one.id !== 'undetermined') {
    return { kind: 'verdict', rule: one.id, expected: { verdict: one.id } };
  }
  const differs = one.findings.find(({ trace }, index) => trace.truth !== two.findings[index]?.trace.truth);
  if (differs) return { kind: 'result', rule: differs.rule.id, expected: { result: differs.trace.truth } };
  if (one.id === 'undetermined') return undefined;
  const same = { rule: one.id };
  if (one.waitUntil !== two.waitUntil || one.state !== two.state) {
    const until = one.waitUntil === undefined ? {} : { waitUntil: one.waitUntil };
    return { ...same, kind: 'wait', expected: { verdict: one.id, state: one.state, ...until } };
  }
  const [actions, others] = [one, two].map((verdict) => verdict.actions.map(({ id }) => id));
  if (String(actions) !== String(others)) {
    const lost = actions?.filter((id) => !others?.includes(id)) ?? [];
    const gained = others?.filter((id) => !actions?.includes(id)) ?? [];
    if (lost.length) return { ...same, kind: 'actions', expected: { verdict: one.id, actions: lost } };
    if (gained.length) return { ...same, kind: 'actions', expected: { verdict: one.id, without: gained } };
  }
  const lost = one.warnings.filter((id) => !two.warnings.includes(id));
  if (lost.length) return { ...same, kind: 'warnings', expected: { verdict: one.id, warnings: lost } };
  const more = two.warnings.filter((id) => !one.warnings.includes(id));
  if (more.length) return { ...same, kind: 'warnings', expected: { verdict: one.id, without: more } };
  const ladder = laddersApart(one, two);
  if (Object.keys(ladder).length) return { ...same, kind: 'ladder', expected: { verdict: one.id, ladder } };
  if (one.settled !== two.settled)
    return { ...same, kind: 'settled', expected: { verdict: one.id, settled: one.settled } };
  return undefined;
}

/** What a test would have to say of the rungs that the other ladder has otherwise. */
function laddersApart(one: Verdict, two: Verdict): Readonly<Record<string, unknown>> {
  const rungs = [...one.ladder, ...two.ladder].map(({ rung }) => rung.id);
  const said = rungs.map((id) => [id, saidOf(id, one), saidOf(id, two)] as const);
  return Object.fromEntries(
    said.flatMap(([id, ours, theirs]) => (JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [[id, ours]])),
  );
}

function saidOf(id: string, { ladder }: Verdict): unknown {
  const step = ladder.find(({ rung }) => rung.id === id);
  if (!step) return 'none';
  const { state, from, until } = step;
  const dates = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  return Object.keys(dates).length ? { state, ...dates } : state;
}
