import { isLosslessNumber, parse } from 'lossless-json';
import { decodeText } from './decode.js';
import { jsonProblem } from './json-problem.js';
import { type Problem, problem } from './problem.js';
import { lineAndColumn, snippetOfStart } from './text-place.js';

/**
 * JSON as it was written. Numbers keep their text (`.value`): a 28-digit order number loses nothing. Their `valueOf`
 * throws for 1e999. Keys are whatever the writer chose, also `__proto__`: look them up with Object.hasOwn.
 */
export type OrderJson = null | boolean | string | JsonNumber | readonly OrderJson[] | OrderObject;
export interface JsonNumber {
  readonly isLosslessNumber: true;
  readonly value: string;
}
export type OrderObject = { readonly [key: string]: OrderJson };

export const isOrderObject = (json: OrderJson): json is OrderObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json) && !isLosslessNumber(json);

const megabytes = 5;
const depthLimit = 64;

/** The JSON object in these bytes, or the one thing that keeps them from being read. Never throws on input. */
export function readOrderText(bytes: Uint8Array): { readonly json: OrderObject } | { readonly problem: Problem } {
  if (bytes.length > megabytes * 1024 * 1024) return refused('too-large', { limit: `${megabytes} MB` });
  const decoded = decodeText(bytes);
  if (decoded === undefined) return refused('not-text');
  // Old Windows editors end a file with Ctrl-Z.
  const text = decoded.endsWith('\u001a') ? decoded.slice(0, -1) : decoded;
  if (text.trim() === '') return refused('empty');
  const structured = /^[{[]/.test(text.trimStart());
  const tooDeep = structured ? firstTooDeep(text) : undefined;
  if (tooDeep !== undefined) {
    return refused('too-deep', { limit: String(depthLimit), ...lineAndColumn(text, tooDeep) });
  }
  const parsed = parseJson(text);
  if ('problem' in parsed) return structured ? parsed : refused('not-json', { snippet: snippetOfStart(text, 40) });
  const { json } = parsed;
  if (isOrderObject(json)) return { json };
  if (!Array.isArray(json)) return refused('not-an-object');
  return refused('array', { count: String(json.filter(isOrderObject).length) });
}

const refused = (code: string, params?: Problem['params']): { readonly problem: Problem } => ({
  problem: problem(code, params),
});

function parseJson(text: string): { readonly json: OrderJson } | { readonly problem: Problem } {
  try {
    return { json: parse(text) as OrderJson };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problem: jsonProblem(text, error.message) };
  }
}

/**
 * Index of the first bracket that is nested too deep. The parser recurses, so this comes before it; up to the first
 * syntax error, where the parser stops, both agree on what is a string.
 */
function firstTooDeep(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString && character === '\\') at++;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '}' || character === ']') depth--;
    else if (character === '{' || character === '[') depth++;
    if (depth > depthLimit) return at;
  }
  return undefined;
}
