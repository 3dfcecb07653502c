/*
 * How long bills of 20,000 lines take, and how much memory: read, its refunds paired, the payment found. Run by
 * `npm run bench:bills`; each layout in a process of its own, so that the memory is its own too.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPack } from '../../src/generated/default-pack.js';
import { isBill, readBill } from '../../src/reading/bills/bill.js';
import { findPayment } from '../../src/reading/bills/find-payment.js';
import { wechatXlsx, zip } from '../reading/bills/bill-archives.js';
import { alipayApp, type Line, wechatCsv } from '../reading/bills/bill-layouts.js';
import { gb18030, utf8 } from '../reading/bills/encode.js';

const count = 20_000;
const lines: readonly Line[] = Array.from({ length: count }, (_, index) => ({
  at: new Date(Date.UTC(2026, 9, 1) + index * 100_000).toISOString().slice(0, 19).replace('T', ' '),
  payee: `测试商户${index % 500}`,
  item: index % 40 === 0 ? `话费${index % 90}元` : `商品${index}`,
  amount: (1 + (index % 9000) / 100).toFixed(2),
  id: `20261121220014${String(index).padStart(14, '0')}`,
  shopId: `TEST${index}`,
  ...(index % 50 === 7 && { status: '退款成功', direction: '不计收支' }),
}));

const layouts: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  'Alipay, GB18030': () => gb18030(alipayApp(lines)),
  'WeChat, CSV': () => utf8(wechatCsv(lines)),
  'WeChat, XLSX 2026': () => wechatXlsx(lines, 2026),
  'WeChat, XLSX in a ZIP': async () => zip([['a.xlsx', await wechatXlsx(lines, 2026)]], { password: '1' }),
  'Alipay, AES ZIP': () => zip([['a.csv', gb18030(alipayApp(lines))]], { password: '1' }),
};

async function measure(name: string, file: string): Promise<void> {
  const bytes = readFileSync(file);
  const before = process.resourceUsage().maxRSS / 1024;
  const start = performance.now();
  const cpu = process.cpuUsage();
  const bill = await readBill(bytes, name, async () => '1');
  if (!bill || !isBill(bill)) throw new Error(bill?.code ?? 'no bill');
  const read = performance.now() - start;
  const now = '2026-11-21T12:00:00+08:00';
  findPayment([bill], new Map([['payment.amount', '23.45']]), defaultPack, now);
  findPayment([bill], new Map(), defaultPack, now);
  const all = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const most = process.resourceUsage().maxRSS / 1024;
  const figures = [
    `${bill.payments.length} payments`,
    `read ${read.toFixed(0)} ms`,
    `with two searches ${all.toFixed(0)} ms`,
  ];
  console.log(
    [
      name.padEnd(22),
      ...figures,
      `cpu ${((user + system) / 1000).toFixed(0)} ms`,
      `memory +${(most - before).toFixed(0)} MB (${most.toFixed(0)} MB in all)`,
    ].join('   '),
  );
}

async function measureAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bills-'));
  const path = join(folder, 'bill');
  for (const [layout, content] of Object.entries(layouts)) {
    writeFileSync(path, await content());
    spawnSync(process.execPath, [process.argv[1] ?? '', layout, path], { stdio: 'inherit' });
  }
  rmSync(folder, { recursive: true });
}

const [name, file] = process.argv.slice(2);
void (name !== undefined && file !== undefined ? measure(name, file) : measureAll());
