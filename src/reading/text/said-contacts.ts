import { readTime } from '../../facts/time/read-time.js';
import type { Candidate } from './candidate.js';
import type { Clause } from './clauses.js';
import { choiceOf, hasCue, type Mark, statementOf } from './find-phrases.js';
import type { Mood } from './moods.js';
import type { Quantity } from './quantities.js';

interface Contact {
  readonly with: string;
  readonly start: number;
  readonly end: number;
  readonly reply?: string;
  readonly said: readonly string[];
  readonly promisedUntil?: string;
  readonly at?: string;
}

/** Who was contacted, and what they answered; what others said is theirs alone and proves nothing. */
export function saidContacts(
  clauses: readonly Clause[],
  moods: readonly Mood[],
  quantities: readonly (readonly Quantity[])[],
  text: string,
  /** The moment at which a clause was said, Beijing time. */
  momentOf: (clause: Clause) => string,
): readonly Candidate[] {
  // Where nobody is named at all, who does not answer is who was paid.
  const named = new Set(clauses.flatMap(({ marks }) => marks.flatMap((mark) => choiceOf(mark, 'contacts.with') ?? [])));
  const silent = [...named].every((party) => party === 'platform') ? 'platform' : undefined;
  let contacts: readonly Contact[] = [];
  let current: { readonly contact: Contact; readonly sentence: number } | undefined;
  for (const [index, clause] of clauses.entries()) {
    const mood = moods[index];
    if (!mood || (mood.open && !mood.told)) continue;
    const carried = current?.sentence === clause.sentence ? current.contact : undefined;
    const found = contactIn(clause, mood, carried, silent, quantities[index] ?? [], text, momentOf(clause));
    if (!found) continue;
    contacts = merged(
      contacts.filter((one) => one !== carried || one.with !== found.with),
      found,
    );
    current = { contact: contacts.at(-1) ?? found, sentence: clause.sentence };
  }
  if (contacts.length === 0) return [];
  const value = contacts.map(({ with: party, reply, said, promisedUntil, at }) => ({
    with: party,
    ...(at !== undefined && { at }),
    ...(reply !== undefined && { reply }),
    ...(said.length > 0 && { said }),
    ...(promisedUntil !== undefined && { promisedUntil }),
  }));
  const start = Math.min(...contacts.map((contact) => contact.start));
  const end = Math.max(...contacts.map((contact) => contact.end));
  return [{ path: 'contacts', value, start, end, sure: true }];
}

function contactIn(
  clause: Clause,
  mood: Mood,
  carried: Contact | undefined,
  silent: string | undefined,
  quantities: readonly Quantity[],
  text: string,
  now: string,
): Contact | undefined {
  const party = clause.marks.find(
    (mark) => choiceOf(mark, 'contacts.with') !== undefined && mark.start < mood.futureFrom,
  );
  const told = mood.told;
  const reply = clause.marks.find(
    (mark) => isReply(mark, clause, party, carried, told?.from) || isSilence(mark, clause, text),
  );
  const said = told
    ? clause.marks.filter((mark) => mark.start >= told.from).flatMap((mark) => choiceOf(mark, 'contacts.said') ?? [])
    : [];
  const asked =
    party &&
    clause.marks.some(
      (mark) =>
        hasCue(mark, 'contacting') &&
        (mark.end <= party.start || mark === party) &&
        party.start - mark.end <= 6 &&
        mark.start < mood.futureFrom,
    );
  const spoken = told
    ? party && party.end <= told.from
      ? choiceOf(party, 'contacts.with')
      : told.by || carried?.with
    : undefined;
  const by =
    spoken ??
    (party && (asked || reply)
      ? choiceOf(party, 'contacts.with')
      : carried && reply
        ? carried.with
        : (reply && isSilence(reply, clause, text)) ||
            (told && said.length > 0 && clause.marks.some((mark) => hasCue(mark, 'contacting')))
          ? silent
          : undefined);
  if (by === undefined) return undefined;
  const times = quantities.filter(({ kind }) => kind === 'time');
  const until =
    told && !carried?.promisedUntil
      ? times.flatMap(({ start, end }) =>
          start >= told.from ? (promiseOf(text, start, end, clause, now) ?? []) : [],
        )[0]
      : undefined;
  const at =
    asked && !told
      ? times.flatMap(({ start, end }) => readTime(text.slice(start, end), now, 'past') ?? [])[0]
      : undefined;
  const answer =
    until || (told && promisesIn(clause, quantities, told.from, text))
      ? 'promise'
      : reply && choiceOf(reply, 'contacts.reply');
  if (told && answer === undefined && said.length === 0 && !carried && !asked) return undefined;
  const base: Contact =
    carried && carried.with === by
      ? carried
      : { with: by, said: [], start: party?.start ?? clause.start, end: clause.end };
  const ends = [base.end, clause.end];
  return {
    ...base,
    end: Math.max(...ends),
    ...(answer !== undefined && (base.reply === undefined || answer === 'promise') && { reply: answer }),
    said: [...new Set([...base.said, ...said])],
    ...(until !== undefined && { promisedUntil: until }),
    ...(at !== undefined && base.at === undefined && { at }),
  };
}

/** "没反应" is an answer only of somebody who could have answered. */
function isReply(
  mark: Mark,
  { marks }: Clause,
  party: Mark | undefined,
  carried: Contact | undefined,
  toldFrom: number | undefined,
): boolean {
  if (choiceOf(mark, 'contacts.reply') === undefined) return false;
  if (party && party.start < mark.start) return true;
  if (toldFrom !== undefined && mark.start >= toldFrom) return true;
  if (statementOf(mark)) return false;
  return (
    carried !== undefined ||
    (choiceOf(mark, 'contacts.reply') === 'none' && party !== undefined && marks.includes(party))
  );
}

/** "没人理", "打电话不接", "把我拉黑了": says by itself that somebody was asked. */
const isSilence = (mark: Mark, { marks }: Clause, text: string): boolean =>
  choiceOf(mark, 'contacts.reply') === 'none' &&
  !statementOf(mark) &&
  (/^(?:没人|.{0,3}拉黑|blocked)/.test(text.slice(mark.start, mark.end)) ||
    marks.some((other) => hasCue(other, 'contacting') && other.end <= mark.start));

/** "30分钟内到账", "三天内退款": an answer with a date, even where the date cannot be told. */
const promisesIn = (clause: Clause, quantities: readonly Quantity[], from: number, text: string): boolean =>
  quantities.some(
    ({ kind, start, end }) =>
      kind === 'duration' &&
      start >= from &&
      /^\s?(?:以内|之内|内)/.test(text.slice(end, Math.min(clause.end, end + 4))),
  );

/** "明天18:00前到账": only a clock time that is named can be held against them. */
const promiseOf = (text: string, start: number, end: number, clause: Clause, now: string): string | undefined =>
  /(?:到|发|处理|退|充|解决|before|by|until|完成|回复)/.test(text.slice(clause.start, clause.end))
    ? readTime(text.slice(start, end), now, 'future')
    : undefined;

function merged(contacts: readonly Contact[], found: Contact): readonly Contact[] {
  const same = contacts.find(
    (one) =>
      one.with === found.with && (one.reply === undefined || found.reply === undefined || one.reply === found.reply),
  );
  if (!same) return [...contacts, found];
  const reply = found.reply ?? same.reply;
  return [
    ...contacts.filter((one) => one !== same),
    {
      ...same,
      ...found,
      said: [...new Set([...same.said, ...found.said])],
      start: Math.min(same.start, found.start),
      ...(reply !== undefined && { reply }),
    },
  ];
}
