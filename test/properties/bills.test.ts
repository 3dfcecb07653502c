import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/facts/order/problem.js';
import { defaultPack as pack } from '../../src/generated/default-pack.js';
import { sentenceOf } from '../../src/locale/problem.js';
import { type Bill, isBill, readBill } from '../../src/reading/bills/bill.js';
import { factsOf } from '../../src/reading/bills/bill-facts.js';
import { readBillTime } from '../../src/reading/bills/bill-time.js';
import { findPayment } from '../../src/reading/bills/find-payment.js';
import { readFen, yuan } from '../../src/reading/bills/money.js';
import { wechatXlsx, zip } from '../reading/bills/bill-archives.js';
import { alipayApp, type Line, textBills } from '../reading/bills/bill-layouts.js';
import { gb18030, utf8 } from '../reading/bills/encode.js';

const now = '2026-11-22T12:00:00+08:00';
const someone = async () => '246810';

/** Facts or a sentence, whatever the bytes are; the test fails when it throws or does not come back. */
function makesSense(read: Bill | Problem | undefined): void {
  if (read === undefined) return;
  if (!isBill(read)) {
    expect(sentenceOf(read, 'en')).not.toMatch(/undefined|NaN/);
    return;
  }
  for (const payment of read.payments) {
    expect(payment.entry.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(Number.isSafeInteger(payment.entry.fen) && payment.entry.fen >= 0).toBe(true);
    expect(payment.refundedFen).toBeLessThanOrEqual(payment.entry.fen);
    expect(factsOf(payment, [], pack).every(({ value }) => value !== undefined)).toBe(true);
  }
  findPayment([read], new Map(), pack, now);
}

const texts = textBills([{}, {}]).map(([, text]) => text);

describe('any bytes as a bill give facts or a sentence', () => {
  it('bytes at random, also behind the first bytes of an archive', async () => {
    const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0x25, 0x50], [0xff, 0xfe], [0xef, 0xbb, 0xbf]);
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (first, bytes) => {
        makesSense(await readBill(Uint8Array.from([...first, ...bytes]), '账单', someone));
      }),
      { numRuns: 300 },
    );
  });

  it('bills of every layout, cut off and changed anywhere', async () => {
    const change = fc.array(
      fc.tuple(fc.nat(3000), fc.constantFrom('"', ',', '\n', '\t', '0', 'E', '\u0000', '￥', '')),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        change,
        fc.nat(4000),
        fc.boolean(),
        async (text, changes, length, old) => {
          const changed = changes
            .reduce((result, [at, by]) => result.slice(0, at) + by + result.slice(at + 1), text)
            .slice(0, length);
          makesSense(await readBill(old ? gb18030(changed) : utf8(changed), '账单', someone));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('archives and workbooks with bytes changed', async () => {
    const whole = [
      await wechatXlsx([{}], 2026),
      await zip([['a.csv', texts[0] ?? '']]),
      await zip([['a.csv', texts[0] ?? '']], { password: '246810' }),
      await zip([['a.csv', texts[0] ?? '']], { password: '246810', zipCrypto: true }),
    ];
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), changes, async (bytes, bad) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, byte] of bad) copy[at % copy.length] = byte;
        makesSense(await readBill(copy, '账单', someone));
      }),
      { numRuns: 100 },
    );
  });
});

const cell = fc.string({
  unit: fc.constantFrom('测', '试', 'Q', '币', '1', '0', ' ', '元', '-', '"', '/'),
  maxLength: 12,
});
const line: fc.Arbitrary<Line> = fc.record(
  {
    at: fc.constantFrom('2026-11-21 10:00:05', '2026-11-20 10:00:05', '2026-11-21 10:05:00'),
    payee: cell,
    item: cell,
    direction: fc.constantFrom('支出', '收入', '不计收支', ''),
    amount: fc.integer({ min: 0, max: 99_999 }).map(yuan),
    status: fc.constantFrom('交易成功', '交易关闭', '退款成功', '等待确认收货', '新的状态'),
    id: fc.bigInt({ min: 10n ** 27n, max: 10n ** 28n - 1n }).map(String),
    shopId: fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
  },
  { requiredKeys: [] },
);

it('no digit of a number is changed, no payment is made up, and no refund exceeds what was paid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (rows) => {
      const read = await readBill(utf8(alipayApp(rows)), '账单', someone);
      if (!read || !isBill(read)) throw new Error('no bill');
      const lost = read.notes.some(({ code }) => code === 'bill-resaved');
      const ids = rows.map(({ id }) => id ?? '2026112122001400000000000001');
      expect(read.payments.length).toBeLessThanOrEqual(rows.length);
      for (const { entry, refundedFen } of read.payments) {
        expect(lost ? entry.id === '' : ids.includes(entry.id)).toBe(true);
        expect(refundedFen).toBeLessThanOrEqual(entry.fen);
      }
    }),
    { numRuns: 200 },
  );
});

it('the facts of a payment hold no cell of another line', async () => {
  await fc.assert(
    fc.asyncProperty(
      // All of one length: none is a part of another.
      fc.uniqueArray(fc.bigInt({ min: 10n ** 12n, max: 10n ** 13n - 1n }), { minLength: 8, maxLength: 8 }),
      async (marks) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = marks.map((mark) => `X${mark}`);
        const mine = { payee: a, item: b, id: c, shopId: d };
        const other = { payee: e, item: f, id: g, shopId: h, amount: '11.11', at: '2026-11-19 10:00:00' };
        const read = await readBill(utf8(alipayApp([other, mine])), '账单', someone);
        if (!read || !isBill(read)) throw new Error('no bill');
        const match = findPayment([read], new Map([['payment.id', c]]), pack, now);
        if (match.kind !== 'one') throw new Error(match.kind);
        const text = JSON.stringify(factsOf(match.payment, match.twins, pack));
        expect([e, f, g, h, '138****0000', '测试用户'].filter((mark) => text.includes(mark))).toEqual([]);
        expect([a, b, c, d].every((mark) => text.includes(mark))).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

it('amounts are exact to the fen, as text and as the nearest binary fraction', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (fen) => {
      expect(readFen(yuan(fen))).toBe(fen);
      expect(readFen(`¥${yuan(fen)}`)).toBe(fen);
      expect(readFen(String(fen / 100))).toBe(fen);
      expect(readFen((fen / 100).toExponential(16))).toBe(fen);
    }),
  );
});

it('times are the same as text and as the day number of a spreadsheet', () => {
  const first = Date.UTC(2001, 0, 1);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50 * 365 * 86_400 }), (seconds) => {
      const wall = new Date(first + seconds * 1000).toISOString().slice(0, 19);
      const serial = (first + seconds * 1000 - Date.UTC(1899, 11, 30)) / 86_400_000;
      expect(readBillTime(wall.replace('T', ' '))).toBe(`${wall}+08:00`);
      expect(readBillTime(serial.toFixed(9))).toBe(`${wall}+08:00`);
    }),
  );
});

it('hostile bills end in a moment, too', async () => {
  const one = { payee: '测试', id: '1', shopId: '2' };
  const refund = { ...one, status: '退款成功', direction: '不计收支', at: '2026-11-22 10:00:00' };
  const same = alipayApp([
    ...Array.from({ length: 20_000 }, () => refund),
    ...Array.from({ length: 20_000 }, (_, index) => ({ ...one, amount: yuan(index) })),
  ]);
  const wide = `${alipayApp([])}${','.repeat(2_000_000)}\r\n`;
  for (const text of [same, wide, ','.repeat(10_000_000), '"'.repeat(1_000_000), '交易时间,金额\n'.repeat(100_000)]) {
    const start = process.cpuUsage();
    makesSense(await readBill(utf8(text), '账单', someone));
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(10);
  }
});
