import type { Goods } from '../../engine/pack-data.js';
import { beijing } from '../../engine/time.js';
import { milliseconds } from '../../engine/value.js';
import type { Derivation } from '../derive.js';
import { limitText } from '../limit-text.js';
import { notices } from '../notices.js';
import type { Reader } from '../reader.js';
import { isHoliday } from './calendar.js';

/** When some goods are slower than usual: while carriers make out their bills, and when many people use one interface. */
export type Spell = 'month-turn' | 'busy';

/** The spells that this payment fell into, each with the time (ISO 8601) that the goods may then take. */
export function slowSpells(
  reader: Reader,
  slower: Goods['slower'] = {},
): readonly { readonly spell: Spell; readonly length: string }[] {
  const found: Readonly<Record<Spell, () => boolean>> = {
    'month-turn': () => nearMonthTurn(reader) ?? false,
    busy: () => isBusy(reader),
  };
  return (Object.keys(found) as Spell[]).flatMap((spell) => {
    const limit = slower[spell];
    const length = limit && found[spell]() ? limitText(reader.pack, limit, reader.now) : undefined;
    return length ? [{ spell, length }] : [];
  });
}

/** A holiday in the calendar or a notice; that many people top up of an evening is no fact. */
function isBusy(reader: Reader): boolean {
  if (onHoliday(reader)) return true;
  const said = notices(reader);
  if (said === undefined && reader.isOpen('order.notice'))
    reader.assume({ fact: 'order.notice', value: [], fallback: true });
  return said?.includes('busy') ?? false;
}

function onHoliday({ text }: Reader): boolean | undefined {
  const paidAt = text('payment.paidAt');
  return paidAt === undefined ? undefined : isHoliday(paidAt.slice(0, 10));
}

/** Paid in the days around the turn of a month; the limits say which days. */
function nearMonthTurn({ pack, now, text }: Reader): boolean | undefined {
  const paidAt = text('payment.paidAt');
  if (paidAt === undefined) return undefined;
  const reach = (limit: string) => milliseconds(limitText(pack, limit, now) ?? 'PT0S');
  const month = (time: string) => time.slice(0, 7);
  const paid = Date.parse(paidAt);
  return (
    month(beijing(paid - reach('carrier-billing-days'))) !== month(paidAt) ||
    month(beijing(paid + reach('carrier-billing-eve'))) !== month(paidAt)
  );
}

export const slowSpellFacts = {
  'payment.nearMonthTurn': nearMonthTurn,
  'payment.onHoliday': onHoliday,
} as const satisfies Record<string, Derivation>;
