import type { Candidate } from './candidate.js';
import type { Field } from './read-page.js';

/** Labels of what was paid; "支付金额" and "付款金额" stand on pages that still wait for it. */
const paidLabels: readonly string[] = ['实付', '实付款', '实付金额', '实际支付', '实际付款', '支付方式', '付款方式'];
const timeLabels: readonly string[] = ['付款时间', '支付时间'];

/** Buttons and rules that stand on every page. */
const buttons = /申请退款|退款政策|退款规则/g;
const against =
  /待付|待支付|等待.{0,4}[付支]|未付|未支付|没付|没支付|未完成|去支付|去付款|立即支付|继续支付|截止|剩余|退|(?:支付|付款|交易|扣款)(?:失败|处理中)|支付中|关闭|取消|过期|超时|失效|unpaid|not paid|refund|cancel|closed|expired|payment failed/;

/** A page with the time of the payment, and what was paid or how, is that of a payment that was made, unless it has any word against it. */
export function paidPage(fields: readonly Field[], labelled: readonly Candidate[], text: string): readonly Candidate[] {
  const named = (labels: readonly string[]) => fields.find(({ label }) => labels.includes(label));
  const time = named(timeLabels);
  const isRead = labelled.some(({ path, sure }) => path === 'payment.paidAt' && sure);
  // The page of a bill has the amount alone, with a minus.
  const isSpent = fields.some(({ label, path }) => label === '' && path === 'payment.amount');
  if (!time || !isRead || !(isSpent || named(paidLabels))) return [];
  if (fields.some(({ path }) => path === 'payment.status') || against.test(text.replace(buttons, ''))) return [];
  return [{ path: 'payment.status', value: 'success', start: time.from, end: time.end, sure: true, labelled: true }];
}
