import { delimiter } from 'node:path';
import type { Command } from 'commander';
import type { Locale } from './engine/pack.js';
import { isTerminal } from './io.js';
import type { Messages } from './locale/en.js';

export const formats = ['text', 'json', 'markdown'] as const;
export const languages = ['zh-CN', 'en'] as const;

/** What every command is added with: its words, what stands around it, and how to act and end. */
export interface Hands {
  readonly text: Messages;
  readonly locale: Locale;
  readonly environment: NodeJS.ProcessEnv;
  readonly perform: (act: () => Promise<number>) => Promise<void>;
}

/** The flags that any command may be given. */
export interface Flags {
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

/** As the commands take them, together with what the environment says. */
export const sharedBy = (flags: Flags, { locale, environment }: Hands) => ({
  locale,
  format: flags.format ?? ('text' as const),
  ...(flags.now !== undefined && { now: flags.now }),
  rules: [...rulesNamedBy(environment), ...(flags.rules ?? [])],
  exitCode: flags.exitCode ?? false,
  unmask: flags.unmask ?? false,
  ...(flags.to !== undefined && { to: flags.to }),
  colour: wantsColour(flags.color, environment),
  input: flags.input,
  accessible: flags.accessible ?? (isOn(environment.ACCESSIBLE) || environment.TERM === 'dumb'),
});

/** The same for commands that judge an order. */
export const judgedBy = (flags: Flags, hands: Hands) => ({
  ...sharedBy(flags, hands),
  unknown: (flags.unknown ?? '')
    .split(',')
    .map((path) => path.trim())
    .filter(Boolean),
  strict: flags.strict ?? false,
  bills: flags.bill ?? [],
});

/** Flags stand before a command as well as behind it. */
export const flagsOf = <T = unknown>(command: Command): Flags & T => command.optsWithGlobals<Flags & T>();

/** For a flag that may be given more than once. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Nobody is asked anything unless somebody can both read the questions and type. */
export const asksOn = ({ input }: Flags): boolean => input && isTerminal(0) && isTerminal(2);

/** Folders of rules for every run, separated as the folders of PATH are. */
const rulesNamedBy = ({ TOPUP_DOCTOR_RULES = '' }: NodeJS.ProcessEnv): readonly string[] =>
  TOPUP_DOCTOR_RULES.split(delimiter).filter(Boolean);

function wantsColour(flag: boolean, environment: NodeJS.ProcessEnv): boolean {
  if (!flag || environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR !== undefined) return environment.FORCE_COLOR === '' || isOn(environment.FORCE_COLOR);
  return isTerminal(1) && environment.TERM !== 'dumb';
}

const isOn = (value: string | undefined): boolean => value !== undefined && !['', '0', 'false'].includes(value);
