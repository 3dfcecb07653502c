import type { Command } from 'commander';
import type { NewFlags } from './commands/rules-new.js';
import { write } from './io.js';
import { flagsOf, type Hands, sharedBy } from './program-flags.js';

/** Adds `rules …` and `explain`, each of which loads what it needs only when it is called. */
export function addRulesCommands(program: Command, hands: Hands): void {
  const { text, perform, environment } = hands;
  const shared = (command: Command) => sharedBy(flagsOf(command), hands);
  const words = text.rules;
  const rules = program
    .command('rules')
    .description(words.commandRules)
    .argument('[command]')
    .action((name: string | undefined, _: unknown, command: Command) =>
      perform(async () => {
        if (name === undefined) return write(1, command.helpInformation()) ?? 0;
        const { unknownRulesCommand } = await import('./commands/explain.js');
        return unknownRulesCommand(
          name,
          rules.commands.map((one) => one.name()),
          shared(command),
        );
      }),
    );
  rules
    .command('check [folders...]')
    .description(words.commandCheck)
    .action((folders: readonly string[], _: unknown, command: Command) =>
      perform(async () => (await import('./commands/rules.js')).rulesCheckCommand(folders, shared(command))),
    );
  rules
    .command('list [folder]')
    .description(words.commandList)
    .action((folder: string | undefined, _: unknown, command: Command) =>
      perform(async () =>
        (await import('./commands/explain.js')).rulesListCommand(folder, shared(command), environment),
      ),
    );
  rules
    .command('pack [folders...]')
    .description(words.commandPack)
    .action((folders: readonly string[], _: unknown, command: Command) =>
      perform(async () => (await import('./commands/explain.js')).rulesPackCommand(folders, shared(command))),
    );
  rules
    .command('test [folders...]')
    .description(words.commandTest)
    .option('--filter <text>', words.optionFilter)
    .option('--coverage', words.optionCoverage)
    .option('--min <percent>', words.optionMin)
    .action((folders: readonly string[], flags: TestFlags, command: Command) =>
      perform(async () =>
        (await import('./commands/rules.js')).rulesTestCommand(folders, {
          ...shared(command),
          ...flags,
          coverage: flags.coverage ?? false,
        }),
      ),
    );
  const proving = text.proving;
  rules
    .command('prove [folder]')
    .description(proving.commandProve)
    .option('--seconds <number>', proving.optionSeconds)
    .action((folder: string | undefined, flags: SecondsFlag, command: Command) =>
      perform(async () =>
        (await import('./commands/rules.js')).rulesProveCommand(folder, { ...shared(command), ...flags }),
      ),
    );
  rules
    .command('mutate [folder]')
    .description(proving.commandMutate)
    .option('--seconds <number>', proving.optionSeconds)
    .option('--filter <text>', proving.optionFilter)
    .action((folder: string | undefined, flags: MutateFlags, command: Command) =>
      perform(async () =>
        (await import('./commands/rules.js')).rulesMutateCommand(folder, { ...shared(command), ...flags }),
      ),
    );
  rules
    .command('new <id>')
    .description(words.commandNew)
    .option('--check <check>', words.optionCheck)
    .option('--before <rule>', words.optionBefore)
    .option('--after <rule>', words.optionAfter)
    .option('--dir <folder>', words.optionDir)
    .option('--title-en <text>', words.optionTitleEn)
    .option('--title-zh <text>', words.optionTitleZh)
    .option('--when <condition>', words.optionWhen, (value, before: readonly string[] = []) => [...before, value])
    .option('--responsible <party>', words.optionResponsible)
    .option('--do <actions>', words.optionDo)
    .action((id: string, flags: NewFlags, command: Command) =>
      perform(async () => (await import('./commands/rules.js')).rulesNewCommand(id, flags, shared(command))),
    );
  program
    .command('explain <id>')
    .description(words.commandExplain)
    .option('--case <file>', words.optionCase)
    .action((id: string, flags: { readonly case?: string }, command: Command) =>
      perform(async () =>
        (await import('./commands/explain.js')).explainCommand(id, { ...shared(command), ...flags }, environment),
      ),
    );
}

interface SecondsFlag {
  readonly seconds?: string;
}

interface MutateFlags extends SecondsFlag {
  readonly filter?: string;
}

interface TestFlags {
  readonly filter?: string;
  readonly coverage?: boolean;
  readonly min?: string;
}
