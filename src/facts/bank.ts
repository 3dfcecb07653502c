import { milliseconds } from '../engine/value.js';
import type { Derivation } from './derive.js';
import { limitText } from './limit-text.js';
import type { Reader } from './reader.js';
import { at, run } from './time/opening.js';

/** While nobody has looked at the bank, no debit stands there, and the look is still to be asked for. */
function showsDebit(reader: Reader): boolean {
  const debited = reader.value('payment.bankDebited');
  if (debited === undefined && reader.isOpen('payment.bankDebited'))
    reader.assume({ fact: 'payment.bankDebited', value: false, fallback: true });
  return debited === true;
}

const shownOncePaid = ['paid', 'processing', 'partly-delivered', 'completed'];

/** An order that is being worked on, or goods that came, however wrong: the platform has the money. */
function shownByOrder(reader: Reader): boolean | undefined {
  if (reader.text('payment.status') !== undefined || reader.value('payment.bankDebited') === false) return false;
  const [status, got] = [reader.text('order.status'), reader.value('receipt.got')];
  const came = Array.isArray(got) && got.length > 0 && !got.some((one) => one === 'nothing');
  const shown = status === undefined ? came || undefined : shownOncePaid.includes(status);
  if (shown) reader.assume({ fact: 'payment.status', value: 'success', fallback: true });
  return shown;
}

/** Most orders are paid before they expire; while that cannot be compared, it is taken for granted and listed. */
function paidInTime(reader: Reader): boolean {
  const [paid, expires] = [reader.text('payment.paidAt'), reader.text('order.expiresAt')];
  if (paid !== undefined && expires !== undefined) return paid <= expires;
  reader.assume({ fact: 'payment.paidAfterExpiry', value: false, fallback: true });
  return true;
}

/** When the maintenance of that night ends, for a time that lies in it. */
function maintenanceEnd(time: string, { pack, now }: Reader): string | undefined {
  const length = milliseconds(limitText(pack, 'night-maintenance', now) ?? 'PT0S');
  const end = run(at(time.slice(0, 10), '00:00'), length, { workdaysOnly: false, defersNights: false, batchTimes: [] });
  return time < end.deadline ? end.deadline : undefined;
}

/** By day the maintenance is over, whenever the payment was made; only at night its time is needed. */
function inMaintenance(reader: Reader): boolean | undefined {
  const tonight = maintenanceEnd(reader.now, reader);
  const paid = reader.text('payment.paidAt');
  if (tonight === undefined) return false;
  return paid === undefined ? undefined : maintenanceEnd(paid, reader) === tonight;
}

export const bankFacts = {
  'payment.bankShowsDebit': showsDebit,
  'payment.shownByOrder': shownByOrder,
  'payment.paidInTime': paidInTime,
  'payment.inMaintenance': inMaintenance,
  'payment.confirmsAt': ({ text, now }) => {
    const at = text('payment.autoConfirmAt');
    return at !== undefined && at <= now ? null : at;
  },
  'payment.maintenanceUntil': (reader) => {
    const paid = reader.text('payment.paidAt');
    return paid === undefined ? undefined : (maintenanceEnd(paid, reader) ?? null);
  },
} as const satisfies Record<string, Derivation>;
