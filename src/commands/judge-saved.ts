import { savedAnswers } from '../cases/answers.js';
import { isProblem, openStore } from '../cases/store.js';
import { diagnose } from '../facts/diagnose.js';
import { problem } from '../facts/order/problem.js';
import { begin } from './begin.js';
import { type JudgeOptions, judgeCommand } from './judge.js';
import type { printReport } from './print-report.js';
import { refuse } from './problems.js';

export interface SavedOptions extends JudgeOptions {
  /** A saved case in place of an order. */
  readonly case?: string;
}

/** One order in, or a saved case as it stands today; what of it is wanted comes out. Returns the exit code. */
export async function judgeSavedOrOrder(
  source: string | undefined,
  options: SavedOptions,
  environment: NodeJS.ProcessEnv,
  print: typeof printReport,
): Promise<number> {
  if (options.case === undefined) return judgeCommand(source, options, environment, print);
  if (source !== undefined) return refuse(options, problem('order-and-case'));
  const beginning = await begin(options);
  if (typeof beginning === 'number') return beginning;
  const { clock, now, pack } = beginning;
  const saved = openStore(environment, process.platform).read(options.case);
  if (isProblem(saved)) return refuse(options, saved);
  if (pack.id !== saved.pack.id)
    return refuse(options, problem('case-of-other-pack', { id: saved.id, pack: saved.pack.id, current: pack.id }));
  const { answers, now: moment } = savedAnswers(saved, pack, now ?? clock);
  return print(pack, diagnose(pack, answers, moment), options, environment);
}
