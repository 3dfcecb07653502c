import { applies } from './applies.js';
import { takesOf } from './attempt.js';
import { type Evaluate, evaluator } from './evaluate.js';
import type { Known } from './known.js';
import type { LetterRequest, LetterWords, WrittenEvidence } from './letter.js';
import { isInForce, type Law, type Pack } from './pack.js';
import type { Letter, Stage } from './pack-letter.js';
import type { Value } from './value.js';
import type { Verdict } from './verdict.js';

type Facts = readonly (readonly [path: string, value: Value])[];

/** What is known of a letter before anything of it is written; conditions may rest on these. */
export function letterKind(pack: Pack, verdict: Verdict, { stage }: LetterRequest): Facts {
  const kind = verdict.finding?.rule.demand ?? 'deliver';
  const demand = pack.demands[kind];
  return [
    ['verdict', verdict.id],
    ['letter.stage', stage],
    ['letter.demandKind', kind],
    ...(demand ? [['letter.demandOf', demand.of] as const] : []),
  ];
}

/** The demand, the date, the articles and the evidence of a letter, as facts that its sentences may name. */
export function letterFacts(
  pack: Pack,
  known: Known,
  verdict: Verdict,
  { letter, stage }: LetterRequest,
  evidence: readonly WrittenEvidence[],
  laws: readonly Law[],
  words: LetterWords,
): Facts {
  const kind = verdict.finding?.rule.demand ?? 'deliver';
  const demand = pack.demands[kind];
  const evaluate = evaluator(pack, known);
  const text = demand?.text
    .filter((paragraph) => applies(paragraph, evaluate))
    .map((paragraph) => paragraph.text[words.locale])
    .join('');
  const limit = answerLimit(pack, letter, stage, evaluate);
  const by = limit && words.answerBy(limit);
  const of = (group: WrittenEvidence['group']) => evidence.filter((one) => one.group === group).map((one) => one.text);
  const lists = [
    ['letter.evidence', of('own'), words.numbered],
    ['letter.records', of('platform'), words.listed],
    ['letter.channelRecords', of('payment-channel'), words.listed],
  ] as const;
  return [
    ...(text ? [['letter.demand', text] as const] : []),
    ...(by ? [['letter.answerBy', by] as const] : []),
    ...(laws.length
      ? [['letter.laws', words.laws(laws)] as const, ['letter.lawsTold', words.lawsTold(laws)] as const]
      : []),
    ...lists.flatMap(([path, texts, join]) => (texts.length ? [[path, join(texts)] as const] : [])),
    ['letter.today', words.today],
  ];
}

/** What the recipient has for its answer by the ladder, unless the letter asks for another time. */
function answerLimit(pack: Pack, { id, answer }: Letter, stage: Stage, evaluate: Evaluate): string | undefined {
  const rung = pack.ladder.find((one) => one.id === id);
  const takes = rung && takesOf(rung, evaluate);
  return answer?.[stage] ?? takes?.accept ?? takes?.answer;
}

/**
 * The articles of a letter: those of the rule, its own, then enough to make two. Only what is in force on the day, and was
 * when the payment was made: what happened is judged by the law of its time.
 */
export function lawsFor(pack: Pack, known: Known, verdict: Verdict, { laws }: Letter): readonly Law[] {
  if (!laws) return [];
  const evaluate = evaluator(pack, known);
  const paidAt = known.values.get('payment.paidAt');
  const day = known.now.slice(0, 10);
  const since = typeof paidAt === 'string' && paidAt < known.now ? paidAt.slice(0, 10) : day;
  const fits = (law: Law): boolean => law.from <= since && isInForce(law, day) && applies(law, evaluate);
  const named = (ids: readonly string[]) => ids.flatMap((id) => pack.laws[id] ?? []).filter(fits);
  const own = named(laws.own);
  const ofRule = named(verdict.finding?.rule.laws ?? []).filter((law) => !own.includes(law));
  const chosen = [...ofRule.slice(0, laws.rule), ...own];
  // Where the rule names none, the buyer's own part in it leaves nothing to hold against the other side.
  if (laws.rule > 0 && chosen.length === 0) return [];
  const more = named(laws.pad).filter((law) => !chosen.includes(law));
  return [...chosen, ...more.slice(0, Math.max(0, 2 - chosen.length))].slice(0, 4);
}
