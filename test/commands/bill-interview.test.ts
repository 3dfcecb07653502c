import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { zip } from '../reading/bills/bill-archives.js';
import { alipayApp, credit, groceries } from '../reading/bills/bill-layouts.js';
import { gb18030 } from '../reading/bills/encode.js';
import { openTerminal } from '../terminal/real-terminal.js';

let home = '';
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
  const one = gb18030(alipayApp([{}, groceries]));
  writeFileSync(join(home, 'two.csv'), gb18030(alipayApp([credit, {}, groceries])));
  writeFileSync(join(home, 'locked.zip'), await zip([['a.csv', one]], { password: '246810' }));
});
afterEach(() => rmSync(join(home, 'cases'), { recursive: true, force: true }));
afterAll(() => rmSync(home, { recursive: true }));

/** Under load a screen may stand still before everything is on it. */
const shows = (terminal: Awaited<ReturnType<typeof openTerminal>>, text: string) =>
  vi.waitFor(() => expect(terminal.raw()).toContain(text), 10_000);

describe('an interview with a bill', () => {
  const place = { columns: 80, rows: 24 };
  const now = ['--now', '2026-11-21 12:00'];

  it('asks for the password without showing it, again when it is wrong', async () => {
    const terminal = await openTerminal([...now, '--bill', 'locked.zip'], { ...place, home });
    expect(terminal.rows().join('\n')).toContain('password of locked.zip');
    await terminal.type('135791\r');
    await vi.waitFor(() => expect(terminal.rows().join('\n')).toContain('That did not open locked.zip.'), 10_000);
    await terminal.type('24681x\u007f0\r');
    expect(terminal.raw()).not.toMatch(/135791|24681/);
    await vi.waitFor(
      () => expect(terminal.rows().join('\n')).toMatch(/Which payment is it|Is this the payment/),
      10_000,
    );
    await terminal.kill('SIGKILL');
  });

  it('takes back what was typed of the password with Esc, and takes no arrow key and no empty line for it', async () => {
    const terminal = await openTerminal([...now, '--bill', 'locked.zip'], { ...place, home });
    await terminal.type('\r');
    await shows(terminal, 'That did not open locked.zip.');
    await terminal.type('99\u001b\u001b[D\u001b[200~246810\u001b[201~\r');
    await vi.waitFor(
      () => expect(terminal.rows().join('\n')).toMatch(/Which payment is it|Is this the payment/),
      10_000,
    );
    await terminal.kill('SIGKILL');
  });

  it.each([
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-D', '\u0004', 2],
  ])('leaves the password with %s', async (_, key, code) => {
    const terminal = await openTerminal([...now, '--bill', 'locked.zip'], { ...place, home });
    await terminal.type(key);
    expect(terminal.exitCode()).toBe(code);
  });

  it('offers those that may be meant, then all others, then none', async () => {
    const terminal = await openTerminal([...now, '--bill', 'two.csv'], { ...place, home });
    const screen = terminal.rows().join('\n');
    expect(screen).toContain('Which payment is it?');
    expect(screen).toMatch(/1 .*Q币100个[\s\S]*2 .*移动话费50元[\s\S]*3 .*苹果和梨[\s\S]*None of these/);
    await terminal.type('4\r');
    expect(terminal.rows().join('\n')).toContain('is any of this different for you?');
    await terminal.kill('SIGKILL');
  });

  it('asks less once the payment is known', async () => {
    const terminal = await openTerminal([...now, '--bill', 'two.csv', '--accessible'], { ...place, home });
    await terminal.type('1\r');
    await shows(terminal, 'Is it right? Item: Q币100个 · Goods: Q coins');
    await terminal.type('1\r');
    await shows(terminal, 'is any of this different for you?');
    await terminal.type('0\r');
    await shows(terminal, 'What does the platform');
    expect(terminal.raw()).not.toContain('What kind of thing did you buy');
    expect(terminal.raw()).not.toContain('What does your payment app show');
    await terminal.kill('SIGKILL');
  });
});
