/*
 * What it takes to find the next question, at every step of the interview of every example: from the answers to the verdict
 * and the questions that are left. Run by `npm run bench:planner`.
 */
import { diagnose } from '../../src/facts/diagnose.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { converse } from '../../src/interview/loop.js';
import { startSession } from '../../src/interview/session.js';
import { exampleNames, exampleUser, replyOf, volunteered } from '../interview/example-user.js';

async function stepsOf(name: string): Promise<readonly number[]> {
  const { truth, now } = exampleUser(name);
  const taken: number[] = [];
  await converse(startSession(defaultPack, volunteered(truth, now)), {
    ask: async (step, { answers }) => {
      const start = performance.now();
      diagnose(defaultPack, answers, now);
      taken.push(performance.now() - start);
      return replyOf(step, truth);
    },
    save: () => undefined,
    now: () => now,
  });
  return taken;
}

const round = async () => (await Promise.all(exampleNames.map(stepsOf))).flat();
// The first round warms up the compiler, as the first questions do for the later ones.
await round();
const taken = [...(await round())].sort((a, b) => a - b);
const at = (share: number): string => (taken[Math.floor(share * (taken.length - 1))] ?? Number.NaN).toFixed(2);
const mean = taken.reduce((sum, one) => sum + one, 0) / taken.length;
console.log(
  `next question, ${taken.length} steps: mean ${mean.toFixed(2)} ms, median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}`,
);
