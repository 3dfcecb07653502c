import { resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { virtualScreen } from './virtual-screen.js';

export interface RealTerminal {
  readonly type: (keys: string) => Promise<void>;
  readonly rows: () => readonly string[];
  /** Everything that was written, with its escape codes. */
  readonly raw: () => string;
  readonly exitCode: () => number | undefined;
  readonly kill: (signal: string) => Promise<void>;
}

/** The screen stands still when nothing has come for so long; on a busy machine, where the first sign came late, for longer. */
const leastQuiet = 100;
const mostQuiet = 400;
const patience = 15_000;

/** Runs the built program on a pseudo-terminal, and waits after each key until the screen stands still. */
export async function openTerminal(
  args: readonly string[],
  {
    columns,
    rows,
    home,
    environment = {},
    shell,
  }: {
    readonly columns: number;
    readonly rows: number;
    readonly home: string;
    readonly environment?: Readonly<Record<string, string>>;
    /** Run by a shell, with the program as "$0". */
    readonly shell?: string;
  },
): Promise<RealTerminal> {
  const screen = virtualScreen(columns, rows);
  let raw = '';
  let changed = Date.now();
  let exitCode: number | undefined;
  const program = resolve('bin/topup-doctor.js');
  const [file, all] = shell ? ['sh', ['-c', shell, program, ...args]] : [process.execPath, [program, ...args]];
  const terminal = spawn(file, all, {
    cols: columns,
    rows,
    cwd: home,
    name: 'xterm-256color',
    env: {
      PATH: process.env.PATH ?? '',
      HOME: home,
      TOPUP_DOCTOR_DATA: 'cases',
      LANG: 'en_US.UTF-8',
      NO_COLOR: '1',
      ...(process.env.TZ !== undefined && { TZ: process.env.TZ }),
      ...environment,
    },
  });
  terminal.onData((output) => {
    raw += output;
    changed = Date.now();
    screen.write(output);
  });
  terminal.onExit((end) => {
    exitCode = end.signal ? 128 + end.signal : end.exitCode;
  });
  const stands = async (lengthBefore: number): Promise<void> => {
    const begun = Date.now();
    let quiet = leastQuiet;
    while (Date.now() - begun < patience) {
      await new Promise((later) => setTimeout(later, 20));
      if (raw.length === lengthBefore) quiet = Math.min(mostQuiet, Math.max(leastQuiet, 2 * (Date.now() - begun)));
      if (Date.now() - changed < quiet) continue;
      // The program waits for somebody exactly while a prompt is the last row.
      const asks = raw.length > lengthBefore && screen.rows().at(-1)?.startsWith('>');
      if (asks || exitCode !== undefined) return;
    }
    throw new Error(`the terminal stays silent; it shows:\n${screen.rows().join('\n')}`);
  };
  await stands(0);
  return {
    type: async (keys) => {
      const before = raw.length;
      terminal.write(keys);
      await stands(before);
    },
    rows: screen.rows,
    raw: () => raw,
    exitCode: () => exitCode,
    kill: async (signal) => {
      terminal.kill(signal);
      while (exitCode === undefined) await new Promise((later) => setTimeout(later, 20));
    },
  };
}
