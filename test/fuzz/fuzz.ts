/*
 * Runs many more generated inputs than the tests do: `npm run fuzz -- orders 100000 [seed]`. Each thousand has a seed of its
 * own, so a run goes on where it stopped with the seed that it printed last, and a failure is repeated with its seed.
 */
import fc from 'fast-check';
import { holdInterview, someLines } from './interviews.js';
import { forbidNetwork } from './offline.js';
import { judgeInput, someInput } from './orders.js';
import { somePack, usePack } from './packs.js';
import { differing, judgedInAllPlaces } from './places.js';

const targets = {
  orders: timed(someInput, judgeInput),
  packs: timed(somePack, usePack),
  interviews: timed(someLines, holdInterview),
};

/** Slower than this is a hang: one order, one pack, one interview of a dozen answers. */
const mostMilliseconds = 1000;

/** Milliseconds of this process: a busy machine makes nothing slow. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

interface Times {
  count: number;
  slow: number;
  longest: number;
}

function timed<T>(inputs: fc.Arbitrary<T>, use: (input: T) => void | Promise<void>) {
  return (seed: number, count: number, times: Times) =>
    fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const start = processorTime();
        await use(input);
        const took = processorTime() - start;
        times.count += 1;
        if (took > 50) times.slow += 1;
        times.longest = Math.max(times.longest, took);
        if (took > mostMilliseconds) throw new Error(`took ${Math.round(took)} ms`);
      }),
      { seed, numRuns: count },
    );
}

const [name = 'orders', count = '10000', firstSeed = '1'] = process.argv.slice(2);
const batch = 1000;
await (name === 'places' ? fuzzInAllPlaces() : fuzzHere());

async function fuzzHere(): Promise<void> {
  const target = Object.hasOwn(targets, name) ? targets[name as keyof typeof targets] : undefined;
  if (!target)
    throw new Error(`no target is called ${name}; there are ${[...Object.keys(targets), 'places'].join(', ')}`);
  forbidNetwork();
  const times: Times = { count: 0, slow: 0, longest: 0 };
  for (let seed = Number(firstSeed); times.count < Number(count); seed += 1) {
    await target(seed, Math.min(batch, Number(count) - times.count), times);
    if (seed % 10 === 0 || times.count >= Number(count)) {
      console.log(
        `${name}: ${times.count} done, next seed ${seed + 1}; over 50 ms: ${times.slow}, longest ${Math.round(times.longest)} ms`,
      );
    }
  }
}

/** Whether the machine's time zone or locale changes anything; the count is that of one place. */
async function fuzzInAllPlaces(): Promise<void> {
  for (let [seed, done] = [Number(firstSeed), 0]; done < Number(count); seed += 1) {
    const size = Math.min(batch, Number(count) - done);
    const places = await judgedInAllPlaces(size, seed);
    const found = differing(places);
    if (found.length > 0) throw new Error(`seed ${seed}: ${found.join('; ')}`);
    done += size;
    console.log(`places: ${done} done in ${places.length} of them, next seed ${seed + 1}`);
  }
}
