import { Command, Option } from 'commander';
import about from '../package.json' with { type: 'json' };
import { judgeCommand } from './commands/judge.js';
import { isBillFile, isText } from './commands/text-or-file.js';
import { isTerminal, readPasted, write } from './io.js';
import type { Messages } from './locale/en.js';
import { addCaseCommands } from './program-cases.js';
import { asksOn, collect, type Flags, flagsOf, formats, type Hands, judgedBy, languages } from './program-flags.js';
import { addHelpCommands, addShellCommands } from './program-help.js';
import { addLetterCommand } from './program-letter.js';
import { addRulesCommands } from './program-rules.js';

/** Names, flags and help of every command; each hands over in one line. */
export function programOf(hands: Hands): Command {
  const { text } = hands;
  // How errors and help are handled comes first: every command takes it over as it is added.
  const program = new Command('topup-doctor')
    .exitOverride()
    .allowExcessArguments(false)
    .helpOption('-h, --help', text.optionHelp)
    .configureOutput({ writeOut: (help) => write(1, help), writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles(text)[title] ?? title,
      optionDescription: ({ description }) => description,
    });
  addJudging(program, hands);
  addLetterCommand(program, hands);
  addReadCommand(program, hands);
  addCaseCommands(program, hands);
  addHelpCommands(program, hands);
  addRulesCommands(program, hands);
  addShellCommands(program, hands);
  return program.addHelpText(
    'before',
    `${text.helpExamples}\n${text.exampleLines.map(([line, what]) => `  ${line}   # ${what}`).join('\n')}\n`,
  );
}

/** What `topup-doctor` alone does: one order in, one verdict out, or the interview. Its flags go for all commands. */
function addJudging(program: Command, hands: Hands): void {
  const { text, perform } = hands;
  program
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
    .action((order: string | undefined, flags: Flags) => perform(() => judgeOrAsk(order, flags, hands)));
}

async function judgeOrAsk(order: string | undefined, flags: Flags, hands: Hands): Promise<number> {
  const { answers } = flags;
  const judging = judgedBy(flags, hands);
  const pasted = flags.paste && isTerminal(0) ? await readPasted(hands.text.reading.paste) : undefined;
  const told = pasted?.text ?? (order !== undefined && isText(order) ? order : undefined);
  const telling = { ...judging, ...(told !== undefined && { text: told }) };
  const bill = order !== undefined && told === undefined && asksOn(flags) && (await isBillFile(order));
  const asks = (order === undefined || told !== undefined || bill) && asksOn(flags) && !pasted?.ended;
  if (!asks) return judgeCommand(order ?? answers, telling, hands.environment);
  const { interviewCommand } = await import('./commands/interview.js');
  const bills = bill ? [order, ...judging.bills] : judging.bills;
  return interviewCommand({ ...telling, bills, ...(answers !== undefined && { answers }) }, hands.environment);
}

function addReadCommand(program: Command, hands: Hands): void {
  const { text, perform } = hands;
  program
    .command('read [order]')
    .description(text.commandRead)
    .option('--order <number>', text.optionOrder)
    .action((source: string | undefined, { order }: { order?: string }, command: Command) =>
      perform(async () => {
        const { readCommand } = await import('./commands/text.js');
        return readCommand(source, { ...judgedBy(flagsOf(command), hands), ...(order !== undefined && { order }) });
      }),
    );
}

const titles = (text: Messages): Readonly<Record<string, string>> => ({
  'Usage:': text.usage,
  'Arguments:': text.arguments,
  'Options:': text.options,
  'Commands:': text.commands,
});
