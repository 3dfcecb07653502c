import type { Candidate } from './candidate.js';
import type { Clause } from './clauses.js';
import { choiceOf, hasCue, type Mark, statementOf } from './find-phrases.js';
import { isDenied, type Mood } from './moods.js';

const statusPaths = { order: 'order.status', payment: 'payment.status' } as const;
type Subject = keyof typeof statusPaths;
const farthestStatus = 14;

/** What the statements of a clause say, and what it says that an order page or payment app shows. */
export function saidFacts(clause: Clause, mood: Mood, text: string, before: Clause | undefined): readonly Candidate[] {
  return clause.marks.flatMap((mark, index) => {
    const told = mood.told !== undefined && mark.start >= mood.told.from;
    const shown = told ? undefined : shownStatus(mark, index, clause, text, before);
    if (shown && !mood.open && mark.start < mood.futureFrom) {
      if (isDenied(mark, clause, text)) return [];
      return [{ ...shown, start: shown.start, end: mark.end, sure: !mood.doubtful }];
    }
    const statement = statementOf(mark);
    if (!statement || mood.open) return [];
    const demands = statement.needs === 'demand';
    const admits = statement.admitted === true && mood.told?.by === 'platform' && !clause.marks.some(leavesOpen);
    if (told && !demands && !admits) return [];
    const exempt = demands || statement.says.wish !== undefined;
    if (mark.start >= mood.futureFrom && !exempt) return [];
    const needed = statement.needs;
    const isNeeded = (other: Mark) =>
      needed !== undefined && other !== mark && hasCue(other, needed) && (!demands || other.end <= mark.start);
    const commanded = statement.commanded === true && told && !clause.marks.some((one) => hasCue(one, 'condition'));
    if (needed !== undefined && !commanded && !clause.marks.some(isNeeded)) return [];
    const says = isDenied(mark, clause, text) ? statement.denied : statement.says;
    // "退款三天了没到账" speaks of the refund.
    const ofRefund = [before?.sentence === clause.sentence ? before : undefined, clause].some((one) =>
      one?.marks.some(speaksOfRefund),
    );
    return Object.entries(says ?? {}).map(([path, value]) => ({
      path,
      value,
      start: mark.start,
      end: mark.end,
      sure: !mood.doubtful && !(ofRefund && path === 'receipt.arrived'),
    }));
  });
}

const leavesOpen = (mark: Mark): boolean =>
  (['condition', 'future', 'guess'] as const).some((cue) => hasCue(mark, cue));

export const speaksOfRefund = (mark: Mark): boolean =>
  hasCue(mark, 'refunding') ||
  [choiceOf(mark, 'payment.status'), choiceOf(mark, 'order.status'), statementOf(mark)?.says['payment.status']].some(
    (status) => typeof status === 'string' && status.includes('refund'),
  );

/** "平台显示失败", "order is still unpaid": a status word behind the name of the page that shows it. */
function shownStatus(
  mark: Mark,
  index: number,
  clause: Clause,
  text: string,
  before: Clause | undefined,
): Omit<Candidate, 'end' | 'sure'> | undefined {
  // Asked first, so that a clause of nothing but names is read in linear time.
  if (Object.values(statusPaths).every((path) => choiceOf(mark, path) === undefined)) return undefined;
  const subject = subjectBefore(clause.marks.slice(0, index)) ?? inherited(mark, clause, before);
  if (!subject) return undefined;
  const path = statusPaths[subject.about];
  const value = choiceOf(mark, path);
  if (value === undefined) return undefined;
  if (subject.start >= clause.start) {
    const between = text.slice(subject.end, mark.start);
    const shows = clause.marks.some(
      (other) => hasCue(other, 'shows') && other.start >= subject.end && other.end <= mark.start,
    );
    const said = between.replace(/[a-z]{0,8}[-_]?\d[\da-z_-]*/, '');
    if (said.length > (/[a-z] ?$/.test(said) ? 2 : 1) * farthestStatus || !(shows || said.trim().length <= 1))
      return undefined;
  }
  return { path, value, start: Math.max(subject.start, clause.start) };
}

interface Named {
  readonly about: Subject;
  readonly start: number;
  readonly end: number;
}

function subjectBefore(marks: readonly Mark[]): Named | undefined {
  for (const mark of [...marks].reverse()) {
    const { start, end } = mark;
    if (hasCue(mark, 'payment') || choiceOf(mark, 'payment.channel')) return { about: 'payment', start, end };
    if (hasCue(mark, 'order')) return { about: 'order', start, end };
    if (choiceOf(mark, 'goods.kind')) return undefined;
  }
  return undefined;
}

/** "订单查了，还是待支付": what the clause before was about, where this one begins with the verb. */
function inherited(mark: Mark, clause: Clause, before: Clause | undefined): Named | undefined {
  if (!before || before.sentence !== clause.sentence) return undefined;
  const [first] = clause.marks.filter((other) => !hasCue(other, 'turn'));
  if (!first || first === mark || !hasCue(first, 'shows') || mark.start - first.end > 4) return undefined;
  return subjectBefore(before.marks);
}

/** The way of payment: "用微信", "支付宝付的", "微信显示支付成功". */
export function saidChannel(
  clause: Clause,
  mood: Mood,
  text: string,
  facts: readonly Candidate[],
  paysNearby: boolean,
): readonly Candidate[] {
  if (mood.open) return [];
  return clause.marks.flatMap((mark, index): readonly Candidate[] => {
    const value = choiceOf(mark, 'payment.channel');
    if (value === undefined || mark.start >= mood.futureFrom || (mood.told && mark.start >= mood.told.from)) return [];
    const { start, end } = mark;
    const found = { path: 'payment.channel', value, start, end, sure: !mood.doubtful };
    const previous = clause.marks[index - 1];
    const means = previous && hasCue(previous, 'by-means-of') && start - previous.end <= 2;
    // Money is taken from a bank card behind every payment app, too.
    const debits = (other: Mark) => value === 'bank-card' && text.charAt(other.start) === '扣';
    const paid = clause.marks.some(
      (other) => pays(other) && !debits(other) && other.start >= end && other.start - end <= 3,
    );
    if (isDenied(mark, clause, text)) return [];
    // "付的款(微信零钱)"
    const added = text.charAt(start - 1) === '(' && text.charAt(end) === ')' && clause.marks.some(pays);
    if (added) return [found];
    if ((means && (clause.marks.some(pays) || clause.marks.length <= 3)) || paid) return [found];
    // "昨天付的，支付宝，98元"
    if (paysNearby && text.slice(clause.start, clause.end).trim() === text.slice(start, end)) return [found];
    // Only these two show the payments that were made in them.
    const shown = (fact: Candidate) =>
      fact.path === 'payment.status' && fact.value !== 'none' && fact.end > end && fact.start - end <= farthestStatus;
    return ['wechat', 'alipay'].includes(value) && facts.some(shown) ? [found] : [];
  });
}

const pays = (mark: Mark): boolean =>
  hasCue(mark, 'paying') ||
  hasCue(mark, 'buying') ||
  hasCue(mark, 'ordering') ||
  statementOf(mark)?.says['payment.status'] !== undefined ||
  statementOf(mark)?.says['payment.bankDebited'] !== undefined;
