import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { zip } from '../reading/bills/bill-archives.js';
import { alipayApp, credit, groceries, type Line, wechatCsv } from '../reading/bills/bill-layouts.js';
import { gb18030, utf8 } from '../reading/bills/encode.js';
import { openTerminal } from '../terminal/real-terminal.js';

let home = '';
const put = (name: string, content: Uint8Array | string) => writeFileSync(join(home, name), content);
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
  put('one.csv', gb18030(alipayApp([{}, groceries])));
  put('two.csv', gb18030(alipayApp([credit, {}, groceries])));
  put('twice.csv', gb18030(alipayApp([second, {}, groceries])));
  put('locked.zip', await zip([['a.csv', gb18030(alipayApp([{}, groceries]))]], { password: '246810' }));
  put(
    'failed.json',
    '{"now":"2026-11-21 12:00","order":{"status":"充值失败"},"payment":{"amount":"99.80","paidAt":"10:00"}}',
  );
});
afterEach(() => rmSync(join(home, 'cases'), { recursive: true, force: true }));
afterAll(() => rmSync(home, { recursive: true }));

const transfer: Line = { ...groceries, kind: '转账红包', payee: '测试人', item: '转账', amount: '12.20' };
const second: Line = { at: '2026-11-21 10:05:00', id: '2026112122001400000000000002', shopId: 'TEST20261121000002' };

function run(
  args: readonly string[],
  input = '',
): { readonly out: string; readonly err: string; readonly code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('bin/topup-doctor.js'), ...args], {
    cwd: home,
    input,
    encoding: 'utf8',
    timeout: 20_000,
    env: { PATH: process.env.PATH, HOME: home, LANG: 'en_US.UTF-8', TOPUP_DOCTOR_DATA: 'cases' },
  });
  return { out: stdout, err: stderr, code: status };
}

/** Under load a screen may stand still before everything is on it. */
const shows = (terminal: Awaited<ReturnType<typeof openTerminal>>, text: string) =>
  vi.waitFor(() => expect(terminal.raw()).toContain(text), 10_000);

describe('one-shot', () => {
  it('takes the payment that clearly is the one, and judges by it', () => {
    const { out, err } = run(['failed.json', '--bill', 'one.csv', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'shows-failed-but-paid' });
    expect(JSON.parse(err).warnings[0]).toMatchObject({ code: 'bill-taken' });
  });

  it('names what was bought as not sure only while nobody said it', () => {
    const unsure = /The bill suggests.*/;
    const asked = run(['failed.json', '--bill', 'one.csv']).err.match(unsure)?.[0];
    expect(asked).toContain('Goods');
    const said = run([
      'I bought 100 Q coins, paid 99.80, the order failed',
      '--now',
      '2026-11-21 12:00',
      '--bill',
      'one.csv',
    ]);
    expect(said.err).toContain('Q coins');
    expect(said.err.match(unsure)?.[0] ?? '').not.toContain('Q coins');
  });

  it('shows no account and no name of a person', () => {
    put('account.csv', gb18030(alipayApp([{ item: '移动话费100元 13800000000' }, transfer])));
    const taken = run(['failed.json', '--bill', 'account.csv']).err;
    expect(taken).toContain('138****0000');
    expect(taken).not.toContain('13800000000');
    const other = run(['-', '--bill', 'account.csv'], '{"now":"2026-11-21 12:00","payment":{"amount":"12.20"}}').err;
    expect(other).toContain('One payment could be the one');
    expect(other).toContain('测****');
    expect(other).not.toContain('测试人');
  });

  it('reads a bill into an order that can be piped on', () => {
    const { out } = run(['read', 'two.csv', '--order', 'TEST20261121000001']);
    expect(JSON.parse(out)).toMatchObject({
      payment: { status: 'success', amount: '99.80', channel: 'alipay' },
      read: { sources: { 'payment.merchantOrderId': '商家订单号：TEST20261121000001' } },
    });
    expect(out).not.toContain('测试超市');
    const piped = run(['-', '--format', 'json', '--now', '2026-11-21 12:00'], out);
    expect(JSON.parse(piped.out).timeline[0]).toMatchObject({ moment: 'paid' });
    expect(piped.err).toBe('');
  });

  it('says where the order and the bill differ', () => {
    const order =
      '{"order":{"status":"充值失败"},"payment":{"amount":"100","paidAt":"2026-11-21 10:00","status":"支付失败"}}';
    const { err } = run(['--bill', 'one.csv', '--now', '2026-11-21 12:00'], order);
    expect(err).toContain('Payment app shows: you said failed, the bill says paid.');
    expect(err).toContain('Amount paid: you said 100 yuan, the bill says 99.80 yuan.');
  });

  it('takes nothing where several may be meant, and lists them', () => {
    const { out, err } = run(['--bill', 'two.csv', '--format', 'json', '--now', '2026-11-21 12:00']);
    expect(JSON.parse(err).warnings.map(({ code }: { code: string }) => code)).toEqual([
      'bill-several',
      'bill-candidate',
      'bill-candidate',
    ]);
    expect(JSON.parse(out).because).toEqual([]);
  });

  it('says by what it looked when it found nothing', () => {
    const { err, code } = run(['--bill', 'one.csv'], '{"payment":{"amount":"500"}}');
    expect(err).toContain('No payment in one.csv fits what is known (Amount paid: 500 yuan).');
    expect(code).toBe(0);
  });

  it('asks for no password where nobody can type it, and takes none as an argument', () => {
    const { err, code } = run(['failed.json', '--bill', 'locked.zip']);
    expect(err).toContain('asks for a password');
    expect(code).toBe(2);
    expect(run(['failed.json', '--bill', 'locked.zip', '--password', '246810']).err).toContain('--password');
  });

  it.each([
    ['a file that is not there', ['--bill', 'none.csv'], 'There is no file "none.csv".'],
    ['an order given as a bill', ['--bill', 'failed.json'], 'is no bill that is known here'],
    ['a folder', ['--bill', '.'], 'folder'],
  ])('%s is one sentence', (_, args, sentence) => {
    const { err, code, out } = run(['failed.json', ...args]);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['nothing of this for an order alone', [], ['交易订单单号', 'End of central directory', 'sharedStrings']],
    ['no archives and no workbooks for a text', ['--bill', 'one.csv'], ['End of central directory', 'sharedStrings']],
  ])('loads %s', (_, args, foreign) => {
    const code = `require(${JSON.stringify(resolve('dist/cli.cjs'))}).run(['-', ...${JSON.stringify(args)}], process.env).then(() =>
      console.error('\\0' + Object.keys(require.cache).join('\\0')))`;
    const { stderr } = spawnSync(process.execPath, ['-e', code], { cwd: home, input: '{}', encoding: 'utf8' });
    const loaded = stderr.trim().split('\0').slice(1);
    expect(loaded.length).toBeGreaterThan(2);
    for (const file of loaded) {
      const content = readFileSync(file, 'utf8');
      for (const mark of foreign) expect(content.includes(mark), `${mark} in ${file}`).toBe(false);
    }
  });
});

describe('nothing of other payments, and nothing of the user, comes out', () => {
  const others = [
    groceries,
    { ...groceries, status: '收款成功', direction: '收入', payee: '测试个人', item: '房租', id: '99', shopId: '98' },
  ];
  const secrets = [
    ...others.flatMap((line) => Object.values(line)),
    '138****0000',
    '测试用户',
    '日用百货',
    '13800000000',
  ]
    // Words that the program itself says, or that the payment has as well.
    .filter((cell) => !['支出', '交易成功', '收入', '99', '98'].includes(cell));

  it.each(['text', 'json', 'markdown'])('as %s', (format) => {
    put('private.csv', gb18030(alipayApp([second, {}, ...others])));
    put('private-wechat.csv', utf8(wechatCsv([{}, ...others])));
    for (const file of ['private.csv', 'private-wechat.csv']) {
      const { out, err } = run(['failed.json', '--bill', file, '--format', format, '--unmask']);
      for (const secret of secrets) expect(out + err, `${file}: ${secret}`).not.toContain(secret);
    }
  });

  it('nor into a saved case', async () => {
    const terminal = await openTerminal(
      ['--now', '2026-11-21 12:00', '--answers', 'failed.json', '--bill', 'twice.csv'],
      { columns: 80, rows: 24, home },
    );
    expect(terminal.rows().join('\n')).toContain('Is this the payment?');
    await terminal.type('1\r');
    await shows(terminal, 'Is it right?');
    await terminal.type('1\r');
    await shows(terminal, 'is any of this different for you?');
    await terminal.kill('SIGKILL');
    const [file = ''] = readdirSync(join(home, 'cases')).filter((name) => name.endsWith('.json'));
    const saved = readFileSync(join(home, 'cases', file), 'utf8');
    expect(JSON.parse(saved).answers).toMatchObject({
      'payment.status': 'success',
      'payment.merchantOrderId': 'TEST20261121000001',
      'goods.kind': 'q-coins',
      payments: [{ id: '2026112122001400000000000001' }, { id: '2026112122001400000000000002' }],
    });
    for (const secret of secrets) expect(saved, secret).not.toContain(secret);
    for (const secret of secrets) expect(terminal.raw(), secret).not.toContain(secret);
  });
});
