import { type Condition, type Leaf, leavesOf } from '../engine/condition.js';
import { type Evaluate, evaluator } from '../engine/evaluate.js';
import type { Known } from '../engine/known.js';
import type { WrittenLetter } from '../engine/letter.js';
import type { Locale, Pack, Paragraph } from '../engine/pack.js';
import type { Letter, Stage } from '../engine/pack-letter.js';
import type { LeafTrace, Trace } from '../engine/trace.js';
import type { Truth } from '../engine/truth.js';
import type { RecordValue } from '../engine/value.js';
import type { Verdict } from '../engine/verdict.js';
import { alwaysKnown, canBe } from './can-be.js';
import { textCoverage } from './coverage-texts.js';
import type { IsOwn } from './own-entries.js';

/** One test as it ran: of which rule, with what was known and what came of it. */
export interface TestRun {
  readonly rule: string;
  readonly known: Known;
  readonly verdict: Verdict;
}

/** How texts are written for an order; undefined where nothing is. */
export interface Writer {
  readonly paragraph: (paragraph: Paragraph, run: TestRun, locale: Locale) => string | undefined;
  readonly letter: (letter: Letter, stage: Stage, run: TestRun, locale: Locale) => WrittenLetter | undefined;
}

/**
 * Something that a test should show: a rule as the verdict, a leaf in a truth, a paragraph in a language, and one with a condition
 * left out because of it.
 */
export type Aim =
  | { readonly kind: 'verdict'; readonly owner: string }
  | { readonly kind: 'leaf'; readonly owner: string; readonly leaf: Leaf; readonly truth: Truth }
  | { readonly kind: 'guard'; readonly owner: string; readonly paragraph: Paragraph }
  | { readonly kind: 'text'; readonly owner: string; readonly paragraph: Paragraph; readonly locale: Locale };

export interface Coverage {
  readonly kind: Aim['kind'];
  readonly total: number;
  readonly missed: readonly Aim[];
  /** Facts in conditions that were not expected to be unknown, as the program always has a value for them. */
  readonly neverUnknown?: readonly string[];
}

const truths: readonly Truth[] = ['holds', 'fails', 'unknown'];

/** What the tests of a pack show of it, or of its own part. A rule's own condition counts only what its own tests show. */
export function coverageOf(
  pack: Pack,
  runs: readonly TestRun[],
  writer: Writer,
  isOwn: IsOwn = () => true,
): readonly Coverage[] {
  const evaluated = runs.map((run): EvaluatedRun => {
    const values = new Map(run.known.values).set('verdict', run.verdict.id);
    return { ...run, evaluate: evaluator(pack, { ...run.known, values }) };
  });
  return [
    verdictCoverage(pack, runs, isOwn),
    leafCoverage(pack, evaluated, isOwn),
    ...textCoverage(pack, evaluated, writer, isOwn),
  ];
}

/** Rounded down: 100 only where nothing is missed. */
export const percent = (coverages: readonly Coverage[]): number => {
  const total = coverages.reduce((sum, coverage) => sum + coverage.total, 0);
  const missed = coverages.reduce((sum, coverage) => sum + coverage.missed.length, 0);
  return total === 0 ? 100 : Math.floor(((total - missed) * 100) / total);
};

function verdictCoverage(pack: Pack, runs: readonly TestRun[], isOwn: IsOwn): Coverage {
  const seen = new Set(runs.map(({ verdict }) => verdict.id));
  const rules = pack.rules.filter(({ id }) => isOwn(id));
  const missed = rules.filter(({ id }) => !seen.has(id)).map(({ id }): Aim => ({ kind: 'verdict', owner: id }));
  return { kind: 'verdict', total: rules.length, missed };
}

interface Place {
  readonly owner: string;
  readonly conditions: readonly Condition[];
  /** Only the tests of this rule count; all of them where the condition is no rule's own. */
  readonly rule?: string;
  /** The condition is one on each of these records. */
  readonly records?: string;
}

export interface EvaluatedRun extends TestRun {
  readonly evaluate: Evaluate;
}

function leafCoverage(pack: Pack, runs: readonly EvaluatedRun[], isOwn: IsOwn): Coverage {
  const always = alwaysKnown(pack, runs);
  const never = new Set<string>();
  let total = 0;
  const missed: Aim[] = [];
  for (const { owner, conditions, rule, records } of placesOf(pack).filter((place) => isOwn(place.owner))) {
    const leaves = conditions.flatMap(leavesOf);
    const seen = leaves.map(() => new Set<Truth>());
    for (const run of runs) {
      if (rule !== undefined && run.rule !== rule) continue;
      for (const evaluate of records === undefined ? [run.evaluate] : onRecords(pack, run, records)) {
        const traces = conditions.flatMap((condition) => leafTraces(evaluate(condition)));
        for (const [index, { truth }] of traces.entries()) seen[index]?.add(truth);
      }
    }
    for (const [index, leaf] of leaves.entries()) {
      const aims = truths.filter((truth) => seen[index]?.has(truth) || canBe(truth, leaf, pack, always));
      if (!aims.includes('unknown') && always.has(leaf.fact)) never.add(leaf.fact);
      total += aims.length;
      for (const truth of aims) if (!seen[index]?.has(truth)) missed.push({ kind: 'leaf', owner, leaf, truth });
    }
  }
  return { kind: 'leaf', total, missed, neverUnknown: [...never].sort() };
}

/** Conditions on records, each with the fields of one of them as facts. */
function onRecords(pack: Pack, { known }: TestRun, path: string): readonly Evaluate[] {
  const fields = pack.facts[path]?.fields ?? {};
  const records = known.values.get(path);
  const others = [...known.values].filter(([name]) => !Object.hasOwn(fields, name));
  return (Array.isArray(records) ? (records as readonly RecordValue[]) : []).map((record) =>
    evaluator(
      { ...pack, facts: { ...pack.facts, ...fields } },
      { ...known, values: new Map([...others, ...Object.entries(record)]) },
    ),
  );
}

const leafTraces = (trace: Trace): readonly LeafTrace[] =>
  trace.kind === 'leaf' ? [trace] : trace.parts.flatMap(leafTraces);

/** Every condition that is evaluated on a case as a whole, with what it belongs to. */
function placesOf(pack: Pack): readonly Place[] {
  const facts = Object.values(pack.facts).flatMap(({ path, definition }): readonly Place[] => {
    if (definition?.kind === 'when') return [{ owner: path, conditions: [definition.when] }];
    if (definition?.kind === 'at-least') return [{ owner: path, conditions: definition.of }];
    return (definition?.kind === 'count' || definition?.kind === 'latest') && definition.where
      ? [{ owner: path, conditions: [definition.where], records: definition.records }]
      : [];
  });
  const rules = pack.rules.map(({ id, when }): Place => ({ owner: id, conditions: [when], rule: id }));
  const actions = Object.values(pack.actions).flatMap(({ id, when }): readonly Place[] =>
    when ? [{ owner: id, conditions: [when] }] : [],
  );
  const warnings = Object.values(pack.warnings).flatMap(({ id, standing }): readonly Place[] =>
    standing ? [{ owner: id, conditions: [standing] }] : [],
  );
  return [...rules, ...facts, ...actions, ...warnings];
}
