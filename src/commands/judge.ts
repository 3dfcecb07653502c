import type { Locale, Pack } from '../engine/pack.js';
import { beijing } from '../engine/time.js';
import { exitCode, exitCodeOf } from '../exit-code.js';
import { diagnose } from '../facts/diagnose.js';
import { readOrderText } from '../facts/order/order-text.js';
import type { Problem } from '../facts/order/problem.js';
import { readOrder, withUnknown } from '../facts/order/read-order.js';
import { readTime } from '../facts/time/read-time.js';
import { columns, isTerminal, readFile, readStdin, write } from '../io.js';
import { messages } from '../locale/index.js';
import { renderJson } from '../render/json.js';
import { renderMarkdown } from '../render/markdown.js';
import { writeReport } from '../render/report.js';
import { plain, renderText } from '../render/text.js';
import { reportProblems } from './problems.js';

export interface JudgeOptions {
  readonly locale: Locale;
  readonly format: 'text' | 'json' | 'markdown';
  readonly now?: string;
  readonly unknown: readonly string[];
  readonly rules: readonly string[];
  readonly strict: boolean;
  readonly exitCode: boolean;
  readonly unmask: boolean;
  readonly colour: boolean;
}

/** One order in, one verdict out. Returns the exit code. */
export async function judgeCommand(
  source: string | undefined,
  options: JudgeOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const refuse = (problems: readonly Problem[]) => {
    reportProblems(problems, options);
    return exitCode.usage;
  };
  const usage = (code: string, params = {}) => refuse([{ code, path: '', level: 'error', params }]);

  const clock = beijing(Date.now());
  const now = options.now === undefined ? undefined : readTime(options.now, clock, 'past');
  if (options.now !== undefined && now === undefined)
    return usage('option-value', {
      name: '--now',
      value: options.now,
      allowed: '2026-11-21T10:00:00+08:00, "2026-11-21 10:00", 10:00',
    });
  const fromStdin = source === undefined || source === '-';
  if (fromStdin && isTerminal(0) && source === undefined) return usage('no-order');

  const pack = await packFor(options);
  if (typeof pack === 'number') return pack;
  const silence = () => write(2, `${messages[options.locale].waiting}\n`);
  const bytes = fromStdin ? await readStdin(silence) : await readFile(source, silence);
  if ('code' in bytes) return refuse([bytes]);
  const text = readOrderText(bytes);
  if ('problem' in text) return refuse([text.problem]);

  const order = readOrder(text.json, pack, clock, now);
  const { answers, problems: unknownProblems } = withUnknown(order.answers, options.unknown, pack);
  const found = [...order.problems, ...unknownProblems];
  const problems = options.strict ? found.map((problem) => ({ ...problem, level: 'error' as const })) : found;
  if (problems.some(({ level }) => level === 'error')) return refuse(problems);
  reportProblems(problems, options);

  const { known, verdict, questions } = diagnose(pack, answers, order.now);
  const report = writeReport(pack, known, verdict, questions, options);
  if (options.format === 'json') write(1, renderJson(report));
  else if (options.format === 'markdown') write(1, renderMarkdown(report));
  else {
    const paint = options.colour ? (await import('../render/colour.js')).coloured : plain;
    write(1, renderText(report, Math.min(columns(environment), 96), paint));
  }
  return options.exitCode ? exitCodeOf(verdict.state) : exitCode.ok;
}

/** The built-in pack, or the one in the folder that was named; an exit code where that one is not usable. */
async function packFor({ rules, ...options }: JudgeOptions): Promise<Pack | number> {
  const [folder, ...others] = rules;
  if (folder === undefined) return (await import('../generated/default-pack.js')).defaultPack;
  if (others.length) {
    reportProblems([{ code: 'two-packs', path: '', level: 'error', params: {} }], options);
    return exitCode.usage;
  }
  const { packFromFolder } = await import('./pack-from-folder.js');
  const pack = packFromFolder(folder);
  if ('rules' in pack) return pack;
  reportProblems(pack, options);
  return exitCode.invalidPack;
}
