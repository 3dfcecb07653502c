import { type Command, CommanderError, type Option } from 'commander';
import { suggest } from './engine/suggest.js';
import { exitCode } from './exit-code.js';
import { snippetOfStart } from './facts/order/text-place.js';
import { isWriteError } from './io.js';
import { localeOf, messages } from './locale/index.js';
import { programOf } from './program.js';
import { formats, languages } from './program-flags.js';

/** Runs the program and returns its exit code. Nothing but this reads the arguments and the environment. */
export async function run(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const asked = argumentOf(argv, '--lang');
  const locale = languages.find((name) => name === asked) ?? localeOf(environment);
  const format = formats.find((name) => name === argumentOf(argv, '--format')) ?? 'text';
  const refuse = async (code: string, params: Readonly<Record<string, string>> = {}) => {
    const { reportProblems } = await import('./commands/problems.js');
    reportProblems([{ code, path: '', level: 'error', params }], { locale, format });
    return exitCode.usage;
  };
  let code: number = exitCode.ok;
  const perform = async (act: () => Promise<number>) => {
    code = await act();
  };
  const program = programOf({ text: messages[locale], locale, environment, perform });
  if (asked !== undefined && asked !== locale)
    return refuse('option-value', { name: '--lang', value: asked, allowed: languages.join(', ') });
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
        optionsOf(program).flatMap(({ long }) => long ?? []),
      );
      // A bill given as an argument begins with dashes, too: none of its lines is repeated whole.
      return refuse('unknown-option', { name: snippetOfStart(named, 40), ...(suggestion && { suggestion }) });
    }
    if (error.code === 'commander.invalidArgument') {
      const value = [...error.message.matchAll(/'([^']*)'/g)][1]?.[1] ?? '';
      const allowed = error.message.split('choices are ')[1]?.replace(/\.$/, '') ?? '';
      return refuse('option-value', { name: named.split(' ')[0] ?? named, value, allowed });
    }
    if (error.code === 'commander.optionMissingArgument')
      return refuse('option-value-missing', { name: named.split(' ')[0] ?? named });
    if (error.code === 'commander.excessArguments' && !program.commands.some((one) => one.name() === argv[0])) {
      return refuse('too-many-arguments');
    }
    return refuse('command-line', { reason: error.message.replace(/^error: /, '') });
  }
}

/** Of a command and of everything below it. */
const optionsOf = (command: Command): readonly Option[] => [...command.options, ...command.commands.flatMap(optionsOf)];

/** The language has to be known before anything is parsed: errors are said in it too. */
function argumentOf(argv: readonly string[], name: string): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const index = options.findLastIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  const argument = options[index];
  if (argument === undefined) return undefined;
  return argument === name ? options[index + 1] : argument.slice(name.length + 1);
}
