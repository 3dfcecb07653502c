import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterAll, describe, expect, it } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'topup-doctor-new-'));
afterAll(() => rmSync(home, { recursive: true }));
cpSync('rules', join(home, 'mine'), { recursive: true });
cpSync('test/fixtures/example-pack', join(home, 'adds'), { recursive: true });

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
    expect(readFileSync(join(home, 'mine/pack.yaml'), 'utf8')).toMatch(/ {2}- overdue\n {2}- asked\n\n/);
  });
});

describe('rules new in a pack that adds to another', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [resolve('bin/topup-doctor.js'), ...args], {
      cwd: home,
      env: { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8' },
      encoding: 'utf8',
    });
  const wish = (id: string, ...more: readonly string[]) => [
    ...[
      'rules',
      'new',
      id,
      '--dir',
      'adds',
      '--check',
      'platform',
      '--title-en',
      'Sold out here',
      '--title-zh',
      '这里卖完了',
    ],
    ...['--when', 'platform.is=example-cards', '--when', 'payment.paid=true', '--when', 'order.status=processing'],
    ...['--when', 'order.restock=false', '--responsible', 'platform', '--do', 'contact-platform', ...more],
  ];

  it('writes the place into the rule, beside a rule of its own, and leaves pack.yaml as it is', () => {
    const { status, stdout, stderr } = run(...wish('example-sold-out', '--before', 'example-restock'));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('pack.yaml');
    expect(readFileSync(join(home, 'adds/platform/example-sold-out.yaml'), 'utf8')).toContain(
      '\nbefore: example-restock\n',
    );
    expect(readFileSync(join(home, 'adds/pack.yaml'), 'utf8')).toBe(
      readFileSync('test/fixtures/example-pack/pack.yaml', 'utf8'),
    );
    expect(run('rules', 'check', 'adds').status).toBe(0);
    expect(run('rules', 'test', 'adds', '--filter', 'example-sold-out').status).toBe(0);
  }, 60_000);

  it('finds an order at a platform of the pack, over a limit of the pack, although no test names either', () => {
    const write = (file: string, text: string) => writeFileSync(join(home, 'shop', file), text);
    mkdirSync(join(home, 'shop/platforms'), { recursive: true });
    write('pack.yaml', 'id: my-shop\nversion: 1.0.0\nextends: topup-doctor\n');
    write(
      'platforms/my-shop.yaml',
      'id: my-shop\ntitle: { zh-CN: 测试小店, en: My Shop }\nwords: [测试小店]\nsource: here\nchecked: 2026-11-21\n',
    );
    write(
      'limits.yaml',
      'much: { label: { zh-CN: 大额, en: much }, values: [ { value: "50000.00", from: 2026-01-01 } ], source: here, checked: 2026-11-21 }\n',
    );
    const { status, stderr } = run(
      ...['rules', 'new', 'large', '--dir', 'shop', '--check', 'platform', '--before', 'order-status-stuck'],
      ...['--title-en', 'Large', '--title-zh', '大额', '--responsible', 'platform', '--do', 'contact-platform'],
      ...['--when', 'platform.is=my-shop', '--when', 'payment.amount over much'],
    );
    expect([status, stderr]).toEqual([0, '']);
    const tests = readFileSync(join(home, 'shop/platform/large.test.yaml'), 'utf8');
    expect(tests).toContain('    order: { platform: 测试小店 }\n    payment: { amount: "50000.01" }\n  verdict: large');
    expect(tests).toMatch(/- name: "no longer, with another answer: .*\n(?: .*\n)*? {2}result: fails\n/);
    expect(run('rules', 'test', 'shop').status).toBe(0);
  }, 60_000);

  it('says which conditions exclude each other, and writes nothing', () => {
    const { status, stderr } = run(...wish('never', '--when', 'payment.nothingTaken=true', '--before', 'overdue'));
    expect(status).toBe(2);
    expect(stderr).toBe(
      'Error: "never" can never hold: payment.paid = true and payment.nothingTaken = true exclude each other.\n',
    );
    expect(existsSync(join(home, 'adds/platform/never.yaml'))).toBe(false);
  }, 60_000);

  it('refuses a rule that is in the base already', () => {
    const { status, stderr } = run(...wish('overdue'));
    expect([status, stderr]).toMatchObject([2, expect.stringContaining('topup-doctor/timing/overdue.yaml')]);
  });
});
