import type { Condition } from './condition.js';
import type { Locale, Paragraph, Prose, Text } from './pack.js';
import type { Value } from './value.js';

export const stages = ['first', 'reminder', 'final'] as const;
export type Stage = (typeof stages)[number];

/** What is written to one recipient. Its id is the rung of the ladder, and what `contacts[].with` calls it. */
export interface Letter {
  readonly id: string;
  /** "Complaint to 12315": names the letter in menus and lists. */
  readonly title: Text;
  /** The limits that say how many Unicode characters the recipient takes. */
  readonly length: Readonly<Record<Locale, string>>;
  /** The same for a chat box; absent where nobody takes a short letter. */
  readonly short?: Readonly<Record<Locale, string>>;
  /** When each later stage is the one to write; absent where there is only one letter. */
  readonly stages?: Readonly<Record<'reminder' | 'final', Condition>>;
  /** The limit within which an answer is asked for, by stage; without it the time that the rung of the ladder has. */
  readonly answer?: Readonly<Record<Stage, string>>;
  readonly laws?: LetterLaws;
  /** Private facts that this recipient cannot do without; everything else private is masked. */
  readonly full: readonly string[];
  /** Whose `asks` of the rules this recipient is given. */
  readonly hears: string;
  readonly body: readonly LetterBlock[];
}

/** Up to `rule` of those that the rule names, always `own`, then `pad` until there are two. */
export interface LetterLaws {
  readonly own: readonly string[];
  readonly rule: number;
  readonly pad: readonly string[];
}

/** Sentences that stand together, each on its own line where `lines` says so; without any the heading goes as well. */
export interface LetterBlock {
  readonly heading?: Text;
  readonly lines: boolean;
  readonly write: readonly LetterPart[];
}

/** What shortening leaves out first has the highest rank; what has none always stays. */
export type LetterPart = LetterSentence | LetterPut;

export interface LetterSentence extends Paragraph {
  readonly rank?: number;
  /** Written once for each of these records, whose fields then count as facts. */
  readonly each?: string;
  readonly only?: Readonly<Record<string, readonly Value[]>>;
}

/** A place for what rules and the list of evidence contribute. */
export interface LetterPut {
  readonly put: 'claim' | 'also' | 'asks' | 'evidence';
  readonly group?: EvidenceGroup;
  readonly rank?: number;
}

/** What is asked for, as a phrase without a subject, so that every letter can ask for it in its own way. */
export interface Demand {
  /** Who can meet it. */
  readonly of: 'platform' | 'payment-channel';
  readonly text: Prose;
}

export const evidenceGroups = ['own', 'payment-channel', 'platform'] as const;
export type EvidenceGroup = (typeof evidenceGroups)[number];

export interface Evidence {
  readonly id: string;
  /** Who has it: the user, the payment app or bank, or only the platform. */
  readonly group: EvidenceGroup;
  readonly text: Text;
  /** How to come by it. */
  readonly where: Text;
  readonly when?: Condition;
  readonly unless?: Condition;
}
