import type { Derivation } from './derive.js';
import type { Reader } from './reader.js';
import { addLimit } from './time/add-limit.js';

/**
 * From when the time for a court runs: the payment, and anew from every demand on the seller that was made in time (Civil Code
 * 188, 195). Once it has run out, what nobody dated or spoke of may have begun it anew: then it is not known.
 */
function limitationFrom(reader: Reader): string | undefined {
  const paidAt = reader.text('payment.paidAt');
  if (paidAt === undefined) return undefined;
  const contacts = reader.records('contacts') ?? [];
  const demands = contacts.flatMap(({ with: party, at }) =>
    party === 'platform' && typeof at === 'string' ? [at] : [],
  );
  const endOf = (from: string) => addLimit(reader.pack)('court-latest', from)?.at;
  const isInTime = (from: string, at: string) => at <= (endOf(from) ?? at);
  const from = [...demands].sort().reduce((start, at) => (at > start && isInTime(start, at) ? at : start), paidAt);
  const isCertain = contacts.length === demands.length && !reader.isOpen('contacts');
  return isCertain || isInTime(from, reader.now) ? from : undefined;
}

export const limitationFacts = { 'limitation.from': limitationFrom } as const satisfies Record<string, Derivation>;
