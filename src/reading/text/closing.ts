import type { Candidate } from './candidate.js';
import type { Clause } from './clauses.js';

/** Whatever is said of a matter, wherever it stands. */
type Matter = RegExp;

/** What ends the matter, or makes a second payment look safe, and the words in which the text could go back on it. */
const closing: readonly { readonly path: string; readonly value: unknown; readonly matter: Matter }[] = [
  { path: 'receipt.arrived', value: true, matter: /到(?!现在|目前|底)|收到|少|arriv|receiv|came|credited|got|only/ },
  {
    path: 'payment.bankDebited',
    value: false,
    matter: /扣|钱没了|付了|付过|已付|付款成功|支付成功|charge|debit|deduct|taken|left|gone|\bpaid\b/,
  },
  { path: 'payment.status', value: 'refunded', matter: /退|refund|money back/ },
];

/** Words that take nothing back: "but my money has not been taken". */
const harmless =
  /我的?|钱款?|款项?|的|是|确实|真的|已经|已|都|也|并|就|了|啊|呢|哦|银行卡?|卡里|卡|里|还|但是?|可是|不过|结果|然后|后来|现在|刚刚|刚才|刚|终于|今天|全部?|\b(?:all|my|the|bank|card|account|money|it|was|has|have|had|been|now|just|finally|but|and|then|i|from|yes|today|already|so|far)\b/g;

/**
 * A closing word is believed only where it stands by itself: nothing around it that could narrow it, and nothing else
 * in the text on the same matter. Else it is asked: a wrong "it came" or "nothing was taken" costs money.
 */
export function doubtClosing(
  all: readonly Candidate[],
  clauses: readonly Clause[],
  text: string,
): readonly Candidate[] {
  return all.map((one) => {
    const entry = closing.find(({ path, value }) => path === one.path && value === one.value);
    if (!entry || one.labelled || !one.sure) return one;
    const at = clauses.findIndex(({ start, end }) => start <= one.start && one.end <= end);
    const [clause, next] = [clauses[at], clauses[at + 1]];
    if (!clause) return one;
    const rest = text.slice(clause.start, one.start) + text.slice(one.end, clause.end);
    const alone = !/[\p{L}\p{N}]/u.test(rest.replace(harmless, ''));
    const turned = next?.turns === true && next.sentence === clause.sentence;
    const same = all.filter(({ path, value }) => path === one.path && value === one.value);
    return { ...one, sure: alone && !turned && !entry.matter.test(without(text, same)) };
  });
}

const without = (text: string, parts: readonly Candidate[]): string =>
  [...parts]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}\n${rest.slice(end)}`, text);
