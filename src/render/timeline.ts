import type { Known } from '../engine/known.js';
import { deciding } from '../engine/trace.js';
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

/** A time that was promised is told in any case; the general one, or what is usual for the goods, where something rests on it. */
function countsForDelivery({ values }: Known, { finding }: Verdict): boolean {
  if (!['general', 'goods'].includes(String(values.get('window.source')))) return true;
  if (finding === undefined) return true;
  const { patience } = finding.rule;
  const until = patience && 'until' in patience ? [patience.until] : [];
  const facts = [...until, ...deciding(finding.trace).map(({ leaf }) => leaf.fact)];
  return facts.some((fact) => fact.startsWith('window.') || fact === 'review.until');
}

/** What happened, what was promised, now, and the next step, in the order of time. */
export function timelineOf(known: Known, verdict: Verdict, { showing }: Writing): Report['timeline'] {
  const time = (path: string) => {
    const value = known.values.get(path);
    return typeof value === 'string' ? value : undefined;
  };
  const paid = time('payment.paidAt');
  const next = verdict.waitUntil ?? verdict.actions.find(({ from }) => from !== undefined)?.from;
  const settledOtherwise = verdict.state === 'done' || verdict.finding?.rule.state === 'ask';
  const due = settledOtherwise || !countsForDelivery(known, verdict) ? undefined : time('window.deadline');
  const ordered = paid ? undefined : time('order.createdAt');
  // Two clocks may differ by minutes: then "now" would stand before what has already happened.
  const isBehind = !settledOtherwise && known.now < (paid ?? ordered ?? '');
  const moments = [
    ['ordered', ordered],
    ['paid', paid],
    ['due', due],
    ['now', isBehind ? undefined : known.now],
    ['next', next === due ? undefined : next],
  ] as const;
  // The general limit is no promise: after it the goods are not due, it is only time to ask.
  const name = (moment: (typeof moments)[number][0]) =>
    messages[showing.locale].moments[
      moment === 'due' && known.values.get('window.source') === 'general' ? 'ask' : moment
    ];
  const told = moments.filter(([moment, at]) => at !== undefined && moment !== 'now');
  // The present moment alone says nothing.
  if (told.length === 0) return [];
  return moments
    .flatMap(([moment, at]) => (at ? [{ moment, at, text: `${name(moment)} ${showTime(at, showing)}` }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
