import { parse } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import { readOrder } from '../../../src/facts/order/read-order.js';
import { defaultPack } from '../../../src/generated/default-pack.js';
import { packWith } from '../some-case.js';
import { give, now, read } from './status-word.js';

const paid = { 'order.status': 'paid' };
const completed = { 'order.status': 'completed' };
const failed = { 'order.status': 'failed' };
const payment = (status: string, more: object = {}) => ({ 'payment.status': status, ...more });

describe('how the system is chosen', () => {
  it('by its own name, in any case and width', () => {
    expect(read({ order: { system: '独角数卡', status: '6' } }).facts['order.status']).toBe('abnormal');
    expect(read({ order: { system: ' ＤｕＪｉａｏＫａ ', status: '6' } }).facts['order.status']).toBe('abnormal');
  });

  it('by the way of payment in its Chinese name, wherever in the order that stands', () => {
    const order = parse('{"payment":{"status":"TRADE_CLOSED","channel":"支付宝"}}');
    expect(read(order).problems.map(([, code]) => code)).toEqual(['status-ambiguous']);
  });

  it('never by a name that only a payment app has', () => {
    expect(read({ order: { system: 'alipay' } }).problems.map(([, code]) => code)).toEqual(['unknown-system']);
  });

  it('by none where it is misspelt, which is said with those that there are', () => {
    const systems = Object.values(defaultPack.systems).flatMap((system) => (system.for ? [] : [system.id]));
    const params = { value: 'dujiaka', systems: systems.join(', '), suggestion: 'dujiaoka' };
    expect(read({ order: { system: 'dujiaka' } }).problems).toEqual([
      ['warning', 'unknown-system', 'order.system', params],
    ]);
    expect(read({ order: { system: null } }).problems).toEqual([]);
  });

  it('by the platform that is known to have it, unless the order names another', () => {
    const pack = packWith({ system: 'dayuanren' });
    const status = (order: object) =>
      readOrder({ order: { platform: '测试卡盟', status: '2', ...order } }, pack, now, now).answers.get('order.status');
    expect(status({})).toBe('failed');
    expect(status({ system: 'zfaka' })).toBe('completed');
  });

  it('and leaves words that the system does not have to their general meaning', () => {
    expect(read({ order: { system: 'dujiaoka', status: '待发货' } })).toEqual({ facts: paid, problems: [] });
    expect(read({ payment: { channel: 'alipay', status: '支付成功' } })).toEqual({
      facts: payment('success'),
      problems: [],
    });
  });

  it('the same code means opposite things in different systems', () => {
    expect(read(give('dayuanren', '2')).facts).toEqual(failed);
    expect(read(give('zfaka', '2')).facts).toEqual(completed);
  });
});

describe('together with what the order says itself', () => {
  it('a status word adds to a list and overrules no answer', () => {
    const order = { system: 'dujiaoka', status: '异常', notice: ['maintenance'] };
    expect(read({ order }).facts['order.notice']).toEqual(['maintenance', 'out-of-stock']);
    const held = { channel: 'alipay', status: '等待确认收货', inEscrow: false };
    expect(read({ payment: held }).facts['payment.inEscrow']).toBe(false);
  });

  it('a status word answers what was not known', () => {
    const order = { system: 'dujiaoka', status: '异常', notice: 'unknown' };
    expect(read({ order }).facts['order.notice']).toEqual(['out-of-stock']);
  });

  it('an ambiguous code leaves the question open', () => {
    const { answers } = readOrder({ payment: { channel: 'alipay', status: 'TRADE_CLOSED' } }, defaultPack, now, now);
    expect(answers.has('payment.status')).toBe(false);
  });
});
