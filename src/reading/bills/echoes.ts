import type { App, Entry } from './entry.js';
import type { Payment } from './payments.js';

const shopApps: readonly App[] = ['jd', 'meituan'];
const payingApps: readonly (readonly [word: string, app: App])[] = [
  ['微信', 'wechat'],
  ['支付宝', 'alipay'],
  ['云闪付', 'unionpay'],
];

/** The payment app that a shop's bill names as the way of payment. */
export const payingApp = ({ method }: Entry): App | undefined =>
  payingApps.find(([word]) => method.includes(word))?.[1];

/** What was bought in a shop's app stands in its bill and in that of the app that paid: the latter counts. */
export function withoutEchoes(payments: readonly Payment[]): readonly Payment[] {
  if (!payments.some(({ entry }) => shopApps.includes(entry.app))) return payments;
  const minuteOf = ({ at }: Entry) => Math.floor(Date.parse(at) / 60_000);
  const key = (app: App | undefined, fen: number, minute: number) => `${app} ${fen} ${minute}`;
  const paid = new Set(payments.map(({ entry }) => key(entry.app, entry.fen, minuteOf(entry))));
  const isEcho = ({ entry }: Payment): boolean =>
    shopApps.includes(entry.app) &&
    [-2, -1, 0, 1, 2].some((away) => paid.has(key(payingApp(entry), entry.fen, minuteOf(entry) + away)));
  return payments.filter((payment) => !isEcho(payment));
}
