import type { State } from '../engine/pack.js';
import { states } from '../engine/pack.js';
import type { RecordValue, Value } from '../engine/value.js';

/** The answers of one case as they lie on disk. Only what was answered is in it, "don't know" included. */
export interface SavedCase {
  /** Short and typeable; also the name of the file. */
  readonly id: string;
  readonly pack: { readonly id: string; readonly version: string };
  /** Beijing times, to the second. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** By fact path, in the order of answering. */
  readonly answers: Readonly<Record<string, Value>>;
  /** What was found when it was saved: coming back, the difference is told. */
  readonly verdict?: SavedVerdict;
}

export interface SavedVerdict {
  readonly id: string;
  readonly state: State;
  /** Beijing time, while the state is `wait`. */
  readonly waitUntil?: string;
}

/** Raised when an older program could misread the file. */
const format = 1;
const marker = 'topup-doctor-case';

export const caseText = (saved: SavedCase): string => `${JSON.stringify({ [marker]: format, ...saved }, null, 1)}\n`;

/** The case in a file of this name, or why it is none. Never throws on content. */
export function readCase(text: string, id: string): SavedCase | 'damaged' | 'newer' {
  const json = parse(text);
  if (!isObject(json)) return 'damaged';
  const version = json[marker];
  if (typeof version === 'number' && version > format) return 'newer';
  const { pack, createdAt, updatedAt, answers, verdict } = json;
  const whole =
    version === format &&
    json.id === id &&
    isObject(pack) &&
    typeof pack.id === 'string' &&
    typeof pack.version === 'string' &&
    isTime(createdAt) &&
    isTime(updatedAt) &&
    isObject(answers) &&
    Object.values(answers).every((answer) => isValue(answer));
  if (!whole) return 'damaged';
  const found = verdict === undefined ? undefined : savedVerdict(verdict);
  if (verdict !== undefined && found === undefined) return 'damaged';
  return {
    id,
    pack: { id: String(pack.id), version: String(pack.version) },
    createdAt,
    updatedAt,
    answers: answers as SavedCase['answers'],
    ...(found && { verdict: found }),
  };
}

function savedVerdict(json: unknown): SavedVerdict | undefined {
  if (!isObject(json) || typeof json.id !== 'string') return undefined;
  const state = states.find((name) => name === json.state);
  if (state === undefined) return undefined;
  if (json.waitUntil === undefined) return { id: json.id, state };
  return isTime(json.waitUntil) ? { id: json.id, state, waitUntil: json.waitUntil } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Json = { readonly [key: string]: unknown };

const isObject = (json: unknown): json is Json => typeof json === 'object' && json !== null && !Array.isArray(json);

const isTime = (json: unknown): json is string =>
  typeof json === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/.test(json) && !Number.isNaN(Date.parse(json));

/** Records hold plain values or one more list of records; deeper than that nothing was ever written. */
function isValue(json: unknown, depth = 0): json is Value {
  if (depth > 4) return false;
  if (Array.isArray(json)) {
    return json.every((item) => typeof item === 'string') || json.every((item) => isRecord(item, depth));
  }
  return ['string', 'number', 'boolean'].includes(typeof json);
}

const isRecord = (json: unknown, depth: number): json is RecordValue =>
  isObject(json) && Object.values(json).every((value) => isValue(value, depth + 1));
