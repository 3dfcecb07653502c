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
  const isEcho = ({ entry }: Payment): boolean =>
    shopApps.includes(entry.app) &&
    payments.some(
      ({ entry: other }) =>
        other.app === payingApp(entry) &&
        other.fen === entry.fen &&
        Math.abs(Date.parse(other.at) - Date.parse(entry.at)) <= 120_000,
    );
  return payments.some(({ entry }) => shopApps.includes(entry.app))
    ? payments.filter((payment) => !isEcho(payment))
    : payments;
}
