import { parse } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import { isWrong, readValue } from '../../../src/facts/order/read-value.js';
import { defaultPack } from '../../../src/generated/default-pack.js';
import { give, now, read } from './status-word.js';

const unpaid = { 'order.status': 'unpaid' };
const paid = { 'order.status': 'paid' };
const processing = { 'order.status': 'processing' };
const completed = { 'order.status': 'completed' };
const failed = { 'order.status': 'failed' };
const abnormal = { 'order.status': 'abnormal' };
const closed = { 'order.status': 'closed' };
const expired = { 'order.status': 'expired' };
const refunding = { 'order.status': 'refunding' };
const refunded = { 'order.status': 'refunded' };
const partly = { 'order.status': 'partly-delivered' };
const partlyRefunded = { 'order.status': 'partly-refunded' };
const soldOut = { 'order.notice': ['out-of-stock'] };
const byHand = { 'order.manualIssue': true };
const payment = (status: string, more: object = {}) => ({ 'payment.status': status, ...more });
const escrow = { 'payment.inEscrow': true };
const person = { 'payment.payeeKind': 'person' };

/** A list: it can mean any of these, so nothing is taken from it. */
const table: Readonly<Record<string, Readonly<Record<string, object | readonly string[]>>>> = {
  dujiaoka: {
    ...{ 待支付: unpaid, 待处理: paid, 处理中: processing, 已完成: completed, 失败: failed, 已过期: expired },
    ...{ 异常: { ...abnormal, ...soldOut }, '6': { ...abnormal, ...soldOut } },
    ...{ '1': unpaid, '2': paid, '3': processing, '4': completed, '5': failed, '-1': expired },
  },
  'dujiao-next': {
    ...{ pending_payment: unpaid, paid, fulfilling: processing, delivered: completed, completed, canceled: closed },
    ...{
      partially_delivered: partly,
      partially_refunded: partlyRefunded,
      refunded,
      expired,
      pending: ['unpaid', 'paid'],
    },
  },
  'acg-faka': {
    ...{ 未支付: unpaid, 已支付: paid, 未发货: paid, 已发货: completed },
    ...{ 正在发货中: { ...processing, ...byHand }, '正在发货中…': { ...processing, ...byHand } },
    有人在你付款之前抢走了商品: { ...abnormal, ...soldOut },
    '很抱歉，有人在你付款之前抢走了商品，请联系客服': { ...abnormal, ...soldOut },
    '很抱歉，有人在你付款之前抢走了商品，请联系客服。': { ...abnormal, ...soldOut },
    ...{ '0': ['unpaid', 'paid'], '1': ['paid', 'completed'] },
  },
  zfaka: {
    ...{ 待支付: unpaid, 待处理: paid, 已完成: completed, 处理失败: { ...failed, ...soldOut } },
    ...{ '0': unpaid, '1': paid, '2': completed, '3': { ...failed, ...soldOut }, '-1': ['closed', 'none'] },
  },
  kamifaka: { '手工发货，请主动联系客服': { ...paid, ...byHand }, False: unpaid, True: paid },
  'new-api': { pending: unpaid, success: completed, failed, expired },
  caihong: {
    ...{ 待处理: paid, 正在处理: processing, 已完成: completed, 异常: abnormal, 待退款: refunding },
    ...{ '0': paid, '1': completed, '2': processing, '3': abnormal, '10': refunding },
    ...{ 已退单: ['closed', 'refunded'], '4': ['closed', 'refunded'] },
  },
  dayuanren: {
    ...{ 待付款: unpaid, 待充值: paid, 充值中: processing, 压单: processing, 拆单: processing, 充值成功: completed },
    ...{ 充值失败: failed, 失败已退款: refunded, 取消: closed, 异常: abnormal, 部分充值: partly, 部分充值完成: partly },
    ...{ 部分退款: partlyRefunded, '-1': closed, '0': processing, '1': completed, '2': failed, '3': partly },
  },
  juhe: { 充值中: processing, 充值成功: completed, 撤销: failed, '0': processing, '1': completed, '9': failed },
  xinya: { '0': paid, '1': processing, '2': completed, '-1': failed, '9': ['closed', 'refunded'] },
  dingyin: { '0': paid, '1': completed, '2': processing, '9': failed },
  wikeyun: {
    ...{ 待充值: paid, 已匹配: processing, '0': unpaid, '1': processing, '2': completed, '3': failed },
    ...{ '4': ['closed', 'refunded'], '6': paid, '7': processing },
  },
  easydoc: { '1': processing, '3': failed },
  daidai: { '0': paid, '1': processing, '2': completed, '-1': failed },
  alipay: {
    ...{ WAIT_BUYER_PAY: payment('awaiting-payment'), TRADE_SUCCESS: payment('success') },
    ...{ TRADE_FINISHED: payment('success'), 等待确认收货: payment('success', escrow) },
    ...{ TRADE_CLOSED: ['closed', 'refunded'], 交易关闭: ['closed', 'refunded'] },
  },
  'wechat-pay': {
    ...{ SUCCESS: payment('success'), NOTPAY: payment('awaiting-payment'), CLOSED: payment('closed') },
    ...{ USERPAYING: payment('processing'), PAYERROR: payment('failed'), ACCEPT: payment('processing') },
    ...{ 对方已收钱: payment('success', person), 朋友已收钱: payment('success', person) },
    ...{ REFUND: ['refunding', 'refunded', 'partly-refunded'], 转入退款: ['refunding', 'refunded', 'partly-refunded'] },
    ...{ REVOKED: ['closed', 'refunded'], 已撤销: ['closed', 'refunded'] },
  },
};
const entries = Object.entries(table).flatMap(([system, words]) =>
  Object.entries(words).map(([word, proves]) => [system, word, proves] as const),
);

describe('what a word or code of a system proves', () => {
  it.each(entries)('%s: %s', (system, word, proves) => {
    const { facts, problems } = read(give(system, word));
    if (!Array.isArray(proves)) {
      expect({ facts, problems }).toEqual({ facts: proves, problems: [] });
      return;
    }
    const path = defaultPack.systems[system]?.fact;
    expect(facts).toEqual({});
    expect(problems).toEqual([['warning', 'status-ambiguous', path, { value: word, meanings: proves.join(', ') }]]);
  });

  it('is tested for every system, word and code of the pack', () => {
    const inPack = Object.values(defaultPack.systems).flatMap(({ id, words, codes }) =>
      [...Object.keys(words), ...Object.keys(codes)].map((word) => `${id} ${word}`),
    );
    expect(inPack.toSorted()).toEqual(entries.map(([system, word]) => `${system} ${word}`).toSorted());
  });

  it('does not contradict what the word means without a system', () => {
    const contradictions = entries.filter(([system, word, proves]) => {
      const path = defaultPack.systems[system]?.fact ?? '';
      const fact = defaultPack.facts[path];
      const general = fact && readValue(fact, word, { now, start: now });
      if (!general || isWrong(general)) return false;
      const meanings = Array.isArray(proves) ? proves : [(proves as Readonly<Record<string, string>>)[path]];
      return !meanings.includes(general.value as string);
    });
    expect(contradictions).toEqual([]);
  });

  it('is only ever a choice that the fact has', () => {
    const values = Object.values(defaultPack.systems).flatMap(({ words, codes }) =>
      [...Object.values(words), ...Object.values(codes)].flatMap(Object.entries),
    );
    for (const [path, value] of values) {
      const fact = defaultPack.facts[path];
      if (fact?.type !== 'choice') continue;
      const choices = fact.choices?.map(({ id }) => id);
      for (const one of [value].flat()) expect(choices).toContain(one);
      // One meaning is no ambiguity.
      if (Array.isArray(value)) expect(value.length).toBeGreaterThan(1);
    }
  });
});

describe('a code without its system', () => {
  const shops = Object.values(defaultPack.systems)
    .filter((system) => !system.for)
    .map(({ id }) => id);

  it.each([
    ['as a text', { order: { status: '2' } }, '2'],
    ['as a number', parse('{"order":{"status":-1}}'), '-1'],
    ['of a system that is not known', { order: { system: 'unknown', status: '2' } }, '2'],
  ])('is an error that lists the systems: %s', (_, order, value) => {
    const { facts, problems } = read(order);
    expect(facts).toEqual({});
    expect(problems).toEqual([
      ['error', 'code-without-system', 'order.status', { value, fact: 'order.system', systems: shops.join(', ') }],
    ]);
    expect(shops).toEqual(expect.arrayContaining(['dujiaoka', 'dayuanren', 'caihong', 'juhe']));
    expect(shops).not.toContain('alipay');
  });

  it('names the systems that use a word which no other does', () => {
    const needs = { fact: 'order.system', systems: 'dujiao-next, new-api' };
    expect(read({ order: { status: 'pending' } }).problems).toEqual([
      ['error', 'code-without-system', 'order.status', { value: 'pending', ...needs }],
    ]);
  });

  it.each([
    ['TRADE_CLOSED', 'alipay'],
    ['交易关闭', 'alipay'],
    ['REVOKED', 'wechat'],
    ['ACCEPT', 'wechat'],
  ])('asks how it was paid for the payment code %s', (value, systems) => {
    expect(read({ payment: { status: value } })).toEqual({
      facts: {},
      problems: [['error', 'code-without-system', 'payment.status', { value, fact: 'payment.channel', systems }]],
    });
  });

  it('of the payment app is an error, and so is a code of another payment app', () => {
    expect(read({ payment: { status: '1' } }).problems.map(([level, code]) => [level, code])).toEqual([
      ['error', 'code-without-system'],
    ]);
    expect(read({ payment: { channel: 'wechat', status: 'TRADE_CLOSED' } }).problems[0]?.[1]).toBe('value-not-allowed');
  });
});
