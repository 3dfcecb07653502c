import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal } from '../terminal/real-terminal.js';

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
});
afterAll(() => rmSync(home, { recursive: true }));

const place = {
  columns: 80,
  rows: 24,
  get home() {
    return home;
  },
};
const now = ['--now', '2026-11-21 10:05'];
const savedAnswers = (): readonly Readonly<Record<string, unknown>>[] =>
  readdirSync(join(home, 'cases'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(home, 'cases', name), 'utf8')).answers);

describe('leaving', () => {
  it.each(['SIGKILL', 'SIGHUP', 'SIGTERM'])('loses no answered question by %s', async (signal) => {
    const terminal = await openTerminal(now, place);
    await terminal.type('\r');
    await terminal.type('1\r');
    await terminal.type('2\r');
    await terminal.kill(signal);
    expect(savedAnswers()).toContainEqual({ 'order.status': 'unpaid', 'payment.status': 'processing' });
    const [file = ''] = readdirSync(join(home, 'cases'));
    expect(statSync(join(home, 'cases', file)).mode & 0o777).toBe(0o600);
    rmSync(join(home, 'cases'), { recursive: true });
  });

  it('keeps nothing when nothing was answered, and is no success', async () => {
    const terminal = await openTerminal(now, place);
    await terminal.type('\u0004');
    expect(terminal.exitCode()).toBe(130);
    expect(terminal.raw()).toContain('nothing was kept');
    expect(terminal.raw()).toContain('\u001b[?2004l');
  });
});

it('starts a case of its own when another window has changed this one', async () => {
  const one = await openTerminal(now, place);
  await one.type('\r');
  await one.type('1\r');
  const other = await openTerminal(['resume', ...now], place);
  await other.type('2\r');
  await one.type('1\r');
  expect(savedAnswers()).toHaveLength(2);
  expect(savedAnswers()).toContainEqual({ 'order.status': 'unpaid', 'receipt.arrived': false });
  expect(savedAnswers()).toContainEqual({ 'order.status': 'unpaid', 'payment.status': 'success' });
  await one.kill('SIGKILL');
  await other.kill('SIGKILL');
  rmSync(join(home, 'cases'), { recursive: true });
});

it('goes on when nothing can be saved, and says so once', async () => {
  writeFileSync(join(home, 'a-file'), '');
  const terminal = await openTerminal(now, { ...place, home, environment: { TOPUP_DOCTOR_DATA: 'a-file/cases' } });
  for (const keys of ['\r', '1\r', '1\r']) await terminal.type(keys);
  expect(terminal.rows().join('\n')).toContain('When did you pay?');
  expect(terminal.raw().match(/cannot be kept/g)).toHaveLength(1);
  await terminal.kill('SIGKILL');
});

it('leaves the plain interview on Ctrl-C too, and keeps the answers', async () => {
  const terminal = await openTerminal([...now, '--accessible'], { ...place, home });
  await terminal.type('0\r');
  await terminal.type('1\r');
  await terminal.type('\u0003');
  expect(terminal.exitCode()).toBe(130);
  expect(savedAnswers()).toEqual([{ 'order.status': 'unpaid' }]);
});

it('repaints nothing in the plain interview', async () => {
  const terminal = await openTerminal([...now, '--accessible'], { ...place, home });
  await terminal.type('0\r');
  expect(terminal.raw()).not.toContain('\u001b');
  await terminal.kill('SIGKILL');
});

it.each(['', '0', 'false'])('is not the plain interview where ACCESSIBLE is "%s"', async (ACCESSIBLE) => {
  const terminal = await openTerminal(now, { ...place, environment: { ACCESSIBLE } });
  expect(terminal.rows().join('\n')).toContain('❯');
  await terminal.kill('SIGKILL');
});

it('prints only the verdict to a file, and asks on the terminal', async () => {
  const known = '{"order":{"status":"unpaid"},"payment":{"status":"success","paidAt":"2026-11-21 10:00"}}';
  writeFileSync(join(home, 'known.json'), known);
  const terminal = await openTerminal([...now, '--answers', 'known.json'], {
    ...place,
    home,
    shell: `"${process.execPath}" "$0" "$@" > verdict.txt`,
  });
  // The glance, straight to the verdict, and yes to the review.
  for (const keys of ['\r', '>\r', '\r']) await terminal.type(keys);
  expect(terminal.exitCode()).toBe(0);
  const verdict = readFileSync(join(home, 'verdict.txt'), 'utf8');
  expect(verdict.startsWith('You paid, but')).toBe(true);
  expect(verdict).not.toContain('\u001b');
  expect(terminal.raw()).not.toContain('What to do');
});

it('asks only the rest of an order in a file', async () => {
  writeFileSync(join(home, 'order.json'), '{"order":{"status":"unpaid"},"payment":{"status":"success"}}');
  const terminal = await openTerminal([...now, '--answers', 'order.json'], { ...place, home });
  await terminal.type('\r');
  expect(terminal.rows().join('\n')).toContain('When did you pay?');
  await terminal.kill('SIGKILL');
});

it('never asks with --no-input, also on a terminal', async () => {
  const terminal = await openTerminal([...now, '--no-input'], { ...place, home });
  expect(terminal.exitCode()).toBe(2);
  expect(terminal.raw()).toContain('No order was given');
  const answered = await openTerminal([...now, '--no-input', '--answers', 'order.json'], { ...place, home });
  expect(answered.exitCode()).toBe(0);
});

it.each([
  ['/dev/null', 'node "$0" < /dev/null'],
  ['an empty pipe', 'printf "" | node "$0"'],
  ['a closed standard input', 'node "$0" <&-'],
])('gives up with a sentence on %s', (_, script) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, resolve('bin/topup-doctor.js')], {
    encoding: 'utf8',
    timeout: 10_000,
    env: { PATH: process.env.PATH, HOME: home, LANG: 'en_US.UTF-8' },
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

it('loads no prompts, no YAML and no schemas for an order that is piped in', () => {
  const code = `require('./dist/cli.cjs').run(['-', '--format', 'json'], process.env).then(() =>
    console.error(Object.keys(require.cache).join('\\n')))`;
  const { stderr } = spawnSync(process.execPath, ['-e', code], { input: '{}', encoding: 'utf8' });
  const loaded = stderr.trim().split('\n');
  expect(loaded.length).toBeGreaterThan(2);
  for (const file of loaded)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/ExitPromptError|YAMLParseError|ZodType/);
  const [interview = ''] = readdirSync('dist').filter((name) => name.startsWith('interview-'));
  expect(readFileSync(join('dist', interview), 'utf8')).toContain('ExitPromptError');
});

it('shows a question in colours as it does without them', async () => {
  const plain = await openTerminal(now, place);
  const coloured = await openTerminal(now, { ...place, environment: { NO_COLOR: '', FORCE_COLOR: '1' } });
  expect(coloured.raw()).toContain('\u001b[1m');
  expect(coloured.rows()).toEqual(plain.rows());
  await plain.kill('SIGKILL');
  await coloured.kill('SIGKILL');
});

it('goes on where it was after Ctrl-Z and fg', async () => {
  const terminal = await openTerminal(now, {
    ...place,
    shell: `set -m; "${process.execPath}" "$0" "$@"; fg; echo "ended with $?"`,
  });
  await terminal.type('\r');
  await terminal.type('\u001a');
  expect(terminal.rows().join('\n')).toContain("What does the platform's order page show");
  await terminal.type('2\r');
  expect(terminal.rows().join('\n')).toContain(
    "✓ What does the platform's order page show for this order? paid, waiting",
  );
  await terminal.type('\u0003');
  expect(terminal.raw()).toContain('Your answers are kept');
  expect(terminal.raw()).toContain('ended with 130');
});

it('keeps a text that is pasted while the opening is read for the first question', async () => {
  const terminal = await openTerminal(now, { ...place, columns: 40, rows: 12 });
  await terminal.type('\u001b[200~订单编号：TEST0001\r订单状态：处理中\r支付时间：10:00\u001b[201~');
  while (terminal.rows().at(-2) === 'Enter: go on') await terminal.type('\r');
  expect(terminal.rows().join('\n')).toContain('Order page shows: processing');
  await terminal.kill('SIGKILL');
});
