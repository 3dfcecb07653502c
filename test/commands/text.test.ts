import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isText } from '../../src/commands/text-or-file.js';
import { openTerminal } from '../terminal/real-terminal.js';

const home = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
afterAll(() => rmSync(home, { recursive: true }));
const now = ['--now', '2026-11-21 11:17'];

const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [join(process.cwd(), 'bin/topup-doctor.js'), ...args], {
    input,
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home, LANG: 'zh_CN.UTF-8' },
    timeout: 30_000,
  });

describe('an argument', () => {
  it.each([
    ['付了钱没到账', true],
    ['I paid', true],
    ['two\nlines', true],
    ['order.json', false],
    ['my order.json', false],
    ['./没到账', false],
    ['/tmp/a b', false],
    ['C:\\a b', false],
    ['nonsense', false],
  ])('%s', (argument, told) => {
    expect(isText(argument)).toBe(told);
  });

  it('that names an existing file is that file, whatever it is called', () => {
    const name = join(home, '付了钱 没到账');
    writeFileSync(name, '');
    expect(isText(name)).toBe(false);
    const here = process.cwd();
    process.chdir(home);
    expect(isText('付了钱 没到账')).toBe(false);
    process.chdir(here);
  });
});

it('says what it understood on standard error and the verdict on standard output, alike from an argument and a pipe', () => {
  const told = '10:00用支付宝充100元Q币,订单号123456,支付成功但平台显示失败';
  const argument = run([...now, told]);
  expect(argument.stderr).toContain('订单号：123456  ←“123456”');
  expect(argument.stdout).toMatch(/^钱付了，订单却显示失败\n/);
  const piped = run(now, told);
  expect([piped.stdout, piped.stderr, piped.status]).toEqual([argument.stdout, argument.stderr, 0]);
});

it('composes: what is read is an order', () => {
  const read = run(['read', ...now, '付款40分钟了还没到账，平台显示处理中，13800000000']);
  expect(JSON.parse(read.stdout)).toMatchObject({
    now: '2026-11-21T11:17:00+08:00',
    payment: { paidAt: '2026-11-21T10:37:00+08:00' },
    order: { status: 'processing' },
    read: { unsure: { 'account.entered': '13800000000' } },
  });
  const judged = run(['--strict', '--format', 'json'], read.stdout);
  expect(judged.stderr).toBe('');
  expect(JSON.parse(judged.stdout).now).toBe('2026-11-21T11:17:00+08:00');
  expect(run(['read'], read.stdout).stdout).toBe(read.stdout);
});

it('says it as JSON where the verdict is JSON', () => {
  const { stderr, stdout } = run(['--format', 'json', ...now, '微信付款成功，订单不存在']);
  expect(JSON.parse(stderr).read.sources).toMatchObject({ 'order.status': '订单不存在' });
  expect(JSON.parse(stdout).verdict).toBe('order-not-created');
});

it('never shows an account that is not to be seen, nor hands on control characters', () => {
  const { stderr, stdout } = run([...now, '给QQ 10000001充了50元Q币\u001b[31m，没到账\u202e，支付成功']);
  expect(stderr + stdout).not.toContain('10000001');
  for (const bad of ['\u001b', '\u202e']) expect(stderr + stdout).not.toContain(bad);
});

it('names a file that is not there, and refuses what says nothing', () => {
  expect(run(['my order.json'])).toMatchObject({ status: 2, stdout: '' });
  const nothing = run(['hello there']);
  expect([nothing.status, nothing.stdout]).toEqual([2, '']);
  expect(nothing.stderr).toContain('hello there');
});

it('takes a page from the terminal up to an empty line, and shows what it says before the first question', async () => {
  const environment = { LANG: 'zh_CN.UTF-8' };
  const terminal = await openTerminal(['--paste', ...now], { columns: 80, rows: 24, home, environment });
  await terminal.type('订单编号：TEST0001\r\r订单状态：处理中\r支付时间：10:00\r\r');
  const shown = terminal.rows().join('\n');
  expect(shown).toContain('1 [ ] 订单号：TEST0001');
  expect(shown).toContain('3 [ ] 付款时间：今天 10:00');
  await terminal.type('\r');
  expect(terminal.rows().join('\n')).toContain('都对');
  await terminal.kill('SIGKILL');
}, 60_000);
