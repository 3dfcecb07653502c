import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { Pack } from '../../src/engine/pack.js';
import { diagnose } from '../../src/facts/diagnose.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { readPack } from '../../src/packs/read-pack.js';
import { writeReport } from '../../src/render/report.js';

/** Packs written for one test, and what becomes of orders with them. */
export const text = '{ zh-CN: 文字, en: text }';
export const header = (id: string, more = ''): string => `id: ${id}\nversion: 1.0.0\nextends: topup-doctor\n${more}`;
export const rule = (id: string, place: string, more = ''): string =>
  `id: ${id}\n${place}\ntitle: ${text}\nwhen: { payment.paid: true }\nresponsible: platform\ndo: [wait]\nexplain: ${text}\n${more}`;
const test =
  '- { name: a, now: "2026-11-20T12:00:00+08:00", answers: { payment: { status: success } }, result: holds }\n';
export const withTest = (file: string, content: string): Readonly<Record<string, string>> => ({
  [file]: content,
  [file.replace('.yaml', '.test.yaml')]: test,
});

type Files = Readonly<Record<string, string>>;

const root = mkdtempSync(join(tmpdir(), 'topup-doctor-added-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes packs, each a folder of files, and reads them together. */
export function together(
  packs: Readonly<Record<string, Files>>,
  names = Object.keys(packs),
): ReturnType<typeof readPack> {
  rmSync(root, { recursive: true, force: true });
  for (const [name, files] of Object.entries(packs)) {
    for (const [file, content] of Object.entries({ 'pack.yaml': header(name), ...files })) {
      mkdirSync(dirname(join(root, name, file)), { recursive: true });
      writeFileSync(join(root, name, file), content);
    }
  }
  return readPack(
    names.map((name) => join(root, name)),
    'rules',
  );
}

/** What is wrong with packs, a line for each fault; both languages have a sentence for it. */
export const said = (...args: Parameters<typeof together>): readonly string[] =>
  together(...args).problems.map((problem) => {
    expect(sentenceOf(problem, 'zh-CN')).toMatch(/\p{Script=Han}/u);
    return `${placeOf(problem)}: ${sentenceOf(problem, 'en')}`.replaceAll(`${root}/`, '');
  });
export const wrong = (files: Files): readonly string[] => said({ mine: files });

export function judged(pack: Pack, order: object, now = '2026-11-20T12:00:00+08:00'): ReturnType<typeof writeReport> {
  const { answers } = readOrder(order, pack, now);
  const { known, verdict, questions } = diagnose(pack, answers, now);
  return writeReport(pack, known, verdict, questions, { locale: 'en', unmask: true });
}

/** Paid at a platform of the example pack twenty minutes ago, and in progress. */
export const paid = (order: object, more: object = {}): object => ({
  payment: { status: 'success', paidAt: '2026-11-20 11:40' },
  order: { platform: '测试卡盟', status: 'processing', restock: false, ...order },
  goods: { kind: 'phone-credit' },
  ...more,
});
