import { cleanOutsideText } from '../engine/outside-text.js';
import type { Fact, Locale } from '../engine/pack.js';
import { beijing } from '../engine/time.js';
import { milliseconds, type Value } from '../engine/value.js';
import { messages } from '../locale/index.js';
import { mask } from './mask.js';

export interface Showing {
  readonly locale: Locale;
  /** Beijing time: clock readings of the same day are written without the day. */
  readonly now: string;
  readonly currency: string;
  readonly unmask: boolean;
}

/** A value as a reader wants to see it, in one line, safe to print. */
export function showValue(fact: Fact, value: Value, showing: Showing): string {
  const text = messages[showing.locale];
  switch (fact.type) {
    case 'boolean':
      return fact.says
        ? fact.says[value === true ? 'true' : 'false'][showing.locale]
        : value === true
          ? text.yes
          : text.no;
    case 'choice':
      return choiceLabel(fact, String(value), showing.locale);
    case 'choices': {
      const list = value as readonly string[];
      return list.length ? list.map((item) => choiceLabel(fact, item, showing.locale)).join(text.and) : text.none;
    }
    case 'money':
      return showing.currency === 'CNY' ? text.yuan(String(value)) : `${value} ${cleanOutsideText(showing.currency)}`;
    case 'time':
      return showTime(String(value), showing);
    case 'duration':
      return showDuration(String(value), showing.locale);
    case 'clocks':
      return (value as readonly string[]).join(text.and) || text.none;
    case 'records': {
      const { length } = value as readonly unknown[];
      return length ? text.entries(length) : text.none;
    }
    default: {
      const name = Object.entries(fact.names ?? {}).find(([id]) => id === value)?.[1];
      if (name) return name[showing.locale];
      const shown = fact.private && !showing.unmask ? mask(String(value)) : String(value);
      return cleanOutsideText(shown);
    }
  }
}

/** A clock time; a moment still to come is rounded up to the minute, so that nobody looks a few seconds too early. */
export function showTime(time: string, { locale, now }: Pick<Showing, 'locale' | 'now'>): string {
  const text = messages[locale];
  const seconds = time.slice(17, 19);
  const shown = time > now && seconds !== '00' && seconds !== '59' ? beijing(Date.parse(time) + 60_000) : time;
  const [day, clock] = [shown.slice(0, 10), shown.slice(11, 16)];
  const away = (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${now.slice(0, 10)}T00:00:00Z`)) / 86_400_000;
  if (away === 0) return text.today(clock);
  if (away === -1) return text.yesterday(clock);
  if (away === 1) return text.tomorrow(clock);
  return text.date(
    day.slice(0, 4),
    Number(day.slice(5, 7)),
    Number(day.slice(8, 10)),
    clock,
    day.slice(0, 4) === now.slice(0, 4),
  );
}

export function showDuration(iso: string, locale: Locale): string {
  const minutes = Math.floor(milliseconds(iso) / 60_000);
  return messages[locale].duration(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60);
}

const choiceLabel = (fact: Fact, id: string, locale: Locale): string =>
  fact.choices?.find((choice) => choice.id === id)?.label[locale] ?? id;
