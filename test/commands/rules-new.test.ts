import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterAll, describe, expect, it } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'topup-doctor-new-'));
afterAll(() => rmSync(home, { recursive: true }));
cpSync('rules', join(home, 'mine'), { recursive: true });

const pause = () => new Promise((later) => setTimeout(later, 20));

/** Runs `rules new` on a pseudo-terminal and answers each question when it stands there. */
async function talk(answers: readonly (readonly [question: string, typed: string])[]): Promise<number | undefined> {
  let shown = '';
  let code: number | undefined;
  const program = resolve('bin/topup-doctor.js');
  const terminal = spawn(process.execPath, [program, 'rules', 'new', 'asked', '--dir', 'mine'], {
    cwd: home,
    env: { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8' },
  });
  terminal.onData((output) => {
    shown += output;
  });
  terminal.onExit(({ exitCode }) => {
    code = exitCode;
  });
  for (const [question, typed] of answers) {
    while (!shown.includes(question) && code === undefined) await pause();
    shown = '';
    terminal.write(typed);
  }
  while (code === undefined) await pause();
  return code;
}

describe('rules new on a terminal', () => {
  it('writes nothing when it is stopped', async () => {
    expect(await talk([['Which check', '\u0003']])).toBe(130);
    expect(existsSync(join(home, 'mine/platform/asked.yaml'))).toBe(false);
  });

  it('asks for what the flags do not say, and writes a rule that is valid at once', async () => {
    const code = await talk([
      ['Which check', 'platform\r'],
      ['in English', 'Asked for\r'],
      ['in Chinese', '问出来的\r'],
      ['A condition', 'payment.paid=true\r'],
      ['A condition', 'order.status=reviewing\r'],
      ['A condition', '\r'],
      ['Who has to act', 'platform\r'],
      ['What to do', 'contact-platform\r'],
    ]);
    expect(code).toBe(0);
    expect(readFileSync(join(home, 'mine/platform/asked.yaml'), 'utf8')).toContain('  order.status: reviewing\n');
    expect(readFileSync(join(home, 'mine/pack.yaml'), 'utf8')).toMatch(/ {2}- overdue\n {2}- asked\n$/);
  });
});
