import type { Choice, Fact } from '../engine/pack.js';
import type { Value } from '../engine/value.js';
import { dontKnow } from '../facts/order/read-order.js';
import { messages } from '../locale/index.js';
import type { Form, Reading } from './form.js';
import { type Answer, type Asking, typedAnswer, unknownAnswer } from './typed-answer.js';

/**
 * The question for a fact of any type but records, with "don't know" always as its last way out.
 * @param more what "?" shows.
 * @param before the answer that is being changed: it stays on a bare Enter.
 */
export function factForm(fact: Fact, asking: Asking, more: readonly string[] = [], before?: Value): Form<Answer> {
  const { locale } = asking;
  const choices = choicesOf(fact);
  const base = { title: fact.question?.[locale] ?? fact.label[locale], more };
  if (choices.length === 0 && fact.type !== 'boolean') return { ...base, ...writtenForm(fact, asking, before) };
  return { ...base, ...(fact.type === 'choices' ? severalForm : oneForm)(fact, choices, asking, before) };
}

type Body = Omit<Form<Answer>, 'title' | 'more'>;

function writtenForm(fact: Fact, asking: Asking, before: Value | undefined): Body {
  const text = messages[asking.locale].interview;
  const unknown = unknownAnswer(asking.locale);
  const stays = before === undefined || before === dontKnow ? undefined : asking.show(fact, before);
  const onEnter: Reading<Answer> =
    before === undefined || stays === undefined ? unknown : { kind: 'value', value: { value: before }, shown: stays };
  return {
    options: [],
    hint: stays === undefined ? text.writeHint : text.keepHint(stays),
    pick: () => unknown,
    read: (line) => (line.trim() === '' ? onEnter : typedAnswer(fact, [], line, asking)),
  };
}

function oneForm(fact: Fact, choices: readonly Choice[], asking: Asking, before: Value | undefined): Body {
  const { interview: text, yes, no } = messages[asking.locale];
  const entries: readonly (readonly [Value, string])[] =
    fact.type === 'boolean'
      ? [
          [true, yes],
          [false, no],
        ]
      : choices.map(({ id, label }) => [id, label[asking.locale]]);
  const all = [...entries, [dontKnow, text.unknown] as const];
  const chosen = all.findIndex(([value]) => value === before);
  return {
    options: all.map(([, label]) => label),
    // Enter pressed in haste says nothing about money.
    current: chosen < 0 ? entries.length : chosen,
    hint: text.oneHint,
    pick: ([index = entries.length]) => {
      const [value, shown] = all[index] ?? [dontKnow, text.unknown];
      return { kind: 'value', value: { value }, shown };
    },
    read: (line) => typedAnswer(fact, choices, line, asking),
  };
}

function severalForm(fact: Fact, choices: readonly Choice[], asking: Asking, before: Value | undefined): Body {
  const text = messages[asking.locale].interview;
  const wasPicked = (id: string): boolean =>
    before === id || (Array.isArray(before) && before.some((one) => one === id));
  // "Nothing" among the choices is what it means to pick none: it need not stand there twice.
  const nothing = choices.find(({ id }) => id === 'nothing');
  const some = choices.filter((choice) => choice !== nothing);
  const ids = [...some.map(({ id }) => id), dontKnow];
  return {
    options: [...some.map(({ label }) => label[asking.locale]), text.unknown],
    none: nothing?.label[asking.locale] ?? text.noneOfThese,
    ticked: ids.flatMap((id, index) => (wasPicked(id) ? [index] : [])),
    hint: text.severalHint,
    pick: (indexes) => {
      const picked = indexes.flatMap((index) => some[index]?.id ?? []);
      if (picked.length === 0 && indexes.length > 0) return unknownAnswer(asking.locale);
      const value = picked.length === 0 && nothing ? [nothing.id] : picked;
      return { kind: 'value', value: { value }, shown: asking.show(fact, value) };
    },
    read: (line) => typedAnswer(fact, choices, line, asking),
  };
}

/** As the pack lists them, but names before numbers: a map of JavaScript moves "12315" to its beginning. */
function choicesOf({ choices = [] }: Fact): readonly Choice[] {
  const isNumber = ({ id }: Choice) => /^\d+$/.test(id);
  return [...choices.filter((choice) => !isNumber(choice)), ...choices.filter(isNumber)];
}
