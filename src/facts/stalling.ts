import { milliseconds, type RecordValue } from '../engine/value.js';
import type { Derivation } from './derive.js';
import { limitText } from './limit-text.js';
import type { Reader } from './reader.js';

type Stall = 'refused' | 'broken-promise' | 'same-excuse' | 'no-answer';

/**
 * How the platform puts the buyer off, by the contacts in their order. Silence, a phrase or an excuse is stalling only where it was met
 * twice and first longer ago than a proper platform takes to answer; a refusal, or a promise that has run out, needs no such wait.
 */
export function stalls(reader: Reader): readonly Stall[] | undefined {
  const contacts = reader.records('contacts');
  if (contacts === undefined) return undefined;
  const talks = contacts.filter((contact) => contact.with === 'platform');
  const last = talks.at(-1);
  // Whoever asks for a document or has solved it is not stalling.
  if (last === undefined || last.reply === 'asks-info' || last.reply === 'resolved') return [];
  const answerTime = milliseconds(limitText(reader.pack, 'platform-answer-time', reader.now) ?? 'PT0S');
  const longAgo = ({ at = reader.text('payment.paidAt') }: RecordValue): boolean =>
    typeof at === 'string' && Date.parse(reader.now) - Date.parse(at) > answerTime;
  const again = (some: readonly RecordValue[]): boolean => some.length > 1 && some.some(longAgo);
  const unanswered = (talk: RecordValue): boolean => talk.reply === 'none' || talk.reply === 'template';
  const found: Readonly<Record<Stall, boolean>> = {
    refused: last.reply === 'refused',
    'broken-promise': talks.some(
      ({ promisedUntil }) => typeof promisedUntil === 'string' && promisedUntil < reader.now,
    ),
    'same-excuse': wordsOf(last).some((excuse) => again(talks.filter((talk) => wordsOf(talk).includes(excuse)))),
    'no-answer': unanswered(last) && again(talks.filter(unanswered)),
  };
  return (Object.keys(found) as Stall[]).filter((stall) => found[stall]);
}

const wordsOf = ({ said }: RecordValue): readonly string[] => (Array.isArray(said) ? said : []);

export const stallingFacts = { 'contacts.platform.stalls': stalls } as const satisfies Record<string, Derivation>;
