import { leavesOf } from '../engine/condition.js';
import type { Pack, Paragraph, Patience, Rule } from '../engine/pack.js';
import { parseText, type Segment } from '../engine/text.js';
import { deciding, missing } from '../engine/trace.js';
import type { Verdict } from '../engine/verdict.js';
import { messages } from '../locale/index.js';
import { conditionLines, leafWords, limitWords } from './condition-words.js';
import { limitLine } from './explain-limit.js';
import { bullets, conditionItems, type Explanation, paragraphs } from './explanation.js';
import type { Section } from './sections.js';
import type { Showing } from './show-value.js';

/** Everything that a pack says of a rule; with the verdict on an order also what became of the rule in it. */
export function explainRule(
  rule: Rule,
  pack: Pack,
  showing: Showing,
  examples: readonly string[],
  verdict?: Verdict,
): Explanation {
  const { locale } = showing;
  const text = messages[locale];
  const words = text.rules;
  const trace = verdict?.findings.find((finding) => finding.rule.id === rule.id)?.trace;
  const condition = conditionLines(rule.when, pack, showing, trace);
  const before = pack.rules.slice(0, pack.rules.indexOf(rule)).map(({ id }) => id);
  const limits = limitsOf(rule, pack);
  const laws = rule.laws.flatMap((id) => pack.laws[id] ?? []);
  const first = rule.first.flatMap((path) => pack.facts[path]?.label[locale] ?? []);
  const patience = rule.patience && patienceWords(rule.patience, pack, showing);
  const outcome = verdict && outcomeOf(rule, pack, verdict, showing);
  const check = pack.checks.find(({ id }) => id === rule.check)?.title[locale] ?? rule.check;
  return {
    kind: 'rule',
    id: rule.id,
    title: rule.title[locale],
    data: {
      check: rule.check,
      responsible: rule.responsible,
      state: rule.state,
      condition,
      patience: patience ?? null,
      first: rule.first,
      actions: rule.do,
      warnings: rule.dont,
      explain: rule.explain.map((paragraph) => paragraph.text[locale]),
      limits: limits.map((id) => ({ id, value: limitWords(id, pack, showing) })),
      laws: rule.laws,
      place: before.length + 1,
      before,
      examples,
      ...(outcome && { case: outcome.data }),
    },
    sections: [
      ...(outcome ? [{ heading: words.trace, items: paragraphs(outcome.sentences) }] : []),
      { heading: words.when, items: conditionItems(condition, words.here) },
      {
        heading: words.responsible,
        items: paragraphs([
          `${text.party[rule.responsible]} [${rule.responsible}]`,
          `${words.check}${text.colon}${check}`,
        ]),
      },
      { heading: words.patience, items: paragraphs(patience ? [patience] : []) },
      { heading: words.first, items: bullets(first) },
      {
        heading: words.actions,
        items: bullets(rule.do.map((id) => named(id, pack.actions[id]?.text, locale, text.colon))),
      },
      {
        heading: words.warnings,
        items: bullets(rule.dont.map((id) => named(id, pack.warnings[id]?.text, locale, text.colon))),
      },
      { heading: words.explanation, items: bullets(rule.explain.map((paragraph) => paragraph.text[locale])) },
      { heading: words.limits, items: bullets(limits.map((id) => limitLine(id, pack, showing))) },
      {
        heading: words.laws,
        items: bullets(
          laws.map(({ title, article, says }) => `${title[locale]} ${article}${text.colon}${says[locale]}`),
        ),
      },
      {
        heading: words.place,
        items: paragraphs([
          words.placeOf(before.length + 1, pack.rules.length),
          before.length ? words.beforeIt(before.join(', ')) : '',
        ]),
      },
      { heading: words.examples, items: examples.length ? bullets(examples) : paragraphs([words.noExamples]) },
    ] satisfies readonly Section[],
  };
}

/** The id and the first paragraph that is written whatever the case. */
function named(id: string, prose: readonly Paragraph[] | undefined, locale: 'zh-CN' | 'en', colon: string): string {
  const first = prose?.find(({ when }) => when === undefined) ?? prose?.[0];
  return first ? `${id}${colon}${first.text[locale]}` : id;
}

function patienceWords(patience: Patience, pack: Pack, showing: Showing): string {
  const { locale } = showing;
  const words = messages[locale].rules;
  const label = (path: string) => pack.facts[path]?.label[locale] ?? path;
  return 'until' in patience
    ? words.patienceUntil(label(patience.until))
    : words.patienceLimit(limitWords(patience.limit, pack, showing), label(patience.from));
}

/** The limits of its patience, its condition and its texts, also of the facts that these are made of. */
function limitsOf(rule: Rule, pack: Pack): readonly string[] {
  const seen = new Set<string>();
  const limitsIn = (leaves: ReturnType<typeof leavesOf>): readonly string[] =>
    leaves.flatMap(({ fact, operand }) => {
      const definition = pack.facts[fact]?.definition;
      if ('limit' in operand) return [operand.limit];
      if (definition?.kind !== 'when' || seen.has(fact)) return [];
      seen.add(fact);
      return limitsIn(leavesOf(definition.when));
    });
  return [
    ...new Set([
      ...(rule.patience && 'limit' in rule.patience ? [rule.patience.limit] : []),
      ...limitsIn(leavesOf(rule.when)),
      ...[...rule.explain, ...rule.claim].flatMap(({ text }) => limitsInText(parseText(text.en) ?? [])),
    ]),
  ];
}

const limitsInText = (segments: readonly Segment[]): readonly string[] =>
  segments.flatMap((segment) =>
    segment.kind === 'optional' ? limitsInText(segment.parts) : segment.kind === 'limit' ? [segment.name] : [],
  );

/** What became of the rule in one order: what held, what failed, or what is missing; and the verdict. */
function outcomeOf(rule: Rule, pack: Pack, verdict: Verdict, showing: Showing) {
  const { locale } = showing;
  const words = messages[locale].rules;
  const trace = verdict.findings.find((finding) => finding.rule.id === rule.id)?.trace;
  if (!trace) return undefined;
  const { and, semicolon } = messages[locale];
  const decided = [...new Set(deciding(trace).map(({ leaf }) => leafWords(leaf, pack, showing)))].join(semicolon);
  const open = missing(trace);
  const labels = open.map((path) => `${pack.facts[path]?.label[locale] ?? path} [${path}]`).join(and);
  const why = {
    holds: words.heldBy(decided),
    fails: words.ruledOutBy(decided),
    unknown: labels ? words.blockedBy(labels) : words.blockedForGood,
  }[trace.truth];
  const { finding } = verdict;
  const isBefore = finding && pack.rules.indexOf(finding.rule) < pack.rules.indexOf(rule);
  return {
    data: {
      truth: trace.truth,
      missing: open,
      decidedBy: deciding(trace).map(({ leaf }) => leaf.fact),
      verdict: verdict.id,
      settled: verdict.settled,
    },
    sentences: [
      words.traceTruth[trace.truth] + words.sentences + why,
      finding ? words.traceVerdict(verdict.id, finding.rule.title[locale]) : words.traceNoVerdict,
      isBefore && trace.truth === 'holds' ? words.traceBefore(verdict.id) : '',
    ],
  };
}
