import type { FactPath } from '../generated/fact-path.js';
import type { Derivation } from './derive.js';
import { notices } from './notices.js';
import type { Reader } from './reader.js';

/** The answer, or `usual` in its place until it is asked; it stays in place where nobody knows. */
function orUsual<T extends string | boolean>(reader: Reader, fact: FactPath, usual: T): T {
  const said = reader.value(fact);
  if (said !== undefined && said !== null) return said as T;
  reader.assume({ fact, value: usual, fallback: true });
  return usual;
}

/** Nothing of what can come instead of the goods was named; a list without any entry says the same. */
function gotNothing(reader: Reader): boolean {
  const got = reader.value('receipt.got');
  if (Array.isArray(got)) return got.length === 0 || got.some((item) => item === 'nothing');
  if (reader.value('receipt.arrived') === true) return false;
  reader.assume({ fact: 'receipt.got', value: ['nothing'], fallback: true });
  return true;
}

/** The platform's "done" stands until the official record is asked for, but not against somebody who cannot see that record. */
function credited(reader: Reader): boolean | undefined {
  const record = reader.value('receipt.officialRecord');
  if (record !== undefined) return record === 'credited';
  const done = ['completed', 'partly-delivered'].includes(reader.text('order.status') ?? '');
  if (!done || !reader.isOpen('receipt.officialRecord')) return undefined;
  return orUsual(reader, 'receipt.officialRecord', 'credited') === 'credited';
}

/** Somewhere nobody has looked; where the page itself says that nothing was issued, there is nothing to look for. */
function keyElsewhere(reader: Reader): boolean {
  const said = notices(reader);
  if (said?.some((notice) => notice === 'issue-error' || notice === 'out-of-stock')) return false;
  if (said === undefined) reader.assume({ fact: 'order.notice', value: [], fallback: true });
  return !orUsual(reader, 'receipt.lookedInMail', false);
}

/** Kinds that are sold in both ways are worth the question; for the others the usual way is taken for granted. */
function keyExpected(reader: Reader): boolean {
  const delivery = reader.text('goods.delivery');
  if (delivery !== undefined) return delivery === 'card-key';
  const kind = reader.text('goods.kind');
  if (kind === undefined) reader.assume({ fact: 'goods.kind', value: 'other', fallback: true });
  const usual = keyKinds.includes(kind ?? '') ? 'card-key' : 'direct';
  reader.assume({ fact: 'goods.delivery', value: usual, fallback: soldBothWays.includes(kind ?? '') });
  return usual === 'card-key';
}

const keyKinds = ['card-key', 'gift-card', 'software-licence'];
const soldBothWays = ['membership', 'game-points', 'other'];

/** Who holds a key that is refused was sent one, whatever the order page says: that is still to be looked at. */
function keyCame(reader: Reader): boolean | undefined {
  const status = reader.text('order.status');
  if (status !== undefined) return status === 'completed' || status === 'partly-delivered';
  const got = reader.value('receipt.got');
  if (!Array.isArray(got) || !got.some((one) => one === 'key-used' || one === 'key-invalid')) return undefined;
  return orUsual(reader, 'order.status', 'completed') === 'completed';
}

/** What is still to come, as money; null where everything came or where there is no face value to come short of. */
function rest({ text }: Reader): string | null | undefined {
  const [bought, got] = [text('goods.faceValue'), text('receipt.amountGot')];
  if (bought === undefined || got === undefined) return undefined;
  const cents = Math.round(Number(bought) * 100) - Math.round(Number(got) * 100);
  return cents > 0 ? (cents / 100).toFixed(2) : null;
}

/** Said of their own accord only: what nobody spoke of contradicts nothing and is within nobody's reach. */
const gotAny = (reader: Reader, kinds: readonly string[]): boolean => {
  const got = reader.value('receipt.got');
  return Array.isArray(got) && kinds.some((kind) => (got as readonly string[]).includes(kind));
};

const shortfalls = ['nothing', 'less', 'other-item', 'trial', 'key-used', 'key-invalid', 'step-left'];

export const receiptFacts = {
  'receipt.contradictsArrival': (reader) => reader.value('receipt.arrived') === true && gotAny(reader, shortfalls),
  'receipt.withinReach': (reader) =>
    reader.value('receipt.officialRecord') === 'credited' ||
    reader.value('account.inArrears') === true ||
    gotAny(reader, ['step-left', 'in-other-account']),
  'receipt.gotNothing': gotNothing,
  'receipt.credited': credited,
  'receipt.unrecorded': (reader) => orUsual(reader, 'receipt.officialRecord', 'nothing') === 'nothing',
  'receipt.keyElsewhere': keyElsewhere,
  'goods.keyExpected': keyExpected,
  'receipt.keyUnchecked': (reader) => orUsual<string>(reader, 'receipt.keyCompared', 'not-yet') !== 'same',
  'receipt.keyUsedByOthers': (reader) => !orUsual(reader, 'receipt.keyUsedByMe', false),
  'receipt.keyCame': keyCame,
  'receipt.rest': rest,
  'receipt.claimOver': ({ text, now }) => {
    const until = text('receipt.claimBy');
    return until === undefined ? undefined : now > until;
  },
} as const satisfies Record<string, Derivation>;
