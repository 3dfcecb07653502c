import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import { cleanNumber } from '../../src/interview/clean-number.js';
import { factForm } from '../../src/interview/fact-form.js';
import { commandOf, readLine } from '../../src/interview/form.js';

const now = '2026-11-21T22:00:00+08:00';
const formOf = (path: string, before?: string) => {
  const fact = defaultPack.facts[path];
  if (!fact) throw new Error(path);
  return factForm(fact, { locale: 'zh-CN', now, start: now, show: (_, value) => `<${value}>` }, [], before);
};
const answerTo = (path: string, line: string, before?: string): unknown => {
  const outcome = readLine(formOf(path, before), line);
  return outcome.kind === 'value' ? outcome.value.value : outcome.kind;
};

describe('what is typed', () => {
  it.each([
    ['payment.status', '1', 'success'],
    ['payment.status', '１', 'success'],
    ['payment.status', '支付成功', 'success'],
    ['payment.status', '不知道', 'unknown'],
    ['payment.status', '99', 'refused'],
    ['payment.status', '', 'refused'],
    ['payment.bankDebited', '2', false],
    ['payment.bankDebited', '是', true],
    ['payment.bankDebited', 'n', false],
    ['order.notice', '0', []],
    ['receipt.got', '0', ['nothing']],
    ['receipt.got', '1', ['less']],
    ['receipt.got', '什么都没收到', ['nothing']],
    ['order.notice', '1 3', ['out-of-stock', 'under-review']],
    ['order.notice', '1、3', ['out-of-stock', 'under-review']],
    ['order.notice', '缺货，审核中', ['out-of-stock', 'under-review']],
    ['order.notice', '12', 'unknown'],
    ['payment.amount', '￥100', '100'],
    ['payment.amount', 'a lot', 'refused'],
    ['payment.amount', '', 'unknown'],
    ['payment.paidAt', '刚才', '2026-11-21T22:00:00+08:00'],
    ['payment.paidAt', '今天 20:05', '2026-11-21T20:05:00+08:00'],
    ['payment.paidAt', '昨晚十点半', '2026-11-20T22:30:00+08:00'],
    ['payment.paidAt', '不记得', 'unknown'],
    ['payment.status', '未知', 'unknown'],
    ['payment.amount', '不确定', 'unknown'],
    ['order.id', '忘了', 'unknown'],
    ['goods.name', '不详', 'unknown'],
    ['account.entered', ' 138 0000 0000', ' 138 0000 0000'],
    ['order.id', '订单号：２０２６ １１２１', '20261121'],
    ['order.id', "i don't know", 'unknown'],
    ['order.promise.within', '3个工作日', 'P3D'],
  ])('%s, "%s": %j', (path, line, value) => {
    expect(answerTo(path, line)).toEqual(value);
  });

  it('keeps the answer on a bare Enter when the question is asked again', () => {
    expect(answerTo('payment.amount', '', '99.80')).toBe('99.80');
  });

  it('says which choice was probably meant', () => {
    const outcome = readLine(formOf('payment.status'), '支付成攻');
    expect(outcome).toEqual({ kind: 'refused', sentence: expect.stringContaining('支付成功') });
  });

  it.each(['?', '？', '<', '《', '返回', '>', '够了'])('%s is a command everywhere', (line) => {
    expect(commandOf(line)).toBeDefined();
    expect(['explain', 'back', 'enough']).toContain(answerTo('order.seller', line));
  });
});

it('offers "don\'t know" last, whatever is asked', () => {
  for (const fact of Object.values(defaultPack.facts)) {
    if (fact.question === undefined || fact.type === 'records') continue;
    const form = formOf(fact.path);
    if (form.options.length) {
      expect(form.options.at(-1)).toBe('不知道 / 看不到');
      expect(answerTo(fact.path, String(form.options.length)), fact.path).toBe('unknown');
    } else expect(answerTo(fact.path, ''), fact.path).toBe('unknown');
  }
});

it.each([
  ['订单号：20261121000000000001', '20261121000000000001'],
  ['Order No. 4200 0012 3456', '420000123456'],
  ['order number: TEST-2026', 'TEST-2026'],
  ['４２００００', '420000'],
  ['  20261121 ', '20261121'],
  ['测试 角色', '测试 角色'],
  ['TEST2026', 'TEST2026'],
])('cleans the number %s', (typed, number) => {
  expect(cleanNumber(typed)).toBe(number);
});
