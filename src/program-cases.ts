import type { Command } from 'commander';
import { flagsOf, type Hands, judgedBy, sharedBy } from './program-flags.js';

interface CalendarFlags {
  readonly out?: string;
  readonly case?: string;
}

interface ForgetFlags {
  readonly all?: boolean;
  readonly yes?: boolean;
}

/** What is done with saved answers: `resume`, `cases` and `forget`, and `calendar`, which takes a case or an order. */
export function addCaseCommands(program: Command, hands: Hands): void {
  const { text, perform, environment } = hands;
  program
    .command('resume [id]')
    .description(text.commandResume)
    .action((id: string | undefined, _: unknown, command: Command) =>
      perform(async () => {
        const { resumeCommand } = await import('./commands/resume.js');
        return resumeCommand(id, sharedBy(flagsOf(command), hands), environment);
      }),
    );
  program
    .command('cases')
    .description(text.commandCases)
    .action((_: unknown, command: Command) =>
      perform(async () => {
        const { casesCommand } = await import('./commands/cases.js');
        return casesCommand(sharedBy(flagsOf(command), hands), environment);
      }),
    );
  program
    .command('forget [id]')
    .description(text.commandForget)
    .option('--all', text.optionAll)
    .option('--yes', text.optionYes)
    .action((id: string | undefined, _: unknown, command: Command) =>
      perform(async () => {
        const { all = false, yes = false, ...flags } = flagsOf<ForgetFlags>(command);
        const { forgetCommand } = await import('./commands/forget.js');
        return forgetCommand(id, { ...sharedBy(flags, hands), all, yes }, environment);
      }),
    );
  program
    .command('calendar [order]')
    .description(text.commandCalendar)
    .option('--case <id>', text.optionCase)
    .option('--out <file>', text.optionCalendarOut)
    .action((order: string | undefined, _: unknown, command: Command) =>
      perform(async () => {
        const { out, case: id, ...flags } = flagsOf<CalendarFlags>(command);
        const wanted = { ...(out !== undefined && { out }), ...(id !== undefined && { case: id }) };
        const { calendarCommand } = await import('./commands/calendar.js');
        return calendarCommand(order, { ...judgedBy(flags, hands), ...wanted }, environment);
      }),
    );
}
