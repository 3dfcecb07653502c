import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wechatXlsx, zip } from '../reading/bills/bill-archives.js';
import { alipayApp, alipayWeb, type Line, textBills, wechatCsv } from '../reading/bills/bill-layouts.js';
import { gb18030, utf8 } from '../reading/bills/encode.js';
import { openTerminal } from '../terminal/real-terminal.js';

/** Every cell of the lines that are nobody's business. */
const others: readonly Line[] = [1, 2, 3].map((index) => ({
  at: `2026-11-0${index} 0${index}:33:44`,
  kind: '转账红包',
  payee: `秘密收款人${index}`,
  item: `秘密商品${index}`,
  amount: `71${index}.37`,
  method: `秘密银行(777${index})`,
  id: `77777777777777777777777777${index}`,
  shopId: `SECRETSHOP${index}`,
  note: `秘密备注${index}`,
}));
/** These, and the owner of the bill: made up, as the fixtures write them. */
const secrets = [
  '秘密',
  'SECRETSHOP',
  '7777777777',
  ...['711.37', '712.37', '713.37', '33:44', '测试用户', '13800000000', '138****0000', 'test@example.com'],
];
const lines: readonly Line[] = [others[0] ?? {}, {}, ...others.slice(1)];

let home = '';
const bills: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  ...Object.fromEntries(textBills(lines).map(([name, , bytes]) => [name, () => bytes])),
  'wechat.xlsx': () => wechatXlsx(lines, 2026),
  'a.zip': async () => zip([['a.csv', gb18030(alipayApp(lines))]]),
  // Broken in the middle of a line.
  'cut.csv': () => gb18030(alipayApp(lines)).slice(0, -40),
  'cut.xlsx': async () => (await wechatXlsx(lines, 2026)).slice(0, -200),
  // What is refused is not quoted either.
  'bank.csv': () => utf8('交易日期,摘要,支出,账户余额\n2026-11-01,秘密收款人1,711.37,713.37\n'),
  'cashbook.csv': () => utf8('记录时间,交易类型,收支,金额\n2026-11-01 01:33:44,秘密商品1,支出,711.37\n'),
  'unknown.csv': () => utf8('甲,乙,丙\n秘密收款人1,711.37,SECRETSHOP1\n'),
};
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
  for (const [name, content] of Object.entries(bills)) writeFileSync(join(home, name), await content());
  writeFileSync(join(home, 'order.json'), '{"payment":{"amount":"99.80","paidAt":"2026-11-21 10:00"}}');
  writeFileSync(join(home, 'nothing.json'), '{"payment":{"amount":"5.55"}}');
});
afterAll(() => rmSync(home, { recursive: true }));

const run = (args: readonly string[], input: Uint8Array | string = '') => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('bin/topup-doctor.js'), '--now', '2026-11-21 12:00', ...args],
    { cwd: home, input, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: home, LANG: 'zh_CN.UTF-8' } },
  );
  return stdout + stderr;
};
const keeps = (output: string) => {
  expect(output).not.toBe('');
  for (const secret of secrets) expect(output, secret).not.toContain(secret);
};

describe.each(Object.keys(bills))('%s: nothing of its other lines or its owner comes out', (file) => {
  it('of a verdict, a letter, or an order read from it', () => {
    keeps(run(['order.json', '--bill', file, '--format', 'json']));
    keeps(run(['letter', 'order.json', '--bill', file, '--unmask']));
    keeps(run(['read', file, '--order', 'TEST20261121000001']));
    keeps(run(['nothing.json', '--bill', file, '--strict']));
  });
});

describe('a bill that came as a text', () => {
  it('is read as a bill, not as a story', () => {
    const order = ['--format', 'json'];
    keeps(run([wechatCsv([{}]), ...order]));
    const told = run([alipayWeb([{}, { ...others[0], kind: '日用百货' }]), ...order]);
    for (const secret of ['测试用户', 'test@example.com', '秘密收款人1']) expect(told).not.toContain(secret);
    expect(told).not.toContain('导出信息');
    keeps(run(['read', '-'], wechatCsv([{}])));
    const rows = wechatCsv(others).split('\r\n').slice(-4).join('\n');
    expect(rows).toContain('秘密');
    keeps(run(['read', '-'], rows));
    keeps(run([rows, ...order]));
  });

  it('is none of what a saved case keeps', async () => {
    const terminal = await openTerminal(['--now', '2026-11-21 12:00', '--answers', 'order.json', '--bill', 'a.zip'], {
      columns: 80,
      rows: 24,
      home,
    });
    await terminal.type('1\r');
    await terminal.type('1\r');
    await terminal.kill('SIGKILL');
    const folder = join(home, 'cases');
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(kept.join('')).toContain('TEST20261121000001');
    keeps(kept.join('\n'));
    keeps(terminal.raw());
  });
});
