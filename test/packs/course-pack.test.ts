import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/engine/verdict.js';
import { derive } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { runRulesTest } from '../../src/packs/test-rules.js';
import { readText } from '../../src/reading/text/read-text.js';
import { letterFor } from '../../src/render/letter.js';
import { judged, paid, together } from './added-packs.js';

const now = '2026-11-20T13:00:00+08:00';
const order = { platform: '测试小店', status: 'processing', restock: true };
const payment = { status: 'success', paidAt: '2026-11-20 10:00' };

describe.each(['rules/README.md', 'rules/README.zh-CN.md'])('the pack that %s teaches', (course) => {
  const blocks = [...readFileSync(course, 'utf8').matchAll(/^```yaml file=(\S+)\n([\s\S]*?)^```/gm)];
  const files = Object.fromEntries(blocks.map(([, file = '', content = '']) => [file, content]));
  const shop = together({ 'my-shop': files });
  const { pack } = shop;

  it('has a file of every kind that it speaks of', () => {
    expect(Object.keys(files)).toHaveLength(13);
    expect(shop.problems).toEqual([]);
  });

  it('passes its tests', () => {
    const own = shop.tests.filter(({ rule }) => rule === 'my-shop-restock');
    expect(own.flatMap((one) => runRulesTest(pack, one))).toEqual([]);
    expect(own).toHaveLength(1);
  });

  it('changes the deadline as it says', () => {
    expect(judged(pack, paid({ platform: '测试小店' })).deadline.source).toBe('platform');
  });

  it('pauses at closing time and is open at weekends as it says, under every name that it says', () => {
    const late = (platform: string) =>
      judged(
        pack,
        {
          order: { platform, status: 'processing' },
          payment: { ...payment, paidAt: '2026-11-20 20:50' },
          goods: { kind: 'phone-credit' },
        },
        '2026-11-20T20:55:00+08:00',
      );
    for (const name of ['测试小店', '测试小店App', 'www.my-shop.test', 'https://www.my-shop.test/order/1', 'My Shop']) {
      expect(late(name).deadline).toMatchObject({ at: '2026-11-21T09:20:00+08:00', source: 'platform' });
      expect(late(name).nextQuestions.map(({ fact }) => fact)).not.toContain('order.promise.defersNonWorkdays');
    }
    for (const name of ['测试小店官网', 'fake-www.my-shop.test', 'awww.my-shop.test'])
      expect(late(name).deadline.source).not.toBe('platform');
  });

  it('says what is to be done at once while it waits, until it is done', () => {
    const stepsOf = (more: object) => {
      const { state, actions } = judged(pack, { order: { ...order, ...more }, payment }, now);
      return { state, first: actions.find(({ id }) => id === 'my-shop-confirm') };
    };
    expect(stepsOf({})).toMatchObject({ state: 'wait', first: { from: null } });
    expect(stepsOf({ restockConfirmed: true })).toEqual({ state: 'wait', first: undefined });
  });

  it('writes its letter, with what its rule asks for and what proves it', () => {
    const { answers } = readOrder({ order, payment }, pack, now);
    const known = derive(pack, answers, now);
    const letter = letterFor(pack, known, judge(pack, known), { locale: 'en', unmask: false, to: 'shop-owner' });
    expect(letter?.text).toBe(
      '订单号 【请填写：订单号】。订单页一直显示补货中，商品没有到账。请说明哪天到货。请补货后当天发货；补不到货的，原路退款。可提供：1. 付款账单详情截图；2. 订单页截图；3. 写着“补货中”的页面截图。',
    );
    expect(letter?.evidence.find(({ id }) => id === 'restock-notice')?.where).toBe('at the top of the order page');
    expect(pack.letters.map(({ id }) => id).slice(0, 2)).toEqual(['platform', 'shop-owner']);
    expect(pack.ladder.map(({ id }) => id).slice(1, 3)).toEqual(['platform', 'shop-owner']);
  });

  it('reads what people write about it', () => {
    const read = readText('小店单号：A20261120001，页面写着小店补货中，小店店主没有回复', shop.vocabulary, pack, now);
    const found = Object.fromEntries(read.found.map(({ path, value }) => [path, value]));
    expect(found).toMatchObject({ 'order.id': 'A20261120001', 'order.restock': true });
    expect(JSON.stringify(found.contacts)).toContain('shop-owner');
  });
});
