/** What was made of one typed line or picked option. */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T; readonly shown?: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** One question as a screen or a voice can put it, whatever it is about. All texts are in the user's language. */
export interface Form<T> {
  readonly title: string;
  /** Where to see it, and why it is asked: shown on "?". */
  readonly more: readonly string[];
  /** Empty: the answer is written. */
  readonly options: readonly string[];
  /** Several options may be picked; the text says what it means to pick none. */
  readonly none?: string;
  /** The option on which the cursor begins. */
  readonly current?: number;
  /** With several to pick: those that are picked at first. */
  readonly ticked?: readonly number[];
  /** What is in the line at first. */
  readonly typed?: string;
  /** What is typed stays hidden, where the screen can do that. */
  readonly secret?: boolean;
  readonly hint: string;
  readonly pick: (indexes: readonly number[]) => Reading<T>;
  readonly read: (line: string) => Reading<T>;
}

/** How a prompt ended. */
export type Outcome<T> =
  | Reading<T>
  | { readonly kind: 'explain' }
  | { readonly kind: 'back' }
  | { readonly kind: 'enough' }
  | { readonly kind: 'leave' }
  | Pasted;

/** What somebody brought along instead of an answer: several lines that say more, or the path of a bill. */
export type Pasted = { readonly kind: 'pasted'; readonly text: string };

const commands: Readonly<Record<string, Exclude<Outcome<never>['kind'], 'value' | 'refused' | 'leave' | 'pasted'>>> = {
  '?': 'explain',
  help: 'explain',
  帮助: 'explain',
  '<': 'back',
  '《': 'back',
  back: 'back',
  返回: 'back',
  '>': 'enough',
  '》': 'enough',
  enough: 'enough',
  够了: 'enough',
};

/** "?", "<" and ">" mean the same in every question; all else is an answer. */
export function commandOf(line: string): 'explain' | 'back' | 'enough' | undefined {
  const word = line.normalize('NFKC').trim().toLowerCase();
  return Object.hasOwn(commands, word) ? commands[word] : undefined;
}

/** Reads a typed line: a command, numbers of options, or the words of an answer. */
export function readLine<T>(form: Form<T>, line: string): Outcome<T> {
  const command = commandOf(line);
  if (command) return { kind: command };
  const indexes = optionNumbers(form, line);
  return indexes ? form.pick(indexes) : form.read(line);
}

/** "2", "１、3": the indexes of the options that are meant; undefined when these are no numbers of options. */
export function optionNumbers({ options, none }: Form<unknown>, line: string): readonly number[] | undefined {
  const words = line
    .normalize('NFKC')
    .trim()
    .split(/[\s,、;]+/u);
  if (options.length === 0 || !words.every((word) => /^\d{1,3}$/.test(word))) return undefined;
  if (none !== undefined && words.join() === '0') return [];
  const indexes = words.map((word) => Number(word) - 1);
  const possible = indexes.every((index) => index >= 0 && index < options.length);
  return possible && (none !== undefined || indexes.length === 1) ? [...new Set(indexes)] : undefined;
}
