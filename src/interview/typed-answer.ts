import { cleanOutsideText } from '../engine/outside-text.js';
import type { Choice, Fact, Locale } from '../engine/pack.js';
import type { Value } from '../engine/value.js';
import { dontKnow, saysDontKnow } from '../facts/order/dont-know.js';
import { choiceOf, isWrong, type Moments, readValue, type Wrong } from '../facts/order/read-value.js';
import { messages } from '../locale/index.js';
import { sentenceOf } from '../locale/problem.js';
import { cleanNumber } from './clean-number.js';
import type { Reading } from './form.js';

export interface Answer {
  readonly value: Value;
  readonly count?: string;
}

export interface Asking extends Moments {
  readonly locale: Locale;
  /** A value in words, on one line. */
  readonly show: (fact: Fact, value: Value) => string;
}

export const unknownAnswer = (locale: Locale): Reading<Answer> => ({
  kind: 'value',
  value: { value: dontKnow },
  shown: messages[locale].interview.unknown,
});

/** Reads what was typed as the fact's type wants it, by the same check as for piped JSON. */
export function typedAnswer(
  fact: Fact,
  choices: readonly Choice[],
  line: string,
  { locale, show, ...moments }: Asking,
): Reading<Answer> {
  if (saysDontKnow(line) && choiceOf(fact, line) === undefined) return unknownAnswer(locale);
  const raw = fact.type === 'id' ? cleanNumber(line) : line;
  const found = readValue(fact, fact.type === 'choices' ? line.trim().split(/[,，、;；]\s*/u) : raw, moments);
  if (isWrong(found)) return { kind: 'refused', sentence: whatWouldDo(fact, choices, found, locale) };
  const asTyped = ['account', 'id', 'text'].includes(fact.type);
  const shown = asTyped ? cleanOutsideText(String(found.value)) : show(fact, found.value);
  return { kind: 'value', value: found, shown };
}

/** The sentence of the problem's code; where that speaks of JSON, what somebody at a keyboard can do. */
function whatWouldDo(fact: Fact, choices: readonly Choice[], wrong: Wrong, locale: Locale): string {
  const text = messages[locale].interview;
  const near = choices.findIndex(({ id }) => id === wrong.params.suggestion);
  if (near >= 0) return text.pickOneNear(near + 1, choices[near]?.label[locale] ?? '');
  if (choices.length > 0 || fact.type === 'boolean') return text.pickOne;
  const example = text.examples[fact.type];
  return wrong.code === 'value-not-understood' && example !== undefined
    ? text.notUnderstood(cleanOutsideText(wrong.params.value ?? ''), example)
    : sentenceOf({ ...wrong, path: '', level: 'error' }, locale);
}
