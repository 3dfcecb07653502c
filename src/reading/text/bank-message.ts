import { readTime } from '../../facts/time/read-time.js';
import type { Candidate } from './candidate.js';
import type { FoldedText } from './fold-text.js';

/** Of a bank about a card or an account, whose number it shows only the end of. */
const isOfBank =
  /(?:尾号|末四位|尾数)\s?(?:为|是)?\s?\d{3,4}|账户\s?\*{0,4}\d{4}|\bcard\b.{0,12}(?:\bending\b|\*{2,4}|\bx{2,4}).{0,6}\d{4}/;
/** Somebody tells of it in own words. */
const isTold = /我|俺|\b(?:my|i|i've)\b/;
const longest = 400;

const amount =
  '(?:(?:人民币|rmb|cny|¥)\\s?¥?\\s?)?(\\d[\\d,]{0,11}(?:\\.\\d{1,2})?)\\s?(?:元|rmb|cny|yuan|(?=[,。;\\s(]))';
const when = /(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}[日号]\s?\d{1,2}[:时]\d{2}分?/;
/** What the bank did, and the amount behind it: nothing that stands behind a balance. */
const debit = new RegExp(
  `(?:快捷支付|消费|支出|付款|支付|扣款|扣费|代扣|转出)(?:\\([^()]{1,30}\\))?[^\\d。;余额]{0,12}?${amount}`,
);
const credit = new RegExp(
  `(?:退货|退款|退回|撤销)(?:收入|入账|转入|到账)?(?:\\([^()]{1,30}\\))?[^\\d。;余额]{0,12}?${amount}`,
);
const charged = /\b(?:was charged|charged|paid|debited|purchase of|spent)\b/;

/** A message of a bank about a debit, or about money that came back: it has its own words, and no sentences around them. Undefined for any other text. */
export function bankMessage({ folded }: FoldedText, now: string): readonly Candidate[] | undefined {
  if (folded.length > longest || folded.trim().includes('\n\n') || !isOfBank.test(folded) || isTold.test(folded))
    return undefined;
  const fact = (path: string, value: unknown, [words = '']: readonly string[], sure = true): Candidate => {
    const start = folded.indexOf(words);
    return { path, value, start, end: start + words.length, sure, labelled: true };
  };
  const app = /支付宝|微信支付|微信/.exec(folded);
  const channel = app ? [fact('payment.channel', app[0] === '支付宝' ? 'alipay' : 'wechat', app)] : [];
  const clock = when.exec(folded) ?? [''];
  const time = readTime(clock[0], now, 'past');
  const back = credit.exec(folded);
  if (back?.[1])
    return [
      // The bank does not say whether it was all of it.
      fact('payment.status', 'refunded', back, false),
      fact('payment.refundedAmount', back[1].replaceAll(',', ''), back),
      ...(time === undefined ? [] : [fact('payment.refundedAt', time, clock)]),
      ...channel,
    ];
  const failed = /失败|未成功|declined|failed/.exec(folded);
  if (failed) return [fact('payment.status', 'failed', failed, false), ...channel];
  if (/账单|应还|还款|分期|收入|存入|转入|冲正|refund|statement/.test(folded)) return [];
  const paid = debit.exec(folded);
  const english = charged.exec(folded);
  if (!paid?.[1])
    return english ? [fact('payment.bankDebited', true, english), fact('payment.channel', 'bank-card', english)] : [];
  return [
    fact('payment.bankDebited', true, paid),
    fact('payment.amount', paid[1].replaceAll(',', ''), paid),
    ...(time === undefined ? [] : [fact('payment.paidAt', time, clock)]),
    ...channel,
  ];
}
