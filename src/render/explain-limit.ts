import { leavesOf } from '../engine/condition.js';
import type { Limit, Pack } from '../engine/pack.js';
import { messages } from '../locale/index.js';
import { limitWords } from './condition-words.js';
import { bullets, type Explanation, paragraphs } from './explanation.js';
import { showLimit } from './prose.js';
import type { Showing } from './show-value.js';

/** A limit in one line: what it is called, its value on the day, and where that comes from. */
export function limitLine(id: string, pack: Pack, showing: Showing): string {
  const limit = pack.limits[id];
  if (!limit) return id;
  const { colon, semicolon } = messages[showing.locale];
  return `${limit.label[showing.locale]}${colon}${limitWords(id, pack, showing)}${semicolon}${sourceOf(limit, showing)} [${id}]`;
}

const sourceOf = ({ source, checked }: Limit, { locale }: Showing): string => {
  const words = messages[locale].rules;
  return source === 'judgement' ? words.ruleOfThumb(checked) : words.source(source, checked);
};

/** A limit: every value with its days, its source or that it is our rule of thumb and why, and the rules that use it. */
export function explainLimit(limit: Limit, pack: Pack, showing: Showing): Explanation {
  const { locale } = showing;
  const text = messages[locale];
  const words = text.rules;
  const values = limit.values.map(({ value, from, until }) => ({
    value: showLimit(pack, limit.id, from, showing) ?? String(value),
    from,
    until: until ?? null,
  }));
  const users = pack.rules.filter((rule) => usesLimit(limit.id, pack)(rule)).map(({ id }) => id);
  const reason = limit.reason?.[locale];
  return {
    kind: 'limit',
    id: limit.id,
    title: limit.label[locale],
    data: {
      values: limit.values,
      count: limit.count,
      inForce: limitWords(limit.id, pack, showing),
      source: limit.source,
      reason: reason ?? null,
      checked: limit.checked,
      rules: users,
    },
    sections: [
      {
        heading: words.value,
        items: bullets(
          values.map(({ value, from, until }) => `${value}${text.semicolon}${words.inForce(from, until ?? undefined)}`),
        ),
      },
      { heading: words.sourceHeading, items: paragraphs([sourceOf(limit, showing), reason ?? '']) },
      { heading: words.usedBy, items: users.length ? bullets(users) : paragraphs([words.unusedLimit]) },
    ],
  };
}

const usesLimit =
  (id: string, pack: Pack) =>
  ({ when, patience, explain, claim }: Pack['rules'][number]): boolean =>
    (patience !== undefined && 'limit' in patience && patience.limit === id) ||
    conditionUses(when, id, pack, new Set()) ||
    [...explain, ...claim].some(({ text }) => text.en.includes(`{limit:${id}}`));

function conditionUses(when: Pack['rules'][number]['when'], id: string, pack: Pack, seen: Set<string>): boolean {
  return leavesOf(when).some(({ fact, operand }) => {
    if ('limit' in operand) return operand.limit === id;
    const definition = pack.facts[fact]?.definition;
    if (definition?.kind !== 'when' || seen.has(fact)) return false;
    seen.add(fact);
    return conditionUses(definition.when, id, pack, seen);
  });
}
