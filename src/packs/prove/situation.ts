import { type Evaluate, evaluator } from '../../engine/evaluate.js';
import type { Known } from '../../engine/known.js';
import type { Pack } from '../../engine/pack.js';
import type { Value } from '../../engine/value.js';
import { derive } from '../../facts/derive.js';
import { type Answers, readOrder, withUnknown } from '../../facts/order/read-order.js';

/** An order as far as it was answered, and the moment at which it is judged. */
export interface Situation {
  readonly now: string;
  readonly answers: Answers;
}

/** A situation with all that follows from it. */
export interface Worked {
  readonly situation: Situation;
  readonly known: Known;
  readonly evaluate: Evaluate;
}

/** @param verdict what texts may say of the verdict, once there is one. */
export function workOut(pack: Pack, situation: Situation, verdict?: string): Worked {
  const known = derive(pack, situation.answers, situation.now);
  const worked = { situation, known, evaluate: evaluator(pack, known) };
  return verdict === undefined ? worked : knowing(pack, worked, verdict);
}

/** The same once the verdict is known. */
export function knowing(pack: Pack, { situation, known }: Worked, verdict: string): Worked {
  const told = { ...known, values: new Map(known.values).set('verdict', verdict) };
  return { situation, known: told, evaluate: evaluator(pack, told) };
}

/** The same situation with one answer changed, added or, where it is undefined, taken away. */
export function changed({ now, answers }: Situation, path: string, value: Value | undefined): Situation {
  const others = new Map(answers);
  if (value === undefined) others.delete(path);
  else others.set(path, value);
  return { now, answers: others };
}

/** The order of a test, or of a pair. */
export interface TestOrder {
  readonly now: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly unknown?: readonly string[] | undefined;
}

/** Undefined for one that cannot be read. */
export function situationOf(pack: Pack, { now, answers: json, unknown = [] }: TestOrder): Situation | undefined {
  const order = readOrder(json, pack, now);
  const { answers, problems } = withUnknown(order.answers, unknown, pack);
  if ([...order.problems, ...problems].some(({ level }) => level === 'error')) return undefined;
  return { now: order.now, answers };
}
