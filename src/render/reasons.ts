import type { Assumption } from '../engine/known.js';
import type { Fact } from '../engine/pack.js';
import { deciding, type LeafTrace } from '../engine/trace.js';
import type { RecordValue, Value } from '../engine/value.js';
import type { Finding } from '../engine/verdict.js';
import { messages } from '../locale/index.js';
import { mask } from './mask.js';
import type { Writing } from './prose.js';
import type { Report } from './report.js';
import { showValue } from './show-value.js';

/** The value as it is, or masked where it is personal, also inside records. */
export function shownValue(fact: Fact | undefined, value: Value, unmask: boolean): Value {
  if (fact === undefined || unmask) return value;
  if (fact.type === 'records' && Array.isArray(value)) {
    return (value as readonly RecordValue[]).map((record) =>
      Object.fromEntries(Object.entries(record).map(([name, field]) => [name, maskedField(fact, name, field)])),
    );
  }
  return fact.private && typeof value === 'string' ? mask(value) : value;
}

const maskedField = (fact: Fact, name: string, value: Value): Value =>
  fact.fields?.[name]?.private && typeof value === 'string' ? mask(value) : value;

/** "Payment app shows: paid", or the whole statement of a yes-or-no fact. */
export function stateFact(path: string, value: Value, { pack, showing }: Writing): string {
  const fact = pack.facts[path];
  if (!fact) return path;
  const shown = showValue(fact, value, showing);
  return fact.type === 'boolean' && fact.says
    ? shown
    : `${fact.label[showing.locale]}${messages[showing.locale].colon}${shown}`;
}

/** What is known of a platform is said together with where it comes from: the order itself did not say it. */
export function stateAssumption({ fact, value, fallback, platform }: Assumption, writing: Writing): string {
  const text = messages[writing.showing.locale];
  if (fact === 'order.platform' && fallback) return text.platformNotSaid;
  if (fact === 'contacts') return text.contactsNotSaid;
  if (fact === 'payment.refundStartedAt' && fallback) return text.refundStartNotSaid;
  const known = platform === undefined ? undefined : writing.pack.platforms[platform];
  const statement = stateFact(fact, value, writing);
  return known ? text.saidByPlatform(known.title[writing.showing.locale], known.checked, statement) : statement;
}

/** The facts that made the rule hold; a computed one is followed by the answers that it was computed from. */
export function reasons({ trace }: Finding, writing: Writing): Report['because'] {
  const { known, pack } = writing;
  const named = deciding(trace).flatMap(({ leaf }: LeafTrace) =>
    ['fact' in leaf.operand ? [leaf.fact, leaf.operand.fact] : [leaf.fact]].flat(),
  );
  const withSources = named.flatMap((path) => {
    const definition = pack.facts[path]?.definition;
    return [
      path,
      ...(definition?.kind === 'computed' ? definition.from.filter((source) => known.answered.has(source)) : []),
    ];
  });
  return [...new Set(withSources)].flatMap((path) => {
    const value = known.values.get(path);
    if (value === undefined || value === null) return [];
    return [
      {
        fact: path,
        value: shownValue(pack.facts[path], value, writing.showing.unmask),
        text: stateFact(path, value, writing),
      },
    ];
  });
}
