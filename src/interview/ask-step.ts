import type { Fact, Locale } from '../engine/pack.js';
import type { Sign } from '../engine/signs.js';
import type { RecordValue, Value } from '../engine/value.js';
import { dontKnow, saysDontKnow } from '../facts/order/dont-know.js';
import { messages } from '../locale/index.js';
import { type Asked, askFormOrText, type Face, menu } from './ask-form.js';
import { askRecords } from './ask-records.js';
import { factForm } from './fact-form.js';
import type { Form, Pasted } from './form.js';
import type { Reply } from './loop.js';
import type { Session, Step } from './session.js';
import type { Answer, Asking } from './typed-answer.js';

/** What only the rules' writers and the renderers know: the interview is given it in words. */
export interface Words {
  readonly locale: Locale;
  /** A value on one line. */
  readonly show: (fact: Fact, value: Value) => string;
  /** The answer as a statement: "Payment app shows: paid". */
  readonly state: (path: string, value: Value) => string;
  /** What a rule says, in one line. */
  readonly titleOf: (rule: string) => string;
}

const mostTitles = 4;

/** Puts one step of the interview into words, and takes the reply. */
export async function askStep(
  face: Face,
  step: Step,
  session: Session,
  now: string,
  words: Words,
  /** Lists that grow: what is told now happened since the last visit. */
  growing: readonly string[] = [],
): Promise<Reply> {
  if (step.kind === 'glance') return askGlance(face, step.facts, session, words);
  if (step.kind === 'signs') return askSigns(face, step.signs, session, words);
  if (step.kind === 'review') return askReview(face, session, words);
  const fact = session.pack.facts[step.fact];
  if (fact === undefined) throw new Error(`no fact is called ${step.fact}`);
  const paidAt = session.answers.get('payment.paidAt') ?? session.answers.get('order.createdAt');
  // "By 18:00" means the next 18:00 after paying, as in a piped order.
  const start = typeof paidAt === 'string' && paidAt !== dontKnow ? paidAt : now;
  const asking: Asking = { locale: words.locale, now, start, show: words.show };
  const before = session.answers.get(step.fact);
  const more = explanation(fact, step, session, words);
  const asked: Asked<Answer> | Pasted =
    fact.type === 'records'
      ? await askRecords(face, fact, asking, more, growing.includes(fact.path) ? entriesOf(before) : [])
      : await askFormOrText(face, factForm(fact, asking, more, before));
  return asked.kind === 'value' ? { kind: 'answer', ...asked.value } : asked;
}

/** The same where only an answer is taken: what is brought to it is kept for later. */
export async function askForAnswer(
  face: Face,
  ...rest: DropFirst<Parameters<typeof askStep>>
): Promise<Exclude<Reply, Pasted>> {
  for (;;) {
    const reply = await askStep(face, ...rest);
    if (reply.kind !== 'pasted') return reply;
    face.keep?.(reply.text);
  }
}

type DropFirst<T extends readonly unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

const entriesOf = (value: Value | undefined): readonly RecordValue[] =>
  Array.isArray(value) ? (value as readonly RecordValue[]) : [];

/** Where to look, and which possibilities the answer separates. */
function explanation(
  fact: Fact,
  { settles, why }: Step & { readonly kind: 'question' },
  session: Session,
  words: Words,
): readonly string[] {
  const text = messages[words.locale].interview;
  const titles = settles.map(words.titleOf);
  const reason = session.due.includes(fact.path)
    ? text.whyDue
    : titles.length === 0
      ? text.whyTiming
      : text.why(titles.slice(0, mostTitles), titles.length - mostTitles);
  return [fact.help?.[words.locale] ?? text.noHelp, why ?? reason];
}

function askGlance(face: Face, paths: readonly string[], { pack }: Session, words: Words): Promise<Reply> {
  const text = messages[words.locale].interview;
  const lines = paths.map((path) => {
    const fact = pack.facts[path];
    const premise = fact?.premise;
    return [path, premise === undefined ? nothingOf(fact, path, words) : words.state(path, premise)] as const;
  });
  return askWhich(face, lines, { title: text.otherwise, more: text.otherwiseMore, none: text.asUsual }, words);
}

/** A list of which nothing is said: by its own word for nothing, where it has one. */
function nothingOf(fact: Fact | undefined, path: string, { locale, state }: Words): string {
  const nothing = fact?.choices?.find(({ id }) => id === 'nothing');
  return nothing ? state(path, [nothing.id]) : messages[locale].interview.notAsked(fact?.label[locale] ?? path);
}

const mostValues = 3;

/** Signs as statements; those that many answers would make true, by what they are about. */
function askSigns(face: Face, signs: readonly Sign[], { pack }: Session, words: Words): Promise<Reply> {
  const text = messages[words.locale].interview;
  const lines = signs.map(({ fact: path, values }) => {
    const label = pack.facts[path]?.label[words.locale] ?? path;
    const stated = values.length > mostValues ? text.another(label) : values.map((value) => words.state(path, value));
    return [path, [stated].flat().join(text.or)] as const;
  });
  return askWhich(face, lines, { title: text.signs, more: text.signsMore, none: text.noneOfThese }, words);
}

/** Which of these lines to ask about; Enter alone: none. */
async function askWhich(
  face: Face,
  lines: readonly (readonly [path: string, line: string])[],
  { title, more, none }: { readonly title: string; readonly more: string; readonly none: string },
  { locale }: Words,
): Promise<Reply> {
  const text = messages[locale].interview;
  const form: Form<readonly string[]> = {
    title,
    more: [more],
    options: lines.map(([, line]) => line),
    none,
    hint: text.severalHint,
    pick: (indexes) => {
      const picked = lines.filter((_, index) => indexes.includes(index));
      const shown = picked.map(([, line]) => line).join('; ');
      return { kind: 'value', value: picked.map(([path]) => path), shown: shown || none };
    },
    // Who does not know sees none of it.
    read: (line) =>
      line.trim() === '' || saysDontKnow(line) ? form.pick([]) : { kind: 'refused', sentence: text.pickOne },
  };
  const asked = await askFormOrText(face, form);
  return asked.kind === 'value' ? { kind: 'ask', facts: asked.value } : asked;
}

async function askReview(face: Face, session: Session, words: Words): Promise<Reply> {
  const text = messages[words.locale].interview;
  const form = menu<string | undefined>(text.review, [[text.reviewAccept, undefined], ...answersOf(session, words)], {
    more: [text.reviewMore],
    hint: text.menuHint,
    refusal: text.pickOne,
  });
  const asked = await askFormOrText(face, form);
  if (asked.kind === 'enough') return { kind: 'accept' };
  if (asked.kind !== 'value') return asked;
  return asked.value === undefined ? { kind: 'accept' } : { kind: 'ask', facts: [asked.value] };
}

/** Every answer, and what is taken for granted: what may be changed. */
export function answersOf(session: Session, words: Words): readonly (readonly [label: string, path: string])[] {
  const { facts } = session.pack;
  const text = messages[words.locale];
  const given = [...session.answers]
    .filter(([path]) => facts[path]?.question !== undefined)
    .map(
      ([path, value]) =>
        [
          value === 'unknown'
            ? `${facts[path]?.label[words.locale]}${text.colon}${text.interview.unknown}`
            : words.state(path, value),
          path,
        ] as const,
    );
  const taken = Object.values(facts).flatMap(({ path, premise, question }) =>
    premise !== undefined && question !== undefined && !session.answers.has(path)
      ? [[words.state(path, premise), path] as const]
      : [],
  );
  return [...given, ...taken];
}
