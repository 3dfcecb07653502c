import { openStore } from '../cases/store.js';
import { beijing } from '../engine/time.js';
import { exitCode } from '../exit-code.js';
import { columns, write } from '../io.js';
import { messages } from '../locale/index.js';
import { renderCases } from '../render/case-list.js';
import { nowFor } from './now-for.js';
import { packFor } from './pack-for.js';
import { refuse, reportProblems } from './problems.js';
import type { ResumeOptions } from './resume.js';

/** Lists the saved cases, the last answered first, with what was found; nothing of what was answered is shown. */
export async function casesCommand(options: ResumeOptions, environment: NodeJS.ProcessEnv): Promise<number> {
  const { locale, format } = options;
  const clock = beijing(Date.now());
  const now = nowFor(options.now, clock);
  if (typeof now === 'object') return refuse(options, now);
  const store = openStore(environment, process.platform);
  const cases = store.list();
  reportProblems(
    store.unreadable().map((found) => ({ ...found, level: 'warning' })),
    options,
  );
  if (format === 'json') {
    const listed = cases.map(({ answers, verdict = null, ...about }) => ({
      ...about,
      answers: Object.keys(answers).length,
      verdict,
    }));
    write(1, `${JSON.stringify({ folder: store.folder, cases: listed }, null, 2)}\n`);
    return exitCode.ok;
  }
  if (cases.length === 0) {
    write(1, `${messages[locale].cases.none}\n`);
    return exitCode.ok;
  }
  const pack = await packFor(options);
  if (typeof pack === 'number') return pack;
  const width = Math.min(columns(environment), 96);
  write(1, renderCases(cases, { pack, locale, now: now ?? clock, columns: width, folder: store.folder }));
  return exitCode.ok;
}
