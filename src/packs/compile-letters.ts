import type { Condition } from '../engine/condition.js';
import type { Pack, Prose } from '../engine/pack.js';
import type { Demand, Evidence, Letter, LetterPart } from '../engine/pack-letter.js';
import type { BlockSource, demandsSchema, evidenceSchema, LetterSource } from './letter-schema.js';
import type { KeyPath, Report } from './problem.js';
import type { ProseSource } from './schema.js';
import type { Source } from './source.js';

/** How the pack being compiled reads conditions and paragraphs. */
export interface Reading {
  readonly condition: (source: unknown, at: KeyPath, report: Report) => Condition;
  readonly prose: (source: ProseSource, at: KeyPath, report: Report) => Prose;
}

export interface LetterFile {
  readonly source: Source;
  readonly content: LetterSource;
}

/** One letter; everything left out has its usual value. */
export function compileLetter(content: LetterSource, report: Report, { condition }: Reading): Letter {
  const { id, title, length, short, stages, answer, laws, full = [], hears = id, body } = content;
  return {
    id,
    title,
    length,
    ...(short && { short }),
    ...(stages && {
      stages: {
        reminder: condition(stages.reminder, ['stages', 'reminder'], report),
        final: condition(stages.final, ['stages', 'final'], report),
      },
    }),
    ...(answer !== undefined && {
      answer: typeof answer === 'string' ? { first: answer, reminder: answer, final: answer } : answer,
    }),
    ...(laws && { laws: { own: laws.own ?? [], rule: laws.rule, pad: laws.pad ?? [] } }),
    full,
    hears,
    body: body.map(({ heading, lines, write }, index) => ({
      ...(heading && { heading }),
      lines: lines ?? false,
      write: write.map((part, place) => compilePart(part, ['body', index, 'write', place], report, condition)),
    })),
  };
}

function compilePart(
  part: BlockSource['write'][number],
  at: KeyPath,
  report: Report,
  condition: Reading['condition'],
): LetterPart {
  const rank = part.rank === undefined ? {} : { rank: part.rank };
  if ('put' in part) return { put: part.put, ...rank, ...(part.group && { group: part.group }) };
  const { when, unless, each, only, 'zh-CN': chinese, en } = part;
  return {
    text: { 'zh-CN': chinese, en },
    ...rank,
    ...(when !== undefined && { when: condition(when, [...at, 'when'], report) }),
    ...(unless !== undefined && { unless: condition(unless, [...at, 'unless'], report) }),
    ...(each !== undefined && { each }),
    ...(only && { only }),
  };
}

type DemandsSource = NonNullable<ReturnType<typeof demandsSchema.parse>>;
type EvidenceSource = NonNullable<ReturnType<typeof evidenceSchema.parse>>;

export const compileDemands = (content: DemandsSource, report: Report, { prose }: Reading): Pack['demands'] =>
  Object.fromEntries(
    Object.entries(content).map(([id, { of = 'platform', text }]): [string, Demand] => [
      id,
      { of, text: prose(text, [id, 'text'], report) },
    ]),
  );

export const compileEvidence = (content: EvidenceSource, report: Report, { condition }: Reading): readonly Evidence[] =>
  Object.entries(content).map(([id, { group, text, where, when, unless }]) => ({
    id,
    group,
    text,
    where,
    ...(when !== undefined && { when: condition(when, [id, 'when'], report) }),
    ...(unless !== undefined && { unless: condition(unless, [id, 'unless'], report) }),
  }));
