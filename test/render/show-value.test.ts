import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/engine/pack.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { type Showing, showDuration, showTime, showValue } from '../../src/render/show-value.js';

const zh: Showing = { locale: 'zh-CN', now: '2026-11-21T11:17:00+08:00', currency: 'CNY', unmask: false };
const en: Showing = { ...zh, locale: 'en' };
const fact = (path: string): Fact => {
  const found = defaultPack.facts[path];
  if (!found) throw new Error(path);
  return found;
};

describe('a time', () => {
  it.each([
    ['2026-11-21T10:00:00+08:00', '今天 10:00', '10:00 today'],
    ['2026-11-20T22:30:00+08:00', '昨天 22:30', '22:30 yesterday'],
    ['2026-11-22T06:00:00+08:00', '明天 06:00', '06:00 tomorrow'],
    ['2026-11-24T23:59:59+08:00', '11月24日 23:59', '23:59 on 24 November'],
    ['2027-01-04T09:00:00+08:00', '2027年1月4日 09:00', '09:00 on 4 January 2027'],
    ['2026-11-21T11:32:10+08:00', '今天 11:33', '11:33 today'],
  ])('%s reads %s and %s', (time, chinese, english) => {
    expect(showTime(time, zh)).toBe(chinese);
    expect(showTime(time, en)).toBe(english);
  });
});

describe('a length of time', () => {
  it.each([
    ['PT15M', '15 分钟', '15 minutes'],
    ['PT1H', '1 小时', '1 hour'],
    ['P3D', '3 天', '3 days'],
    ['PT25H30M', '1 天 1 小时 30 分钟', '1 day 1 hour 30 minutes'],
    ['PT10S', '不到 1 分钟', 'less than a minute'],
  ])('%s reads %s and %s', (iso, chinese, english) => {
    expect(showDuration(iso, 'zh-CN')).toBe(chinese);
    expect(showDuration(iso, 'en')).toBe(english);
  });
});

describe('a value', () => {
  it('that is the id of a product is called as its goods are, and any other as it was written', () => {
    expect(showValue(fact('goods.product'), 'tencent-video', zh)).toBe('腾讯视频会员');
    expect(showValue(fact('goods.product'), 'mihoyo', en)).toBe('miHoYo games');
    expect(showValue(fact('goods.product'), 'constructor', zh)).toBe('constructor');
  });

  it('of a private fact is masked unless the user wants to see it', () => {
    expect(showValue(fact('account.entered'), '13800000000', zh)).toBe('138****0000');
    expect(showValue(fact('account.entered'), '13800000000', { ...zh, unmask: true })).toBe('13800000000');
  });

  it('of money names its currency', () => {
    expect(showValue(fact('payment.amount'), '99.80', zh)).toBe('99.80 元');
    expect(showValue(fact('payment.amount'), '9.99', { ...en, currency: 'USD' })).toBe('9.99 USD');
  });

  it('of lists and records says what is in them', () => {
    expect(showValue(fact('order.notice'), [], zh)).toBe('没有');
    expect(showValue(fact('order.promise.batchTimes'), ['10:00', '16:00'], zh)).toBe('10:00、16:00');
    expect(showValue(fact('submissions'), [{}, {}], en)).toBe('2 entries');
  });

  it('can never send control or bidi characters to the terminal', () => {
    expect(showValue(fact('order.platform'), 'a\u001b[31mb\u202ec', zh)).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });
});
