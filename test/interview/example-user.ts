import { factsIn } from '../../src/engine/condition.js';
import { dependencies } from '../../src/engine/pack.js';
import type { Value } from '../../src/engine/value.js';
import { diagnose } from '../../src/facts/diagnose.js';
import { readOrderText } from '../../src/facts/order/order-text.js';
import { type Answers, dontKnow, readOrder } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { examples } from '../../src/generated/examples.js';
import type { Reply } from '../../src/interview/loop.js';
import type { Step } from '../../src/interview/session.js';

/** An example as somebody who knows exactly what stands in it. */
export function exampleUser(name: string): { readonly truth: Answers; readonly now: string } {
  const text = readOrderText(new TextEncoder().encode(examples[name]));
  if ('problem' in text) throw new Error(text.problem.code);
  const { answers: truth, now } = readOrder(text.json, defaultPack, '2000-01-01T00:00:00+08:00');
  return { truth, now };
}

export const exampleNames = Object.keys(examples);

/** The answer to one question; who knows how long it was to take also knows that a time was stated. */
export function answerOf(path: string, truth: Answers): Value {
  const promised = [...truth.keys()].some((known) => known.startsWith('order.promise.'));
  return truth.get(path) ?? (path === 'order.promise.disclosed' && promised ? true : dontKnow);
}

/** What that person says: the answer or "don't know", and of what is taken for granted whatever is different. */
export function replyOf(step: Step, truth: Answers): Reply {
  if (step.kind === 'review') return { kind: 'accept' };
  if (step.kind === 'question') {
    // Whoever was promised "3 working days" says it in these words.
    const count = step.fact.endsWith('.within') ? truth.get(step.fact.replace(/within$/, 'count')) : undefined;
    return { kind: 'answer', value: answerOf(step.fact, truth), ...(count === 'workdays' && { count }) };
  }
  if (step.kind === 'signs') {
    const seen = step.signs.filter(({ fact, values }) => values.some((value) => value === truth.get(fact)));
    return { kind: 'ask', facts: seen.map(({ fact }) => fact) };
  }
  const different = step.facts.filter((path) => {
    const value = truth.get(path);
    const taken = defaultPack.facts[path]?.premise ?? [];
    // "Received: none" and "received: nothing" are the same to whoever reads it.
    const isNothing = JSON.stringify(value) === '["nothing"]';
    return value !== undefined && !isNothing && JSON.stringify(value) !== JSON.stringify(taken);
  });
  return { kind: 'ask', facts: different };
}

/**
 * What the user says before anything is asked: facts without a question, and those of the rules that hold and speak only
 * from what was volunteered. The interview never asks for these; somebody whom they concern says them.
 */
export function volunteered(truth: Answers, now: string): Answers {
  const { findings } = diagnose(defaultPack, truth, now).verdict;
  const ofRules = findings
    .filter(({ rule, trace }) => (rule.unprompted || toldAtOnce.includes(rule.id)) && trace.truth === 'holds')
    .flatMap(({ rule }) => factsIn(rule.when).flatMap(basesOf));
  return new Map(
    [...truth].filter(([path]) => defaultPack.facts[path]?.question === undefined || ofRules.includes(path)),
  );
}

/**
 * Terms that put an order off are asked about only once it is late, and who reads an order page is not asked whether the
 * site is down: until then it takes somebody who says so.
 */
const toldAtOnce = ['off-hours', 'non-workday-deferral', 'platform-vanished'];

const basesOf = (path: string): readonly string[] => [path, ...dependencies(defaultPack.facts[path]).flatMap(basesOf)];
