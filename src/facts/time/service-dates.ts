import type { RecordValue } from '../../engine/value.js';
import type { Derivation } from '../derive.js';
import type { Reader } from '../reader.js';
import { addLimit } from './add-limit.js';

/** What the service, a notice or an announced maintenance names as the time by which it will have arrived. */
export interface ServiceDates {
  /** The last one that counts, whether it lies ahead or was missed. */
  readonly heeded: string | undefined;
  /** The last one that is no reason to wait, and why: too far off, or named after another one was missed. */
  readonly unheeded: { readonly at: string; readonly why: 'distant' | 'broken' } | undefined;
}

interface Named {
  readonly at: string;
  /** From when its distance is counted: when it was named, else the payment. */
  readonly from: string | undefined;
  /** Whether it was a word on this very order, which can be broken. */
  readonly binds: boolean;
}

/**
 * A date is waited for once, and within reason: of several that the service promised the first counts, one that is too far off
 * counts not at all, and after one that was missed no new one does.
 */
export function serviceDates(reader: Reader): ServiceDates {
  const named = namedDates(reader);
  const isBroken = named.some(({ at, binds }) => binds && at <= reader.now);
  const counts = (one: Named) => one.at <= reader.now || (!isBroken && isNear(one, reader));
  const ahead = named.filter((one) => !counts(one)).map(({ at }) => at);
  const at = last(ahead);
  return {
    heeded: last(named.filter(counts).map((one) => one.at)),
    unheeded: at === undefined ? undefined : { at, why: isBroken ? 'broken' : 'distant' },
  };
}

/** Whether a date that is named for an order lies within what is worth waiting for. */
export function isNear({ at, from }: Pick<Named, 'at' | 'from'>, { pack, now }: Reader): boolean {
  const reach = addLimit(pack)('promise-reach', from ?? now)?.at;
  return reach === undefined || at <= reach;
}

/** From when the order is counted. */
export const startOf = ({ text }: Reader): string | undefined => text('payment.paidAt') ?? text('order.createdAt');

/** From when an announced maintenance is counted: since the site is down, else as the order. */
export const maintainedFrom = (reader: Reader): string | undefined =>
  reader.text('platform.unreachableSince') ?? startOf(reader);

function namedDates(reader: Reader): readonly Named[] {
  const from = startOf(reader);
  const shown = reader.value('order.notice');
  const noticed = Array.isArray(shown) && shown.length === 0 ? undefined : reader.text('order.noticeUntil');
  const maintained = reader.text('platform.announcedMaintenanceUntil');
  return [
    ...promises(reader, from),
    ...(noticed === undefined ? [] : [{ at: noticed, from, binds: true }]),
    ...(maintained === undefined ? [] : [{ at: maintained, from: maintainedFrom(reader), binds: false }]),
  ];
}

/** The first promise, and those after it only once it is missed: until then a second one puts nothing off. */
function promises(reader: Reader, start: string | undefined): readonly Named[] {
  const all = (reader.records('contacts') ?? []).flatMap((contact) => promiseIn(contact, start));
  const [first] = all;
  return first === undefined || first.at > reader.now ? all.slice(0, 1) : all;
}

function promiseIn({ with: party, promisedUntil, at }: RecordValue, start: string | undefined): readonly Named[] {
  if (party !== 'platform' || typeof promisedUntil !== 'string') return [];
  return [{ at: promisedUntil, from: typeof at === 'string' ? at : start, binds: true }];
}

const last = (times: readonly string[]): string | undefined => [...times].sort().at(-1);

export const serviceDateFacts = {
  'window.unheeded': (reader) => reader.once(serviceDates).unheeded?.at ?? null,
  'window.unheededFor': (reader) => reader.once(serviceDates).unheeded?.why ?? 'none',
} as const satisfies Record<string, Derivation>;
