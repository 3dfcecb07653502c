import type { Step } from '../engine/ladder.js';
import { limitOn } from '../engine/pack.js';
import { messages } from '../locale/index.js';
import { showLimit, type Writing, writeProse, writeText } from './prose.js';
import { showTime } from './show-value.js';

/** A rung in words. Everything but `text` is empty (`null`) where the rung says nothing of it. */
export interface WrittenRung {
  readonly rung: string;
  readonly title: string;
  readonly state: Step['state'];
  /** Not before this time, if nothing has come by then. */
  readonly from: string | null;
  /** By when it must answer. */
  readonly until: string | null;
  /** By when to turn to it at the latest. */
  readonly latest: string | null;
  /** It has to be asked before its turn would come. */
  readonly cannotWait: boolean;
  readonly provisional: boolean;
  /** How often it was asked. */
  readonly asked: number;
  /** While it is at work, everybody waits for it. */
  readonly authority: boolean;
  /** How far it is. */
  readonly text: string;
  readonly way: string | null;
  readonly takes: string | null;
  readonly needs: string | null;
  readonly notFor: string | null;
  readonly silent: string | null;
  /** For a small sum: whether it is worth it. */
  readonly worth: string | null;
  readonly excludes: readonly string[];
  /** The ids of the actions that mean this rung. */
  readonly actions: readonly string[];
}

export const writeLadder = (ladder: readonly Step[], writing: Writing): readonly WrittenRung[] =>
  ladder.map((step): WrittenRung => {
    const { rung, state, from, until, latest, provisional } = step;
    const worth = rung.worth && writeProse(rung.worth, writing);
    return {
      rung: rung.id,
      title: rung.title[writing.showing.locale],
      state,
      from: from ?? null,
      until: until ?? null,
      latest: latest ?? null,
      cannotWait: step.cannotWait ?? false,
      provisional,
      asked: step.attempt.times,
      authority: rung.authority,
      text: howFar(step, ladder, writing),
      way: writeProse(rung.way, writing) || null,
      takes: rung.self ? null : takesText(step, writing),
      needs: (rung.needs && writeText(rung.needs.text, writing)) ?? null,
      notFor: (rung.notFor && writeText(rung.notFor, writing)) ?? null,
      silent: (rung.silent && writeProse(rung.silent, writing)) || null,
      worth: worth || null,
      excludes: rung.excludes,
      actions: rung.actions,
    };
  });

/**
 * What the step of an action says: its way while it is untried, else how far it is and what to do when it stays silent; from a
 * later date on only the latter.
 */
export function writeStepAction(
  step: Step,
  from: string | undefined,
  ladder: readonly Step[],
  writing: Writing,
): string {
  const { rung, attempt } = step;
  const title = `${rung.title[writing.showing.locale]}${messages[writing.showing.locale].colon}`;
  if (attempt.kind === 'untried') return title + writeProse(rung.way, writing);
  const silent = (rung.silent && writeProse(rung.silent, writing)) || undefined;
  const far = from === undefined || silent === undefined ? howFar(step, ladder, writing) : '';
  return title + [far, silent].filter(Boolean).join(between(writing));
}

const between = ({ showing }: Writing): string => (showing.locale === 'en' ? ' ' : '');

/** Where a rung stands, in a sentence or two. */
function howFar(step: Step, ladder: readonly Step[], writing: Writing): string {
  const { locale } = writing.showing;
  const text = messages[locale].ladder;
  const clock = (time: string) => showTime(time, writing.showing);
  const { rung, attempt, state, from, until, latest, cannotWait, insteadOf, provisional } = step;
  const other = ladder.find((one) => one.rung.id === insteadOf)?.rung.title[locale] ?? '';
  const asked = attempt.times > 0 ? [text.contacted(attempt.times, attempt.at && clock(attempt.at))] : [];
  const may = provisional ? [text.provisional] : [];
  const sentences = (): readonly string[] => {
    if (rung.self) return [state === 'done' ? text.looked : text.lookNow];
    if (state === 'closed') {
      if (insteadOf !== undefined) return [...asked, text.closedBy(other)];
      if (attempt.kind === 'not-accepted') return [...asked, text.notAccepted];
      return [...asked, ...(latest === undefined ? [] : [text.tooLate(clock(latest))])];
    }
    if (state === 'done') return [...asked, attempt.reply === 'refused' ? text.refused : text.noResult];
    if (attempt.kind === 'asks-info') return [...asked, text.asksInfo];
    if (attempt.kind === 'overdue') return [...asked, text.overdue];
    if (attempt.decides && until !== undefined) return [...asked, text.decidesBy(clock(until)), ...may];
    if (state === 'now' && attempt.kind !== 'untried')
      return [...asked, until === undefined ? text.waitUndated : text.waitUntil(clock(until)), ...may];
    if (cannotWait && latest !== undefined)
      return [from === undefined ? text.cannotWait(clock(latest)) : text.tooTight(clock(from), clock(latest))];
    const last = latest !== undefined && rung.latest && 'until' in rung.latest ? [text.latest(clock(latest))] : [];
    if (state === 'now') return [text.now, ...last];
    if (insteadOf !== undefined) return [text.either(other)];
    // What it needs says more than that its turn comes later.
    const needed = rung.needs?.tried.length ? writeText(rung.needs.text, writing) : undefined;
    return from === undefined ? [needed ?? text.afterThose, ...last] : [text.from(clock(from)), ...may, ...last];
  };
  return sentences().join(between(writing));
}

/** How long it may take; where no source says so, that this is our own measure. */
function takesText({ takes }: Step, { pack, known, showing }: Writing): string {
  const text = messages[showing.locale].ladder;
  const length = (id: string) => showLimit(pack, id, known.now, showing) ?? '';
  const limit = takes && pack.limits[takes.answer];
  if (takes === undefined || limit === undefined || limitOn(limit, known.now) === undefined) return text.takesNothing;
  if (limit.source === 'judgement') return text.takesByThumb(length(takes.answer));
  return takes.accept === undefined
    ? text.takes(length(takes.answer))
    : text.takesInSteps(length(takes.accept), length(takes.answer));
}
