import { openStore, type SavedCase, type Store } from '../cases/store.js';
import { cleanOutsideText } from '../engine/outside-text.js';
import type { Pack } from '../engine/pack.js';
import { beijing } from '../engine/time.js';
import { exitCode, exitCodeOf } from '../exit-code.js';
import { diagnose } from '../facts/diagnose.js';
import { readOrderText } from '../facts/order/order-text.js';
import { type Answers, readOrder, withUnknown } from '../facts/order/read-order.js';
import type { FactPath } from '../generated/fact-path.js';
import type { Face } from '../interview/ask-form.js';
import { askStep } from '../interview/ask-step.js';
import { converse } from '../interview/loop.js';
import { startSession } from '../interview/session.js';
import { isTerminal, readFile, write } from '../io.js';
import { messages } from '../locale/index.js';
import { begin } from './begin.js';
import { bringingTo } from './bring.js';
import { afterVerdict, showVerdict } from './interview-end.js';
import { openFace } from './interview-face.js';
import { wordsFor } from './interview-words.js';
import type { JudgeOptions } from './judge.js';
import { keepAnswers } from './keep-answers.js';
import { type PrintOptions, printReport } from './print-report.js';
import { refuse, reportProblems } from './problems.js';

export interface InterviewOptions extends JudgeOptions {
  /** A file with an order of which only the rest is asked. */
  readonly answers?: string;
  /** Numbered lines, nothing repainted. */
  readonly accessible: boolean;
}

export type HoldOptions = PrintOptions & Pick<InterviewOptions, 'accessible' | 'rules'>;

export interface Start {
  readonly pack: Pack;
  readonly answers: Answers;
  /** What is asked before anything else, and the lists among it to which new entries are added. */
  readonly due?: readonly string[];
  readonly growing?: readonly string[];
  /** The Beijing time to judge by, when it is not the clock's. */
  readonly now?: string;
  readonly saved?: SavedCase;
  /** Said before the first question. */
  readonly opening: readonly string[];
  /** Adds what somebody brought along, with a look at it, before the first question. */
  readonly bring?: (face: Face, answers: Answers, now: string) => Promise<Answers | 'leave'>;
}

/** `topup-doctor` on a terminal: from no answers, or those of a file, to a verdict. Returns the exit code. */
export async function interviewCommand(options: InterviewOptions, environment: NodeJS.ProcessEnv): Promise<number> {
  const beginning = await begin(options);
  if (typeof beginning === 'number') return beginning;
  const { clock, now: fixed, pack } = beginning;
  const silence = () => write(2, `${messages[options.locale].waiting}\n`);
  const text = options.answers === undefined ? { json: {} } : await textOf(options.answers, silence);
  if ('problem' in text) return refuse(options, text.problem);
  const order = readOrder(text.json, pack, clock, fixed);
  const { answers, problems } = withUnknown(order.answers, options.unknown, pack);
  const found = [...order.problems, ...problems];
  if (found.some(({ level }) => level === 'error' || options.strict)) return refuse(options, ...found);
  reportProblems(found, options);

  const store = openStore(environment, process.platform);
  const { opening, privacy, privacyUnsaved, keys } = messages[options.locale].interview;
  const now = order.now === clock ? undefined : order.now;
  const lines = [
    ...opening,
    store.folder ? privacy(cleanOutsideText(store.folder)) : privacyUnsaved,
    keys(!options.accessible),
  ];
  const { bringText, readingBy } = await import('./text.js');
  const readingOf = await readingBy(options.rules);
  const { choosePayment, isBillText, openBills } = await import('./bills.js');
  const pasted = options.text !== undefined && isBillText(options.text);
  const told = pasted ? undefined : options.text;
  const brought = pasted ? [{ name: '-', bytes: new TextEncoder().encode(options.text) }] : [];
  const bills = await openBills(options, brought);
  if (typeof bills === 'number') return bills;
  const bring: Start['bring'] = async (face, before, moment) => {
    const after =
      told === undefined ? before : await bringText(face, readingOf(told, pack, moment), before, pack, moment, options);
    if (bills.length === 0 || typeof after === 'string') return after;
    return choosePayment(face, bills, after, pack, { ...options, now: moment, currency: 'CNY' });
  };
  return holdInterview({ pack, answers, opening: lines, bring, ...(now && { now }) }, store, options, environment);
}

async function textOf(file: string, silence: () => void): Promise<ReturnType<typeof readOrderText>> {
  const bytes = await readFile(file, silence);
  return 'code' in bytes ? { problem: bytes } : readOrderText(bytes);
}

/** Coming back to a case: first whether it has arrived and what was answered since, then what is still open. */
export async function comeBack(
  start: Omit<Start, 'due' | 'growing' | 'opening'>,
  store: Store,
  options: HoldOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const since: readonly FactPath[] = ['receipt.arrived', 'contacts'];
  const due = since.filter((path) => start.pack.facts[path]?.question !== undefined);
  return holdInterview({ ...start, due, growing: due, opening: [] }, store, options, environment);
}

/** Asks, saves what is answered, gives the verdict, and stays for what comes after it. */
export async function holdInterview(
  start: Start,
  store: Store,
  options: HoldOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const { pack } = start;
  const text = messages[options.locale].interview;
  const now = () => start.now ?? beijing(Date.now());
  const { isBrought, bring } = await bringingTo(pack, options);
  const face = await openFace(options, (line) => isBrought(line, now()));
  const keeper = keepAnswers(store, start, now, (problem, isLost) => {
    if (isLost) face.say(text.cannotSave);
    reportProblems([{ ...problem, level: 'warning' }], { locale: options.locale, format: 'text' });
  });
  let growing = start.growing ?? [];
  let waiting: string | undefined;
  const leave = (): number => {
    face.say(keeper.id() === undefined ? text.notKept : text.kept(keeper.id() ?? ''));
    return exitCode.interrupted;
  };
  try {
    if (!(await face.tell(start.opening))) return leave();
    const brought = start.bring ? await start.bring(face, start.answers, now()) : start.answers;
    if (brought === 'leave') return leave();
    if (brought !== start.answers) keeper.save(brought);
    let session = startSession(pack, brought, start.due);
    for (;;) {
      const talk = await converse(session, {
        ask: (step, at, moment) => {
          // From the first review on, a list is changed as a whole.
          if (step.kind === 'review') growing = [];
          const kept = waiting ?? face.kept();
          waiting = undefined;
          if (kept !== undefined) return Promise.resolve({ kind: 'pasted', text: kept });
          return askStep(face, step, at, moment, wordsFor(at, moment, options), growing);
        },
        save: keeper.save,
        bring: (pasted, { answers }, moment) => bring(face, pasted, answers, moment),
        now,
      });
      const unused = face.unused();
      if (unused.length) face.say(text.unused(unused.map(cleanOutsideText)));
      if (talk.left) return leave();
      const diagnosis = diagnose(pack, talk.session.answers, now());
      const code = options.exitCode ? exitCodeOf(diagnosis.verdict.state) : exitCode.ok;
      if (options.format !== 'text' || !isTerminal(1)) {
        await printReport(pack, diagnosis, options, environment);
        if (keeper.id() !== undefined) face.say(text.kept(keeper.id() ?? ''));
        return code;
      }
      if (!(await showVerdict(face, pack, diagnosis, options, environment))) return leave();
      const next = await afterVerdict(face, talk.session, diagnosis, options, environment, {
        save: keeper.save,
        now,
      });
      if (next.kind === 'leave') return leave();
      if (next.kind === 'quit') {
        if (next.forget) keeper.forget();
        face.say(
          next.forget ? text.forgotten : keeper.id() === undefined ? text.notKept : text.kept(keeper.id() ?? ''),
        );
        return code;
      }
      waiting = next.kind === 'pasted' ? next.text : undefined;
      session = next.kind === 'pasted' ? { ...talk.session, enough: true } : next.session;
    }
  } finally {
    face.close();
  }
}
