import type { Pack } from '../engine/pack.js';
import { type Diagnosis, diagnose } from '../facts/diagnose.js';
import type { Answers } from '../facts/order/read-order.js';
import { askForm, type Face, menu } from '../interview/ask-form.js';
import { askForAnswer } from '../interview/ask-step.js';
import { answer, type Session } from '../interview/session.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { letterFor, type ReportLetter } from '../render/letter.js';
import { letterNotes } from '../render/letter-notes.js';
import { wordsFor } from './interview-words.js';
import { copyLetter } from './letter-out.js';
import type { PrintOptions } from './print-report.js';
import { saveAs } from './save-as.js';

/** What the interview lends to whoever asks after the verdict. */
export interface Keeping {
  readonly save: (answers: Answers) => void;
  /** Beijing time. */
  readonly now: () => string;
}

type Left = { readonly kind: 'leave' } | { readonly kind: 'back'; readonly session: Session };
type Wanted = 'other' | 'copy' | 'save' | 'fill' | 'translate' | 'back';

/** Shows a letter and stays for what is done with it. Blanks are asked with the ordinary prompts and saved like every answer. */
export async function letterMenu(
  face: Face,
  start: Session,
  keeping: Keeping,
  options: PrintOptions,
  environment: NodeJS.ProcessEnv,
): Promise<Left> {
  const { locale } = options;
  const text = messages[locale].letter;
  const rest = { hint: messages[locale].interview.menuHint, refusal: messages[locale].interview.pickOne };
  let session = start;
  let to: string | undefined;
  for (let isNew = true; ; ) {
    const diagnosis = diagnose(session.pack, session.answers, keeping.now());
    const letter = letterOf(session, diagnosis, options, to);
    if (!letter) return { kind: 'back', session };
    if (isNew) show(face, letter, session, diagnosis, options);
    const open = [...new Set(letter.missing.flatMap((path) => askedFor(session.pack, path)))];
    const choices: readonly (readonly [string, Wanted])[] = [
      ...(open.length ? [[text.menuFill(open.length), 'fill'] as const] : []),
      [text.menuCopy, 'copy'],
      [text.menuSave, 'save'],
      [text.menuOther, 'other'],
      ...(locale === letter.language ? [] : [[text.menuTranslate, 'translate'] as const]),
      [text.menuBack, 'back'],
    ];
    const asked = await askForm(face, menu(text.menuWhat(letter.title), choices, rest));
    if (asked.kind === 'leave') return asked;
    if (asked.kind !== 'value' || asked.value === 'back') return { kind: 'back', session };
    isNew = asked.value === 'fill' || asked.value === 'other';
    if (asked.value === 'copy') await copyLetter(letter.text, options, environment);
    if (asked.value === 'translate') write(1, `\n${letter.translation ?? ''}\n`);
    if (
      asked.value === 'save' &&
      (await saveAs(face, `${letter.text}\n`, `topup-letter-${letter.to}.txt`, options)).kind === 'leave'
    )
      return { kind: 'leave' };
    if (asked.value === 'other') {
      const titles = recipients(session, diagnosis, options);
      const picked = await askForm(face, menu(text.toWhom, titles, rest));
      if (picked.kind === 'leave') return picked;
      to = picked.kind === 'value' ? picked.value : to;
    }
    if (asked.value === 'fill') {
      const filled = await fill(face, session, open, keeping, options);
      if (filled === 'leave') return { kind: 'leave' };
      session = filled;
    }
  }
}

const letterOf = (
  { pack }: Session,
  { known, verdict }: Diagnosis,
  { locale, unmask }: PrintOptions,
  to?: string,
): ReportLetter | undefined => letterFor(pack, known, verdict, { locale, unmask, to, translate: locale !== 'zh-CN' });

/** Whether there is anything to write at all. */
export const hasLetter = (session: Session, diagnosis: Diagnosis, options: PrintOptions): boolean =>
  letterOf(session, diagnosis, options) !== undefined;

const recipients = (session: Session, diagnosis: Diagnosis, options: PrintOptions) =>
  session.pack.letters
    .filter(({ id }) => letterOf(session, diagnosis, options, id) !== undefined)
    .map(({ id, title }) => [title[options.locale], id] as const);

/** The letter as it is to be sent, unwrapped, and what to know before sending it. */
function show(
  face: Face,
  letter: ReportLetter,
  { pack }: Session,
  { known }: Diagnosis,
  { locale }: PrintOptions,
): void {
  write(1, `\n${letter.text}\n\n`);
  for (const note of letterNotes({ ...letter, translation: letter.translation ?? '' }, pack, {
    locale,
    now: known.now,
  }))
    face.say(note);
}

/** The questions that fill a blank: its own, or those that it follows from. */
function askedFor({ facts }: Pack, path: string): readonly string[] {
  const definition = facts[path]?.definition;
  const from = definition?.kind === 'computed' ? definition.from : [path];
  return from.filter((one) => facts[one]?.question !== undefined);
}

/** Asks for what stands as a blank, one after the other; whatever ends a question ends the rest. */
async function fill(
  face: Face,
  start: Session,
  paths: readonly string[],
  { save, now }: Keeping,
  options: PrintOptions,
): Promise<Session | 'leave'> {
  let session = start;
  for (const fact of paths) {
    const moment = now();
    const words = wordsFor(session, moment, options);
    const asking = { ...session, due: [] };
    const reply = await askForAnswer(
      face,
      { kind: 'question', fact, settles: [], why: messages[options.locale].letter.askedForLetter },
      asking,
      moment,
      words,
      ['contacts'],
    );
    if (reply.kind === 'leave') return 'leave';
    if (reply.kind !== 'answer') return session;
    session = answer(session, fact, reply.value, reply.count, moment);
    save(session.answers);
  }
  return session;
}
