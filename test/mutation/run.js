// npm run test:mutation [-- part …] changes the code of each part in every way that Stryker knows and sees whether the part's
// own tests notice. Parts: engine, facts, facts/time, facts/account, facts/order; or files such as src/engine/truth.ts.
// What was run before is run again only where code or tests have changed; --force runs all of it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const stryker = 'node_modules/@stryker-mutator/core/bin/stryker.js';
const least = 90;
const everyPart = ['engine', 'facts', 'facts/time', 'facts/account', 'facts/order'];

const given = process.argv.slice(2);
const force = given.includes('--force');
const wanted = given.filter((one) => one !== '--force');

const results = (wanted.length ? wanted : everyPart).flatMap(run);
for (const result of [...results, total(results)]) console.log(line(result));
process.exitCode = results.some(({ score }) => score < least) ? 1 : 0;

/** The figures of every file of a part, or of the one file. */
function run(name) {
  const isFile = name.endsWith('.ts');
  const part = isFile ? name.split('/').slice(1, -1).join('/') : name;
  const saved = `node_modules/.cache/stryker-${name.replaceAll('/', '-')}.json`;
  const options = [
    '--mutate',
    isFile ? name : `src/${part}/*.ts`,
    '--incrementalFile',
    saved,
    ...(force ? ['--force'] : []),
  ];
  const { status } = spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.json', ...options], {
    stdio: 'inherit',
    env: { ...process.env, MUTATION_PART: part },
  });
  if (status !== 0) throw new Error(`Stryker ended with ${status} at ${name}`);
  return Object.entries(JSON.parse(readFileSync(saved, 'utf8')).files)
    .filter(([, { mutants }]) => mutants.length > 0)
    .map(([file, { mutants }]) => figures(file, mutants));
}

function figures(file, mutants) {
  const count = (wantedStatus) => mutants.filter(({ status }) => status === wantedStatus).length;
  const [killed, timeout, survived, uncovered] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count);
  return withScore({ file, killed, timeout, survived, uncovered, ignored: count('Ignored') });
}

function total(all) {
  const sum = (field) => all.reduce((before, one) => before + one[field], 0);
  const names = ['killed', 'timeout', 'survived', 'uncovered', 'ignored'];
  return withScore({ file: 'all of it', ...Object.fromEntries(names.map((name) => [name, sum(name)])) });
}

function withScore(one) {
  const found = one.killed + one.timeout;
  const all = found + one.survived + one.uncovered;
  return { ...one, score: all ? (100 * found) / all : 100 };
}

function line({ file, killed, timeout, survived, uncovered, ignored, score }) {
  const of = `${killed} killed, ${timeout} timed out, ${survived} survived, ${uncovered} not covered, ${ignored} run only while loading`;
  return `${score.toFixed(1).padStart(5)} %  ${file}: ${of}`;
}
