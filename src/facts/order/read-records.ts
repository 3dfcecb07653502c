import type { Fact } from '../../engine/pack.js';
import type { RecordValue, Value } from '../../engine/value.js';
import { readTime } from '../time/read-time.js';
import { saysDontKnow } from './dont-know.js';
import type { Say } from './read-order.js';
import { asText, choiceOf, isObject, isWrong, type Moments, readValue, showRaw, suggestionFor } from './read-value.js';

const mostRecords = 500;

/** A list of records, field by field; what is wrong in one does not lose the others. */
export function readRecords(fact: Fact, raw: unknown, moments: Moments, say: Say): readonly RecordValue[] | undefined {
  if (!Array.isArray(raw)) {
    say('error', fact.path, 'list-expected', { value: showRaw(raw) });
    return undefined;
  }
  if (raw.length > mostRecords) {
    say('error', fact.path, 'too-many-records', { limit: String(mostRecords) });
    return undefined;
  }
  return raw.flatMap((item, index): RecordValue[] => {
    const at = `${fact.path}[${index}]`;
    if (isObject(item)) return [readRecord(item, fact.fields ?? {}, at, moments, say)];
    say('error', at, 'object-expected', { value: showRaw(item) });
    return [];
  });
}

function readRecord(
  item: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Fact>>,
  at: string,
  { now, start }: Moments,
  say: Say,
): RecordValue {
  // What was promised in a talk counts from that talk.
  const talkedAt = readTime(asText(item.at) ?? '', now, 'past');
  const moments: Moments = { now, start: talkedAt ?? start };
  const entries = Object.entries(item).flatMap(([key, raw]): (readonly [string, Value])[] => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) {
      say('warning', `${at}.${key}`, 'unknown-key', { name: key, ...suggestionFor(key, Object.keys(fields)) });
      return [];
    }
    if (raw === null || raw === undefined || (saysDontKnow(raw) && choiceOf(field, String(raw)) === undefined))
      return [];
    const read = readValue(field, raw, moments);
    if (!isWrong(read)) return [[key, read.value]];
    say('error', `${at}.${key}`, read.code, read.params);
    return [];
  });
  return Object.fromEntries(entries);
}
