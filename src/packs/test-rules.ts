import type { Known } from '../engine/known.js';
import type { Pack, State } from '../engine/pack.js';
import { assumptions, missing } from '../engine/trace.js';
import { type Finding, isStandIn, type Verdict } from '../engine/verdict.js';
import { derive } from '../facts/derive.js';
import { verdictOn } from '../facts/diagnose.js';
import { readOrder, withUnknown } from '../facts/order/read-order.js';
import type { CompiledPack } from './compile.js';

export type RulesTest = CompiledPack['tests'][number];

/** What a test of a rule expected and what came instead; empty where it passed. */
export interface Difference {
  readonly what: string;
  readonly expected: unknown;
  readonly actual: unknown;
  /** For a verdict that is not settled: what keeps it open, and the facts that would tell. */
  readonly open?: readonly { readonly rule: string; readonly facts: readonly string[] }[] | undefined;
}

/** Runs one test of a pack: its answers are an order, judged at its `now`. */
export function runRulesTest(pack: Pack, test: RulesTest): readonly Difference[] {
  const order = readOrder(test.answers, pack, test.now, test.now);
  const { answers, problems } = withUnknown(order.answers, test.unknown ?? [], pack);
  const wrong = [...order.problems, ...problems];
  if (wrong.length)
    return wrong.map(({ code, path }) => ({
      what: `the answer ${path}`,
      expected: 'a value that can be read',
      actual: code,
    }));
  const known = derive(pack, answers, order.now);
  const verdict = verdictOn(pack, known);
  return differences(test, verdict).map((difference) =>
    difference.what === 'settled' && !verdict.settled
      ? { ...difference, open: openIn(verdict, pack, known) }
      : difference,
  );
}

/** The rules before the verdict that may still hold, and the verdict itself where something stands in for an answer. */
function openIn({ possible, finding }: Verdict, pack: Pack, known: Known): Difference['open'] {
  const standsIn = isStandIn(pack, known);
  const factsOf = ({ trace }: Finding) => [
    ...new Set([
      ...missing(trace),
      ...assumptions(trace)
        .filter(standsIn)
        .map(({ fact }) => fact),
    ]),
  ];
  return [...possible, ...(finding ? [finding] : [])]
    .map((one) => ({ rule: one.rule.id, facts: factsOf(one) }))
    .filter(({ rule, facts }) => rule !== finding?.rule.id || facts.length > 0);
}

/** What a test expects and the verdict on its order is not. */
export function differences(test: RulesTest, verdict: Verdict): readonly Difference[] {
  const finding = verdict.findings.find(({ rule }) => rule.id === test.rule);
  const actual = {
    verdict: verdict.id,
    settled: verdict.settled,
    state: verdict.state satisfies State,
    waitUntil: verdict.waitUntil,
    result: finding?.trace.truth,
    missing: finding && missing(finding.trace),
    also: verdict.also.map(({ rule }) => rule.id),
    possible: verdict.possible.map(({ rule }) => rule.id),
    actions: verdict.actions.map(({ id }) => id),
    warnings: verdict.warnings,
  };
  const shown = { actions: actual.actions, warnings: actual.warnings };
  for (const [what, ids] of Object.entries(shown)) {
    const unwanted = (test.without ?? []).filter((id) => ids.includes(id));
    if (unwanted.length) return [{ what, expected: `without ${unwanted.join(', ')}`, actual: ids }];
  }
  const others = Object.entries(actual).flatMap(([what, value]) => {
    const expected = test[what as keyof typeof actual];
    if (expected === undefined || agree(expected, value)) return [];
    return [{ what, expected, actual: value }];
  });
  return [...others, ...rungDifferences(test, verdict)];
}

/** Only the rungs that a test names, and of each only what it says of it. */
const rungDifferences = ({ ladder = {} }: RulesTest, verdict: Verdict): readonly Difference[] =>
  Object.entries(ladder).flatMap(([id, said]) => {
    const step = verdict.ladder.find(({ rung }) => rung.id === id);
    const actual = { state: step?.state ?? 'none', from: step?.from, until: step?.until };
    const expected = typeof said === 'string' ? { state: said } : said;
    return (['state', 'from', 'until'] as const).flatMap((part) =>
      expected[part] === undefined || expected[part] === actual[part]
        ? []
        : [{ what: `ladder ${id} ${part}`, expected: expected[part], actual: actual[part] }],
    );
  });

/** Lists are met when all that is named is there; everything else has to be the same. */
function agree(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) return Array.isArray(actual) && expected.every((item) => actual.includes(item));
  return expected === actual;
}
