import type { Command } from 'commander';
import type { Hands } from './program-flags.js';

/** What the program tells about itself: `example`, `schema`, `completion` and `man`. */
export function addHelpCommands(program: Command, { text, locale, perform }: Hands): void {
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
}

/** `completion` and `man` speak of all commands, and stand behind them in the help. */
export function addShellCommands(program: Command, { text, locale, perform }: Hands): void {
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
}
