import type { Fact } from '../engine/pack.js';
import type { RecordValue, Value } from '../engine/value.js';
import { dontKnow } from '../facts/order/read-order.js';
import { messages } from '../locale/index.js';
import { type Asked, askForm, type Face, menu } from './ask-form.js';
import { factForm } from './fact-form.js';
import type { Reading } from './form.js';
import { type Answer, type Asking, typedAnswer } from './typed-answer.js';

/**
 * A list is asked entry by entry, and each entry field by field. Numbers of orders and tickets are left to the letter:
 * no verdict rests on them.
 * @param before entries that stay: what is told now comes after them.
 */
export async function askRecords(
  face: Face,
  fact: Fact,
  asking: Asking,
  more: readonly string[],
  before: readonly RecordValue[] = [],
): Promise<Asked<Answer>> {
  const question = fact.question?.[asking.locale] ?? fact.label[asking.locale];
  const text = messages[asking.locale].interview;
  const rest = { more, hint: text.oneHint, refusal: text.pickOne };
  /** "有", "no" and "don't know" do as well as the numbers. */
  const read = (line: string): Reading<Value> => {
    const typed = typedAnswer({ ...fact, type: 'boolean' }, [], line, asking);
    return typed.kind === 'value' ? { kind: 'value', value: typed.value.value } : typed;
  };
  const first = menu<Value>(
    before.length ? text.since(question) : question,
    [
      [text.recordsNone, false],
      [text.recordsSome, true],
      [text.unknown, dontKnow],
    ],
    { ...rest, current: 2 },
  );
  const yesOrNo = messages[asking.locale];
  const again = menu<Value>(
    text.recordsMore,
    [
      [yesOrNo.no, false],
      [yesOrNo.yes, true],
    ],
    { ...rest, more: [] },
  );
  const entries: RecordValue[] = [];
  for (;;) {
    const wanted = await askForm(face, { ...(entries.length === 0 ? first : again), read });
    if (wanted.kind === 'back' && entries.pop()) continue;
    if (wanted.kind !== 'value') return wanted;
    if (wanted.value !== true) {
      const known = wanted.value === false || before.length > 0;
      const value = known ? [...before, ...entries] : dontKnow;
      face.say(`✓ ${question} ${known ? asking.show(fact, value) : text.unknown}`);
      return { kind: 'value', value: { value } };
    }
    const entry = await askEntry(face, fact, asking, before.length + entries.length + 1);
    if (entry.kind === 'value') entries.push(entry.value);
    else if (entry.kind !== 'back') return entry;
  }
}

async function askEntry(face: Face, fact: Fact, asking: Asking, count: number): Promise<Asked<RecordValue>> {
  const { locale } = asking;
  const text = messages[locale].interview;
  const fields = Object.entries(fact.fields ?? {}).filter(([, { type }]) => type !== 'id');
  const entry = new Map<string, Value>();
  for (let place = 0; place < fields.length; ) {
    const [name, field] = fields[place] ?? [];
    if (name === undefined || field === undefined) break;
    const form = factForm(field, asking, [], entry.get(name));
    const asked = await askForm(face, { ...form, title: text.recordField(count, field.label[locale]) });
    if (asked.kind === 'back' && place === 0) return asked;
    if (asked.kind === 'back') place -= 1;
    else if (asked.kind !== 'value') return asked;
    else {
      if (asked.value.value === dontKnow) entry.delete(name);
      else entry.set(name, asked.value.value);
      place += 1;
    }
  }
  return { kind: 'value', value: Object.fromEntries(entry) as RecordValue };
}
