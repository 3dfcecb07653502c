import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterEach, beforeEach, expect } from 'vitest';
import { openStore, type SavedCase } from '../../src/cases/store.js';

let folder = '';
/** Every test that imports this has a folder of its own for saved cases. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bin = 'bin/topup-doctor.js';
export const environment = () => ({ PATH: process.env.PATH ?? '', TOPUP_DOCTOR_DATA: folder, LANG: 'en_US.UTF-8' });
/** Runs the program where nobody can be asked. */
export const run = (...argv: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...argv], {
    env: environment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { out: stdout, err: stderr, status };
};

/** Types on a real terminal, each text as soon as its prompt is there; both streams go to the one screen. */
export const onTerminal = (argv: readonly string[], ...typing: readonly (readonly [prompt: string, typed: string])[]) =>
  new Promise<{ readonly screen: string; readonly status: number }>((resolve) => {
    const terminal = spawn(process.execPath, [bin, ...argv], { env: environment(), cols: 80, rows: 24 });
    let screen = '';
    let done = 0;
    terminal.onData((data) => {
      screen += data;
      const [prompt = '', typed = ''] = typing[done] ?? [];
      if (done >= typing.length || !screen.includes(prompt)) return;
      done++;
      terminal.write(typed);
    });
    terminal.onExit(({ exitCode }) => resolve({ screen: screen.replaceAll('\r\n', '\n'), status: exitCode }));
  });

export const save = (...cases: readonly SavedCase[]) => {
  for (const one of cases) expect(openStore(environment(), process.platform).write(one)).toBeUndefined();
};
export const files = () => readdirSync(folder).sort();

export const pathOf = (name: string): string => join(folder, name);
