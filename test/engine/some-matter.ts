import type { Locale } from '../../src/engine/pack.js';
import { diagnose } from '../../src/facts/diagnose.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { writeReport } from '../../src/render/report.js';

type Given = Readonly<Record<string, unknown>>;

/** An order paid with Alipay three weeks before `now` and stuck ever since; the platform was asked on the day after. */
const usual = {
  goods: { kind: 'q-coins', forResale: false },
  payment: { status: 'success', channel: 'alipay', amount: '500.00', paidAt: '2026-11-18 10:00' },
  order: { status: 'processing', id: 'TEST-0001', notice: [] },
  receipt: { afterRefresh: true, lookedInGoodsAccount: true },
} as const;

export const platformSilent = { with: 'platform', at: '2026-11-20 10:00', reply: 'template' };
export const appSilent = { with: 'payment-channel', at: '2026-11-21 10:00', reply: 'none' };

export interface Matter {
  readonly now?: string;
  readonly contacts?: readonly Given[];
  readonly goods?: Given;
  readonly payment?: Given;
  readonly order?: Given;
  readonly [part: string]: unknown;
}

export function judgedMatter(
  { now = '2026-12-10T11:00:00+08:00', goods, payment, order, ...rest }: Matter,
  contacts?: 'no word on contacts',
) {
  const json = {
    ...usual,
    ...(!contacts && { contacts: [] }),
    ...rest,
    goods: { ...usual.goods, ...goods },
    payment: { ...usual.payment, ...payment },
    order: { ...usual.order, ...order },
  };
  const { answers, problems } = readOrder(json, defaultPack, now, now);
  if (problems.length) throw new Error(JSON.stringify(problems));
  const { known, verdict, questions } = diagnose(defaultPack, answers, now);
  const report = (locale: Locale) => writeReport(defaultPack, known, verdict, questions, { locale, unmask: false });
  const rungs = Object.fromEntries(verdict.ladder.map((step) => [step.rung.id, step]));
  return {
    known,
    verdict,
    report,
    rungs,
    now: verdict.ladder.filter(({ state }) => state === 'now').map(({ rung }) => rung.id),
  };
}

export const statesOf = (matter: Matter): Readonly<Record<string, string>> =>
  Object.fromEntries(judgedMatter(matter).verdict.ladder.map(({ rung, state }) => [rung.id, state]));
