import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/facts/diagnose.js';
import { readOrder } from '../../../src/facts/order/read-order.js';
import { defaultPack as pack } from '../../../src/generated/default-pack.js';
import { letterFor, type ReportLetter } from '../../../src/render/letter.js';

/*
 * One page for every recipient, with the letter in both languages: read them as the person who has to answer would.
 * UPDATE_SCENARIOS=1 writes what really comes out; read the difference before you commit it.
 */
const me = { name: '测试用户', phone: '13800000000', address: '测试市测试路1号 100000' };
const at = (clock: string, day = 24) => `2026-11-${day} ${clock}`;

const lost = {
  now: '2026-11-24T11:17:00+08:00',
  goods: { kind: 'phone-credit', name: '移动话费 100元', faceValue: '100.00' },
  payment: {
    channel: 'wechat',
    status: 'success',
    amount: '99.80',
    paidAt: at('10:00'),
    id: '4200001234202611240000000001',
  },
  order: { id: '20261124100000123', platform: '测试充值网', status: 'unpaid' },
  account: { type: 'mobile', entered: '13800000000', checked: true },
  receipt: { arrived: false, afterRefresh: true, lookedInGoodsAccount: true },
};
const stuck = {
  ...lost,
  now: '2026-11-26T11:00:00+08:00',
  goods: { kind: 'game-points', name: '点券 1000' },
  payment: { ...lost.payment, amount: '95.00', payee: '测试数码店' },
  order: {
    ...lost.order,
    id: 'G20261124100001',
    platform: '测试卡盟',
    status: 'processing',
    promise: { within: 'PT30M' },
  },
  account: { type: 'game-id', entered: '100000001', checked: true },
  complainant: me,
  platform: { company: '测试网络科技有限公司', site: 'shop.example' },
};
const asked = (...times: readonly string[]) =>
  times.map((time, index) => ({ with: 'platform', at: time, reply: 'template', ticket: `TEST-000${index + 1}` }));
const debited = {
  ...lost,
  now: '2026-12-05T09:00:00+08:00',
  goods: { kind: 'membership', name: '视频会员 年卡' },
  payment: {
    channel: 'bank-card',
    status: 'failed',
    bankDebited: true,
    amount: '168.00',
    paidAt: at('10:30'),
    id: '00202611241030000001',
    cardLastFour: '0000',
    bank: '测试银行',
  },
  order: { id: 'V20261124103000', platform: '测试视频站', status: 'unpaid' },
  account: {},
  complainant: me,
};
const carrier = {
  ...lost,
  order: { ...lost.order, status: 'completed', boughtVia: 'official-app' },
  receipt: { ...lost.receipt, got: ['nothing'], officialRecord: 'nothing' },
  complainant: me,
  platform: { company: '测试通信有限公司' },
};
const held = {
  ...lost,
  goods: { kind: 'gift-card', name: '礼品卡 500元' },
  account: {},
  payment: {
    channel: 'alipay',
    status: 'held',
    amount: '500.00',
    paidAt: at('12:30', 20),
    id: '2026112022001400000000000001',
    payee: '测试礼品店',
  },
  order: { id: 'L20261120123000', status: 'unpaid' },
  contacts: [{ with: 'payment-channel', at: at('15:00', 21), reply: 'template', ticket: 'TEST-0009' }],
  complainant: me,
};

const letters: Readonly<Record<string, readonly [to: string, order: unknown, stage?: 'first' | 'reminder' | 'final']>> =
  {
    'platform-first': ['platform', lost],
    'platform-reminder': ['platform', { ...stuck, contacts: asked(at('15:00')) }],
    'platform-final': [
      'platform',
      { ...stuck, now: '2026-11-27T10:00:00+08:00', contacts: asked(at('15:00'), at('11:00', 25)) },
    ],
    marketplace: [
      'marketplace',
      {
        ...stuck,
        order: { ...stuck.order, seller: '测试数码店', boughtVia: 'marketplace' },
        payment: { ...stuck.payment, inEscrow: true },
        contacts: asked(at('15:00')),
        wish: 'refund',
      },
    ],
    'payment-channel': ['payment-channel', { ...stuck, contacts: asked(at('15:00'), at('11:00', 25)) }],
    bank: ['bank', debited],
    carrier: ['carrier', carrier],
    'telecom-appeal': [
      'telecom-appeal',
      {
        ...carrier,
        now: '2026-12-12T10:00:00+08:00',
        contacts: [{ with: 'carrier', at: at('16:00'), reply: 'template', ticket: 'TEST-0003' }],
      },
    ],
    '12315': [
      '12315',
      { ...stuck, now: '2026-11-27T10:00:00+08:00', contacts: asked(at('15:00'), at('11:00', 25)), wish: 'refund' },
    ],
    'consumer-association': [
      'consumer-association',
      { ...stuck, now: '2026-11-27T10:00:00+08:00', contacts: asked(at('15:00'), at('11:00', 25)) },
    ],
    '12363': ['12363', held],
    '12378': [
      '12378',
      {
        ...debited,
        now: '2026-12-20T09:00:00+08:00',
        contacts: [{ with: 'bank', at: at('09:00', 25), reply: 'refused', ticket: 'TEST-0004' }],
      },
    ],
    police: [
      'police',
      {
        ...stuck,
        payment: { ...stuck.payment, payee: '测试个人' },
        warningSigns: ['pay-again', 'private-chat-service'],
        contacts: asked(at('15:00')),
      },
    ],
  };

function write(name: string, language: 'zh-CN' | 'en'): ReportLetter {
  const [to = '', order, stage] = letters[name] ?? [];
  const { answers, now, problems } = readOrder(order, pack, '2026-11-24T12:00:00+08:00');
  expect(problems).toEqual([]);
  const { known, verdict } = diagnose(pack, answers, now);
  const letter = letterFor(pack, known, verdict, { locale: language, unmask: false, to, stage, language });
  if (!letter) throw new Error(`no letter is due for ${name}: ${verdict.id}, ${verdict.state}`);
  return letter;
}

const page = (name: string): string => {
  const blocks = (['zh-CN', 'en'] as const).map((language) => {
    const { title, text, length, limit, stage } = write(name, language);
    const about = `${title}${stage ? ` · ${stage}` : ''} · ${length}/${limit}`;
    return `## ${language}\n\n${about}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
  });
  return `# ${name}\n\n${blocks.join('\n')}`;
};

describe.each(Object.keys(letters))('the letter %s', (name) => {
  it('reads as it stands on its page', () => {
    const file = join(import.meta.dirname, `${name}.md`);
    if (process.env.UPDATE_SCENARIOS) writeFileSync(file, page(name));
    else expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(page(name));
  });

  it('has no blank left and fits', () => {
    const { missing, length, limit } = write(name, 'zh-CN');
    expect(missing).toEqual([]);
    expect(length).toBeLessThanOrEqual(limit);
  });
});

it('there is a page for every recipient', () => {
  expect(new Set(Object.values(letters).map(([to]) => to))).toEqual(new Set(pack.letters.map(({ id }) => id)));
});
