import { cleanOutsideText } from '../../engine/outside-text.js';
import type { Problem } from './problem.js';
import { lineAndColumn, snippetAround } from './text-place.js';

interface Mistake {
  readonly code: string;
  readonly at: number;
  readonly key?: string | undefined;
}

/**
 * What is wrong with a text that is not JSON, from the message of lossless-json, which ends in "at position N" (UTF-16).
 * The kind is read off the text around that place; what cannot be named is `json-syntax`.
 */
export function jsonProblem(text: string, message: string): Problem {
  const stopped = Number(/at position (\d+)$/.exec(message)?.[1] ?? 0);
  const mistake =
    duplicateKey(message, stopped) ??
    stringClosedByChineseQuote(text, stopped, message) ??
    unfinished(text, stopped) ??
    strangeCharacter(text, stopped) ??
    leadingZero(text, stopped) ??
    wordForNothing(text, stopped) ??
    trailingComma(text, stopped, message);
  const { code, at, key } = mistake ?? { code: 'json-syntax', at: stopped };
  const place = { ...lineAndColumn(text, at), snippet: snippetAround(text, at) };
  return { code, path: '', level: 'error', params: key === undefined ? place : { ...place, key } };
}

function duplicateKey(message: string, stopped: number): Mistake | undefined {
  const key = /^Duplicate key '(.*)' encountered at position \d+$/s.exec(message)?.[1];
  if (key === undefined) return undefined;
  // The position is that of the key's first character; its quote is before it.
  return { code: 'json-duplicate-key', at: stopped - 1, key: cleanOutsideText([...key].slice(0, 40).join('')) };
}

/**
 * `"x”, "b"`: the string runs on to the next straight quote, and the parser stops there or at the end of the line.
 * Paired Chinese quotes are part of the sentence in which they stand.
 */
function stringClosedByChineseQuote(text: string, stopped: number, message: string): Mistake | undefined {
  const inString = /^(?:Invalid character|End of string)/.test(message);
  if (!inString && text[stopped - 1] !== '"') return undefined;
  const end = inString ? stopped : stopped - 1;
  const start = text.lastIndexOf('"', end - 1) + 1;
  const content = text.slice(start, end);
  if (content.split('“').length === content.split('”').length) return undefined;
  const offset = content.search(/[“”]\s*(?:[,:，：}\]]|$)/);
  return offset < 0 ? undefined : { code: 'json-chinese-quotes', at: start + offset };
}

function unfinished(text: string, stopped: number): Mistake | undefined {
  const rest = text.slice(stopped).trimEnd();
  const cutShort =
    ['true', 'false', 'null'].some((word) => word.startsWith(rest)) || /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(rest);
  return cutShort ? { code: 'json-unfinished', at: text.trimEnd().length } : undefined;
}

function strangeCharacter(text: string, at: number): Mistake | undefined {
  if (/^(?:\/[/*]|#)/.test(text.slice(at, at + 2))) return { code: 'json-comment', at };
  if (text[at] === "'") return { code: 'json-single-quotes', at };
  return /[“”‘’「」『』＂＇：，、；｛｝［］【】]/.test(text.charAt(at))
    ? { code: 'json-chinese-quotes', at }
    : undefined;
}

/** Only after a leading 0 does the parser stop at a digit that directly follows a digit. */
function leadingZero(text: string, stopped: number): Mistake | undefined {
  if (!/^0\d$/.test(text.slice(stopped - 1, stopped + 1))) return undefined;
  return { code: 'json-leading-zero', ...value(text, stopped - 1) };
}

function wordForNothing(text: string, stopped: number): Mistake | undefined {
  if (!/^(?:NaN|Infinity|undefined|None)(?!\w)/.test(text.slice(stopped, stopped + 10))) return undefined;
  return { code: 'json-not-a-number', ...value(text, stopped) };
}

function trailingComma(text: string, stopped: number, message: string): Mistake | undefined {
  const code = 'json-trailing-comma';
  const before = text.slice(0, stopped).trimEnd();
  if (/[}\]]/.test(text.charAt(stopped)) && before.endsWith(',')) return { code, at: before.length - 1 };
  const afterAll = message.startsWith('Expected end of input') && text.slice(stopped).trimEnd() === ',';
  return afterAll ? { code, at: stopped } : undefined;
}

/** Where a value begins, with its sign, and the key before it when it has one. */
function value(text: string, digits: number): { readonly at: number; readonly key?: string | undefined } {
  const at = text[digits - 1] === '-' ? digits - 1 : digits;
  const key = /(?<!\\)"([^"\\]{1,40})"\s*:\s*$/.exec(text.slice(Math.max(0, at - 100), at))?.[1];
  return { at, key: key === undefined ? undefined : cleanOutsideText(key) };
}
