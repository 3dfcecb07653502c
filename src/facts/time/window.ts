import { milliseconds } from '../../engine/value.js';
import { goodsOf } from '../goods.js';
import { limitText } from '../limit-text.js';
import type { Reader } from '../reader.js';
import { type Deferral, opening, run, runWorkdays, type Schedule } from './opening.js';
import { serviceDates, startOf } from './service-dates.js';
import { type Spell, slowSpells } from './slow-spells.js';

/** `platform`: the order says nothing, but the pack knows what its platform states. */
type WindowSource = 'order' | 'platform' | 'service' | 'goods' | 'general';

/** The time in which arrival is promised, and who says so. */
export interface Window {
  readonly start: string | undefined;
  readonly deadline: string;
  readonly source: WindowSource;
  readonly provisional: boolean;
  readonly deferral: Deferral;
  /** When the platform begins to work on it. */
  readonly opensAt: string | undefined;
  /** Why the general limit is longer this time; empty where a time was stated or the goods have their own. */
  readonly spells: readonly Spell[];
}

interface Ran {
  readonly deadline: string;
  readonly provisional: boolean;
}

/**
 * In this order: what the order, the service or a notice says; what its platform is known to state; the goods' own window where the kind is slow by nature; else the general limit.
 * Undefined while neither the time of payment nor that of the order is known, unless a clock time was promised.
 */
export function promisedWindow(reader: Reader): Window | undefined {
  const schedule = scheduleOf(reader);
  const window = windowBy(schedule, reader);
  if (window) assumeNoDeferral(window, schedule, reader);
  return window;
}

function windowBy(schedule: Schedule, reader: Reader): Window | undefined {
  const start = startOf(reader);
  const opens = start === undefined ? undefined : opening(start, schedule);
  const about = { start, opensAt: opens?.at, deferral: opens?.deferral ?? 'none', spells: [] } as const;
  const runAs =
    (terms: Schedule) =>
    (length: string): Ran | undefined => {
      if (!opens) return undefined;
      const ran = run(opens.at, milliseconds(length), terms);
      return { ...ran, provisional: ran.provisional || opens.provisional };
    };
  const within = runAs(schedule);

  const stated = latest([statedByOrder(reader, start, schedule, within), statedByService(reader)]);
  if (stated) return { ...about, ...stated };
  const goods = goodsOf(reader);
  assumeNoPromise(reader, goods?.kinds[0]);

  const own = goods?.window && limitText(reader.pack, goods.window, reader.now);
  const spells = own ? [] : slowSpells(reader, goods?.slower);
  const general = limitText(reader.pack, 'general-window', reader.now) ?? 'PT15M';
  // Nobody promised these in service hours: they begin when the platform opens, and then run through.
  const ran = runAs(unbound)(own || longest([general, ...spells.map(({ length }) => length)]));
  return ran && { ...about, ...ran, source: own ? 'goods' : 'general', spells: spells.map(({ spell }) => spell) };
}

const unbound: Schedule = { workdaysOnly: false, defersNights: false, batchTimes: [] };

const longest = (lengths: readonly string[]): string =>
  lengths.reduce((a, b) => (milliseconds(b) > milliseconds(a) ? b : a));

type Stated = Ran & { readonly source: 'order' | 'platform' | 'service' };

function statedByOrder(
  reader: Reader,
  start: string | undefined,
  schedule: Schedule,
  within: (length: string) => Ran | undefined,
): Stated | undefined {
  const by = reader.text('order.promise.by');
  if (by) return { deadline: by, provisional: false, source: 'order' };
  const length = reader.text('order.promise.within');
  const source = reader.isFromPlatform(length ? 'order.promise.within' : 'order.promise.batchTimes')
    ? 'platform'
    : 'order';
  if (length && start && reader.value('order.promise.count') === 'workdays') {
    return { ...runWorkdays(start, Math.ceil(milliseconds(length) / 86_400_000)), source };
  }
  // Batch times without a length: the next batch, plus the general limit.
  const general = schedule.batchTimes.length ? limitText(reader.pack, 'general-window', reader.now) : undefined;
  const stated = length ?? general;
  const ran = stated === undefined ? undefined : within(stated);
  return ran && { ...ran, source };
}

/** What the service promised, a notice says, or the end of an announced maintenance; what is not worth waiting for counts no more. */
function statedByService(reader: Reader): Stated | undefined {
  const deadline = reader.once(serviceDates).heeded;
  return deadline === undefined ? undefined : { deadline, provisional: false, source: 'service' };
}

/** The newest word counts: somebody who was told "by 18:00" waits until 18:00 before calling it late. */
const latest = (stated: readonly (Stated | undefined)[]): Stated | undefined =>
  stated.flatMap((one) => one ?? []).sort((a, b) => (a.deadline < b.deadline ? 1 : -1))[0];

function scheduleOf(reader: Reader): Schedule {
  const [open, close] = reader.text('order.promise.serviceHours')?.split('-') ?? [];
  const count = reader.value('order.promise.count');
  const batches = reader.value('order.promise.batchTimes');
  return {
    ...(open && close && count !== 'elapsed' && { hours: { open, close } }),
    workdaysOnly:
      reader.value('order.promise.defersNonWorkdays') === true ||
      reader.value('order.promise.serviceDays') === 'workdays',
    defersNights: reader.value('order.promise.defersNights') === true,
    batchTimes: Array.isArray(batches) ? (batches as readonly string[]) : [],
  };
}

/**
 * Before a stated time is called missed: do the terms put off what is paid at night or on a day off? Asked only where that decides;
 * where no time was stated nobody is called late, and the question would be for nothing.
 */
function assumeNoDeferral({ source, deadline }: Window, schedule: Schedule, reader: Reader): void {
  if (source === 'general' || reader.now < deadline) return;
  const terms = [
    ['order.promise.defersNights', { ...schedule, defersNights: true }],
    ['order.promise.defersNonWorkdays', { ...schedule, workdaysOnly: true }],
  ] as const;
  for (const [fact, deferring] of terms) {
    const then = reader.isOpen(fact) ? windowBy(deferring, reader) : undefined;
    if (then && reader.now < then.deadline) reader.assume({ fact, value: false, fallback: true });
  }
}

/** The general limit stands in for what could still be asked: whether a time is stated, and whether these goods are slow. */
function assumeNoPromise(reader: Reader, kind = 'other'): void {
  const { isOpen } = reader;
  const stated = reader.value('order.promise.disclosed');
  if (isOpen('order.promise.disclosed'))
    reader.assume({ fact: 'order.promise.disclosed', value: false, fallback: true });
  if (stated === undefined && Object.keys(reader.pack.platforms).length && isOpen('order.platform'))
    reader.assume({ fact: 'order.platform', value: 'other', fallback: true });
  if (stated === true && isOpen('order.promise.within'))
    reader.assume({ fact: 'order.promise.within', value: 'PT15M', fallback: true });
  if (isOpen('goods.kind')) reader.assume({ fact: 'goods.kind', value: kind, fallback: true });
}
