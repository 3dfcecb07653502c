import { savedAnswers } from '../cases/answers.js';
import { isProblem, openStore } from '../cases/store.js';
import { beijing } from '../engine/time.js';
import { exitCode } from '../exit-code.js';
import { diagnose } from '../facts/diagnose.js';
import type { Problem } from '../facts/order/problem.js';
import { type JudgeOptions, judgeCommand } from './judge.js';
import { nowFor } from './now-for.js';
import { packFor } from './pack-for.js';
import type { printReport } from './print-report.js';
import { reportProblems } from './problems.js';

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
  const refuse = (problem: Problem) => {
    reportProblems([problem], options);
    return exitCode.usage;
  };
  if (source !== undefined) return refuse(problem('order-and-case'));
  const clock = beijing(Date.now());
  const now = nowFor(options.now, clock);
  if (typeof now === 'object') return refuse(now);
  const saved = openStore(environment, process.platform).read(options.case);
  if (isProblem(saved)) return refuse(saved);
  const pack = await packFor(options);
  if (typeof pack === 'number') return pack;
  if (pack.id !== saved.pack.id)
    return refuse(problem('case-of-other-pack', { id: saved.id, pack: saved.pack.id, current: pack.id }));
  const { answers, now: moment } = savedAnswers(saved, pack, now ?? clock);
  return print(pack, diagnose(pack, answers, moment), options, environment);
}

const problem = (code: string, params: Problem['params'] = {}): Problem => ({ code, path: '', level: 'error', params });
