import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrder } from '../../../src/facts/order/read-order.js';
import { defaultPack } from '../../../src/generated/default-pack.js';
import { vocabulary } from '../../../src/generated/vocabulary.js';
import { orderJson } from '../../../src/reading/order-json.js';
import { now, read, samplesOf } from '../score.js';

/** Pieces that the reader looks for, in any order, with anything between them. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...Object.keys(vocabulary.labels).filter(Boolean),
    ...Object.values(vocabulary.cues).flat(),
    ...vocabulary.statements.flatMap(({ words }) => words),
    ...vocabulary.noise,
  ),
  fc.constantFrom('：', '\n', '，', '。', '？', ' ', '100元', '10:00', '昨晚10点半', '40分钟了', '13800000000', '复制'),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.bigInt({ min: 0n, max: 10n ** 28n }).map(String),
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
/** What a value holds that was copied: numbers, amounts and accounts, and no moments or lengths, which are worked out. */
const copied = ['id', 'account', 'money'];

describe('any text', () => {
  it('gives a reading, and an order that is accepted without a word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text);
        const { problems } = readOrder(orderJson(reading), defaultPack, now);
        expect(problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every digit of a number: what is taken stands in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = folded(text).replace(/[\s,\p{Cc}\p{Cf}]/gu, '');
        for (const { path, value } of read(text).found) {
          if (!copied.includes(defaultPack.facts[path]?.type ?? '')) continue;
          expect(plain).toContain(folded(String(value)).replace(/\s/g, ''));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never hands on what a terminal could take for more than letters', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('\u001b[31m', '\u202e', '\u200b', '\u0007', '\udc00'), (text, bad) => {
        const { found, unused } = read([...text].join(bad).slice(0, 2000));
        const shown = [...found.flatMap(({ source, value }) => [source, JSON.stringify(value)]), ...unused].join(' ');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
        expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
        expect(() => encodeURIComponent(shown)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['one line without an end', '付'],
    ['negations', '没有'],
    ['digits', '1'],
    ['clocks', '10:'],
    ['colons', '订单号：'],
    ['questions', '要不要再付一次？'],
    ['a story', '10:00用支付宝充100元Q币,订单号123456,支付成功但平台显示失败。'],
    ['lines', '订单号\n'],
    ['blanks', ' '],
    ['letters', 'paid '],
    ['money', '¥1,000'],
    ['addresses', 'a.a@a'],
  ])('is read in less than a second when it is 100 kB of %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
    const before = process.cpuUsage();
    read(text);
    const { user } = process.cpuUsage(before);
    expect(user / 1e6).toBeLessThan(1);
  });

  it('says of everything that it takes where it stands', () => {
    for (const { text } of [...samplesOf('sentences'), ...samplesOf('pages')]) {
      for (const { source } of read(text).found)
        expect(['alipay', 'wechat'].includes(source) || text.includes(source)).toBe(true);
    }
  });
});
