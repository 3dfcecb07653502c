import type { Pack } from '../engine/pack.js';
import type { Diagnosis } from '../facts/diagnose.js';
import { askForm, askFormOrText, type Face, menu } from '../interview/ask-form.js';
import { answersOf } from '../interview/ask-step.js';
import type { Pasted } from '../interview/form.js';
import { change, type Session } from '../interview/session.js';
import { columns, write } from '../io.js';
import { messages } from '../locale/index.js';
import { nextDates } from '../render/next-dates.js';
import { writeReport } from '../render/report.js';
import { renderText } from '../render/text.js';
import { paintFor } from './interview-face.js';
import { hasLetter, type Keeping, letterMenu } from './interview-letter.js';
import { wordsFor } from './interview-words.js';
import { type PrintOptions, printReport } from './print-report.js';
import { saveAs } from './save-as.js';

type Next =
  | { readonly kind: 'leave' }
  | { readonly kind: 'quit'; readonly forget: boolean }
  | Pasted
  | { readonly kind: 'changed'; readonly session: Session };

/**
 * What it is, what to do and what not: as much as fits on a usual screen with the menu below. All the rest is one choice
 * away. False: somebody left.
 */
export async function showVerdict(
  face: Face,
  pack: Pack,
  { known, verdict, questions }: Diagnosis,
  options: PrintOptions,
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  const report = writeReport(pack, known, verdict, questions, options);
  const short = {
    ...report,
    explanation: '',
    ladder: [],
    checks: [],
    because: [],
    assumed: [],
    timeline: [],
    rulesOfThumb: [],
    letter: null,
  };
  const text = renderText(short, Math.min(columns(environment), 96), await paintFor(options));
  return face.show(['', ...text.trimEnd().split('\n'), ''], (rows) => write(1, rows));
}

/** The menu after a verdict, until somebody leaves it or changes an answer. */
export async function afterVerdict(
  face: Face,
  session: Session,
  diagnosis: Diagnosis,
  options: PrintOptions,
  environment: NodeJS.ProcessEnv,
  keeping: Keeping,
): Promise<Next> {
  const text = messages[options.locale].interview;
  const words = wordsFor(session, diagnosis.known.now, options);
  const rest = { hint: text.menuHint, refusal: text.pickOne };
  const { known, verdict, questions } = diagnosis;
  const report = writeReport(session.pack, known, verdict, questions, options);
  const isOpen = !diagnosis.verdict.settled && diagnosis.questions.length > 0;
  const choices = [
    ...(isOpen ? [[text.menuGoOn, 'go-on'] as const] : []),
    ...(hasLetter(session, diagnosis, options) ? [[messages[options.locale].letter.menu, 'letter'] as const] : []),
    ...(nextDates(report).length > 0 ? [[messages[options.locale].ladder.menu, 'calendar'] as const] : []),
    [text.menuReasons, 'reasons'],
    [text.menuChange, 'change'],
    [text.menuKeep, 'keep'],
    [text.menuForget, 'forget'],
  ] as const;
  const { finding } = diagnosis.verdict;
  const title = finding ? words.titleOf(finding.rule.id) : messages[options.locale].undetermined;
  for (;;) {
    const asked = await askFormOrText(face, menu(text.menu(title), choices, rest));
    if (asked.kind === 'leave' || asked.kind === 'pasted') return asked;
    const wanted = asked.kind === 'value' ? asked.value : asked.kind === 'back' ? 'change' : 'keep';
    if (wanted === 'keep' || wanted === 'forget') return { kind: 'quit', forget: wanted === 'forget' };
    if (wanted === 'go-on') return { kind: 'changed', session: { ...session, enough: false } };
    if (wanted === 'letter') {
      const written = await letterMenu(face, session, keeping, options, environment);
      if (written.kind === 'leave') return written;
      // What was filled in may have changed the verdict as well.
      if (written.session !== session) return { kind: 'changed', session: { ...written.session, enough: true } };
    } else if (wanted === 'calendar') {
      const { renderCalendar } = await import('../render/ics.js');
      const saved = await saveAs(face, renderCalendar(report) ?? '', 'topup-dates.ics', options);
      if (saved.kind === 'leave') return saved;
    } else if (wanted === 'reasons') await printReport(session.pack, diagnosis, options, environment);
    else {
      const entries = [...answersOf(session, words), [text.changeNothing, undefined] as const];
      const picked = await askForm(face, menu<string | undefined>(text.changeWhich, entries, rest));
      if (picked.kind === 'leave') return picked;
      if (picked.kind === 'value' && picked.value !== undefined) {
        return { kind: 'changed', session: change(session, [picked.value]) };
      }
    }
  }
}
