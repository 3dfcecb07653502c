import { isLosslessNumber } from 'lossless-json';
import type { Fact } from '../../engine/pack.js';
import { suggest } from '../../engine/suggest.js';
import type { Value } from '../../engine/value.js';
import { readDuration } from '../time/read-duration.js';
import { readClock, readTime } from '../time/read-time.js';

/** What was understood of one raw value, or what is wrong with it: a problem code with its parameters. */
export type Read = { readonly value: Value; readonly count?: 'workdays' } | Wrong;
export interface Wrong {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The moments that readings of time are relative to. */
export interface Moments {
  readonly now: string;
  /** When it was paid or ordered: "by 18:00" means the next 18:00 after that. */
  readonly start: string;
}

type Reader = (raw: unknown, fact: Fact, moments: Moments) => Value | Wrong | undefined;

const longestText = 500;

/** One reader for each type of fact; `undefined` means that the value is none of that type. */
const readers: Readonly<Record<Exclude<Fact['type'], 'records' | 'duration'>, Reader>> = {
  boolean: (raw) => (typeof raw === 'boolean' ? raw : typeof raw === 'string' ? booleans[fold(raw)] : undefined),
  choice: (raw, fact) => (typeof raw === 'string' ? choiceOf(fact, raw) : undefined),
  choices: readChoices,
  money: readMoney,
  number: readNumber,
  time: (raw, fact, { now, start }) => {
    const text = asText(raw);
    if (text === undefined) return undefined;
    if (fact.past !== false) return readTime(text, now, 'past');
    return readTime(text, readClock(text) === undefined ? now : start, 'future');
  },
  id: readId,
  account: (raw) => (isNumber(raw) ? digitsOf(raw) : typeof raw === 'string' ? limited(raw) : undefined),
  text: (raw) => (isNumber(raw) ? asText(raw) : typeof raw === 'string' ? limited(raw) : undefined),
  hours: (raw) => {
    const clocks = typeof raw === 'string' ? raw.split(/[-–—~～至到]/u).map((part) => readClock(part.trim())) : [];
    const [from, to] = clocks;
    return clocks.length === 2 && from && to ? `${from}-${to}` : undefined;
  },
  clocks: (raw) => {
    const parts: unknown = typeof raw === 'string' ? raw.split(/[,，、;；\s]+/u) : raw;
    if (!Array.isArray(parts)) return undefined;
    const clocks = parts.flatMap((part) => (typeof part === 'string' ? (readClock(part) ?? []) : []));
    return clocks.length === parts.length ? [...new Set(clocks)].sort() : undefined;
  },
};

/** Reads one value as its fact's type wants it. Records are read by the order, field by field. */
export function readValue(fact: Fact, raw: unknown, moments: Moments): Read {
  if (fact.type === 'records') return notUnderstood(fact, raw);
  if (fact.type === 'duration') {
    const text = asText(raw);
    const read = text === undefined ? undefined : readDuration(text);
    return read ? { value: read.iso, ...(read.count && { count: read.count }) } : notUnderstood(fact, raw);
  }
  const read = readers[fact.type](raw, fact, moments);
  if (read === undefined) return notUnderstood(fact, raw);
  return isWrong(read) ? read : { value: read };
}

export const isWrong = (read: Value | Wrong | Read): read is Wrong =>
  typeof read === 'object' && 'code' in read && 'params' in read;

/** Folds width, case and outer space: what people and interfaces write differently and mean alike. */
export const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

function notUnderstood(fact: Fact, raw: unknown): Wrong {
  const value = showRaw(raw);
  if (!fact.choices) return { code: 'value-not-understood', params: { value, type: fact.type } };
  const known = new Map(
    fact.choices.flatMap(({ id, label, words }) =>
      [id, label['zh-CN'], label.en, ...words].map((word) => [word, id] as const),
    ),
  );
  const near = typeof raw === 'string' ? suggest(raw, known.keys()) : undefined;
  return {
    code: 'value-not-allowed',
    params: {
      value,
      allowed: fact.choices.map(({ id }) => id).join(', '),
      ...(near && { suggestion: known.get(near) ?? near }),
    },
  };
}

export function showRaw(raw: unknown): string {
  const text = asText(raw) ?? (Array.isArray(raw) ? '[…]' : typeof raw === 'object' ? '{…}' : String(raw));
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text;
}

const booleans: Readonly<Record<string, boolean>> = Object.assign(Object.create(null), {
  true: true,
  yes: true,
  y: true,
  是: true,
  有: true,
  对: true,
  false: false,
  no: false,
  n: false,
  否: false,
  没有: false,
  不是: false,
  无: false,
});

/** A choice by its id, its label in either language, or one of its other words. */
export function choiceOf(fact: Fact, raw: string): string | undefined {
  // Programs send ids; only what people write has to be looked up among all the words.
  if (fact.choices?.some(({ id }) => id === raw)) return raw;
  const folded = fold(raw);
  const matches = (word: string) => fold(word) === folded;
  return fact.choices?.find(({ id, label, words }) => [id, label['zh-CN'], label.en, ...words].some(matches))?.id;
}

function readChoices(raw: unknown, fact: Fact): Value | Wrong | undefined {
  const items = typeof raw === 'string' ? [raw] : raw;
  if (!Array.isArray(items)) return undefined;
  const found: string[] = [];
  for (const item of items) {
    const choice = typeof item === 'string' ? choiceOf(fact, item) : undefined;
    if (choice === undefined) return notUnderstood(fact, item);
    if (!found.includes(choice)) found.push(choice);
  }
  return found;
}

function readMoney(raw: unknown, fact: Fact): Value | Wrong | undefined {
  const text = asText(raw);
  if (text === undefined) return undefined;
  const amount = text.normalize('NFKC').replace(/cny|rmb|人民币|[¥￥元块\s]/giu, '');
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(amount) ? amount.replaceAll(',', '') : amount;
  if (/^-/.test(plain)) return { code: 'amount-negative', params: { value: showRaw(raw) } };
  // Crypto amounts have up to eight decimals; anything longer is a slip of the pen.
  if (!/^\d{1,12}(?:\.\d{1,8})?$/.test(plain)) return undefined;
  return withinBounds(plain, Number(plain), fact);
}

function readNumber(raw: unknown, fact: Fact): Value | Wrong | undefined {
  const text = asText(raw)?.normalize('NFKC').trim();
  if (text === undefined || !/^-?\d{1,15}$/.test(text)) return undefined;
  return withinBounds(Number(text), Number(text), fact);
}

/** Inclusive; what a fact does not say is what any sum or count of a top-up stays within. */
export const boundsOf = ({
  min = 0,
  max = 100_000_000,
}: Pick<Fact, 'min' | 'max'>): { readonly min: number; readonly max: number } => ({ min, max });

function withinBounds(value: Value, size: number, fact: Fact): Value | Wrong {
  const { min, max } = boundsOf(fact);
  if (size >= min && size <= max) return value;
  return { code: 'out-of-bounds', params: { value: String(value), min: String(min), max: String(max) } };
}

function readId(raw: unknown): Value | Wrong | undefined {
  if (typeof raw === 'string') return raw.trim() === '' ? undefined : limited(raw.trim());
  return isNumber(raw) ? digitsOf(raw) : undefined;
}

/** Unquoted numbers keep every digit, but only plain ones are surely what was meant. */
function digitsOf(raw: unknown): Value | Wrong {
  const text = asText(raw) ?? '';
  const exact = isLosslessNumber(raw) || Number.isSafeInteger(raw);
  return exact && /^\d+$/.test(text) ? text : { code: 'number-needs-quotes', params: { value: text } };
}

const limited = (text: string): Value | Wrong =>
  text.length <= longestText
    ? text
    : { code: 'text-too-long', params: { limit: String(longestText), length: String(text.length) } };

const isNumber = (raw: unknown): boolean => typeof raw === 'number' || isLosslessNumber(raw);

/** Strings and numbers as they were written. */
export function asText(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw);
  return isLosslessNumber(raw) ? raw.value : undefined;
}

export function suggestionFor(word: string, candidates: Iterable<string>): Readonly<Record<string, string>> {
  const near = suggest(word, candidates);
  return near === undefined ? {} : { suggestion: near };
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value);
