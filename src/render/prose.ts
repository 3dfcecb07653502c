import type { Condition } from '../engine/condition.js';
import type { Evaluate } from '../engine/evaluate.js';
import type { Known } from '../engine/known.js';
import { limitOn, type Pack, type Prose, type Text } from '../engine/pack.js';
import { fillText } from '../engine/text.js';
import { messages } from '../locale/index.js';
import { type Showing, showDuration, showTime, showValue } from './show-value.js';

export interface Writing {
  readonly pack: Pack;
  readonly known: Known;
  readonly evaluate: Evaluate;
  readonly showing: Showing;
  readonly waitUntil?: string;
}

/** The paragraphs that hold, with their values; one that needs a fact that is not known is left out. */
export function writeProse(prose: Prose, writing: Writing): string {
  const holds = (condition: Condition) => writing.evaluate(condition).truth === 'holds';
  const paragraphs = prose
    .filter(({ when, unless }) => (when ? holds(when) : true) && (unless ? !holds(unless) : true))
    .flatMap(({ text }) => writeText(text, writing) ?? []);
  return paragraphs.join(writing.showing.locale === 'en' ? ' ' : '');
}

export function writeText(text: Text, { pack, known, showing, waitUntil }: Writing): string | undefined {
  return fillText(text[showing.locale], (kind, name) => {
    if (kind === 'limit') return showLimit(pack, name, known.now, showing);
    if (name === 'waitUntil') return waitUntil && showTime(waitUntil, showing);
    const fact = pack.facts[name];
    const value = known.values.get(name);
    return fact && value !== undefined && value !== null ? showValue(fact, value, showing) : undefined;
  });
}

export function showLimit(pack: Pack, id: string, now: string, showing: Showing): string | undefined {
  const limit = pack.limits[id];
  const value = limit && limitOn(limit, now);
  if (limit === undefined || value === undefined) return undefined;
  if (limit.count === 'workdays') return messages[showing.locale].workdays(Number(String(value).replace(/\D/g, '')));
  return typeof value === 'string' && value.startsWith('P') ? showDuration(value, showing.locale) : String(value);
}
