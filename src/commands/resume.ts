import { savedAnswers } from '../cases/answers.js';
import { isProblem, openStore, type SavedCase, type Store } from '../cases/store.js';
import type { Pack } from '../engine/pack.js';
import { diagnose } from '../facts/diagnose.js';
import { type Problem, problem } from '../facts/order/problem.js';
import { columns, isTerminal, write } from '../io.js';
import { messages } from '../locale/index.js';
import { sinceThen } from '../render/since.js';
import { wrap } from '../render/wrap.js';
import { begin } from './begin.js';
import { type PrintOptions, printReport } from './print-report.js';
import { refuse, reportProblems } from './problems.js';

export interface ResumeOptions extends PrintOptions {
  readonly now?: string;
  readonly rules: readonly string[];
  /** False: nobody is asked anything, also on a terminal. */
  readonly input: boolean;
  readonly accessible: boolean;
}

/**
 * Goes on with a saved case: says what has changed since, then asks on; without a terminal the verdict of today is printed.
 * The saved file stays as it is until something is answered.
 */
export async function resumeCommand(
  id: string | undefined,
  options: ResumeOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const beginning = await begin(options);
  if (typeof beginning === 'number') return beginning;
  const { clock, now, pack } = beginning;
  const store = openStore(environment, process.platform);
  const saved = id === undefined ? latest(store, options) : store.read(id);
  if (isProblem(saved)) return refuse(options, saved);
  const otherRules = pack.id !== saved.pack.id;
  if (otherRules && baseOf(pack.id) !== baseOf(saved.pack.id))
    return refuse(options, problem('case-of-other-pack', { id: saved.id, pack: saved.pack.id, current: pack.id }));

  const { answers, problems, now: moment } = savedAnswers(saved, pack, now ?? clock);
  if (otherRules)
    reportProblems(
      [
        {
          ...problem('case-with-other-rules', { id: saved.id, before: saved.pack.id, current: pack.id }),
          level: 'warning',
        },
      ],
      options,
    );
  reportProblems(noLongerFitting(problems, pack, options), options);
  const diagnosis = diagnose(pack, answers, moment);
  const since = sinceThen(pack, saved.verdict, diagnosis.verdict, {
    locale: options.locale,
    savedAt: saved.updatedAt,
    now: moment,
    // Rules that were added or left out are no newer ones, and have been named above.
    packVersion: otherRules ? pack.version : saved.pack.version,
  });
  const say = (descriptor: 1 | 2, lines: readonly string[]) => {
    const width = Math.min(columns(environment), 96);
    write(
      descriptor,
      lines
        .flatMap((line) => wrap(line, width))
        .map((line) => `${line}\n`)
        .join(''),
    );
  };
  const others = id === undefined ? store.list().length - 1 : 0;
  const asksOn = options.input && isTerminal(0) && isTerminal(2);
  say(2, options.format === 'json' ? [] : [messages[options.locale].cases.resumed(saved.id, others)]);
  // JSON and Markdown stay what they are for every verdict; what changed is then a message.
  say(options.format === 'text' && !asksOn ? 1 : 2, [...since, '']);
  if (!asksOn) return printReport(pack, diagnosis, options, environment);
  const { comeBack } = await import('./interview.js');
  return comeBack({ pack, answers, saved, ...(now && { now }) }, store, options, environment);
}

function latest(store: Store, options: ResumeOptions): SavedCase | Problem {
  reportProblems(
    store.unreadable().map((found) => ({ ...found, level: 'warning' })),
    options,
  );
  return store.list()[0] ?? problem('no-saved-case');
}

/** The pack to which others were added: by the same one a case can be judged anew, by another its answers mean something else. */
const baseOf = (id: string): string => id.split('+')[0] ?? id;

/** An answer that the rules of today would not take, named as the reader knows it. */
const noLongerFitting = (problems: readonly Problem[], pack: Pack, { locale }: ResumeOptions): readonly Problem[] =>
  problems.map(({ path }) => ({
    ...problem('saved-answer-gone', { name: pack.facts[path]?.label[locale] ?? path }),
    level: 'warning',
  }));
