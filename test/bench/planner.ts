/*
 * What it takes to find the next question, at every step of the interview of every example: from the answers to the verdict
 * and the questions that are left. On a busy machine only the processor's time says something. Run by `npm run bench:planner`.
 */
import { diagnose } from '../../src/facts/diagnose.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import { converse } from '../../src/interview/loop.js';
import { startSession } from '../../src/interview/session.js';
import { exampleNames, exampleUser, replyOf, volunteered } from '../interview/example-user.js';

interface Taken {
  readonly clock: number;
  readonly processor: number;
}

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

async function stepsOf(name: string): Promise<readonly Taken[]> {
  const { truth, now } = exampleUser(name);
  const taken: Taken[] = [];
  await converse(startSession(defaultPack, volunteered(truth, now)), {
    ask: async (step, { answers }) => {
      const start = performance.now();
      const cpu = process.cpuUsage();
      diagnose(defaultPack, answers, now, 1);
      taken.push({ processor: milliseconds(process.cpuUsage(cpu)), clock: performance.now() - start });
      return replyOf(step, truth);
    },
    save: () => undefined,
    now: () => now,
  });
  return taken;
}

const round = async () => (await Promise.all(exampleNames.map(stepsOf))).flat();
// The first rounds warm up the compiler, as the first questions do for the later ones.
await round();
await round();
const taken = await round();
for (const key of ['processor', 'clock'] as const) {
  const times = taken.map((one) => one[key]).sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? Number.NaN).toFixed(2);
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
  console.log(
    `next question, ${times.length} steps, ${key}: mean ${mean.toFixed(2)} ms, median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}`,
  );
}
