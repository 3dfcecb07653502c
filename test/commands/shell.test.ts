import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shells } from '../../src/render/completion.js';

const run = (...argv: string[]) => spawnSync(process.execPath, ['bin/topup-doctor.js', ...argv], { encoding: 'utf8' });
const folder = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What bash would offer for the last of these words. */
function offeredByBash(...words: string[]): readonly string[] {
  const script = join(folder, 'completion.bash');
  writeFileSync(script, run('completion', 'bash').stdout);
  const line = ['topup-doctor', ...words].map((word) => `'${word}'`).join(' ');
  const ask = `source '${script}'; COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _topup_doctor; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', ask], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

describe('completion', () => {
  it.each(shells)('for %s names every command and flag of the help', (shell) => {
    const script = run('completion', shell).stdout;
    const help = run('--help', '--lang', 'en').stdout;
    const flags = [...help.matchAll(/--[a-z-]+/g)].map(([flag]) => flag);
    expect(flags.length).toBeGreaterThan(8);
    for (const flag of flags) expect(script).toContain(shell === 'fish' ? `-l ${flag.slice(2)}` : flag);
    for (const command of ['resume', 'cases', 'forget', 'completion']) expect(script).toContain(command);
  });

  it('in bash offers commands, flags after a command, and the values of a flag', () => {
    expect(offeredByBash('re')).toContain('resume');
    expect(offeredByBash('forget', '--a')).toEqual(expect.arrayContaining(['--all', '--accessible']));
    expect(offeredByBash('--lang', '')).toEqual(['zh-CN', 'en']);
    expect(offeredByBash('example', '--format', 'm')).toEqual(['markdown']);
    expect(offeredByBash('letter', '--to')).toEqual(['--to']);
    expect(offeredByBash('zzz')).toEqual([]);
  });

  it('of a shell that nobody knows is refused with the names of those it knows', () => {
    const { status, stderr, stdout } = run('completion', 'tcsh', '--lang', 'en');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('bash, zsh, fish, powershell');
  });
});

describe('the manual page', () => {
  it.each(['en', 'zh-CN'])('in %s names every command and exit code', (lang) => {
    const { stdout, status } = run('man', '--lang', lang);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\.TH TOPUP-DOCTOR 1/);
    for (const word of ['resume', 'forget', '130', '\\-\\-format']) expect(stdout).toContain(word);
  });
});
