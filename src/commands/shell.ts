import type { Command } from 'commander';
import about from '../../package.json' with { type: 'json' };
import type { Locale } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';
import { problem } from '../facts/order/problem.js';
import { write } from '../io.js';
import { messages } from '../locale/index.js';
import type { CommandTree } from '../render/command-tree.js';
import { completionFor, shells } from '../render/completion.js';
import { manPage } from '../render/man-page.js';
import { refuse } from './problems.js';

/** Prints the completion script of a shell. */
export function completionCommand(
  name: string,
  program: Command,
  options: { readonly locale: Locale; readonly format: string },
): number {
  const shell = shells.find((one) => one === name);
  if (shell) {
    write(1, completionFor(shell, treeOf(program)));
    return exitCode.ok;
  }
  const params = { name: 'completion', value: name, allowed: shells.join(', ') };
  return refuse(options, problem('option-value', params));
}

/** Prints the manual page. */
export function manCommand(program: Command, locale: Locale): number {
  const text = messages[locale];
  write(1, manPage(treeOf(program), about.version, text.exampleLines, text.man));
  return exitCode.ok;
}

const treeOf = (command: Command): CommandTree => ({
  name: command.name(),
  description: command.description(),
  takes: command.registeredArguments
    .map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`))
    .join(' '),
  flags: command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short, flags, required, optional, argChoices, description }) => ({
      long: long ?? flags,
      ...(short && { short }),
      ...((required || optional) && { takes: flags.slice(flags.indexOf('<')) }),
      ...(argChoices && { choices: argChoices }),
      description,
    })),
  commands: command.commands.map(treeOf),
});
