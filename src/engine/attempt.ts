import type { Evaluate } from './evaluate.js';
import type { Known } from './known.js';
import type { Rung, Takes } from './rung.js';
import type { RecordValue } from './value.js';

/** The end of a limit of the pack that begins at a Beijing time; undefined where none is in force. */
export type AddLimit = (
  limit: string,
  from: string,
) => { readonly at: string; readonly provisional: boolean } | undefined;

/** What came of turning to a rung. */
export interface Attempt {
  readonly kind:
    | 'untried'
    /** An answer may still come, by `until` where its date is known. */
    | 'waiting'
    /** It has not even said whether it takes the matter up, though the time for that is over: ask it. */
    | 'overdue'
    /** It wants something from the user. */
    | 'asks-info'
    /** Refused, ended, or silent past its time. */
    | 'tried'
    | 'not-accepted';
  readonly times: number;
  readonly at?: string;
  readonly reply?: string;
  readonly until?: string;
  /** `until` is only the date by which it says whether it takes the matter up. */
  readonly decides: boolean;
  readonly provisional: boolean;
}

/** The contacts of a case with one rung, in their order, at a moment. */
export function attemptAt(rung: Rung, known: Known, evaluate: Evaluate, add: AddLimit): Attempt {
  const contacts = contactsWith(rung.id, known);
  const last = lastOf(contacts);
  const isSpent = rung.spent !== undefined && evaluate(rung.spent).truth === 'holds';
  const times = contacts.length;
  const nothing = { times, provisional: false, decides: false };
  if (!last) return { ...nothing, kind: isSpent ? 'tried' : 'untried' };
  const about = { ...nothing, ...textOf(last, 'at', 'at'), ...textOf(last, 'reply', 'reply') };
  if (last.outcome === 'not-accepted') return { ...about, kind: 'not-accepted' };
  if (isSpent || last.outcome === 'ended' || last.reply === 'refused') return { ...about, kind: 'tried' };
  if (last.reply === 'asks-info') return { ...about, kind: 'asks-info' };
  const takes = takesOf(rung, evaluate);
  const end = promised(contacts, last, { rung, takes, known, add }) ?? answerDue(takes, last, known, add);
  if (end === undefined) {
    // Without a day nobody can say that the time is over; asked more than once it has been tried.
    const isOpen = last.outcome === 'open' || (last.at === undefined && times < 2);
    return { ...about, kind: isOpen && rung.takes.length > 0 ? 'waiting' : 'tried' };
  }
  if (known.now >= end.at) return { ...about, kind: 'tried' };
  const { decidedBy } = end;
  if (decidedBy === undefined) return { ...about, kind: 'waiting', until: end.at, provisional: end.provisional };
  if (known.now >= decidedBy.at) return { ...about, kind: 'overdue' };
  return { ...about, kind: 'waiting', until: decidedBy.at, provisional: decidedBy.provisional, decides: true };
}

/** Whom the user has contacted, in the order of the records. */
export function contactsOf(known: Known): readonly RecordValue[] {
  const contacts = known.values.get('contacts');
  return Array.isArray(contacts) ? (contacts as readonly RecordValue[]) : [];
}

export const contactsWith = (id: string, known: Known): readonly RecordValue[] =>
  contactsOf(known).filter((contact) => contact.with === id);

export const takesOf = (rung: Rung, evaluate: Evaluate): Takes | undefined =>
  rung.takes.find(({ when }) => when === undefined || evaluate(when).truth === 'holds');

/** People list what happened in the order in which it happened; a time that says otherwise counts more. */
const lastOf = (contacts: readonly RecordValue[]): RecordValue | undefined =>
  contacts.reduce<RecordValue | undefined>(
    (last, contact) => (last && String(contact.at ?? last.at ?? '') < String(last.at ?? '') ? last : contact),
    undefined,
  );

interface Due {
  readonly at: string;
  readonly provisional: boolean;
  /** Nothing says that it was taken up: first comes the date by which it says so. */
  readonly decidedBy?: { readonly at: string; readonly provisional: boolean };
}

interface Asked {
  readonly rung: Rung;
  readonly takes: Takes | undefined;
  readonly known: Known;
  readonly add: AddLimit;
}

/** A date that was promised counts once and not too far ahead, and when it is past the time is over; an authority may set a new one. */
function promised(
  contacts: readonly RecordValue[],
  last: RecordValue,
  { rung, takes, known: { now }, add }: Asked,
): Due | undefined {
  const at = last.promisedUntil;
  if (typeof at !== 'string') return undefined;
  const broken = contacts.some(
    (contact) => contact !== last && typeof contact.promisedUntil === 'string' && contact.promisedUntil <= now,
  );
  const reach = takes?.promise && add(takes.promise, typeof last.at === 'string' ? last.at : now)?.at;
  if ((broken && !rung.authority) || (reach && at > reach)) return undefined;
  return { at, provisional: false };
}

/** The latest end. Of one that first says whether it takes the matter up, that date comes before, unless it is known to be at work. */
function answerDue(
  takes: Takes | undefined,
  { at, outcome }: RecordValue,
  { now }: Known,
  add: AddLimit,
): Due | undefined {
  if (takes === undefined || typeof at !== 'string') return undefined;
  const decidedBy = takes.accept === undefined ? undefined : add(takes.accept, at);
  const end = add(takes.answer, decidedBy?.at ?? at);
  if (end === undefined || decidedBy === undefined) return end;
  const whole = { at: end.at, provisional: end.provisional || decidedBy.provisional };
  return outcome === 'open' && now >= decidedBy.at ? whole : { ...whole, decidedBy };
}

const textOf = <Name extends string>(
  record: RecordValue,
  field: string,
  name: Name,
): { readonly [N in Name]?: string } => {
  const value = record[field];
  return typeof value === 'string' ? ({ [name]: value } as { readonly [N in Name]: string }) : {};
};
