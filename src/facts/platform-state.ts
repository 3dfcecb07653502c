import type { Derivation } from './derive.js';
import { notices } from './notices.js';
import type { Reader } from './reader.js';
import { stalls } from './stalling.js';
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

/** How long it has been out of reach; while nobody says since when, at most since it took the money. */
function lostFor(reader: Reader): string | undefined {
  if (reader.value('platform.unreachable') !== true) return undefined;
  const [since, paidAt] = [reader.text('platform.unreachableSince'), reader.text('payment.paidAt')];
  if (since === undefined && paidAt !== undefined && reader.isOpen('platform.unreachableSince'))
    reader.assume({ fact: 'platform.unreachableSince', value: paidAt, fallback: true });
  return passedSince(since ?? paidAt, reader.now);
}

/** The end of an announced maintenance: the announcement's, else that of the notice or of what the service said. */
function maintenanceEnd(reader: Reader): string | undefined {
  const announced = reader.text('platform.announcedMaintenanceUntil');
  if (announced !== undefined) return announced;
  if (!notices(reader)?.includes('maintenance')) return undefined;
  const talks = (reader.records('contacts') ?? []).filter((contact) => contact.with === 'platform');
  const promised = talks.at(-1)?.promisedUntil;
  return reader.text('order.noticeUntil') ?? (typeof promised === 'string' ? promised : undefined);
}

/**
 * Maintenance is volunteered, so nothing said means unknown, not none. Only where the platform is down does the answer decide
 * between waiting and a lost platform: there "none" stands in until it is asked. As the same excuse once more it is over.
 */
function maintenance(reader: Reader): 'none' | 'ahead' | 'undated' | 'over' | undefined {
  const end = maintenanceEnd(reader);
  const announced = reader.value('platform.maintenanceAnnounced');
  const noticed = notices(reader)?.includes('maintenance') ?? false;
  const onlyNoticed = noticed && announced !== true && reader.text('platform.announcedMaintenanceUntil') === undefined;
  if (onlyNoticed && stalls(reader)?.includes('same-excuse')) return 'over';
  if (end !== undefined) return reader.now < end ? 'ahead' : 'over';
  if (announced === true || noticed) return 'undated';
  if (announced === false) return 'none';
  if (reader.value('platform.unreachable') !== true) return undefined;
  if (reader.isOpen('platform.maintenanceAnnounced'))
    reader.assume({ fact: 'platform.maintenanceAnnounced', value: false, fallback: true });
  return 'none';
}

/** Goods that go out at set times: how far it is known when. */
function batches(reader: Reader): 'none' | 'times' | 'until' | 'undated' | undefined {
  const times = reader.value('order.promise.batchTimes');
  if (Array.isArray(times) && times.length) return 'times';
  const said = notices(reader);
  if (!said?.includes('batch-release')) return said && 'none';
  if (reader.text('order.noticeUntil') !== undefined) return 'until';
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
  'maintenance.until': maintenanceEnd,
  'batch.state': batches,
  'review.until': reviewUntil,
} as const satisfies Record<string, Derivation>;
