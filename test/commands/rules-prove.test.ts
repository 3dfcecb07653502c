import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type TinyRule, tinyFiles } from '../packs/tiny-pack.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function packOf(rules: Readonly<Record<string, TinyRule>>, more: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  folders.push(folder);
  for (const [file, text] of Object.entries({ ...tinyFiles(rules), ...more })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/topup-doctor.js', 'rules', ...args]);
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

const two: Readonly<Record<string, TinyRule>> = { rain: { when: '{ rain: true }' }, wind: { when: '{ wind: true }' } };
const table = '- { earlier: rain, given: { rain: true }, later: { wind: { wind: true } } }\n';

describe('rules prove', () => {
  it('says what it found and prints an order for it', () => {
    const { status, stdout } = run('prove', packOf(two), '--lang', 'en');
    expect(status).toBe(1);
    expect(stdout).toContain('✗ rain and wind can hold together, and no test says which comes first.');
    expect(stdout).toContain('  answers:\n    wind: true\n    rain: true\n  verdict: rain\n  also: [ wind ]\n');
  });

  it('does not call it done where nothing was found in the time given', () => {
    const { stdout } = run('prove', packOf(two), '--seconds', '0.001', '--lang', 'en');
    expect(stdout).toMatch(/No findings yet: \d+ questions are undecided, see below\./);
  });

  it('takes the table of pairs for a test', () => {
    const { status, stdout } = run('prove', packOf(two, { 'pairs.yaml': table }), '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], open: [], pairs: { all: 1, tested: 1, apart: 0 } });
  });

  it('says where the table names a rule that is none, and what is no time', () => {
    const folder = packOf(two, { 'pairs.yaml': table.replace('earlier: rain', 'earlier: rein') });
    expect(run('prove', folder, '--lang', 'en')).toMatchObject({ status: 3, stdout: '' });
    expect(run('prove', folder, '--lang', 'en').stderr).toContain('pairs.yaml:1:3');
    expect(run('prove', '--seconds', 'soon', '--lang', 'en')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('rules check', () => {
  it('says which parts of a condition exclude each other', () => {
    const { status, stdout } = run('check', packOf({ odd: { when: '{ rain: true, wet: false }' } }), '--lang', 'en');
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining(
        'sky/odd.yaml:3:7 when: "odd" can never hold: rain = true and wet = false exclude each other.',
      ),
    ]);
  });
});

describe('rules test', () => {
  it('says what keeps a verdict open that was to be settled', () => {
    const now = 'now: "2026-11-21T12:00:00+08:00"';
    const wind = { when: '{ wind: true }', tests: `- { name: a, ${now}, answers: { wind: true }, settled: true }` };
    const { stdout } = run('test', packOf({ rain: { when: '{ rain: true }' }, wind }), '--lang', 'en');
    expect(stdout).toContain(
      '    settled expected: true\n    settled came: false\n    still open: rain, as long as nobody answered rain\n',
    );
  });
});

describe('rules mutate', () => {
  it('says that the time ran out, and is no success then', () => {
    const { status, stdout } = run('mutate', packOf(two), '--seconds', '0.001', '--lang', 'en');
    expect(status).toBe(1);
    expect(stdout).toMatch(/The time was over before \d+ of these were looked into\. Give more with --seconds/);
    expect(stdout).not.toContain('No order was found');
  });

  it('lists what no test notices, with a test that would', () => {
    const { status, stdout } = run('mutate', packOf(two), '--lang', 'en');
    expect(status).toBe(1);
    expect(stdout).toContain('✗ rules rain when: rain = true → rain = false\nA test that notices it, for rain:');
  });

  it('looks only at what was named, and says nothing on standard error in a pipe', () => {
    const { stdout, stderr } = run('mutate', packOf(two), '--filter', 'wind', '--lang', 'en');
    expect(stdout).toContain('✗ rules wind when: wind = true → wind = false');
    expect(stdout).not.toContain('rules rain when');
    expect(stderr).toBe('');
  });

  it('is as readable in Chinese', () => {
    expect(run('mutate', packOf(two), '--lang', 'zh-CN').stdout).toContain('没有测试发现的改动');
    expect(run('prove', packOf(two), '--lang', 'zh-CN').stdout).toContain('能看出问题的订单，写成测试：');
  });
});
