/*
 * How many questions each example takes to its verdict, starting from nothing; the user knows what stands in the example
 * and says "I don't know" to everything else. Beside it: a fixed questionnaire that asks for every fact that is not
 * out of place, in the order of facts.yaml. Run by `npm run bench:questions`.
 */
import { evaluator } from '../../src/engine/evaluate.js';
import { derive } from '../../src/facts/derive.js';
import { diagnose } from '../../src/facts/diagnose.js';
import { type Answers, dontKnow } from '../../src/facts/order/read-order.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { converse } from '../../src/interview/loop.js';
import { startSession } from '../../src/interview/session.js';
import { answerOf, exampleNames, exampleUser, replyOf, volunteered } from '../interview/example-user.js';

const rows = await Promise.all(
  exampleNames.map(async (name) => {
    const { truth, now } = exampleUser(name);
    let questions = 0;
    let unknown = 0;
    const { session } = await converse(startSession(defaultPack, volunteered(truth, now)), {
      ask: async (step) => {
        const reply = replyOf(step, truth);
        if (step.kind !== 'review') questions += 1;
        if (reply.kind === 'answer' && reply.value === dontKnow) unknown += 1;
        return reply;
      },
      save: () => undefined,
      now: () => now,
    });
    const { verdict } = diagnose(defaultPack, session.answers, now);
    return { name, questions, unknown, fixed: questionnaire(truth, now), verdict: verdict.id };
  }),
);

/** Every question that makes sense after the ones before it. */
function questionnaire(truth: Answers, now: string): number {
  const asked = Object.values(defaultPack.facts).filter(({ question }) => question !== undefined);
  let answers: Answers = new Map();
  let count = 0;
  for (const { path, askedWhen } of asked) {
    const known = derive(defaultPack, answers, now);
    if (askedWhen && evaluator(defaultPack, known)(askedWhen).truth !== 'holds') continue;
    count += 1;
    answers = new Map(answers).set(path, answerOf(path, truth));
  }
  return count;
}

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
};
const questionsOf = rows.map(({ questions }) => questions);
const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => String(cell).padEnd([30, 11, 14, 22, 0][index] ?? 0)).join('');

console.log(line(['example', 'questions', "don't know", 'fixed questionnaire', 'verdict'].map((head) => `${head} `)));
for (const { name, questions, unknown, fixed, verdict } of rows) {
  console.log(line([name, questions, unknown, fixed, verdict]));
}
console.log(
  `\nmedian ${median(questionsOf)}, most ${Math.max(...questionsOf)}; fixed questionnaire: median ${median(rows.map(({ fixed }) => fixed))}`,
);
