import type { RecordValue } from '../engine/value.js';
import type { Derivation } from './derive.js';
import type { Reader } from './reader.js';

/** What the service says now: its last words, until their date is past; what it has said before is a phrase, not a notice. */
function saidNow(reader: Reader): readonly string[] {
  const talks = (reader.records('contacts') ?? []).filter((contact) => contact.with === 'platform');
  const last = talks.at(-1);
  if (!last) return [];
  const until = last.promisedUntil;
  if (typeof until === 'string' && until <= reader.now) return [];
  const before = talks.slice(0, -1).flatMap(wordsOf);
  return wordsOf(last).filter((word) => !before.includes(word));
}

const wordsOf = ({ said }: RecordValue): readonly string[] => (Array.isArray(said) ? said : []);

/** Notices on the order page and words of the service count alike. */
export function notices(reader: Reader): readonly string[] | undefined {
  const said = saidNow(reader);
  const shown = reader.value('order.notice');
  if (shown === undefined || shown === null) {
    if (said.length === 0) return undefined;
    if (reader.isOpen('order.notice')) reader.assume({ fact: 'order.notice', value: [], fallback: true });
    return said;
  }
  const until = reader.text('order.noticeUntil');
  const inForce = until === undefined || reader.now < until ? (shown as readonly string[]) : [];
  return [...new Set([...inForce, ...said])];
}

/** An order that waits for the buyer waits for details, until the page or the service is known to want something else. */
function waitsForDetails(reader: Reader): boolean | undefined {
  const status = reader.text('order.status');
  if (status !== 'awaiting-user') return status === undefined ? undefined : false;
  const said = notices(reader);
  if (said === undefined && reader.isOpen('order.notice'))
    reader.assume({ fact: 'order.notice', value: [], fallback: true });
  return !said?.some((notice) => ['identity-check', 'info-invalid', 'restricted'].includes(notice));
}

export const noticeFacts = { notices, 'order.waitsForDetails': waitsForDetails } as const satisfies Record<
  string,
  Derivation
>;
