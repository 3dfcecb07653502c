import type { Known } from '../engine/known.js';
import type { Verdict } from '../engine/verdict.js';
import { messages } from '../locale/index.js';
import type { Writing } from './prose.js';
import type { Report } from './report.js';
import { showTime } from './show-value.js';

export function deadlineOf(known: Known): Report['deadline'] {
  const at = known.values.get('window.deadline');
  const source = known.values.get('window.source');
  return {
    at: typeof at === 'string' ? at : null,
    source: isSource(source) ? source : null,
    provisional: known.values.get('window.provisional') === true,
  };
}

const sources = ['order', 'platform', 'service', 'goods', 'general'] as const;
const isSource = (value: unknown): value is (typeof sources)[number] => sources.some((source) => source === value);

/** What happened, what was promised, now, and the next step, in the order of time. */
export function timelineOf(known: Known, verdict: Verdict, { showing }: Writing): Report['timeline'] {
  const time = (path: string) => {
    const value = known.values.get(path);
    return typeof value === 'string' ? value : undefined;
  };
  const paid = time('payment.paidAt');
  const next = verdict.waitUntil ?? verdict.actions.find(({ from }) => from !== undefined)?.from;
  const settledOtherwise = verdict.state === 'done' || verdict.finding?.rule.state === 'ask';
  const due = settledOtherwise ? undefined : time('window.deadline');
  const moments = [
    ['ordered', paid ? undefined : time('order.createdAt')],
    ['paid', paid],
    ['due', due],
    ['now', known.now],
    ['next', next === due ? undefined : next],
  ] as const;
  // The general limit is no promise: after it the goods are not due, it is only time to ask.
  const name = (moment: (typeof moments)[number][0]) =>
    messages[showing.locale].moments[
      moment === 'due' && known.values.get('window.source') === 'general' ? 'ask' : moment
    ];
  return moments
    .flatMap(([moment, at]) => (at ? [{ moment, at, text: `${name(moment)} ${showTime(at, showing)}` }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
