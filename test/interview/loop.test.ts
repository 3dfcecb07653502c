import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typicalAnswers } from '../../src/engine/typical-answers.js';
import type { Value } from '../../src/engine/value.js';
import { diagnose } from '../../src/facts/diagnose.js';
import { type Answers, dontKnow } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { converse, type Reply } from '../../src/interview/loop.js';
import { type Session, type Step, startSession } from '../../src/interview/session.js';
import { answerOf, exampleNames, exampleUser, replyOf, volunteered } from './example-user.js';

const verdictOf = (answers: Answers, now: string) => {
  const { verdict } = diagnose(defaultPack, answers, now);
  return { id: verdict.id, state: verdict.state, waitUntil: verdict.waitUntil };
};

/** The one-shot run of an example in which everything is marked that the interview asked for in vain. */
const oneShot = (truth: Answers, asked: Answers): Answers =>
  new Map([...truth, ...[...asked].filter(([path]) => !truth.has(path))]);

describe.each(exampleNames)('the interview of %s', (name) => {
  const { truth, now } = exampleUser(name);
  const said = volunteered(truth, now);

  it('ends with the verdict of the one-shot run', async () => {
    const saved: Answers[] = [];
    const { session, left } = await converse(startSession(defaultPack, said), {
      ask: async (step) => replyOf(step, truth),
      save: (answers) => saved.push(answers),
      now: () => now,
    });
    expect(left).toBe(false);
    expect(verdictOf(session.answers, now)).toEqual(verdictOf(oneShot(truth, session.answers), now));
    expect(saved.at(-1) ?? said).toEqual(session.answers);
    // What was said before may stop making sense by an answer; an answer to a question is never lost.
    const asked = (answers: Answers | undefined) =>
      [...(answers?.keys() ?? [])].filter((path) => !said.has(path)).length;
    expect(saved.every((answers, index) => asked(answers) >= asked(saved[index - 1]))).toBe(true);
  });

  it('asks nothing twice', async () => {
    const asked: string[] = [];
    await converse(startSession(defaultPack, said), {
      ask: async (step) => {
        if (step.kind === 'question') asked.push(step.fact);
        return replyOf(step, truth);
      },
      save: () => undefined,
      now: () => now,
    });
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('ends with the same verdict after any walk of wrong answers, changes and steps back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9999), { maxLength: 25 }), async (dice) => {
        const { session } = await converse(startSession(defaultPack, said), {
          ask: wanderer(truth, dice),
          save: () => undefined,
          now: () => now,
        });
        const answers = session.answers;
        for (const [path, value] of answers) expect(value, path).toEqual(answerOf(path, truth));
        expect(verdictOf(answers, now)).toEqual(verdictOf(oneShot(truth, answers), now));
      }),
      { numRuns: 15 },
    );
  });
});

it('takes no more than 14 questions with the two lists to look through, and mostly no more than 7', async () => {
  const counts = await Promise.all(
    exampleNames.map(async (name) => {
      const { truth, now } = exampleUser(name);
      let [questions, lists] = [0, 0];
      await converse(startSession(defaultPack, volunteered(truth, now)), {
        ask: async (step) => {
          if (step.kind === 'question') questions += 1;
          if (step.kind === 'glance' || step.kind === 'signs') lists += 1;
          return replyOf(step, truth);
        },
        save: () => undefined,
        now: () => now,
      });
      expect(lists, name).toBeLessThanOrEqual(2);
      expect(questions + lists, name).toBeLessThanOrEqual(14);
      return questions + lists;
    }),
  );
  const sorted = counts.sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(7);
});

it('ends at once with everything that is not known', async () => {
  let questions = 0;
  const now = '2026-11-21T12:00:00+08:00';
  const { session } = await converse(startSession(defaultPack, new Map()), {
    ask: async (step) => {
      questions += 1;
      return step.kind === 'question' ? { kind: 'answer', value: dontKnow } : replyOf(step, new Map());
    },
    save: () => undefined,
    now: () => now,
  });
  expect(verdictOf(session.answers, now).id).toBe('undetermined');
  expect(questions).toBeLessThan(Object.keys(defaultPack.facts).length);
});

/** Throws dice while there are any: says something wrong, goes back, changes something; at last puts everything right. */
function wanderer(truth: Answers, dice: readonly number[]) {
  let left = dice;
  return async (step: Step, { answers }: Session, now: string): Promise<Reply> => {
    const [die, ...others] = left;
    left = others;
    const wrong = [...answers].filter(
      ([path, value]) => !same(value, answerOf(path, truth)) && defaultPack.facts[path]?.question !== undefined,
    );
    if (step.kind === 'review' && wrong.length > 0) return { kind: 'ask', facts: wrong.map(([path]) => path) };
    if (die === undefined || step.kind !== 'question') return replyOf(step, truth);
    if (die % 4 === 0) return { kind: 'back' };
    const fact = defaultPack.facts[step.fact];
    const possible = fact ? typicalAnswers(fact, now) : [];
    const any = possible[die % Math.max(1, possible.length)];
    return die % 4 === 1 && any !== undefined ? { kind: 'answer', value: any } : replyOf(step, truth);
  };
}

const same = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);
