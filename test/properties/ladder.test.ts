import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactsWith } from '../../src/engine/attempt.js';
import type { Step } from '../../src/engine/ladder.js';
import { diagnose } from '../../src/facts/diagnose.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { examples } from '../../src/generated/examples.js';
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

function judged(order: unknown, clock: string) {
  const { answers, now } = readOrder(order, defaultPack, clock);
  const { known, verdict, questions } = diagnose(defaultPack, answers, now);
  const report = (locale: 'zh-CN' | 'en') =>
    writeReport(defaultPack, known, verdict, questions, { locale, unmask: false });
  return { order, known, verdict, chinese: report('zh-CN'), english: report('en') };
}
type Judged = ReturnType<typeof judged>;

const matters = fc.sample(someMatter, Number(process.env.ORDERS ?? 800)).map((order) => judged(order, now));
const ofExamples = Object.values(examples).map((text) => judged(JSON.parse(text), now));

function check(law: (matter: Judged) => void, list: readonly Judged[] = matters): void {
  for (const matter of list) {
    try {
      law(matter);
    } catch (error) {
      throw new Error(`${JSON.stringify(matter.order)}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/** The recipient of the letter is the present rung, or the next one while somebody is waited for; what to do says the same. */
function agrees({ verdict: { ladder, actions, state, waitUntil }, chinese: { letter } }: Judged): void {
  const others = ladder.filter(({ rung }) => !rung.self);
  const atOnce = actions
    .filter(({ from }) => from === undefined)
    .flatMap(
      (action) =>
        others.find(({ rung }) => (action.rung ?? rung.id) === rung.id && rung.actions.includes(action.id)) ?? [],
    );
  if (state === 'act') for (const step of atOnce) expect(step.state, `to do now: ${step.rung.id}`).not.toBe('later');
  if (state === 'wait') expect(atOnce.filter(({ attempt }) => attempt.times > 0)).toEqual([]);
  if (letter === null) return;
  const step = ladder.find(({ rung }) => rung.id === letter.to);
  expect(['now', 'later']).toContain(step?.state);
  if (step?.state === 'later') {
    expect(letter.from).toBe(step.from);
    const takesNone = (one: Step) => one.attempt.times > 0 || !defaultPack.letters.some(({ id }) => id === one.rung.id);
    expect(state === 'wait' || ladder.some((one) => one.state === 'now' && takesNone(one))).toBe(true);
  } else if (step?.attempt.kind === 'untried') {
    expect(letter.from).toBeNull();
    expect(atOnce.map(({ rung }) => rung.id)).toContain(letter.to);
  } else expect(letter.from).toBe(waitUntil ?? null);
}

describe('the letter, what to do and the ladder', () => {
  it('agree in every example', () => {
    expect(ofExamples.filter(({ chinese }) => chinese.letter).length).toBeGreaterThan(40);
    check(agrees, ofExamples);
  });

  it('agree whatever was tried', () => {
    expect(matters.filter(({ chinese }) => chinese.letter).length).toBeGreaterThan(matters.length / 5);
    check(agrees);
  });

  it('send nobody a second complaint who has one and takes no reminder', () => {
    check(({ known, chinese: { letter } }) => {
      const stages = defaultPack.letters.find(({ id }) => id === letter?.to)?.stages;
      if (letter && !stages) expect(contactsWith(letter.to, known)).toEqual([]);
    });
  });
});

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
