/*
 * Judges the same generated inputs wherever it runs, and prints where it believes to be and a digest of what it wrote of each:
 * `judge-here <count> <seed>`. Started in several places by places.ts.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { someInput, written } from './orders.js';

/** Moments that a program which asks its machine for the time of day gets wrong: some are none there, some are two. */
const wallTime = fc.constantFrom(
  ...['2026-11-21 10:00', '2026-11-20 23:59:59', '2026-11-21', '11-20 00:00', '10月1日 8:00', '2026/2/17 9:05'],
  ...[
    '2026-03-08 02:30',
    '2026-11-01 01:30',
    '2011-12-30 10:00',
    '2026-11-21T01:00:00+14:00',
    '2026-11-20T20:00:00-03:30',
  ],
  ...['昨晚十点半', '今天 9:05', '上周五 18:00', '3小时前', '刚才', 'yesterday 22:30', '2 hours ago', '1795226400'],
);
const length = fc.constantFrom('3个工作日', '24小时', 'PT30M', 'P1D', '2 workdays');
const timed = fc
  .record(
    {
      kind: fc.constantFrom('GIFT-CARD', 'MEMBERSHIP', 'q-coins'),
      paidAt: wallTime,
      createdAt: wallTime,
      by: wallTime,
      within: length,
      serviceHours: fc.constantFrom('09:00-23:00', '18:00-02:00'),
      serviceDays: fc.constantFrom('workdays', 'all'),
      defersNights: fc.boolean(),
    },
    { requiredKeys: ['kind', 'paidAt'] },
  )
  .map(({ kind, paidAt, createdAt, ...promise }) => ({
    goods: { kind },
    payment: { status: 'success', channel: 'alipay', amount: '100.00', paidAt },
    order: { status: 'processing', ...(createdAt && { createdAt }), promise },
    contacts: [{ with: 'platform', at: paidAt, reply: 'template' }],
  }))
  .map((order) => new TextEncoder().encode(JSON.stringify(order)));

const [count = '100', seed = '1'] = process.argv.slice(2);
const inputs = fc.sample(fc.oneof(timed, someInput), { numRuns: Number(count), seed: Number(seed) });
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
const digests = inputs.map((input) => createHash('sha256').update(written(input).join('\n')).digest('hex'));
console.log(JSON.stringify({ timeZone, locale, digests }));
