import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/facts/diagnose.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { writeReport } from '../../src/render/report.js';
import { plain, renderText } from '../../src/render/text.js';
import { verdictSchema } from '../../src/render/verdict-schema.js';
import { widthOf } from '../../src/render/wrap.js';
import { someOrder } from './some-order.js';

const now = '2026-11-21T12:00:00+08:00';
const runs = { numRuns: Number(process.env.ORDERS ?? 1500) };

function judged(order: unknown) {
  const { answers, problems } = readOrder(order, defaultPack, now);
  expect(problems).toEqual([]);
  const diagnosis = diagnose(defaultPack, answers, now);
  const inLanguage = (locale: 'zh-CN' | 'en') =>
    writeReport(defaultPack, diagnosis.known, diagnosis.verdict, diagnosis.questions, { locale, unmask: false });
  return { answers, ...diagnosis, chinese: inLanguage('zh-CN'), english: inLanguage('en') };
}

describe('whatever the order', () => {
  it('nobody is told to order again while a debit is possible, and everybody is warned of paying again', () => {
    fc.assert(
      fc.property(someOrder, (order) => {
        const { answers, chinese } = judged(order);
        const nothingTaken =
          ['none', 'failed', 'closed'].includes(String(answers.get('payment.status'))) &&
          answers.get('payment.bankDebited') === false &&
          Number(answers.get('payment.debits') ?? 1) < 2 &&
          answers.get('payment.paidAgain') !== true;
        const told = chinese.actions.some(({ id }) => id === 'reorder');
        if (!nothingTaken) expect(told).toBe(false);
        if (!nothingTaken && chinese.state !== 'done')
          expect(chinese.warnings.map(({ id }) => id)).toContain('pay-again');
      }),
      runs,
    );
  });

  it('the report fits its schema, in both languages, and both say the same thing', () => {
    const validate = new Ajv2020({ strict: false, allowUnionTypes: true }).compile(verdictSchema());
    fc.assert(
      fc.property(someOrder, (order) => {
        const { chinese, english } = judged(order);
        expect(validate(chinese), JSON.stringify(validate.errors)).toBe(true);
        expect(validate(english)).toBe(true);
        const facts = (report: typeof chinese) => [
          report.verdict,
          report.state,
          report.actions.map(({ id, from }) => [id, from]),
          report.checks.map(({ result }) => result),
        ];
        expect(facts(chinese)).toEqual(facts(english));
      }),
      { numRuns: 300 },
    );
  });

  it('waiting has an end that lies ahead, and only waiting has one', () => {
    fc.assert(
      fc.property(someOrder, (order) => {
        const { verdict } = judged(order);
        expect(verdict.waitUntil !== undefined).toBe(verdict.state === 'wait');
        if (verdict.waitUntil) expect(verdict.waitUntil > now).toBe(true);
        if (verdict.state === 'wait') expect(verdict.responsible).toBe('nobody');
      }),
      runs,
    );
  });

  it('slow goods are never called late inside their window', () => {
    fc.assert(
      fc.property(someOrder, (order) => {
        const { known, verdict } = judged(order);
        fc.pre(known.values.get('window.over') === false);
        expect(['order-status-stuck', 'overdue']).not.toContain(verdict.id);
      }),
      runs,
    );
  });

  it('every text is written out: no placeholder, bracket or "undefined" is left, and every line fits', () => {
    fc.assert(
      fc.property(someOrder, fc.constantFrom(32, 40, 80, 120), (order, columns) => {
        const { chinese, english } = judged(order);
        for (const report of [chinese, english]) {
          const text = renderText(report, columns, plain);
          expect(text).not.toMatch(/[{}[\]]|undefined|NaN/);
          for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
          expect(renderMarkdown(report)).not.toMatch(/undefined|NaN/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a question that comes next is one that has not been answered', () => {
    fc.assert(
      fc.property(someOrder, (order) => {
        const { answers, questions, verdict } = judged(order);
        for (const { fact } of questions) expect(answers.has(fact)).toBe(false);
        if (!verdict.settled && verdict.possible.length)
          expect(
            questions.length + [...answers.values()].filter((value) => value === 'unknown').length,
          ).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
