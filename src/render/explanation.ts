import type { ConditionLine } from './condition-words.js';
import type { Item, Section } from './sections.js';

/** What is said of one thing of a pack: as data for programs, and as headed lists for people. */
export interface Explanation {
  readonly kind: 'rule' | 'fact' | 'limit' | 'action' | 'warning';
  readonly id: string;
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly sections: readonly Section[];
}

export const bullets = (texts: readonly string[]): readonly Item[] => texts.map((text) => ({ lead: '- ', text }));

export const paragraphs = (texts: readonly string[]): readonly Item[] =>
  texts.filter((text) => text !== '').map((text) => ({ lead: '', text }));

const marks = { holds: '✓', fails: '✗', unknown: '?' } as const;

/** A condition as a list: two blanks for each level, with a mark where there is a trace. */
export const conditionItems = (lines: readonly ConditionLine[], here: (value: string) => string): readonly Item[] =>
  lines.map(({ depth, text, fact, truth, actual }) => ({
    lead: `${'  '.repeat(depth)}${truth ? marks[truth] : '-'} `,
    text: `${text}${actual === undefined ? '' : here(actual)}${fact ? ` [${fact}]` : ''}`,
  }));
