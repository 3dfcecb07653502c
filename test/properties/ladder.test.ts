import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactsWith } from '../../src/engine/attempt.js';
import { diagnose } from '../../src/facts/diagnose.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { renderCalendar } from '../../src/render/ics.js';
import { writeReport } from '../../src/render/report.js';
import { someOrder } from './some-order.js';

const now = '2026-11-21T12:00:00+08:00';
const withIds = defaultPack.facts.contacts?.fields?.with?.choices?.map(({ id }) => id) ?? [];
const replies = ['none', 'template', 'promise', 'asks-info', 'specific', 'refused', 'resolved'];
const contact = fc.record(
  {
    with: fc.constantFrom(...withIds),
    at: fc.integer({ min: 1, max: 80 }).map((days) => new Date(Date.parse(now) - days * 86_400_000).toISOString()),
    reply: fc.constantFrom(...replies),
    promisedUntil: fc.constantFrom('2026-11-20 10:00', '2026-11-25 10:00'),
    outcome: fc.constantFrom('open', 'not-accepted', 'ended'),
    ticket: fc.constant('TEST-0001'),
  },
  { requiredKeys: ['with'] },
);

/** An order of which somebody was told something, mostly paid and late. */
const someMatter = fc
  .tuple(someOrder, fc.array(contact, { maxLength: 5 }), fc.boolean(), fc.boolean())
  .map(([order, contacts, isPaid, isStuck]) => ({
    ...order,
    contacts,
    ...(isPaid && { payment: { ...(order.payment as object), status: 'success', paidAt: '2026-10-01 10:00' } }),
    ...(isStuck && { order: { ...(order.order as object), status: 'processing' } }),
  }));

const matters = fc.sample(someMatter, Number(process.env.ORDERS ?? 800)).map((order) => {
  const { answers } = readOrder(order, defaultPack, now);
  const { known, verdict, questions } = diagnose(defaultPack, answers, now);
  const report = (locale: 'zh-CN' | 'en') =>
    writeReport(defaultPack, known, verdict, questions, { locale, unmask: false });
  return { order, known, verdict, chinese: report('zh-CN'), english: report('en') };
});

function check(law: (matter: (typeof matters)[number]) => void): void {
  for (const matter of matters) {
    try {
      law(matter);
    } catch (error) {
      throw new Error(`${JSON.stringify(matter.order)}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

describe('whatever was tried', () => {
  it('many of these matters have a ladder, and some of them wait for an authority', () => {
    expect(matters.filter(({ verdict }) => verdict.ladder.length > 0).length).toBeGreaterThan(matters.length / 4);
    expect(
      matters.some(({ verdict }) =>
        verdict.ladder.some(({ rung, until }) => rung.authority && until === verdict.waitUntil),
      ),
    ).toBe(true);
  });

  it('a rung that another one excludes is never the present one', () => {
    check(({ known, verdict: { ladder } }) => {
      for (const step of ladder.filter(({ state }) => state === 'now')) {
        const rivals = ladder.filter(({ rung, state }) => rung.excludes.includes(step.rung.id) && state === 'now');
        for (const { rung } of rivals) {
          const all = [...contactsWith(rung.id, known), ...contactsWith(step.rung.id, known)];
          // Only a complaint that ran before the court was asked stays open beside it.
          expect(all.length, `${rung.id} and ${step.rung.id}`).toBeGreaterThan(1);
          expect(rung.id).toBe('court');
        }
      }
    });
  });

  it('what is present or comes later has a way in both languages', () => {
    check(({ chinese, english }) => {
      for (const { ladder } of [chinese, english])
        for (const { state, way, text } of ladder)
          if (state === 'now' || state === 'later') expect(way && text).toBeTruthy();
      expect(chinese.ladder.map(({ rung, state }) => [rung, state])).toEqual(
        english.ladder.map(({ rung, state }) => [rung, state]),
      );
    });
  });

  it('no date lies before what it is counted from', () => {
    check(({ verdict: { ladder } }) => {
      for (const { from, until, attempt } of ladder) {
        if (from !== undefined) expect(from > now).toBe(true);
        if (until !== undefined) expect(until > now && until > (attempt.at ?? '')).toBe(true);
      }
    });
  });

  it('nobody waits and acts at once, and a scam waits for nobody', () => {
    check(({ verdict }) => {
      expect(verdict.waitUntil !== undefined).toBe(verdict.state === 'wait');
      if (verdict.id === 'suspected-fraud') expect(verdict.state).toBe('stop');
    });
  });

  it('somebody who bought for resale is not sent to those who help consumers', () => {
    check(({ known, verdict: { ladder } }) => {
      if (known.values.get('goods.forResale') !== true) return;
      for (const { rung, attempt } of ladder)
        if (['12315', 'consumer-association'].includes(rung.id)) expect(attempt.times).toBeGreaterThan(0);
    });
  });

  it('the calendar names nobody and has one moment in UTC for each date', () => {
    check(({ chinese }) => {
      const calendar = renderCalendar(chinese);
      if (calendar === undefined) return;
      expect(calendar).not.toMatch(/TEST-0001|13800000000|undefined|NaN/);
      expect(calendar.match(/DTSTART:\d{8}T\d{6}Z/g)?.length).toBe(calendar.match(/BEGIN:VEVENT/g)?.length);
    });
  });
});
