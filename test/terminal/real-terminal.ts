import { readdirSync, readFileSync } from 'node:fs';
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

/** The screen stands still when so many looks in a row found nothing new, and nobody at work on something new. */
const looks = 8;
const betweenLooks = 20;
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
    screen.write(output);
  });
  terminal.onExit((end) => {
    exitCode = end.signal ? 128 + end.signal : end.exitCode;
  });
  const stands = async (lengthBefore: number): Promise<void> => {
    const begun = Date.now();
    let seen = raw.length;
    for (let quiet = 0; Date.now() - begun < patience; quiet += 1) {
      await new Promise((later) => setTimeout(later, betweenLooks));
      if (raw.length !== seen || !isIdle(terminal.pid)) quiet = 0;
      seen = raw.length;
      if (quiet < looks) continue;
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

/**
 * Whether nothing on a terminal wants the processor. On a busy machine that tells a program that waits for keys from one
 * that has not had its turn. Only Linux says so; elsewhere the output alone has to do.
 * @param session the process that the terminal began with.
 */
function isIdle(session: number): boolean {
  try {
    return readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid) && fieldsOf(`/proc/${pid}/stat`)[3] === String(session))
      .flatMap((pid) => readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}/stat`))
      .every((file) => !['R', 'D'].includes(fieldsOf(file)[0] ?? ''));
  } catch {
    // A process that has just ended.
    return process.platform !== 'linux';
  }
}

/** From the state on: it stands behind the name, which may hold anything. See proc_pid_stat(5). */
const fieldsOf = (file: string): readonly string[] => readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
