import type { Pack } from '../../engine/pack.js';
import type { FactPath } from '../../generated/fact-path.js';
import type { Found } from '../finding.js';
import { kindsNamed } from './clues.js';
import { payingApp } from './echoes.js';
import type { Entry, Field } from './entry.js';
import { faceFenIn } from './item.js';
import { yuan } from './money.js';
import type { Payment } from './payments.js';

/** What a bill proves about one payment, and what it only suggests. `twins`: other payments that look just like it. */
export function factsOf(payment: Payment, twins: readonly Payment[], pack: Pack): readonly Found[] {
  const { entry, state, sure, inEscrow, toPerson, refundedFen, refundedAt, likelyRefund } = payment;
  const found: Found[] = [];
  const take = (path: FactPath, value: unknown, source: string, isSure = true) => {
    if (value !== undefined && value !== '') found.push({ path, value, source, sure: isSure });
  };
  const status = cells(entry, 'status', 'direction', 'method', 'funds');
  // A list of unknown origin may be a shop's: its words then speak of the order.
  const ofPayment = entry.app !== 'other';
  if (state === 'unknown') take('payment.status', entry.status, status, false);
  else if (likelyRefund) {
    const whole = likelyRefund.entry.fen >= entry.fen;
    take(
      'payment.status',
      whole ? 'refunded' : 'partly-refunded',
      cells(likelyRefund.entry, 'status', 'at', 'amount'),
      false,
    );
  } else take('payment.status', state, status || cells(entry, 'kind'), sure && ofPayment);
  take('payment.amount', yuan(entry.fen), cells(entry, 'amount'));
  take('payment.paidAt', entry.at, cells(entry, 'at'), state !== 'closed' && state !== 'awaiting-payment');
  const channel = channelOf(entry);
  take('payment.channel', channel, cells(entry, 'method') || (channel ?? ''));
  take('payment.id', entry.id, cells(entry, 'id'), entry.app !== 'jd' && entry.app !== 'meituan');
  take('payment.merchantOrderId', entry.merchantOrderId, cells(entry, 'merchantOrderId'));
  take('payment.payee', entry.payee, cells(entry, 'payee'));
  if (toPerson) take('payment.payeeKind', 'person', cells(entry, 'status', 'kind'));
  if (inEscrow) take('payment.inEscrow', true, cells(entry, 'status'));
  if (refundedFen > 0) take('payment.refundedAmount', yuan(refundedFen), cells(entry, 'refunded') || status);
  if (refundedAt !== undefined) take('payment.refundedAt', refundedAt, cells(entry, 'status'));
  if (twins.length) {
    const all = [payment, ...twins];
    take('payments', all.map(record), all.map((one) => cells(one.entry, 'at', 'amount')).join(' | '));
  }
  take('goods.name', entry.item, cells(entry, 'item'), false);
  const faceFen = faceFenIn(entry.item);
  if (faceFen !== undefined) take('goods.faceValue', yuan(faceFen), cells(entry, 'item'), false);
  const [kind, ...others] = kindsNamed(pack, entry.item);
  if (kind !== undefined && others.length === 0) take('goods.kind', kind, cells(entry, 'item'), false);
  return found;
}

/** Cells as they stand, each with the name of its column. */
export const cells = (entry: Entry, ...fields: readonly Field[]): string =>
  fields
    .flatMap((field) => {
      const [column, cell] = [entry.columns[field], cellOf(entry, field)];
      return column === undefined || cell === '' ? [] : [`${column}：${cell}`];
    })
    .join(' ');

function cellOf(entry: Entry, field: Field): string {
  if (field === 'at') return entry.at.slice(0, 19).replace('T', ' ');
  if (field === 'amount') return entry.amountCell;
  if (field === 'direction') return entry.directionCell;
  if (field === 'refunded') return entry.refundedFen === undefined ? '' : yuan(entry.refundedFen);
  return field === 'clock' ? '' : (entry[field] ?? '');
}

/** In the bill of a shop's app the way of payment tells, where it names an app. */
const channelOf = (entry: Entry): string | undefined =>
  ['alipay', 'wechat', 'unionpay'].includes(entry.app) ? entry.app : payingApp(entry);

const record = ({ entry, state, refundedFen }: Payment) => ({
  id: entry.id,
  at: entry.at,
  amount: yuan(entry.fen),
  status: state,
  payee: entry.payee,
  ...(refundedFen > 0 && { refunded: yuan(refundedFen) }),
});
