import { Command, CommanderError } from 'commander';
import about from '../package.json' with { type: 'json' };
import { casesCommand } from './commands/cases.js';
import { exampleCommand } from './commands/example.js';
import { forgetCommand } from './commands/forget.js';
import { judgeCommand } from './commands/judge.js';
import { reportProblems } from './commands/problems.js';
import { resumeCommand } from './commands/resume.js';
import type { Locale } from './engine/pack.js';
import { suggest } from './engine/suggest.js';
import { exitCode } from './exit-code.js';
import { isTerminal, isWriteError, write } from './io.js';
import type { Messages } from './locale/en.js';
import { localeOf, messages } from './locale/index.js';

const formats = ['text', 'json', 'markdown'] as const;

/** Runs the program and returns its exit code. Nothing but this reads the arguments and the environment. */
export async function run(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const asked = argumentOf(argv, '--lang');
  const locale = asked === 'zh-CN' || asked === 'en' ? asked : localeOf(environment);
  const format = formats.find((name) => name === argumentOf(argv, '--format')) ?? 'text';
  const refuse = (code: string, params: Readonly<Record<string, string>> = {}) => {
    reportProblems([{ code, path: '', level: 'error', params }], { locale, format });
    return exitCode.usage;
  };
  let code: number = exitCode.ok;
  const program = programOf(
    messages[locale],
    locale,
    async (act) => {
      code = await act();
    },
    environment,
  );
  if (asked !== undefined && asked !== locale)
    return refuse('option-value', { name: '--lang', value: asked, allowed: 'zh-CN, en' });
  const wrongFormat = argumentOf(argv, '--format');
  if (wrongFormat !== undefined && wrongFormat !== format)
    return refuse('option-value', { name: '--format', value: wrongFormat, allowed: formats.join(', ') });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (isWriteError(error)) return refuse('cannot-write', { reason: error.message.split(',')[0] ?? '' });
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCode.ok;
    const named = /'([^']+)'/.exec(error.message)?.[1] ?? '';
    if (error.code === 'commander.unknownOption') {
      const suggestion = suggest(
        named,
        program.options.flatMap(({ long }) => long ?? []),
      );
      return refuse('unknown-option', { name: named, ...(suggestion && { suggestion }) });
    }
    if (error.code === 'commander.optionMissingArgument')
      return refuse('option-value-missing', { name: named.split(' ')[0] ?? named });
    if (error.code === 'commander.excessArguments' && !program.commands.some((one) => one.name() === argv[0])) {
      return refuse('too-many-arguments');
    }
    return refuse('command-line', { reason: error.message.replace(/^error: /, '') });
  }
}

type Perform = (act: () => number | Promise<number>) => Promise<void>;

function programOf(text: Messages, locale: Locale, perform: Perform, environment: NodeJS.ProcessEnv): Command {
  const shared = (options: Options) => ({
    locale,
    format: options.format ?? 'text',
    ...(options.now !== undefined && { now: options.now }),
    rules: options.rules ?? [],
    exitCode: options.exitCode ?? false,
    unmask: options.unmask ?? false,
    colour: wantsColour(options.color, environment),
    input: options.input,
    accessible: options.accessible ?? (Boolean(environment.ACCESSIBLE) || environment.TERM === 'dumb'),
  });
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  const program = new Command('topup-doctor')
    .description(text.description)
    .argument('[order]', text.argumentOrder)
    .option('--lang <language>', text.optionLang)
    .option('--format <format>', text.optionFormat)
    .option('--now <time>', text.optionNow)
    .option('--unknown <paths>', text.optionUnknown)
    .option('--rules <folder>', text.optionRules, collect)
    .option('--strict', text.optionStrict)
    .option('--exit-code', text.optionExitCode)
    .option('--unmask', text.optionUnmask)
    .option('--no-color', text.optionNoColor)
    .option('--answers <file>', text.optionAnswers)
    .option('--no-input', text.optionNoInput)
    .option('--accessible', text.optionAccessible)
    .version(about.version, '-V, --version', text.optionVersion)
    .action((order: string | undefined, options: Options) =>
      perform(async () => {
        const { answers } = options;
        const judging = {
          ...shared(options),
          unknown: (options.unknown ?? '')
            .split(',')
            .map((path) => path.trim())
            .filter(Boolean),
          strict: options.strict ?? false,
        };
        const asks = order === undefined && asksOn(options);
        if (!asks) return judgeCommand(order ?? answers, judging, environment);
        const { interviewCommand } = await import('./commands/interview.js');
        return interviewCommand({ ...judging, ...(answers !== undefined && { answers }) }, environment);
      }),
    );
  program
    .command('resume [id]')
    .description(text.commandResume)
    .action((id: string | undefined, _: unknown, command: Command) =>
      perform(() => resumeCommand(id, shared(command.optsWithGlobals()), environment)),
    );
  program
    .command('cases')
    .description(text.commandCases)
    .action((_: unknown, command: Command) =>
      perform(() => casesCommand(shared(command.optsWithGlobals()), environment)),
    );
  program
    .command('forget [id]')
    .description(text.commandForget)
    .option('--all', text.optionAll)
    .option('--yes', text.optionYes)
    .action((id: string | undefined, _: unknown, command: Command) => {
      const { all = false, yes = false, ...options } = command.optsWithGlobals<ForgetFlags & Options>();
      return perform(() => forgetCommand(id, { ...shared(options), all, yes }, environment));
    });
  program
    .command('example [name]')
    .description(text.commandExample)
    .option('--list', text.optionList)
    .action((name: string | undefined, { list = false }: { list?: boolean }) =>
      perform(() => exampleCommand(name, { list, locale })),
    );
  program
    .command('schema <name>')
    .description(text.commandSchema)
    .action((name: string) =>
      perform(async () => (await import('./commands/schema.js')).schemaCommand(name, { locale })),
    );
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .allowExcessArguments(false)
      .helpOption('-h, --help', text.optionHelp)
      .helpCommand(false)
      .configureOutput({ writeOut: (help) => write(1, help), writeErr: () => undefined })
      .configureHelp({ styleTitle: (title) => titles(text)[title] ?? title });
  }
  return program.addHelpText(
    'before',
    `${text.helpExamples}\n${text.exampleLines.map(([line, what]) => `  ${line}   # ${what}`).join('\n')}\n`,
  );
}

/** Nobody is asked anything unless somebody can both read the questions and type. */
const asksOn = ({ input }: Options): boolean => input && isTerminal(0) && isTerminal(2);

interface Options {
  readonly format?: (typeof formats)[number];
  readonly now?: string;
  readonly unknown?: string;
  readonly rules?: readonly string[];
  readonly strict?: boolean;
  readonly exitCode?: boolean;
  readonly unmask?: boolean;
  readonly color: boolean;
  readonly answers?: string;
  readonly input: boolean;
  readonly accessible?: boolean;
}

interface ForgetFlags {
  readonly all?: boolean;
  readonly yes?: boolean;
}

const titles = (text: Messages): Readonly<Record<string, string>> => ({
  'Usage:': text.usage,
  'Arguments:': text.arguments,
  'Options:': text.options,
  'Commands:': text.commands,
});

/** The language has to be known before anything is parsed: errors are said in it too. */
function argumentOf(argv: readonly string[], name: string): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const index = options.findLastIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  const argument = options[index];
  if (argument === undefined) return undefined;
  return argument === name ? options[index + 1] : argument.slice(name.length + 1);
}

function wantsColour(flag: boolean, environment: NodeJS.ProcessEnv): boolean {
  if (!flag || environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR !== undefined) return !['0', 'false'].includes(environment.FORCE_COLOR);
  return isTerminal(1) && environment.TERM !== 'dumb';
}
