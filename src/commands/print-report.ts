import type { Locale, Pack } from '../engine/pack.js';
import { exitCode, exitCodeOf } from '../exit-code.js';
import type { Diagnosis } from '../facts/diagnose.js';
import { columns, write } from '../io.js';
import { renderJson } from '../render/json.js';
import { renderMarkdown } from '../render/markdown.js';
import { writeReport } from '../render/report.js';
import { plain, renderText } from '../render/text.js';
import { recipientProblem } from './recipient.js';

export interface PrintOptions {
  readonly locale: Locale;
  readonly format: 'text' | 'json' | 'markdown';
  readonly exitCode: boolean;
  readonly unmask: boolean;
  readonly colour: boolean;
  /** For whom the letter is written, when not for whoever is next. */
  readonly to?: string;
}

/** Writes the report of a diagnosis to standard output, in the format that was asked for. Returns the exit code. */
export async function printReport(
  pack: Pack,
  { known, verdict, questions }: Diagnosis,
  options: PrintOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const unknown = recipientProblem(pack, options.to);
  if (unknown) {
    const { reportProblems } = await import('./problems.js');
    reportProblems([unknown], options);
    return exitCode.usage;
  }
  const report = writeReport(pack, known, verdict, questions, options);
  if (options.format === 'json') write(1, renderJson(report));
  else if (options.format === 'markdown') write(1, renderMarkdown(report));
  else {
    const paint = options.colour ? (await import('../render/colour.js')).coloured : plain;
    write(1, renderText(report, Math.min(columns(environment), 96), paint));
  }
  return options.exitCode ? exitCodeOf(verdict.state) : exitCode.ok;
}
