import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive, deriveOneMore } from '../../src/facts/derive.js';
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
/** Judged once, looked at from all sides: judging is what takes time. */
const judgedOrders = fc
  .sample(someOrder, Number(process.env.ORDERS ?? 1200))
  .map((order) => ({ order, result: judged(order) }));

function check(law: (result: ReturnType<typeof judged>) => void): void {
  for (const { order, result } of judgedOrders) {
    try {
      law(result);
    } catch (error) {
      throw new Error(`${JSON.stringify(order)}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

const records = (value: unknown) =>
  Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : undefined;
const moneyIn = (payments: unknown) =>
  (records(payments) ?? []).some(
    ({ status }) => !['failed', 'closed', 'none', 'refunded', 'awaiting-payment', 'refunding'].includes(String(status)),
  );

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
    check(({ answers, chinese }) => {
      const nothingTaken =
        ['none', 'failed', 'closed'].includes(String(answers.get('payment.status'))) &&
        answers.get('payment.bankDebited') === false &&
        Number(answers.get('payment.debits') ?? 0) < 1 &&
        [undefined, false].includes(answers.get('payment.paidAgain') as boolean | undefined) &&
        answers.get('payment.heldByRiskControl') !== true &&
        answers.get('payment.inEscrow') !== true &&
        !['payment.refundStartedAt', 'payment.refundedAt', 'payment.refundedAmount', 'payment.refundedTo'].some(
          (path) => ![undefined, 'unknown'].includes(answers.get(path) as string | undefined),
        ) &&
        !['paid', 'processing', 'completed', 'refunded', 'refunding'].includes(String(answers.get('order.status'))) &&
        !moneyIn(answers.get('payments')) &&
        !(records(answers.get('submissions')) ?? []).some(({ paid }) => paid === true);
      const told = chinese.actions.some(({ id }) => id === 'reorder');
      if (!nothingTaken) expect(told).toBe(false);
      if (!nothingTaken && chinese.state !== 'done') {
        expect(chinese.warnings.map(({ id }) => id)).toContain('pay-again');
      }
    });
  });

  it('waiting has an end that lies ahead, and only waiting has one', () => {
    check(({ verdict }) => {
      expect(verdict.waitUntil !== undefined).toBe(verdict.state === 'wait');
      if (verdict.waitUntil) expect(verdict.waitUntil > now).toBe(true);
      expect(verdict.state === 'wait' && verdict.responsible !== 'nobody').toBe(false);
    });
  });

  it('nothing is called late inside its window, above all not slow goods', () => {
    check(({ known, verdict }) => {
      if (known.values.get('window.over') !== false) return;
      expect(['order-status-stuck', 'overdue', 'window-undisclosed', 'platform-withholding']).not.toContain(verdict.id);
    });
  });

  it('every action that was chosen has a text', () => {
    check(({ chinese, verdict }) => {
      expect(chinese.actions.map(({ id }) => id)).toEqual(verdict.actions.map(({ id }) => id));
      expect(chinese.actions.length).toBeGreaterThan(0);
    });
  });

  it('a question that comes next is one that has not been answered, and an open verdict has one', () => {
    check(({ answers, questions, verdict, known }) => {
      for (const { fact } of questions) expect(answers.has(fact)).toBe(false);
      const unknown = [...answers.values()].filter((value) => value === 'unknown').length;
      // Nobody is asked what a page shows that does not open.
      const isReadable = known.values.get('order.pageReadable') === true;
      if (!verdict.settled && verdict.possible.length && isReadable)
        expect(questions.length + unknown).toBeGreaterThan(0);
    });
  });

  it('one more answer leads to the same as all answers at once', () => {
    fc.assert(
      fc.property(someOrder, fc.nat(), (order, which) => {
        const { answers } = readOrder(order, defaultPack, now);
        const entries = [...answers].filter(([, value]) => value !== 'unknown');
        const [path, value] = entries[which % Math.max(1, entries.length)] ?? [];
        fc.pre(path !== undefined && value !== undefined);
        const rest = new Map(answers);
        rest.delete(path);
        const step = deriveOneMore(defaultPack, derive(defaultPack, rest, now), path)(value);
        const whole = derive(defaultPack, answers, now);
        expect(new Map([...step.values].sort())).toEqual(new Map([...whole.values].sort()));
        expect(new Map([...step.assumed].sort())).toEqual(new Map([...whole.assumed].sort()));
      }),
      { numRuns: 2000 },
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
});
