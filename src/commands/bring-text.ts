import { cleanOutsideText } from '../engine/outside-text.js';
import type { Pack } from '../engine/pack.js';
import { type Answers, dontKnow } from '../facts/order/read-order.js';
import { askForm, type Face } from '../interview/ask-form.js';
import { askForAnswer } from '../interview/ask-step.js';
import type { Form } from '../interview/form.js';
import { startSession } from '../interview/session.js';
import { messages } from '../locale/index.js';
import type { Reading } from '../reading/finding.js';
import { wordsFor } from './interview-words.js';
import type { PrintOptions } from './print-report.js';
import { answersOf, linesOf } from './reading-lines.js';

/**
 * Shows on one screen what was understood of a text; what is picked as wrong, and what was not sure, is asked at once.
 * What was answered before stays as it is.
 */
export async function bringText(
  face: Face,
  reading: Reading,
  before: Answers,
  pack: Pack,
  now: string,
  options: Pick<PrintOptions, 'locale' | 'unmask'>,
): Promise<Answers | 'leave'> {
  const text = messages[options.locale].reading;
  const isNew = (path: string): boolean => !before.has(path) || before.get(path) === dontKnow;
  const read = answersOf(reading.found, pack, now);
  const differs = (path: string): boolean => JSON.stringify(before.get(path)) !== JSON.stringify(read.get(path));
  const found = reading.found.filter(({ path }) => isNew(path));
  const { understood, unsure, unused } = linesOf({ ...reading, found }, pack, now, options);
  // Answers are not changed behind somebody's back: what says otherwise is shown as not used.
  const others = reading.found
    .filter(({ path }) => !isNew(path) && differs(path))
    .map(({ path, source }) =>
      pack.facts[path]?.private ? pack.facts[path].label[options.locale] : cleanOutsideText(source),
    );
  const left = [...others, ...unused];
  if (left.length) face.say(messages[options.locale].interview.unused(left));
  if (understood.length + unsure.length === 0) face.say(text.nothing);
  let wrong: readonly string[] = [];
  if (understood.length) {
    const asked = await askForm(face, confirmForm(understood, options.locale));
    if (asked.kind === 'leave') return 'leave';
    wrong = asked.kind === 'value' ? asked.value : [];
  }
  const suggested = answersOf(found, pack, now);
  const doubtful = [...wrong, ...unsure.map(([path]) => path)];
  const answers = new Map(before);
  for (const [path, value] of suggested) if (isNew(path) && !doubtful.includes(path)) answers.set(path, value);
  for (const path of doubtful) {
    if (pack.facts[path]?.question === undefined) continue;
    const session = startSession(pack, new Map([...answers, ...[...suggested].filter(([one]) => one === path)]), [
      path,
    ]);
    const step = { kind: 'question', fact: path, settles: [] } as const;
    const reply = await askForAnswer(face, step, session, now, wordsFor(session, now, { ...options }));
    if (reply.kind === 'leave') return 'leave';
    if (reply.kind === 'enough') break;
    if (reply.kind === 'answer') answers.set(path, reply.value);
  }
  return answers;
}

/** What is picked is wrong; nothing picked means that all of it is right. */
function confirmForm(
  lines: readonly (readonly [path: string, line: string])[],
  locale: PrintOptions['locale'],
): Form<readonly string[]> {
  const { reading: text, interview } = messages[locale];
  const form: Form<readonly string[]> = {
    title: text.confirm,
    more: [text.confirmMore],
    options: lines.map(([, line]) => line),
    none: text.allRight,
    hint: interview.severalHint,
    pick: (indexes) => ({
      kind: 'value',
      value: indexes.flatMap((index) => lines[index]?.[0] ?? []),
      shown: indexes.length ? indexes.map((index) => lines[index]?.[1]).join('; ') : text.allRight,
    }),
    read: (line) => (line.trim() === '' ? form.pick([]) : { kind: 'refused', sentence: interview.pickOne }),
  };
  return form;
}
