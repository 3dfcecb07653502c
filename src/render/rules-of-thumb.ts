import type { Step } from '../engine/ladder.js';
import { parseText, type Segment } from '../engine/text.js';
import { deciding } from '../engine/trace.js';
import type { Finding } from '../engine/verdict.js';
import { messages } from '../locale/index.js';
import { showLimit, type Writing } from './prose.js';

/** A limit that no source states: what it says, and why it was chosen. */
export interface RuleOfThumb {
  readonly limit: string;
  readonly value: string;
  readonly reason: string;
}

/**
 * The limits without a source that a verdict rests on: in its patience, in what made it hold, in its explanation, and in the
 * rungs whose dates are shown.
 */
export function rulesOfThumb(
  { rule, trace }: Finding,
  ladder: readonly Step[],
  writing: Writing,
): readonly RuleOfThumb[] {
  const { pack, known, showing, evaluate } = writing;
  const written = rule.explain.filter(({ when }) => when === undefined || evaluate(when).truth === 'holds');
  const ids = [
    ...(rule.patience && 'limit' in rule.patience ? [rule.patience.limit] : []),
    ...deciding(trace).flatMap(({ leaf }) => ('limit' in leaf.operand ? [leaf.operand.limit] : [])),
    ...written.flatMap(({ text }) => limitsIn(parseText(text[showing.locale]) ?? [])),
    ...ladder.flatMap(({ state, takes }) => (state === 'now' && takes ? [takes.answer] : [])),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const limit = pack.limits[id];
    const value = limit?.source === 'judgement' ? showLimit(pack, id, known.now, showing) : undefined;
    if (!limit || value === undefined) return [];
    const { colon } = messages[showing.locale];
    return [
      {
        limit: id,
        value: `${limit.label[showing.locale]}${colon}${value}`,
        reason: limit.reason?.[showing.locale] ?? '',
      },
    ];
  });
}

const limitsIn = (segments: readonly Segment[]): readonly string[] =>
  segments.flatMap((segment) => {
    if (segment.kind === 'optional') return limitsIn(segment.parts);
    return segment.kind === 'limit' ? [segment.name] : [];
  });
