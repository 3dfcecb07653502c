import type { Known } from './known.js';
import type { Fact, Pack } from './pack.js';
import { beijing } from './time.js';
import type { RecordValue, Value } from './value.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Typical answers; for names and numbers also those that other answers mention, since conditions compare them. */
export function possibleAnswers(fact: Fact, pack: Pack, known: Known): readonly Value[] {
  const typical = typicalAnswers(fact, known.now);
  if (!['id', 'account', 'text'].includes(fact.type)) return typical;
  const mentioned = [...known.values].flatMap(([path, value]) => {
    const { type, fields = {} } = pack.facts[path] ?? {};
    if (type === fact.type) return [value];
    if (type !== 'records' || !Array.isArray(value)) return [];
    return (value as readonly RecordValue[]).flatMap((record) =>
      Object.entries(record).flatMap(([name, field]) => (fields[name]?.type === fact.type ? [field] : [])),
    );
  });
  return [...new Set([...typical, ...mentioned.filter((value) => value !== null)])];
}

/** Answers that stand for all that the conditions can tell apart. */
export function typicalAnswers(fact: Fact, now: string): readonly Value[] {
  const ids = fact.choices?.map(({ id }) => id) ?? [];
  switch (fact.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return ids;
    case 'choices':
      return [[], ...ids.map((id) => [id])];
    case 'time': {
      const away = (length: number) => beijing(Date.parse(now) + (fact.past === false ? length : -length));
      return [2 * minute, 3 * 60 * minute, 2 * day, 30 * day].map(away);
    }
    case 'records':
      return [[], ...[true, false].map((yes) => [recordOf(fact, yes)])];
    default:
      return fact.samples ?? [];
  }
}

const recordOf = (fact: Fact, yes: boolean): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    Object.values(fact.fields ?? {})
      .filter(({ type }) => type === 'boolean')
      .map(({ path }) => [path, yes]),
  );
