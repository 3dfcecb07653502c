/** The words that a text is read by: data of a pack, loaded only when a text has to be read. */
export interface Vocabulary {
  /** What stands before a value, and the fact that the value is of; an empty path: a value of no use. */
  readonly labels: Readonly<Record<string, string>>;
  /** Labels that say what kind of account stands behind them. */
  readonly accountLabels: Readonly<Record<string, string>>;
  readonly pages: readonly Page[];
  /** Lines of a page that say nothing of the case: buttons, headings, questions of the app. */
  readonly noise: readonly string[];
  /** Common slips of the input method, each as long as what was meant. */
  readonly typos: Readonly<Record<string, string>>;
  /** Words by what they do in a sentence. */
  readonly cues: Readonly<Partial<Record<Cue, readonly string[]>>>;
  /** More words for the choices of a fact than facts.yaml has, for sentences only: path, choice, words. */
  readonly synonyms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly statements: readonly Statement[];
}

/** A page that the same label means something else on, known by at least two of its marks. */
export interface Page {
  readonly id: string;
  readonly marks: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** What is known by the page being one of these. */
  readonly implies: Readonly<Record<string, string>>;
}

/** What is said when one of the words stands in a clause as a statement. */
export interface Statement {
  readonly words: readonly string[];
  readonly says: Readonly<Record<string, unknown>>;
  /** What is said by its denial; without it a denied statement says nothing. */
  readonly denied?: Readonly<Record<string, unknown>>;
  /** Counts only in a clause that has a word of this cue as well. */
  readonly needs?: Cue;
  /** Said by somebody else it is a demand by itself, without a word of `needs`. */
  readonly commanded?: true;
  /** Believed also where the platform says it. */
  readonly admitted?: true;
}

export const cues = [
  'negation',
  'question',
  'reason',
  'condition',
  'terms',
  'redeeming',
  'guess',
  'other',
  'future',
  'turn',
  'speech',
  'speaker',
  'demand',
  'order',
  'payment',
  'shows',
  'paying',
  'buying',
  'ordering',
  'refunding',
  'waiting',
  'contacting',
  'by-means-of',
  'entered',
  'intended',
  'wanted',
  'self',
  'came',
  'promise',
  'pace',
  'nothing',
] as const;
export type Cue = (typeof cues)[number];
