import { delimiter } from 'node:path';
import { Command, Option } from 'commander';
import about from '../package.json' with { type: 'json' };
import { judgeCommand } from './commands/judge.js';
import { isBillFile, isText } from './commands/text-or-file.js';
import type { Locale } from './engine/pack.js';
import { isTerminal, readPasted, write } from './io.js';
import type { Messages } from './locale/en.js';
import { addLetterCommand, type LetterFlags, wantedOf } from './program-letter.js';
import { addRulesCommands } from './program-rules.js';

export const formats = ['text', 'json', 'markdown'] as const;
export const languages = ['zh-CN', 'en'] as const;

type Perform = (act: () => Promise<number>) => Promise<void>;

/** Names, flags and help of every command; each hands over in one line. */
export function programOf(text: Messages, locale: Locale, perform: Perform, environment: NodeJS.ProcessEnv): Command {
  const shared = (options: Options) => ({
    locale,
    format: options.format ?? 'text',
    ...(options.now !== undefined && { now: options.now }),
    rules: [...rulesNamedBy(environment), ...(options.rules ?? [])],
    exitCode: options.exitCode ?? false,
    unmask: options.unmask ?? false,
    ...(options.to !== undefined && { to: options.to }),
    colour: wantsColour(options.color, environment),
    input: options.input,
    accessible: options.accessible ?? (isOn(environment.ACCESSIBLE) || environment.TERM === 'dumb'),
  });
  const judged = (options: Options) => ({
    ...shared(options),
    unknown: (options.unknown ?? '')
      .split(',')
      .map((path) => path.trim())
      .filter(Boolean),
    strict: options.strict ?? false,
    bills: options.bill ?? [],
  });
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  // How errors and help are handled comes first: every command takes it over as it is added.
  const program = new Command('topup-doctor')
    .exitOverride()
    .allowExcessArguments(false)
    .helpOption('-h, --help', text.optionHelp)
    .configureOutput({ writeOut: (help) => write(1, help), writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles(text)[title] ?? title,
      optionDescription: ({ description }) => description,
    })
    .description(text.description)
    .argument('[order]', text.argumentOrder)
    .addOption(new Option('--lang <language>', text.optionLang).choices(languages))
    .addOption(new Option('--format <format>', text.optionFormat).choices(formats))
    .option('--now <time>', text.optionNow)
    .option('--unknown <paths>', text.optionUnknown)
    .option('--rules <folder>', text.optionRules, collect)
    .option('--strict', text.optionStrict)
    .option('--exit-code', text.optionExitCode)
    .option('--unmask', text.optionUnmask)
    .option('--to <recipient>', text.optionTo)
    .option('--no-color', text.optionNoColor)
    .option('--answers <file>', text.optionAnswers)
    .option('--bill <file>', text.optionBill, collect)
    .option('--paste', text.optionPaste)
    .option('--no-input', text.optionNoInput)
    .option('--accessible', text.optionAccessible)
    .version(about.version, '-V, --version', text.optionVersion)
    .action((order: string | undefined, options: Options) =>
      perform(async () => {
        const { answers } = options;
        const judging = judged(options);
        const pasted = options.paste && isTerminal(0) ? await readPasted(text.reading.paste) : undefined;
        const told = pasted?.text ?? (order !== undefined && isText(order) ? order : undefined);
        const telling = { ...judging, ...(told !== undefined && { text: told }) };
        const bill = order !== undefined && told === undefined && asksOn(options) && (await isBillFile(order));
        const asks = (order === undefined || told !== undefined || bill) && asksOn(options) && !pasted?.ended;
        if (!asks) return judgeCommand(order ?? answers, telling, environment);
        const { interviewCommand } = await import('./commands/interview.js');
        const bills = bill ? [order, ...judging.bills] : judging.bills;
        return interviewCommand({ ...telling, bills, ...(answers !== undefined && { answers }) }, environment);
      }),
    );
  addLetterCommand(program, text, (order, options: LetterFlags & Options) =>
    perform(async () => {
      const { letterCommand } = await import('./commands/letter.js');
      return letterCommand(order, { ...judged(options), ...wantedOf(options) }, environment);
    }),
  );
  program
    .command('read [order]')
    .description(text.commandRead)
    .option('--order <number>', text.optionOrder)
    .action((source: string | undefined, { order }: { order?: string }, command: Command) =>
      perform(async () =>
        (await import('./commands/text.js')).readCommand(source, {
          ...judged(command.optsWithGlobals<Options>()),
          ...(order !== undefined && { order }),
        }),
      ),
    );
  program
    .command('resume [id]')
    .description(text.commandResume)
    .action((id: string | undefined, _: unknown, command: Command) =>
      perform(async () => {
        const { resumeCommand } = await import('./commands/resume.js');
        return resumeCommand(id, shared(command.optsWithGlobals()), environment);
      }),
    );
  program
    .command('cases')
    .description(text.commandCases)
    .action((_: unknown, command: Command) =>
      perform(async () => {
        const { casesCommand } = await import('./commands/cases.js');
        return casesCommand(shared(command.optsWithGlobals()), environment);
      }),
    );
  program
    .command('forget [id]')
    .description(text.commandForget)
    .option('--all', text.optionAll)
    .option('--yes', text.optionYes)
    .action((id: string | undefined, _: unknown, command: Command) => {
      const { all = false, yes = false, ...options } = command.optsWithGlobals<ForgetFlags & Options>();
      return perform(async () => {
        const { forgetCommand } = await import('./commands/forget.js');
        return forgetCommand(id, { ...shared(options), all, yes }, environment);
      });
    });
  program
    .command('calendar [order]')
    .description(text.commandCalendar)
    .option('--case <id>', text.optionCase)
    .option('--out <file>', text.optionCalendarOut)
    .action((order: string | undefined, _: unknown, command: Command) => {
      const { out, case: id, ...options } = command.optsWithGlobals<CalendarFlags & Options>();
      return perform(async () => {
        const { calendarCommand } = await import('./commands/calendar.js');
        const wanted = { ...(out !== undefined && { out }), ...(id !== undefined && { case: id }) };
        return calendarCommand(order, { ...judged(options), ...wanted }, environment);
      });
    });
  program
    .command('example [name]')
    .description(text.commandExample)
    .option('--list', text.optionList)
    .action((name: string | undefined, { list = false }: { list?: boolean }) =>
      perform(async () => (await import('./commands/example.js')).exampleCommand(name, { list, locale })),
    );
  program
    .command('schema <name>')
    .description(text.commandSchema)
    .action((name: string) =>
      perform(async () => (await import('./commands/schema.js')).schemaCommand(name, { locale })),
    );
  addRulesCommands(program, {
    text,
    perform,
    shared: (command) => shared(command.optsWithGlobals()),
    environment,
  });
  program
    .command('completion <shell>')
    .description(text.commandCompletion)
    .action((shell: string) =>
      perform(async () =>
        (await import('./commands/shell.js')).completionCommand(shell, program, { locale, format: 'text' }),
      ),
    );
  program
    .command('man')
    .description(text.commandMan)
    .action(() => perform(async () => (await import('./commands/shell.js')).manCommand(program, locale)));
  return program.addHelpText(
    'before',
    `${text.helpExamples}\n${text.exampleLines.map(([line, what]) => `  ${line}   # ${what}`).join('\n')}\n`,
  );
}

/** Folders of rules for every run, separated as the folders of PATH are. */
const rulesNamedBy = ({ TOPUP_DOCTOR_RULES = '' }: NodeJS.ProcessEnv): readonly string[] =>
  TOPUP_DOCTOR_RULES.split(delimiter).filter(Boolean);

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
  readonly to?: string;
  readonly color: boolean;
  readonly answers?: string;
  readonly bill?: readonly string[];
  readonly paste?: boolean;
  readonly input: boolean;
  readonly accessible?: boolean;
}

interface CalendarFlags {
  readonly out?: string;
  readonly case?: string;
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

function wantsColour(flag: boolean, environment: NodeJS.ProcessEnv): boolean {
  if (!flag || environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR !== undefined) return environment.FORCE_COLOR === '' || isOn(environment.FORCE_COLOR);
  return isTerminal(1) && environment.TERM !== 'dumb';
}

const isOn = (value: string | undefined): boolean => value !== undefined && !['', '0', 'false'].includes(value);
