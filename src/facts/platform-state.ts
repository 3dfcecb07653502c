import type { Derivation } from './derive.js';
import { notices } from './notices.js';
import type { Reader } from './reader.js';
import { stalls } from './stalling.js';
import { isNear, maintainedFrom, serviceDates, startOf } from './time/service-dates.js';
import { promisedWindow } from './time/window.js';
import { passedSince } from './time/window-facts.js';

/** Somebody who reads an order page reaches the platform; without one, whether it is down has to be asked. */
function lost(reader: Reader): boolean | undefined {
  const said = reader.value('platform.unreachable');
  if (typeof said === 'boolean') return said;
  if (reader.text('order.status') === undefined) return undefined;
  reader.assume({ fact: 'platform.unreachable', value: false, fallback: false });
  return false;
}

/** A page of a platform that is down cannot be looked at, so nobody is asked what it shows. */
const pageReadable = (reader: Reader): boolean => reader.value('platform.unreachable') !== true;

/** How long it has been out of reach; until that is asked, at most since it took the money. */
function lostFor(reader: Reader): string | undefined {
  if (reader.value('platform.unreachable') !== true) return undefined;
  const [since, paidAt] = [reader.text('platform.unreachableSince'), reader.text('payment.paidAt')];
  if (since !== undefined) return passedSince(since, reader.now);
  if (paidAt === undefined || !reader.isOpen('platform.unreachableSince')) return undefined;
  reader.assume({ fact: 'platform.unreachableSince', value: paidAt, fallback: true });
  return passedSince(paidAt, reader.now);
}

interface Maintenance {
  readonly end: string;
  /** When it was announced, as far as that is known. */
  readonly from: string | undefined;
}

/** An announced maintenance: its end is the announcement's, else that of the notice or of what the service said. */
function maintenanceAhead(reader: Reader): Maintenance | undefined {
  const from = startOf(reader);
  const announced = reader.text('platform.announcedMaintenanceUntil');
  if (announced !== undefined) return { end: announced, from: maintainedFrom(reader) };
  if (!notices(reader)?.includes('maintenance')) return undefined;
  const noticed = reader.text('order.noticeUntil');
  if (noticed !== undefined) return { end: noticed, from };
  const { promisedUntil, at } =
    (reader.records('contacts') ?? []).filter((one) => one.with === 'platform').at(-1) ?? {};
  return typeof promisedUntil === 'string'
    ? { end: promisedUntil, from: typeof at === 'string' ? at : from }
    : undefined;
}

/**
 * Maintenance is volunteered, so nothing said means unknown, not none. Only where the platform is down does the answer decide
 * between waiting and a lost platform: there "none" stands in until it is asked. As the same excuse once more it is over.
 * After a missed date it is waited for only where the site itself is down.
 */
function maintenance(reader: Reader): 'none' | 'ahead' | 'distant' | 'undated' | 'over' | undefined {
  const found = maintenanceAhead(reader);
  const announced = reader.value('platform.maintenanceAnnounced');
  const noticed = notices(reader)?.includes('maintenance') ?? false;
  const onlyNoticed = noticed && announced !== true && reader.text('platform.announcedMaintenanceUntil') === undefined;
  if (onlyNoticed && stalls(reader)?.includes('same-excuse')) return 'over';
  const isDown = reader.value('platform.unreachable') === true;
  if (found !== undefined) {
    if (reader.now >= found.end) return 'over';
    const isBroken = !isDown && reader.once(serviceDates).unheeded?.why === 'broken';
    return isBroken || !isNear({ at: found.end, from: found.from }, reader) ? 'distant' : 'ahead';
  }
  if (announced === true || noticed) return 'undated';
  if (announced === false) return 'none';
  if (!isDown) return undefined;
  if (reader.isOpen('platform.maintenanceAnnounced'))
    reader.assume({ fact: 'platform.maintenanceAnnounced', value: false, fallback: true });
  return 'none';
}

/** Goods that go out at set times: how far it is known when. */
function batches(reader: Reader): 'none' | 'times' | 'until' | 'distant' | 'undated' | undefined {
  const times = reader.value('order.promise.batchTimes');
  if (Array.isArray(times) && times.length) return 'times';
  const said = notices(reader);
  if (!said?.includes('batch-release')) return said && 'none';
  const until = reader.text('order.noticeUntil');
  if (until !== undefined) return reader.once(serviceDates).unheeded?.at === until ? 'distant' : 'until';
  if (reader.isOpen('order.promise.batchTimes'))
    reader.assume({ fact: 'order.promise.batchTimes', value: [], fallback: true });
  return 'undated';
}

/** A review has the promised time, unless the platform waits for the buyer's identity: then there is nothing to wait for. */
const reviewUntil = (reader: Reader): string | null | undefined =>
  notices(reader)?.includes('identity-check') ? null : promisedWindow(reader)?.deadline;

export const platformFacts = {
  'platform.lost': lost,
  'order.pageReadable': pageReadable,
  'platform.lostFor': lostFor,
  'maintenance.state': maintenance,
  'maintenance.until': (reader) => maintenanceAhead(reader)?.end,
  'batch.state': batches,
  'review.until': reviewUntil,
} as const satisfies Record<string, Derivation>;
