import { isProblem, openStore, type Store } from '../cases/store.js';
import type { Locale } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';
import { type Problem, problem } from '../facts/order/problem.js';
import { askLine, isTerminal, write } from '../io.js';
import { messages } from '../locale/index.js';
import { refuse } from './problems.js';

export interface ForgetOptions {
  readonly locale: Locale;
  readonly format: string;
  readonly all: boolean;
  readonly yes: boolean;
}

/** Deletes a saved case, or all of them, after asking. Also one that is damaged: it may still hold personal data. */
export async function forgetCommand(
  named: string | undefined,
  options: ForgetOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const text = messages[options.locale].cases;
  if (named !== undefined && options.all) return refuse(options, problem('forget-both'));
  const store = openStore(environment, process.platform);
  const cases = store.list();
  const count = cases.length + store.unreadable().length;
  // Where there is only one, it is the one that is meant; the question still names it.
  const id = named ?? (count === 1 && !options.all && !options.yes ? cases[0]?.id : undefined);
  if (id === undefined && count === 0) {
    // Nothing to ask about; what a killed process left behind goes all the same.
    const problems = store.removeAll();
    if (problems.length) return refuse(options, ...problems);
    write(1, `${text.none}\n`);
    return exitCode.ok;
  }
  if (id === undefined && !options.all) return refuse(options, problem('forget-what'));
  const missing = id === undefined ? undefined : missingIn(store, id);
  if (missing) return refuse(options, missing);
  if (!options.yes) {
    if (!isTerminal(0) || !isTerminal(2)) return refuse(options, problem('forget-unasked'));
    const reply = await askLine(id === undefined ? text.sureAll(count) : text.sureOne(id));
    if (typeof reply === 'string') write(2, '\n');
    if (typeof reply === 'string' || !/^(y|yes|是|好|确定|删除)$/i.test(reply.line.normalize('NFKC').trim())) {
      write(2, `${text.kept}\n`);
      return reply === 'interrupted' ? exitCode.interrupted : exitCode.ok;
    }
  }
  const failed = id === undefined ? store.removeAll() : [store.remove(id) ?? []].flat();
  if (failed.length) return refuse(options, ...failed);
  write(1, `${text.gone(id === undefined ? count : 1)}\n`);
  return exitCode.ok;
}

function missingIn(store: Store, id: string): Problem | undefined {
  const found = store.read(id);
  return isProblem(found) && found.code === 'no-such-case' ? found : undefined;
}
