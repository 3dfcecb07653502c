import type { Candidate } from './candidate.js';
import type { Clause } from './clauses.js';
import { isDenied, type Mood } from './moods.js';
import type { Quantity } from './quantities.js';
import { amountIn } from './spoken-money.js';

interface Around {
  readonly clause: Clause;
  readonly mood: Mood;
  readonly text: string;
}

/** Verbs that say with an amount behind them that it was paid or taken. */
const verb = /(付了|付过|扣了|扣掉了|扣走了|took|charged|deducted|debited)(?:我|掉|\s?me|\sfrom me)?[\s:]*$/;

/** What may stand before the verb: the user, the app or the bank, an adverb. Anybody else pays or takes for something else. */
const harmless =
  /我自己|我的?|自己|本人|支付宝|微信支付|微信|零钱|银行卡|信用卡|储蓄卡|银行|云闪付|花呗|卡里|卡|用|通过|拿|从|被|给|里|已经|已|都|也|就|又|却|刚才|刚刚|刚|昨天|前天|今天|昨晚|早上|上午|中午|下午|晚上|但是?|可是?|结果|两笔|每笔|各|\b(?:wechat|alipay|paypal|pay|my|the|bank|card|credit|debit|has|have|already|just|i|but|and)\b/g;

/** "付了50块手续费", "扣了38块月租": for something else than the top-up. */
export const otherwise = /手续费|月租|套餐|服务费|违约|解冻|激活|验证|保证金|押金|定金|运费|利息|fee|deposit|fine|tax/;

/** Behind a debit stands nothing but the turn of the sentence: of credit, data and points it may be the carrier's own. */
const afterDebit = /^(?:\s|钱|整|了|啊|呢|吧)*(?:$|[但却可还就都没一直])/;

/** "支付宝扣了我50块", "我付了100块": an amount behind its verb says the debit or the payment as well. */
export function saidPayment(
  { clause, mood, text }: Around,
  quantities: readonly Quantity[],
  amounts: readonly Candidate[],
): readonly Candidate[] {
  if (mood.open) return [];
  return quantities.flatMap((quantity): readonly Candidate[] => {
    const { start, end, kind } = quantity;
    const isAmount = amounts.some((one) => one.path === 'payment.amount' && one.start === start);
    if (!(kind === 'money' || isAmount) || start >= mood.futureFrom || (mood.told && start >= mood.told.from))
      return [];
    const head = text.slice(clause.start, start);
    const [behind = '', said = ''] = verb.exec(head.slice(-20)) ?? [];
    if (said === '') return [];
    const from = start - behind.length;
    const subject = without(text, clause.start, from, quantities).replace(harmless, '');
    const tail = text.slice(end, clause.end);
    const pays = said.startsWith('付');
    if (/[\p{L}\p{N}]/u.test(subject) || otherwise.test(tail) || !(pays || isTurn(tail, said))) return [];
    // "I charged 100 yuan": of whom?
    if (/^[a-z]/.test(said) && !/\b(?:wechat|alipay|paypal|bank|card)\b/.test(head)) return [];
    if (isDenied({ start: from, end: from + said.length, meanings: [] }, clause, text)) return [];
    const fact = pays ? { path: 'payment.status', value: 'success' } : { path: 'payment.bankDebited', value: true };
    const place = { start: from, end, sure: !mood.doubtful };
    const amount = isAmount || !/^[a-z]/.test(said) ? undefined : amountIn(text.slice(start, end));
    return [
      { ...fact, ...place },
      ...(amount === undefined ? [] : [{ path: 'payment.amount', value: amount, ...place, start }]),
    ];
  });
}

const isTurn = (tail: string, said: string): boolean =>
  /^[a-z]/.test(said) ? /^\s*(?:$|but|and|yet|for|from my)/.test(tail) : afterDebit.test(tail);

/** The part of a text before its verb, without the times in it. */
const without = (text: string, start: number, end: number, quantities: readonly Quantity[]): string =>
  quantities
    .filter((one) => one.kind === 'time' && one.start >= start && one.end <= end)
    .reduceRight((rest, one) => rest.slice(0, one.start - start) + rest.slice(one.end - start), text.slice(start, end));
