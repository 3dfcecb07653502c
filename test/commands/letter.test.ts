import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/cases/store.js';
import { examples } from '../../src/generated/examples.js';
import { unpaid } from './saved-case.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
  writeFileSync(join(folder, 'order.json'), examples['paid-but-unpaid'] ?? '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (argv: readonly string[], input = '', more: NodeJS.ProcessEnv = {}) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('bin/topup-doctor.js'), 'letter', ...argv], {
    env: { PATH: process.env.PATH ?? '', TOPUP_DOCTOR_DATA: folder, LANG: 'en_US.UTF-8', ...more },
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { out: stdout, err: stderr, status };
};
const example = (name: keyof typeof examples) => examples[name] ?? '';

describe('the letter command', () => {
  it('prints the letter alone on standard output, unwrapped, and what is said about it on the other', () => {
    const { out, err, status } = run(['order.json']);
    expect(status).toBe(0);
    expect(out.split('\n')).toHaveLength(4);
    expect(out).toContain('订单号 20261121100000123。');
    expect(err).toContain('This is not legal advice.');
  });

  it('reads an order from standard input', () => {
    expect(run([], example('paid-but-unpaid')).out).toBe(run(['order.json']).out);
  });

  it('takes the answers of a saved case', () => {
    openStore({ TOPUP_DOCTOR_DATA: folder }, process.platform).write(unpaid);
    expect(run(['--case', 'k7mf', '--now', '2026-11-21 11:00']).out).toContain('我于 2026-11-21 10:00 在贵平台购买');
    expect(run(['--case', 'k7mf', 'order.json'])).toMatchObject({ out: '', status: 2 });
    expect(run(['--case', 'zzzz'])).toMatchObject({ out: '', status: 2 });
  });

  it('lists the recipients when it does not know one', () => {
    const { out, err, status } = run(['order.json', '--to', 'banks']);
    expect({ out, status }).toEqual({ out: '', status: 2 });
    expect(err).toContain('platform, marketplace, payment-channel, bank, carrier, telecom-appeal, 12315');
    expect(err).toContain('Did you mean');
  });

  it('knows stages only where there are some, and short letters only where they are taken', () => {
    expect(run(['order.json', '--stage', 'final']).out).toContain('最后一次书面要求');
    expect(run(['order.json', '--stage', 'final', '--to', '12315'])).toMatchObject({ out: '', status: 2 });
    expect(run(['order.json', '--stage', 'last']).err).toContain('first, reminder, final');
    expect([...run(['order.json', '--short']).out.trim()].length).toBeLessThanOrEqual(200);
    expect(run(['order.json', '--short', '--to', '12315'])).toMatchObject({ out: '', status: 2 });
  });

  it('writes to foreign readers in English, and translates for the user below a line', () => {
    expect(run(['order.json', '--letter-lang', 'en']).out).toMatch(/^Hello\.\nOn 2026-11-21 10:00 I bought/);
    const { out } = run(['order.json', '--translate']);
    expect(out.indexOf('----')).toBeGreaterThan(out.indexOf('请最晚在'));
    expect(out).toContain('Please answer in writing by');
  });

  it('gives JSON and Markdown', () => {
    const letter = JSON.parse(run(['order.json', '--format', 'json']).out);
    expect(letter).toMatchObject({ to: 'platform', stage: 'first', language: 'zh-CN', missing: [], limit: 500 });
    expect(letter.sentences.map(({ text }: { text: string }) => text).join('')).toBe(letter.text.replaceAll('\n', ''));
    expect(run(['order.json', '--format', 'markdown']).out).toMatch(/^# The letter to the platform's support\n/);
  });

  it('writes none where none is due, and never to somebody who deceives', () => {
    expect(run([], example('it-came-after-all'))).toMatchObject({ out: '', status: 0 });
    expect(run(['--format', 'json'], example('it-came-after-all')).out).toBe('null\n');
    expect(run([], example('second-payment-demanded')).out).toMatch(/^报警材料提纲\n/);
    expect(run(['--to', 'platform'], example('second-payment-demanded')).out).toBe('');
  });

  it('saves a letter for its owner only, and never over another file without asking', () => {
    const file = join(folder, 'letter.txt');
    expect(run(['order.json', '--out', 'letter.txt']).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(run(['order.json']).out);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, 'mine');
    expect(run(['order.json', '--out', 'letter.txt'])).toMatchObject({ status: 2 });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(run(['order.json', '--out', 'no/such/folder.txt']).err).toContain('could not be saved');
  });

  it('claims of a copy only what is known', () => {
    const failed = run(['order.json', '--copy']);
    expect(failed.err).toContain('Nothing was copied');
    expect(failed).toMatchObject({ out: run(['order.json']).out, status: 2 });
    writeFileSync(join(folder, 'xclip'), '#!/bin/sh\ncat > "$0.txt"\n');
    chmodSync(join(folder, 'xclip'), 0o755);
    const path = `${folder}${delimiter}${process.env.PATH}`;
    const { out, err, status } = run(['order.json', '--copy'], '', { PATH: path, DISPLAY: ':0' });
    expect(status).toBe(0);
    expect(err).toContain('Handed to xclip.');
    expect(readFileSync(join(folder, 'xclip.txt'), 'utf8')).toBe(out.trimEnd());
  });
});
