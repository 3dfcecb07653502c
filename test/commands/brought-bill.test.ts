import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { zip } from '../reading/bills/bill-archives.js';
import { alipayApp, groceries } from '../reading/bills/bill-layouts.js';
import { gb18030 } from '../reading/bills/encode.js';
import { openTerminal, type RealTerminal } from '../terminal/real-terminal.js';

let home = '';
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
  writeFileSync(join(home, 'my bill.csv'), gb18030(alipayApp([{}, groceries])));
  writeFileSync(
    join(home, 'locked.zip'),
    await zip([['a.csv', gb18030(alipayApp([{}, groceries]))]], { password: '246810' }),
  );
  writeFileSync(join(home, 'paper.pdf'), '%PDF-1.7');
});
afterEach(() => rmSync(join(home, 'cases'), { recursive: true, force: true }));
afterAll(() => rmSync(home, { recursive: true }));

const open = async (size = { columns: 80, rows: 24 }): Promise<RealTerminal> =>
  openTerminal(['--now', '2026-11-21 12:00'], { ...size, home });
const paste = (text: string): string => `\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~`;
/** Under load a screen may stand still before everything is on it. */
const shows = (terminal: RealTerminal, text: string | RegExp): Promise<void> =>
  vi.waitFor(() => expect(terminal.rows().join('\n')).toMatch(text), 10_000);
const glance = 'is any of this different for you?';

describe('a bill that is brought to a question', () => {
  it('as its lines is read as a bill, and only the payment that is confirmed is kept', async () => {
    const terminal = await open();
    await shows(terminal, glance);
    await terminal.type(paste(alipayApp([{}, groceries])));
    await shows(terminal, 'Which payment is it?');
    expect(terminal.rows().join('\n')).toContain('Q币100个');
    await terminal.type('1\r');
    await shows(terminal, 'From what you pasted, this payment was taken');
    await terminal.type('1\r');
    await shows(terminal, glance);
    await terminal.kill('SIGKILL');
    const [file = ''] = readdirSync(join(home, 'cases')).filter((name) => name.endsWith('.json'));
    const saved = readFileSync(join(home, 'cases', file), 'utf8');
    expect(JSON.parse(saved).answers).toMatchObject({
      'payment.status': 'success',
      'payment.merchantOrderId': 'TEST20261121000001',
    });
    for (const secret of ['测试超市', '苹果和梨', groceries.shopId, '测试用户', '138****0000'])
      expect(saved, secret).not.toContain(secret);
    expect(terminal.raw()).not.toMatch(/GROCERIES|测试用户|138\*/);
  });

  it('as lines copied from a spreadsheet is one as well', async () => {
    const terminal = await open();
    await shows(terminal, glance);
    await terminal.type(paste('交易时间\t交易对方\t金额\t交易状态\n2026-11-21 10:00:05\t测试科技\t99.80\t交易成功\n'));
    await shows(terminal, 'Which payment is it?');
    await terminal.kill('SIGKILL');
  });

  it('as a few of its lines without the names of the columns is refused with a word on what would do', async () => {
    const terminal = await open();
    await shows(terminal, glance);
    const [line = ''] = alipayApp([{}])
      .split('\n')
      .filter((one) => one.startsWith('2026-11-21'));
    await terminal.type(paste(`${line}\n${line}`));
    await shows(terminal, /what you pasted is no bill that is known here/);
    await shows(terminal, glance);
    await terminal.kill('SIGKILL');
  });

  it.each([
    ['with its blanks escaped', () => join(home, 'my bill.csv').replaceAll(' ', '\\ ')],
    ['in quotes', () => `'${join(home, 'my bill.csv')}' `],
    ['as an address', () => `file://${join(home, 'my bill.csv').replaceAll(' ', '%20')}`],
    ['by its name alone', () => 'my bill.csv'],
  ])('as a file that is dropped %s is opened', async (_, path) => {
    const terminal = await open();
    await shows(terminal, glance);
    await terminal.type(`${paste(path())}`);
    await terminal.type('\r');
    await shows(terminal, 'Which payment is it?');
    await terminal.kill('SIGKILL');
  });

  it('asks for the password of an archive without showing it', async () => {
    const terminal = await open();
    await shows(terminal, glance);
    await terminal.type(`${join(home, 'locked.zip')}\r`);
    await shows(terminal, 'The password of locked.zip?');
    await terminal.type('135791\r');
    await shows(terminal, 'That did not open locked.zip.');
    await terminal.type('246810\r');
    await shows(terminal, 'Which payment is it?');
    expect(terminal.raw()).not.toMatch(/135791|246810/);
    await terminal.kill('SIGKILL');
  });

  it('that cannot be read is one sentence, and the question stands again', async () => {
    const terminal = await open();
    await shows(terminal, glance);
    await terminal.type('./paper.pdf\r');
    await shows(terminal, 'paper.pdf is a PDF');
    await shows(terminal, glance);
    await terminal.type('/nowhere/bill.csv\r');
    await shows(terminal, 'There is no file "/nowhere/bill.csv".');
    await terminal.kill('SIGKILL');
  });

  it('waits where only an answer is taken', async () => {
    const terminal = await open();
    await shows(terminal, glance);
    await terminal.type(paste(alipayApp([{}, groceries])));
    await shows(terminal, 'Which payment is it?');
    await terminal.type(paste(alipayApp([{}, groceries])));
    await shows(terminal, 'Kept: ');
    await terminal.type('3\r');
    await shows(terminal, /Which payment is it\?[\s\S]*Q币100个/);
    await terminal.kill('SIGKILL');
  });
});
