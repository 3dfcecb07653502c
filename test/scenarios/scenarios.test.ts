import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/*
 * Every .md file here is a transcript that a user could read: in each ```console block a line that begins with "$ " is a
 * command, and what stands below it is what the screen shows (both streams), then "(exit code N)" when it is not 0.
 * UPDATE_SCENARIOS=1 writes what really came; read the difference before you commit it.
 */
const folder = import.meta.dirname;
const home = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
const launcher = join(home, 'topup-doctor');
writeFileSync(launcher, `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/topup-doctor.js')}" "$@"\n`);
chmodSync(launcher, 0o755);
afterAll(() => rmSync(home, { recursive: true }));

const environment = {
  TOPUP_DOCTOR_RULES_SOURCE: resolve('rules'),
  PATH: `${home}${delimiter}${process.env.PATH}`,
  HOME: home,
  LANG: 'en_US.UTF-8',
};

function play(command: string): string {
  const { stdout, status } = spawnSync('sh', ['-c', `exec 2>&1; ${command}`], {
    env: environment,
    cwd: home,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return stdout + (status === 0 ? '' : `(exit code ${status})\n`);
}

/** The transcript as it really comes out: every command kept, everything below it written anew. */
function replay(transcript: string): string {
  return transcript.replace(/^```console\n([\s\S]*?)^```$/gm, (_, block: string) => {
    const commands = block.split('\n').filter((line) => line.startsWith('$ '));
    return `\`\`\`console\n${commands.map((line) => `${line}\n${play(line.slice(2))}`).join('')}\`\`\``;
  });
}

const transcripts = readdirSync(folder).filter((name) => name.endsWith('.md'));
const files = [...transcripts.map((name) => join(folder, name)), 'README.md', 'README.zh-CN.md'];

describe.each(files)('%s', (file) => {
  it('is what the screen shows', () => {
    const expected = readFileSync(file, 'utf8');
    const actual = replay(expected);
    if (process.env.UPDATE_SCENARIOS) writeFileSync(file, actual);
    else expect(actual).toBe(expected);
  }, 90_000);
});
