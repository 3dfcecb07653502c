/*
 * What a one-shot costs from its start to its end, against a Node that does nothing. All kinds of runs take turns, so that
 * a busy machine is unfair to none of them; beside the time on the clock stands the processor's, which suffers less from
 * the neighbours. `npm run bench`, or `npm run bench -- 40` for so many rounds. Another Node than the one that built the
 * program compiles it anew in every row.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// With it Node 20 reads every certificate at its start, which would hide everything else.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const order = readFileSync('rules/examples/paid-but-unpaid.json');
const program = 'bin/topup-doctor.js';
const load = "require('./bin/load.js').load(require.resolve('./dist/cli.cjs'))";

interface Target {
  readonly ratio: number;
  readonly megabytes?: number;
}
const kinds: readonly (readonly [what: string, args: readonly string[], target?: Target])[] = [
  ['node that does nothing', ['-e', '0']],
  ['+ reading the program', ['-e', load]],
  ['+ reading the rules', ['-e', `${load}; require('./dist/default-pack.data.json')`]],
  ['verdict as JSON', [program, '--format', 'json'], { ratio: 1.8, megabytes: 12 }],
  ['verdict as text', [program, '--lang', 'zh-CN'], { ratio: 1.8, megabytes: 12 }],
  ['  compiled anew', ['-e', "require('./dist/cli.cjs').run(['--format', 'json'], process.env)"]],
  ['--help', [program, '--help'], { ratio: 2.2 }],
];

/** Each row up to this one does what the row above it does and one thing more; this one: the command line, judging and writing. */
const lastPart = kinds.findIndex(([what]) => what === 'verdict as JSON');

interface Run {
  readonly clock: number;
  readonly processor: number;
  readonly memory: number;
}

function run(args: readonly string[]): Run {
  const start = process.hrtime.bigint();
  const plain = spawnSync(process.execPath, args, { input: order, env });
  const clock = Number(process.hrtime.bigint() - start) / 1e6;
  if (plain.status !== 0) throw new Error(`${args.join(' ')}: ${plain.stderr}`);
  const watched = spawnSync(process.execPath, ['--require', './test/bench/usage.cjs', ...args], {
    input: order,
    env,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const { processor, memory } = JSON.parse(String(watched.output[3]));
  return { clock, processor: processor / 1000, memory: memory / 1024 };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const rounds = Number(process.argv[2] ?? 25);
const taken = Array.from({ length: rounds }, () => kinds.map(([, args]) => run(args)));
const medians = kinds.map((_kind, index) => {
  const of = (key: keyof Run) => median(taken.map((round) => round[index]?.[key] ?? Number.NaN));
  return { clock: of('clock'), processor: of('processor'), memory: of('memory') };
});
const [floor] = medians;
if (!floor) throw new Error('nothing was measured');

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(11))).join('');
console.log(`Node ${process.versions.node}, medians of ${rounds} rounds`);
console.log(row(['', 'clock ms', 'ratio', 'CPU ms', 'ratio', 'added ms', 'memory MB', 'over node', 'target']));
kinds.forEach(([what, , target], index) => {
  const { clock, processor, memory } = medians[index] ?? floor;
  const ratio = clock / floor.clock;
  const over = memory - floor.memory;
  const met =
    target && Math.min(ratio, processor / floor.processor) <= target.ratio && over <= (target.megabytes ?? over);
  console.log(
    row([
      what,
      clock.toFixed(1),
      ratio.toFixed(2),
      processor.toFixed(1),
      (processor / floor.processor).toFixed(2),
      index > 0 && index <= lastPart ? (processor - (medians[index - 1] ?? floor).processor).toFixed(1) : '',
      memory.toFixed(1),
      over.toFixed(1),
      target ? `${target.ratio}${met ? '' : ' missed'}` : '',
    ]),
  );
});
