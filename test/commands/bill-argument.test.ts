import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wechatXlsx, zip } from '../reading/bills/bill-archives.js';
import { alipayApp, type Line } from '../reading/bills/bill-layouts.js';
import { gb18030, utf8 } from '../reading/bills/encode.js';
import { openTerminal } from '../terminal/real-terminal.js';

const other: Line = {
  at: '2026-11-20 09:00:00',
  payee: '测试超市',
  item: '苹果和梨',
  kind: '日用百货',
  amount: '23.57',
  id: '2026112022001400000000000100',
  shopId: 'GROCERIES0100',
};
const csv = gb18030(alipayApp([{}, other]));
let home = '';
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
  const files: Readonly<Record<string, Uint8Array>> = {
    'bill.csv': csv,
    'bill.txt': csv,
    bill: csv,
    '账单.xlsx': await wechatXlsx([{}, { ...other, amount: '¥23.57' }], 2026),
    '账单.zip': await zip([['a.csv', csv]]),
    'locked.zip': await zip([['a.csv', csv]], { password: '246810' }),
    'paper.pdf': utf8('%PDF-1.7'),
    'table.csv': utf8('a,b,c\n1,2,3\n'),
    'page.txt': utf8('订单编号：20261121000000000001\n订单状态：充值中\n'),
    'unsure.csv': utf8('交易时间,收款方,金额,状态\n2026-11-21 10:00:05,测试科技有限公司,99.80,成功\n'),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(home, name), bytes);
});
afterAll(() => rmSync(home, { recursive: true }));

const run = (args: readonly string[], input: Uint8Array | string = '') => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [resolve('bin/topup-doctor.js'), '--now', '2026-11-21 12:00', '--lang', 'en', ...args],
    { cwd: home, input, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: home, TOPUP_DOCTOR_DATA: 'cases' } },
  );
  return { out: stdout, err: stderr, code: status };
};
const found = 'It could be this one: 10:00 today';

describe('a bill in place of an order', () => {
  it.each(['bill.csv', 'bill.txt', './bill', '账单.xlsx', '账单.zip'])('%s is looked through', (file) => {
    const { err, code } = run([file]);
    expect(err).toContain(found);
    expect(code).toBe(0);
  });

  it('may come through a pipe', () => {
    const { err } = run([], csv);
    expect(err).toContain(found);
    for (const secret of ['测试用户', '测试超市', 'GROCERIES0100', '13800000000']) expect(err).not.toContain(secret);
    expect(run(['-'], csv).err).toBe(err);
    expect(run(['letter', '-'], csv).err).toContain(found);
  });

  it.each([
    ['paper.pdf', 'paper.pdf is a PDF'],
    ['table.csv', 'table.csv is no bill that is known here'],
    ['nowhere.csv', 'nowhere.csv'],
    ['locked.zip', 'locked.zip asks for a password'],
  ])('%s is refused in one sentence', (file, sentence) => {
    const { out, err, code } = run([file]);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('that is locked and piped is named by where it came from', async () => {
    const locked = await zip([['a.csv', csv]], { password: '1' });
    expect(run([], locked).err).toContain('standard input asks for a password');
  });

  it('is not what a page or an order in a file is', () => {
    expect(run(['page.txt']).err).toContain('Order number');
    expect(run(['-'], '{"order":{"status":"unpaid"}}').err).toBe('');
  });

  it('is asked about on a terminal, like one that is named with --bill', async () => {
    const terminal = await openTerminal(['--now', '2026-11-21 12:00', 'bill.csv'], { columns: 80, rows: 24, home });
    expect(terminal.rows().join('\n')).toContain('Which payment is it?');
    await terminal.kill('SIGKILL');
  });
});

describe('with --strict', () => {
  const order = (fields: object) => JSON.stringify({ payment: fields });

  it('a payment that clearly is the one is taken', () => {
    const { err, code } = run(
      ['-', '--bill', 'bill.csv', '--strict', '--format', 'json'],
      order({ amount: '99.80', paidAt: '10:00' }),
    );
    expect(code).toBe(0);
    expect(JSON.parse(err)).not.toHaveProperty('errors');
  });

  it.each([
    ['no payment fits', 'bill.csv', { amount: '5.00' }, 'bill-none-then'],
    ['too little is known to choose', 'bill.csv', {}, 'bill-several'],
    ['the bill and the order differ', 'bill.csv', { id: other.id, amount: '23.57', status: 'failed' }, 'bill-differs'],
    ['nobody knows this kind of bill', 'unsure.csv', { amount: '99.80', paidAt: '10:00' }, 'bill-unverified'],
  ])('it is an error that %s', (_, file, fields, code) => {
    const plain = run(['-', '--bill', file, '--format', 'json'], order(fields));
    expect(plain.code).toBe(0);
    const strict = run(['-', '--bill', file, '--strict', '--format', 'json'], order(fields));
    expect({ out: strict.out, code: strict.code }).toEqual({ out: '', code: 2 });
    const [line = ''] = strict.err.trim().split('\n');
    expect(JSON.parse(line).errors[0]).toMatchObject({ code });
  });

  it('read prints no order either', () => {
    expect(run(['read', 'bill.csv', '--strict'])).toMatchObject({ out: '', code: 2 });
    expect(run(['read', 'bill.csv', '--strict', '--order', 'TEST20261121000001'])).toMatchObject({ code: 0 });
  });
});
