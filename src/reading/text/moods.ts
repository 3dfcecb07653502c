import { type Turn, turnAt } from './chat.js';
import type { Clause } from './clauses.js';
import { choiceOf, hasCue, type Mark, statementOf } from './find-phrases.js';

/** How what stands in a clause is meant. */
export interface Mood {
  /** Nothing in it is said to be so: a question whether, a condition, a guess. */
  readonly open: boolean;
  /**
   * To be asked: ends in a question mark without asking anything by its words ("paid and nothing there?"), goes on
   * after a condition ("if it was taken but …"), or is in a sentence on other orders as well.
   */
  readonly doubtful: boolean;
  /** From here on it is only wanted or to come; the end of the clause where nothing is. */
  readonly futureFrom: number;
  /** From here on somebody else is speaking. */
  readonly told?: {
    readonly from: number /** A choice of contacts.with; empty for anybody else. */;
    readonly by: string;
  };
}

const farthestSpeech = 6;

/** What was told by others, and conditions, go on to the end of their sentence, or until it turns back to the user. */
export function moodsOf(clauses: readonly Clause[], text: string, turns: readonly Turn[]): readonly Mood[] {
  const moods: Mood[] = [];
  const ofOthers = new Set(
    clauses.flatMap(({ marks, sentence }) => (marks.some((mark) => hasCue(mark, 'other')) ? sentence : [])),
  );
  for (const [index, clause] of clauses.entries()) {
    const before = clauses[index - 1]?.sentence === clause.sentence && !clause.turns ? moods[index - 1] : undefined;
    const has = (cue: Parameters<typeof hasCue>[1]) => clause.marks.some((mark) => hasCue(mark, cue));
    const turn = turnAt(turns, clause.start);
    const told =
      (turn && turn.by !== 'user' ? { from: clause.start, by: turn.by === 'platform' ? turn.by : '' } : undefined) ??
      speechIn(clause, text) ??
      goesOnSpeaking(clause, clauses[index - 1]) ??
      answerTo(clause) ??
      (before?.told && !isOwn(clause) ? { ...before.told, from: clause.start } : undefined);
    const guesses = clause.marks.some((mark) => hasCue(mark, 'guess') && (!told || mark.start < told.from));
    const supposes = clause.marks.some((mark) => hasCue(mark, 'condition') && (!told || mark.start < told.from));
    const why = has('reason');
    const supposed = clause.turns && clauses[index - 1]?.sentence === clause.sentence && supposesIn(clauses[index - 1]);
    const future = why
      ? undefined
      : clause.marks.find((mark) => hasCue(mark, 'future') && (!told || mark.start < told.from));
    moods.push({
      open:
        supposes ||
        (guesses && !why) ||
        (before?.open === true && !before.told && supposesIn(clauses[index - 1])) ||
        (has('question') && !why) ||
        has('terms'),
      doubtful: (clause.asks && !why) || supposed || ofOthers.has(clause.sentence),
      futureFrom: future?.start ?? clause.end,
      ...(told && { told }),
    });
  }
  return moods;
}

/** A question and a guess end with their clause, a condition does not. */
const supposesIn = (clause: Clause | undefined): boolean =>
  clause?.marks.some((mark) => hasCue(mark, 'condition')) ?? false;

/** "商家拒绝退款，说已经发货": the verb stands first, and who speaks was named before. */
function goesOnSpeaking({ marks, start, sentence }: Clause, before: Clause | undefined): Mood['told'] {
  const [first] = marks;
  const speaker = before?.sentence === sentence ? before.marks.find((mark) => hasCue(mark, 'speaker')) : undefined;
  if (!first || !speaker || first.start - start > 1 || !hasCue(first, 'speech')) return undefined;
  return { from: first.end, by: choiceOf(speaker, 'contacts.with') ?? '' };
}

/** "催了三次每次都说系统维护", "一问就说到账了": nobody is named, but it is not the user who says it. */
const answerTo = ({ marks }: Clause): Mood['told'] => {
  const asked = marks.find((mark) => hasCue(mark, 'contacting'));
  const speech = marks.find(
    (mark) => asked && hasCue(mark, 'speech') && mark.start >= asked.end && mark.start - asked.end <= 8,
  );
  return speech && { from: speech.end, by: '' };
};

/** Nobody who is asked where the goods are says that they have not come. */
const isOwn = ({ marks, start }: Clause): boolean =>
  marks.some((mark) => statementOf(mark)?.says['receipt.arrived'] === false) ||
  marks.some((mark) => mark.start - start <= 1 && (hasCue(mark, 'self') || hasCue(mark, 'order')));

/** "客服说…", "seller told me …", and "客服：…" in a chat. */
function speechIn({ marks, end }: Clause, text: string): Mood['told'] {
  for (const [index, speaker] of marks.entries()) {
    if (!hasCue(speaker, 'speaker')) continue;
    const by = choiceOf(speaker, 'contacts.with') ?? '';
    if (/^\s?:/.test(text.slice(speaker.end, Math.min(end, speaker.end + 2)))) return { from: speaker.end, by };
    const speech = marks
      .slice(index + 1)
      .find((mark) => mark.start - speaker.end > farthestSpeech || hasCue(mark, 'speech'));
    if (speech && hasCue(speech, 'speech') && speech.start - speaker.end <= farthestSpeech)
      return { from: speech.end, by };
  }
  return undefined;
}

/** The mark is denied: a negation stands right before it, in English with a few words between. */
export function isDenied(mark: Mark, { marks }: Clause, text: string): boolean {
  return marks.some((other) => {
    if (!hasCue(other, 'negation') || other.end > mark.start) return false;
    const between = text.slice(other.end, mark.start);
    return /^[a-z']/.test(text.slice(other.start, other.end)) ? between.length <= 14 : between.trim().length <= 3;
  });
}
