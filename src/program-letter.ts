import { type Command, Option } from 'commander';
import type { Locale } from './engine/pack.js';
import { type Stage, stages } from './engine/pack-letter.js';
import { flagsOf, type Hands, judgedBy } from './program-flags.js';

interface LetterFlags {
  readonly stage?: Stage;
  readonly letterLang?: Locale;
  readonly short?: boolean;
  readonly translate?: boolean;
  readonly copy?: boolean;
  readonly out?: string;
  readonly case?: string;
}

export function addLetterCommand(program: Command, hands: Hands): void {
  const { text, perform, environment } = hands;
  program
    .command('letter [order]')
    .description(text.commandLetter)
    .option('--to <recipient>', text.optionTo)
    .addOption(new Option('--stage <stage>', text.optionStage).choices(stages))
    .addOption(new Option('--letter-lang <language>', text.optionLetterLang).choices(['zh-CN', 'en']))
    .option('--short', text.optionShort)
    .option('--translate', text.optionTranslate)
    .option('--copy', text.optionCopy)
    .option('--out <file>', text.optionOut)
    .option('--case <id>', text.optionCase)
    .action((order: string | undefined, _: unknown, command: Command) =>
      perform(async () => {
        const flags = flagsOf<LetterFlags>(command);
        const { letterCommand } = await import('./commands/letter.js');
        return letterCommand(order, { ...judgedBy(flags, hands), ...wantedOf(flags) }, environment);
      }),
    );
}

/** The flags that were given, as the command takes them. */
const wantedOf = ({ stage, letterLang, out, case: saved, short, translate, copy }: LetterFlags) => ({
  short: short ?? false,
  translate: translate ?? false,
  copy: copy ?? false,
  ...(stage !== undefined && { stage }),
  ...(letterLang !== undefined && { letterLang }),
  ...(out !== undefined && { out }),
  ...(saved !== undefined && { case: saved }),
});
