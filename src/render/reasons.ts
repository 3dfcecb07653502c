import { deciding, type LeafTrace } from '../engine/trace.js';
import type { Value } from '../engine/value.js';
import type { Finding } from '../engine/verdict.js';
import { messages } from '../locale/index.js';
import { mask } from './mask.js';
import type { Writing } from './prose.js';
import type { Report } from './report.js';
import { showValue } from './show-value.js';

/** The value as it is, or masked where it is personal. */
function shownValue(path: string, value: Value, { pack, showing }: Writing): Value {
  return pack.facts[path]?.private && !showing.unmask && typeof value === 'string' ? mask(value) : value;
}

/** "Payment app shows: paid", or the whole statement of a yes-or-no fact. */
export function stateFact(path: string, value: Value, { pack, showing }: Writing): string {
  const fact = pack.facts[path];
  if (!fact) return path;
  const shown = showValue(fact, value, showing);
  return fact.type === 'boolean' && fact.says
    ? shown
    : `${fact.label[showing.locale]}${messages[showing.locale].colon}${shown}`;
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
    return [{ fact: path, value: shownValue(path, value, writing), text: stateFact(path, value, writing) }];
  });
}
