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
const when = '(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}[日号]\\s?\\d{1,2}[:时]\\d{2}分?';
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
  const text = folded.trim();
  if (text.length > longest || text.includes('\n\n') || !isOfBank.test(text) || isTold.test(text)) return undefined;
  const whole = { start: 0, end: folded.length, sure: true, labelled: true };
  const fact = (path: string, value: unknown, sure = true): Candidate => ({ path, value, ...whole, sure });
  const app = /支付宝/.test(text) ? 'alipay' : /微信/.test(text) ? 'wechat' : undefined;
  const channel = app === undefined ? [] : [fact('payment.channel', app)];
  const time = readTime(new RegExp(when).exec(text)?.[0] ?? '', now, 'past');
  const back = credit.exec(text)?.[1];
  if (back !== undefined)
    return [
      // The bank does not say whether it was all of it.
      fact('payment.status', 'refunded', false),
      fact('payment.refundedAmount', back.replaceAll(',', '')),
      ...(time === undefined ? [] : [fact('payment.refundedAt', time)]),
      ...channel,
    ];
  if (/失败|未成功|declined|failed/.test(text)) return [fact('payment.status', 'failed', false), ...channel];
  if (/账单|应还|还款|分期|收入|存入|转入|冲正|refund|statement/.test(text)) return [];
  const paid = debit.exec(text)?.[1];
  if (paid === undefined)
    return charged.test(text) ? [fact('payment.bankDebited', true), fact('payment.channel', 'bank-card')] : [];
  return [
    fact('payment.bankDebited', true),
    fact('payment.amount', paid.replaceAll(',', '')),
    ...(time === undefined ? [] : [fact('payment.paidAt', time)]),
    ...channel,
  ];
}
