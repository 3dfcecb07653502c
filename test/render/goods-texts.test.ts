import { describe, expect, it } from 'vitest';
import { evaluator } from '../../src/engine/evaluate.js';
import type { Locale } from '../../src/engine/pack.js';
import { derive } from '../../src/facts/derive.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { compilePack } from '../../src/packs/compile.js';
import { readSources } from '../../src/packs/source.js';
import { writeProse, writeText } from '../../src/render/prose.js';

const { pack } = compilePack(readSources('rules'));
const now = '2026-11-21T11:00:00+08:00';

const writingOf = (order: object, locale: Locale = 'zh-CN') => {
  const known = derive(pack, readOrder(order, pack, now, now).answers, now);
  return { pack, known, evaluate: evaluator(pack, known), showing: { locale, now, currency: 'CNY', unmask: false } };
};
const action = (id: string, order: object, locale?: Locale) =>
  writeProse(pack.actions[id]?.text ?? [], writingOf(order, locale));
const text = (name: string, order: object, locale?: Locale) =>
  writeText({ 'zh-CN': `{goods.${name}}`, en: `{goods.${name}}` }, writingOf(order, locale));

describe('where to look', () => {
  it('is said for the very product', () => {
    const order = { goods: { kind: 'gift-card', product: 'apple' } };
    expect(action('look-elsewhere', order)).toBe(
      'App Store → 右上角头像，看账户余额。在每一台设备上退出 App Store 再登录，余额才会刷新。登录的是兑换的那个 Apple 账户吗？',
    );
    expect(action('look-elsewhere', order, 'en')).toMatch(
      /^App Store → your picture .* balance\. Log out of the App Store/,
    );
  });

  it('is said for the kind where no product is known, and generally where not even that is', () => {
    expect(action('look-elsewhere', { goods: { kind: 'fuel-card' } })).toContain('圈存');
    const general = '到充值账号自己的记录里看一次，不要只看卖家的页面。你还用别的方式登录吗？那边也看一眼。';
    expect(action('look-elsewhere', {})).toBe(general);
    expect(action('look-elsewhere', { goods: { kind: 'unknown' } })).toBe(general);
    expect(action('look-elsewhere', { goods: { kind: 'other' } })).toBe(general);
  });

  it('is taken from the name of the item when no product was named', () => {
    expect(action('look-elsewhere', { goods: { kind: 'game-points', name: '原神 创世结晶' } })).toContain('UID 的开头');
  });
});

describe('texts of the goods', () => {
  it.each(Object.values(pack.goods).map((file) => [file.id, file] as const))(
    '%s has them all in both languages',
    (_, file) => {
      const order = { goods: { kind: file.kinds[0], ...(file.product && { product: file.product }) } };
      for (const locale of ['zh-CN', 'en'] as const) {
        for (const name of ['look', 'unchanged', 'limited', 'keyLook']) {
          const written = text(name, order, locale);
          if (name === 'look') expect(written).toBeDefined();
          if (written === undefined) continue;
          expect(written).toMatch(locale === 'en' ? /[.?]$/ : /[。？]$/);
          expect(written).not.toMatch(/[{}[\]]|undefined/);
        }
      }
    },
  );

  it('fill in limits and name what the service asks for', () => {
    expect(text('limited', { goods: { kind: 'q-coins' } })).toContain('8 到 15 岁每次 50 元、每月 200 元');
    expect(text('asks', { goods: { kind: 'phone-credit' } })).toBe('填写的充值账号、付款时间、实付金额');
    expect(text('usual', { goods: { kind: 'phone-credit' } })).toBe('30 分钟');
    expect(text('usual', { goods: { kind: 'electricity' } })).toBeUndefined();
    expect(text('keyLook', { goods: { kind: 'phone-credit' } })).toBeUndefined();
  });

  it('tell what is usual beside the time to wait, and only for goods that are on their way', () => {
    const order = (status: string) => ({
      goods: { kind: 'phone-credit' },
      payment: { status, paidAt: '10:55' },
      order: { status: 'processing' },
    });
    const waiting = { ...writingOf(order('success')), waitUntil: '2026-11-21T11:10:00+08:00' };
    expect(writeProse(pack.actions.wait?.text ?? [], waiting)).toMatch(
      /^先等到今天 11:10 再看，.*通常 30 分钟以内就到/,
    );
    const unpaid = { ...writingOf(order('processing')), waitUntil: '2026-11-21T11:10:00+08:00' };
    expect(writeProse(pack.actions.wait?.text ?? [], unpaid)).not.toContain('通常');
  });
});

describe('asking the carrier', () => {
  const order = (entered: string) => ({ goods: { kind: 'phone-credit' }, account: { entered } });

  it('goes to the three carriers, unless the number belongs to a virtual operator', () => {
    expect(action('ask-carrier', order('13800000000'))).toContain('10086');
    expect(action('ask-carrier', {})).toContain('10086');
    expect(action('ask-carrier', order('17000000000'))).toMatch(/^这是虚拟运营商的号段/);
    expect(action('ask-carrier', order('17000000000'))).not.toContain('10086');
  });

  it('never without the warning about the service password', () => {
    for (const entered of ['13800000000', '17000000000'])
      expect(action('ask-carrier', order(entered))).toContain('服务密码');
  });
});
