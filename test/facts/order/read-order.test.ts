import { parse } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import { readOrder, withUnknown } from '../../../src/facts/order/read-order.js';
import { defaultPack } from '../../../src/generated/default-pack.js';

const now = '2026-11-21T12:00:00+08:00';
const read = (json: unknown) => readOrder(json, defaultPack, now);
const answersOf = (json: unknown) => Object.fromEntries(read(json).answers);
const problemsOf = (json: unknown) => read(json).problems.map(({ level, path, code }) => `${level} ${path} ${code}`);

describe('an order', () => {
  it('takes the words of apps and shops, in any width and case', () => {
    expect(
      answersOf({
        goods: { kind: '话费' },
        payment: { status: '支付成功', channel: 'ＡＬＩＰＡＹ' },
        order: { status: 'Completed', notice: ['库存不足', 'under-review'] },
      }),
    ).toEqual({
      'goods.kind': 'phone-credit',
      'payment.status': 'success',
      'payment.channel': 'alipay',
      'order.status': 'completed',
      'order.notice': ['out-of-stock', 'under-review'],
    });
  });

  it('keeps every digit of unquoted numbers', () => {
    const json = parse('{"order":{"id":1234567890123456789012345678},"payment":{"id":42000012342026112100000001}}');
    expect(answersOf(json)).toEqual({
      'order.id': '1234567890123456789012345678',
      'payment.id': '42000012342026112100000001',
    });
  });

  it('refuses a number that may have lost digits', () => {
    expect(problemsOf(parse('{"order":{"id":1.2e27}}'))).toEqual(['error order.id number-needs-quotes']);
  });

  it('takes accounts exactly as they were typed', () => {
    const entered = ' 138 0000 0000​';
    expect(answersOf({ account: { entered } })).toEqual({ 'account.entered': entered });
    expect(answersOf({ account: { entered: '139****2043' } })).toEqual({ 'account.entered': '139****2043' });
  });

  it('reads amounts, times and lengths of time in the usual spellings', () => {
    expect(
      answersOf({
        payment: { amount: '¥1,099.50', paidAt: '2026年11月21日 10:05' },
        order: {
          createdAt: '10:00',
          promise: { within: '3个工作日', serviceHours: '9:00-23:00', batchTimes: ['16:00', '10点'] },
        },
      }),
    ).toEqual({
      'payment.amount': '1099.50',
      'payment.paidAt': '2026-11-21T10:05:00+08:00',
      'order.createdAt': '2026-11-21T10:00:00+08:00',
      'order.promise.within': 'P3D',
      'order.promise.count': 'workdays',
      'order.promise.serviceHours': '09:00-23:00',
      'order.promise.batchTimes': ['10:00', '16:00'],
    });
  });

  it('tells "not asked" from "not known"', () => {
    expect(answersOf({ payment: { status: null, channel: 'unknown' }, order: { promise: 'unknown' } })).toMatchObject({
      'payment.channel': 'unknown',
      'order.promise.within': 'unknown',
    });
    expect(read({ payment: { status: null } }).answers.has('payment.status')).toBe(false);
  });

  it('takes "undisclosed" for a promise that is stated nowhere', () => {
    expect(answersOf({ order: { promise: 'undisclosed' } })).toEqual({ 'order.promise.disclosed': false });
  });

  it('says all that is wrong at once and keeps what is right', () => {
    const { answers, problems } = read({
      payment: { status: 'paied', amount: -5, paidAt: '2026-02-30 10:00' },
      order: { stauts: 'unpaid', promise: 7 },
      goods: { quantity: 1.5 },
      contacts: [{ with: 'platform', at: 'gestern' }, 'rang them'],
      receipt: { arrived: 'perhaps' },
      account: { entered: '13800000000' },
    });
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'payment.status value-not-allowed',
      'payment.amount amount-negative',
      'payment.paidAt value-not-understood',
      'order.stauts unknown-key',
      'order.promise group-expected',
      'goods.quantity value-not-understood',
      'contacts[0].at value-not-understood',
      'contacts[1] object-expected',
      'receipt.arrived value-not-understood',
    ]);
    expect(answers.get('account.entered')).toBe('13800000000');
  });

  it('suggests what was probably meant', () => {
    const suggestions = read({
      paidAt: '10:00',
      order: { stauts: 'unpaid' },
      payment: { status: 'sucess' },
    }).problems.map(({ params }) => params.suggestion);
    expect(suggestions).toEqual(['payment.paidAt', 'order.status', 'success']);
  });

  it('warns of an unknown key and does not use it; a derived fact cannot be given', () => {
    expect(problemsOf({ colour: 'red', payment: { paid: true } })).toEqual([
      'warning colour unknown-key',
      'warning payment.paid derived-given',
    ]);
  });

  it('never takes a bare code without the system that it belongs to', () => {
    expect(problemsOf({ order: { status: 1 } })).toEqual(['error order.status code-without-system']);
    expect(problemsOf({ order: { status: '4' } })).toEqual(['error order.status code-without-system']);
    expect(answersOf({ order: { system: 'dujiaoka', status: 4 } })).toMatchObject({ 'order.status': 'completed' });
    expect(problemsOf({ order: { system: 'dujiaka', status: 'unpaid' } })).toEqual([
      'warning order.system unknown-system',
    ]);
  });

  it('lets one word of a system prove more than one fact, but not against what the order says itself', () => {
    expect(answersOf({ order: { system: 'dujiaoka', status: '异常' } })).toMatchObject({
      'order.status': 'abnormal',
      'order.notice': ['out-of-stock'],
    });
    expect(
      answersOf({ order: { system: 'dujiaoka', status: '异常', notice: ['under-review'] } })['order.notice'],
    ).toEqual(['under-review', 'out-of-stock']);
  });

  it('says the time by which to judge: the flag, else the order, else the clock', () => {
    expect(read({ now: '2026-11-20 08:00' }).now).toBe('2026-11-20T08:00:00+08:00');
    expect(read({}).now).toBe(now);
    expect(readOrder({ now: '2026-11-20 08:00' }, defaultPack, now, '2026-11-19T00:00:00+08:00').now).toBe(
      '2026-11-19T00:00:00+08:00',
    );
    expect(problemsOf({ now: 'soon' })).toEqual(['error now moment-not-understood']);
  });

  it('takes any ISO time from a caller as what it is', () => {
    const order = { payment: { status: 'success', paidAt: '10:00' } };
    expect(readOrder(order, defaultPack, '2026-11-21T04:00:00.000Z').now).toBe(now);
    expect(readOrder(order, defaultPack, now, '2026-11-21T04:00:00Z').now).toBe(now);
    expect(readOrder(order, defaultPack, 'garbage').problems.map(({ code }) => code)).toEqual([
      'moment-not-understood',
      'value-not-understood',
    ]);
  });

  it('counts a promised clock reading from the payment, not from now', () => {
    const promise = (more: object) =>
      answersOf({ payment: { paidAt: '2026-11-20 10:00' }, order: { promise: { by: '18:00' } }, ...more });
    expect(promise({})['order.promise.by']).toBe('2026-11-20T18:00:00+08:00');
    expect(
      promise({ contacts: [{ with: 'platform', at: '2026-11-21 09:00', promisedUntil: '11:00' }] }).contacts,
    ).toEqual([{ with: 'platform', at: '2026-11-21T09:00:00+08:00', promisedUntil: '2026-11-21T11:00:00+08:00' }]);
  });

  it('stops counting mistakes when nobody would read on', () => {
    const json = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${'k'.repeat(200)}${index}`, 1]));
    const { problems } = read(json);
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.code).toBe('more-problems');
    expect(problems[0]?.path.length).toBeLessThanOrEqual(80);
  });

  it('looks for no suggestions beyond the list, so that a hostile order is read in time', () => {
    const json = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`key${index}`, 1]));
    const before = performance.now();
    expect(read(json).problems).toHaveLength(51);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('is an object', () => {
    for (const json of [[], 'text', 5, null, undefined]) expect(problemsOf(json)).toEqual(['error  not-an-object']);
  });

  it('keeps nothing of a list that is none, and judges by no moment that is none', () => {
    expect(problemsOf({ contacts: 'none' })).toEqual(['error contacts list-expected']);
    expect(read({ contacts: 'none' }).answers.has('contacts')).toBe(false);
    expect(problemsOf({ now: [] })).toEqual(['error now moment-not-understood']);
    expect(problemsOf({ order: { system: [] } })).toEqual([
      'warning order.system unknown-system',
      'error order.system value-not-understood',
    ]);
    expect(problemsOf({ order: { status: [] } })).toEqual(['error order.status value-not-allowed']);
  });

  it('is not misled by keys of every object', () => {
    const json = parse('{"__proto__":{"payment":{"status":"success"}},"constructor":1,"toString":{"a":1}}');
    expect(problemsOf(json)).toHaveLength(3);
    expect(read(json).answers.size).toBe(0);
  });
});

describe('facts that were asked and are not known', () => {
  it('are marked by their paths', () => {
    const { answers, problems } = withUnknown(new Map(), ['order.status', 'order.stauts', 'payment.paid'], defaultPack);
    expect(answers.get('order.status')).toBe('unknown');
    expect(problems.map(({ path, params }) => [path, params.suggestion])).toEqual([
      ['order.stauts', 'order.status'],
      ['payment.paid', 'payment.paidAt'],
    ]);
  });
});
