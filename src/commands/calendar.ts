import { existsSync } from 'node:fs';
import { writeSteps, writeWhole } from '../cases/whole-file.js';
import { cleanOutsideText } from '../engine/outside-text.js';
import type { Pack } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';
import type { Diagnosis } from '../facts/diagnose.js';
import { problem } from '../facts/order/problem.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import { renderCalendar } from '../render/ics.js';
import { writeReport } from '../render/report.js';
import { judgeSavedOrOrder, type SavedOptions } from './judge-saved.js';
import { refuse } from './problems.js';

export interface CalendarOptions extends SavedOptions {
  readonly out?: string;
}

/** The next dates of an order, or of a saved case, as a calendar file, on standard output or in a file of its own. Returns the exit code. */
export const calendarCommand = (
  source: string | undefined,
  options: CalendarOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> =>
  judgeSavedOrOrder(source, options, environment, async (pack, diagnosis) => printCalendar(pack, diagnosis, options));

function printCalendar(pack: Pack, { known, verdict, questions }: Diagnosis, options: CalendarOptions): number {
  const text = messages[options.locale].ladder;
  const calendar = renderCalendar(writeReport(pack, known, verdict, questions, options));
  if (calendar === undefined) write(2, `${text.noDates}\n`);
  else if (options.out === undefined) write(1, calendar);
  else return save(options.out, calendar, options);
  return exitCode.ok;
}

/** A file of that name stays as it is: somebody may have put more into it. */
function save(file: string, calendar: string, options: CalendarOptions): number {
  if (existsSync(file)) return refuse(options, problem('calendar-exists', { name: file }));
  try {
    writeWhole(file, calendar, writeSteps, process.platform);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refuse(options, problem('calendar-not-saved', { name: file, reason }));
  }
  write(2, `${messages[options.locale].ladder.saved(cleanOutsideText(file))}\n`);
  return exitCode.ok;
}
