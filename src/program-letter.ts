import { type Command, Option } from 'commander';
import type { Locale } from './engine/pack.js';
import { type Stage, stages } from './engine/pack-letter.js';
import type { Messages } from './locale/en.js';

export interface LetterFlags {
  readonly stage?: Stage;
  readonly letterLang?: Locale;
  readonly short?: boolean;
  readonly translate?: boolean;
  readonly copy?: boolean;
  readonly out?: string;
  readonly case?: string;
}

/** `letter` with its flags; whatever it does with them is `act`'s. */
export function addLetterCommand<T extends LetterFlags>(
  program: Command,
  text: Messages,
  act: (order: string | undefined, options: T) => Promise<void>,
): void {
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
    .action((order: string | undefined, _: unknown, command: Command) => act(order, command.optsWithGlobals<T>()));
}

/** The flags that were given, as the command takes them. */
export const wantedOf = ({ stage, letterLang, out, case: saved, short, translate, copy }: LetterFlags) => ({
  short: short ?? false,
  translate: translate ?? false,
  copy: copy ?? false,
  ...(stage !== undefined && { stage }),
  ...(letterLang !== undefined && { letterLang }),
  ...(out !== undefined && { out }),
  ...(saved !== undefined && { case: saved }),
});
