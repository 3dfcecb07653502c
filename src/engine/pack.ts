import { type Condition, factsIn } from './condition.js';
import type { AccountFormat, Goods, Platform, System } from './pack-data.js';
import type { Demand, Evidence, Letter } from './pack-letter.js';
import type { Rung } from './rung.js';
import type { FactType, Value } from './value.js';

/** A compiled pack: plain data, checked when it was loaded, the same for the built-in rules and everybody else's. */
export interface Pack {
  readonly id: string;
  readonly version: string;
  /** sha256 of the pack's files, so that a verdict can name the rules that it came from. */
  readonly digest: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly limits: Readonly<Record<string, Limit>>;
  readonly laws: Readonly<Record<string, Law>>;
  readonly actions: Readonly<Record<string, Action>>;
  readonly warnings: Readonly<Record<string, Warning>>;
  readonly checks: readonly Check[];
  /** The facts that say how far payment and order are. */
  readonly state: readonly string[];
  /** In the order of verdicts: the first that holds is the verdict. */
  readonly rules: readonly Rule[];
  /** Whom to turn to, in order. */
  readonly ladder: readonly Rung[];
  readonly accounts: Readonly<Record<string, AccountFormat>>;
  readonly goods: Readonly<Record<string, Goods>>;
  readonly systems: Readonly<Record<string, System>>;
  readonly letters: readonly Letter[];
  readonly demands: Readonly<Record<string, Demand>>;
  readonly evidence: readonly Evidence[];
  readonly platforms: Readonly<Record<string, Platform>>;
}

export type Locale = 'zh-CN' | 'en';

/**
 * `{fact}` shows a fact, `{limit:id}` a limit; a `[part]` is left out when one of its facts is not known. In letters
 * `{blank:fact}` leaves a place to fill in where the fact is not known.
 */
export type Text = Readonly<Record<Locale, string>>;

/** Paragraphs in their order: `when` writes one only while that holds, `unless` leaves it out only while that holds. */
export type Prose = readonly Paragraph[];
export interface Paragraph {
  readonly text: Text;
  readonly when?: Condition;
  readonly unless?: Condition;
}

export interface Fact {
  readonly path: string;
  readonly type: FactType;
  readonly label: Text;
  /** What a letter asks the user to fill in, where the label does not say it. */
  readonly blank?: Text;
  /** Facts without a question are taken when given, and never asked. */
  readonly question?: Text;
  readonly help?: Text;
  /** What an answer costs the user: 1 a glance … 5 ask somebody else. */
  readonly effort: number;
  readonly private: boolean;
  readonly choices?: readonly Choice[];
  /** What values of a free text are called, as far as the pack knows them. */
  readonly names?: Readonly<Record<string, Text>>;
  /** What the answers yes and no say, as whole statements. */
  readonly says?: { readonly true: Text; readonly false: Text };
  /** Taken for granted while nothing is said. */
  readonly premise?: Value;
  /** Asked only while this holds: until then the question makes no sense. */
  readonly askedWhen?: Condition;
  /** The action that looks this up, for facts that stand in a rule's `first`. */
  readonly look?: string;
  /** Typical values of facts that have no choices: the planner tries them, tests generate them. */
  readonly samples?: readonly Value[];
  readonly fields?: Readonly<Record<string, Fact>>;
  /** For times: whether a reading without a day lies before now or after it. */
  readonly past?: boolean;
  /** Bounds of money (in its unit) and numbers, inclusive. */
  readonly min?: number;
  readonly max?: number;
  readonly definition?: Definition;
}

export interface Choice {
  readonly id: string;
  readonly label: Text;
  /** Other spellings: what apps, shops and interfaces call it. */
  readonly words: readonly string[];
  /** How a letter puts it, where the label is meant for the user's eyes only. */
  readonly letter?: Text;
  /** It comes about only in a pack that has some of these. */
  readonly needs?: ChoiceNeed;
}

export const choiceNeeds = ['platforms'] as const;
export type ChoiceNeed = (typeof choiceNeeds)[number];

/** Whether a fact can ever have this value with what the pack has. */
export const occurs = ({ needs }: Choice, pack: Pick<Pack, ChoiceNeed>): boolean =>
  needs === undefined || Object.keys(pack[needs]).length > 0;

/** How a derived fact comes about. `computed` ones are worked out in src/facts from the facts named. */
export type Definition =
  | { readonly kind: 'when'; readonly when: Condition }
  | { readonly kind: 'at-least'; readonly count: number; readonly of: readonly Condition[] }
  | { readonly kind: 'count'; readonly records: string; readonly where?: Condition }
  | {
      readonly kind: 'latest';
      readonly records: string;
      readonly by: string;
      readonly take: string;
      readonly where?: Condition;
    }
  | { readonly kind: 'computed'; readonly from: readonly string[] };

/**
 * `elapsed` runs to the second, all others end at midnight of the last day; only the two kinds of days may be months or years.
 * `legal-days` are those of a law or regulation: a public holiday at the end moves them (Civil Code 203).
 */
export const counts = ['elapsed', 'workdays', 'days', 'legal-days'] as const;
export type Count = (typeof counts)[number];
export const isDays = (count: Count | undefined): boolean => count === 'days' || count === 'legal-days';

export interface Limit {
  readonly id: string;
  readonly label: Text;
  readonly count: Count;
  readonly values: readonly DatedValue[];
  /** Where the number comes from, or `judgement`, which the report calls our rule of thumb. */
  readonly source: string;
  readonly reason?: Text;
  readonly checked: string;
}

export interface DatedValue {
  readonly value: string | number;
  /** Where it was counted otherwise in those days. */
  readonly count?: Count;
  /** First and last day (YYYY-MM-DD, Beijing) on which the value is in force. */
  readonly from: string;
  readonly until?: string;
}

export interface Law {
  readonly id: string;
  readonly title: Text;
  readonly article: string;
  readonly says: Text;
  readonly from: string;
  readonly until?: string;
  readonly source: string;
  /** While this holds the article does not apply. */
  readonly unless?: Condition;
}

export interface Action {
  readonly id: string;
  readonly text: Prose;
  /** The action is offered only while this holds; unknown is not enough. */
  readonly when?: Condition;
}

export interface Warning {
  readonly id: string;
  readonly text: Prose;
  /** Shown with every verdict unless this fails, even where no rule names it. */
  readonly standing?: Condition;
  /** Actions that may never stand beside it: what one says to do, the other says not to do. */
  readonly contradicts?: readonly string[];
}

export interface Check {
  readonly id: string;
  readonly title: Text;
  /** All its rules are ruled out by what is known of this very matter. */
  readonly ok: Text;
  /** All its rules are ruled out by the state of payment and order alone: nobody looked, and nobody needs to. */
  readonly aside?: Text;
}

export const parties = [
  'platform',
  'seller',
  'payment-channel',
  'supplier',
  'carrier',
  'user',
  'nobody',
  'fraudster',
] as const;
export type Party = (typeof parties)[number];
export const states = ['wait', 'act', 'stop', 'done', 'ask'] as const;
export type State = (typeof states)[number];

export interface Rule {
  readonly id: string;
  readonly check: string;
  readonly title: Text;
  readonly when: Condition;
  readonly responsible: Party;
  /** Somebody else, while this holds. */
  readonly responsibleWhen?: { readonly party: Party; readonly when: Condition };
  /** The state of the case once patience is over. */
  readonly state: State;
  readonly patience?: Patience;
  readonly first: readonly string[];
  readonly do: readonly string[];
  readonly dont: readonly string[];
  readonly explain: Prose;
  /** What happened, in letters to whomever: nobody is addressed and nothing is asked for. */
  readonly claim: Prose;
  /** What this recipient of letters is asked to do about it, besides the demand. */
  readonly asks: Readonly<Record<string, Prose>>;
  readonly demand: string;
  readonly laws: readonly string[];
  /** Rules that hold for the same reason, or are put right by this one: beside it as the verdict they are not told. */
  readonly covers?: readonly string[] | undefined;
  /** Speaks only from what was volunteered: while unknown it keeps no verdict open, and nobody is asked about it … */
  readonly unprompted: boolean;
  /** … until this holds. */
  readonly askedWhen?: Condition;
}

/** Until this moment nobody is late: a limit counted from a time, or a time that is itself a fact. */
export type Patience = { readonly limit: string; readonly from: string } | { readonly until: string };

/** Whether something with these dates is in force on a day (YYYY-MM-DD…). */
export const isInForce = ({ from, until }: { readonly from: string; readonly until?: string }, day: string): boolean =>
  from <= day.slice(0, 10) && (until === undefined || day.slice(0, 10) <= until);

/** The value of a limit on a day (YYYY-MM-DD…); undefined where none is in force. */
export const limitOn = (limit: Limit, day: string): string | number | undefined =>
  limit.values.find((dated) => isInForce(dated, day))?.value;

/** The facts that a derived fact is made of. */
export function dependencies(fact: Fact | undefined): readonly string[] {
  const definition = fact?.definition;
  if (!definition) return [];
  switch (definition.kind) {
    case 'when':
      return factsIn(definition.when);
    case 'at-least':
      return definition.of.flatMap(factsIn);
    case 'computed':
      return definition.from;
    default:
      return [definition.records];
  }
}
