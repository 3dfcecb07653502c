import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { diagnose } from '../src/facts/diagnose.js';
import { readOrder } from '../src/facts/order/read-order.js';
import { defaultPack } from '../src/generated/default-pack.js';
import { writeReport } from '../src/render/report.js';
import { namedPossibilities } from '../src/render/sections.js';

const now = '2026-11-24T11:02:00+08:00';

interface Sparse {
  readonly name: string;
  readonly order: unknown;
  readonly expect: {
    readonly verdict: string;
    readonly state: string;
    readonly question?: string;
    readonly first: string;
  };
}

const orders: readonly Sparse[] = parse(
  readFileSync(new URL('./fixtures/sparse-orders.yaml', import.meta.url), 'utf8'),
);

describe('an order of a few facts', () => {
  it.each(orders.map((sparse) => [sparse.name, sparse] as const))('%s', (_, { order, expect: expected }) => {
    const { answers, problems } = readOrder(order, defaultPack, now);
    expect(problems).toEqual([]);
    expect(answers.size).toBeLessThanOrEqual(5);
    const { known, verdict, questions } = diagnose(defaultPack, answers, now);
    expect({
      verdict: verdict.id + (verdict.settled ? '' : ', provisional'),
      state: verdict.state,
      question: questions[0]?.fact,
      first: verdict.actions[0]?.id,
    }).toEqual({ ...expected, question: expected.question });

    const report = writeReport(defaultPack, known, verdict, questions, { locale: 'zh-CN', unmask: false });
    expect(namedPossibilities(report).length).toBeLessThanOrEqual(2);
    if (!verdict.settled) expect(report.nextQuestions[0]?.text).toMatch(/？$/);
  });

  it('with payment, order and time is not left without a verdict, unless the page only says "abnormal"', () => {
    const statuses = (defaultPack.facts['order.status']?.choices ?? []).map(({ id }) => id);
    const undetermined = statuses.filter((status) => {
      const order = { payment: { status: 'success', paidAt: '2026-11-24 10:00' }, order: { status } };
      return diagnose(defaultPack, readOrder(order, defaultPack, now).answers, now).verdict.id === 'undetermined';
    });
    expect(undetermined).toEqual(['abnormal']);
  });
});
