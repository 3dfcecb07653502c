import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const bin = 'bin/topup-doctor.js';
const folder = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

const judge = (input: Uint8Array | string, ...flags: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, '--lang', 'en', ...flags], { input });
  return { out: stdout.toString(), err: stderr.toString(), status };
};

describe('what comes in', () => {
  const order = '{"payment":{"status":"处理中","paidAt":"2026-11-21 10:00"},"order":{"platform":"测试充值网"}}';

  it.each([
    ['UTF-8', Buffer.from(order)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${order}`)],
    ['UTF-16', Buffer.from(`\uFEFF${order}`, 'utf16le')],
    ['GB18030', readFileSync('test/fixtures/order-gb18030.json')],
  ])('may be %s', (_, bytes) => {
    expect(JSON.parse(judge(bytes, '--format', 'json', '--now', '2026-11-21T11:00:00+08:00').out)).toMatchObject({
      verdict: 'payment-processing',
    });
  });

  it('may come late: after two seconds of silence a line says what is waited for', async () => {
    const child = spawn(process.execPath, [bin, '--lang', 'en', '--now', '2026-11-21T11:00:00+08:00']);
    const [said] = await once(child.stderr, 'data');
    expect(String(said)).toContain('waiting for an order');
    child.stdin.end(order);
    const [verdict] = await once(child.stdout, 'data');
    expect(String(verdict)).toContain('The payment itself is still being processed');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('comes from standard input that is closed at once without a hang', () => {
    expect(spawnSync(process.execPath, [bin], { stdio: ['ignore', 'pipe', 'pipe'], timeout: 5000 }).status).toBe(2);
  });
});

describe('devices', () => {
  it.runIf(existsSync('/dev/zero'))('that never end are read to the limit and no further', () => {
    const { err, status } = judge('', '/dev/zero');
    expect([status, err]).toEqual([
      2,
      'Error: The order is larger than 5 MB. Give only the one order, not a whole export.\n',
    ]);
  });

  it.runIf(existsSync('/dev/full'))('that are full get a sentence, not a stack', () => {
    const { stderr, status } = spawnSync('sh', ['-c', `"${process.execPath}" ${bin} --lang en example > /dev/full`]);
    expect([status, stderr.toString()]).toEqual([
      2,
      'Error: The result could not be written (ENOSPC: no space left on device). Is the disk full?\n',
    ]);
  });
});

describe('what goes out', () => {
  it('may be read by somebody who stops early: no error, no stack', () => {
    const { stdout } = spawnSync('sh', [
      '-c',
      `"${process.execPath}" ${bin} example | { "${process.execPath}" ${bin} 2> "${folder}/err"; echo "code $?" > "${folder}/code"; } | head -1`,
    ]);
    expect(stdout.toString()).not.toBe('');
    expect(readFileSync(join(folder, 'err'), 'utf8')).toBe('');
    expect(readFileSync(join(folder, 'code'), 'utf8')).toBe('code 0\n');
  });

  it('is the same bytes under every time zone and locale of the machine', () => {
    const order = readFileSync('rules/examples/paid-but-unpaid.json');
    const there = (TZ: string, LC_ALL: string) =>
      spawnSync(process.execPath, [bin, '--lang', 'zh-CN'], {
        input: order,
        env: { ...process.env, TZ, LC_ALL },
      }).stdout.toString();
    const texts = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Apia', 'UTC'].flatMap((zone) =>
      ['C', 'de_DE.UTF-8'].map((locale) => there(zone, locale)),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('已付款');
  });

  it.each([
    ['NO_COLOR=1', [], false],
    ['FORCE_COLOR=1', [], true],
    ['FORCE_COLOR=0', [], false],
    ['FORCE_COLOR=1', ['--no-color'], false],
    ['FORCE_COLOR=1 NO_COLOR=1', [], false],
    ['', [], false],
  ])('is coloured only where it may be: %s %j', (variables, flags, coloured) => {
    const env = {
      PATH: process.env.PATH,
      ...Object.fromEntries(
        variables
          .split(' ')
          .filter(Boolean)
          .map((one) => one.split('=')),
      ),
    };
    const { stdout } = spawnSync(process.execPath, [bin, ...flags], { input: '{}', env });
    expect(stdout.toString().includes('\u001b[')).toBe(coloured);
  });

  it('is a file when it is told so, and nothing else is written', () => {
    const file = join(folder, 'order.json');
    writeFileSync(file, '{}');
    const { status, err } = judge('', file);
    expect([status, err, existsSync(`${file}.bak`)]).toEqual([0, '', false]);
  });
});

describe('nothing leaves the machine', () => {
  it('no part of the program can open a connection', () => {
    const parts = readdirSync('dist').filter((name) => name.endsWith('.cjs'));
    expect(parts.length).toBeGreaterThan(5);
    for (const name of parts) {
      // Whatever the minified name of `require` is.
      expect(readFileSync(`dist/${name}`, 'utf8'), name).not.toMatch(
        /\("(?:node:)?(?:net|dns|http|https|http2|tls|dgram)"\)|\bfetch\(/,
      );
    }
  });
});
