// A test runner for Stryker: vitest starts anew for every mutant, which takes most of a run; here the tests of a part are
// bundled once, and a mutant costs the few of them that reach its place. Every mutant gets a fresh copy of all code, so that
// nothing that one has left in a cache is seen by the next one.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, determineHitLimitReached, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { chai, JestAsymmetricMatchers, JestChaiExpect } from '@vitest/expect';
import { build } from 'esbuild';
import fc from 'fast-check';

chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** Fewer cases than the tests ask for: what a mutant breaks shows soon, and thousands of cases would be run for each of them. */
const mostRuns = 200;
const fastCheck = {
  ...fc,
  assert: (property, options) =>
    fc.assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? 100, mostRuns) }),
};

createRunner.inject = [];
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', createRunner)];

function createRunner() {
  // What an instrumented file looks at: which mutant is active, and where it writes what was reached.
  const stryker = {};
  globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] = stryker;
  let bundles = [];

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      const folder = join('test', process.env.MUTATION_PART);
      bundles = await bundle(
        readdirSync(folder).flatMap((name) => (name.endsWith('.test.ts') ? [join(folder, name)] : [])),
      );
    },

    async dryRun() {
      stryker.activeMutant = undefined;
      stryker.mutantCoverage = { static: {}, perTest: {} };
      const results = [];
      for (const { file, script } of bundles) {
        for (const test of load(file, script)) {
          stryker.currentTestId = test.id;
          results.push(await run(test));
          stryker.currentTestId = undefined;
        }
      }
      return { status: DryRunStatus.Complete, tests: results, mutantCoverage: stryker.mutantCoverage };
    },

    async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
      const wanted = testFilter && new Set(testFilter);
      const isWanted = (id) => !wanted || wanted.has(id);
      const timeOf = ({ file }) =>
        sum([...took].flatMap(([id, time]) => (isIn(file, id) && isWanted(id) ? [time] : [])));
      const needed = bundles
        .filter(({ file }) => !wanted || testFilter.some((id) => isIn(file, id)))
        .sort((a, b) => timeOf(a) - timeOf(b));
      Object.assign(stryker, { hitCount: 0, hitLimit });
      let nrOfTests = 0;
      for (const { file, script } of needed) {
        stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
        const tests = load(file, script);
        stryker.activeMutant = activeMutant.id;
        for (const test of tests.filter(({ id }) => isWanted(id)).sort(byTime)) {
          nrOfTests += 1;
          const result = await run(test);
          const loop = determineHitLimitReached(stryker.hitCount, hitLimit);
          if (loop) return loop;
          if (result.isEndless) return { status: MutantRunStatus.Timeout };
          if (result.status === TestStatus.Failed)
            return {
              status: MutantRunStatus.Killed,
              killedBy: [test.id],
              failureMessage: result.failureMessage,
              nrOfTests,
            };
        }
      }
      return { status: MutantRunStatus.Survived, nrOfTests };
    },
  };
}

const isIn = (file, id) => id.startsWith(`${file}#`);
const sum = (times) => times.reduce((before, time) => before + time, 0);

/** How long each test took when it passed. The quick ones find most mutants, so they come first. */
const took = new Map();
const byTime = (a, b) => (took.get(a.id) ?? 0) - (took.get(b.id) ?? 0);

/** Each test file with all that it imports, as a script that can be run again and again. */
async function bundle(files) {
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(files.map((file) => [file, file])),
    // Stryker has gone to its copy of the project since esbuild was loaded.
    absWorkingDir: process.cwd(),
    inject: ['test/mutation/setup.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vitest', 'fast-check'],
    outdir: '.',
    write: false,
    logLevel: 'error',
  });
  return files.map((file) => {
    const { path: filename, text } = outputFiles.find(({ path }) => path.endsWith(`${file}.js`));
    return { file, script: new Script(`(function (require, module, exports, performance) {${text}\n})`, { filename }) };
  });
}

/** No test may fail for being slow: the code is instrumented, and the machine busy. */
const stopped = { now: () => 0 };

/** The tests of a file with a copy of their own of all code that they test. A copy that cannot be loaded is a test that fails. */
function load(file, script) {
  const tests = [];
  const add = (name, act) => tests.push({ id: `${file}#${tests.length}`, name, file, act });
  const given = {
    vitest: { ...collector(add), expect: chai.expect, vi },
    'fast-check': fastCheck,
  };
  const requireHere = createRequire(join(process.cwd(), file));
  try {
    script.runInThisContext()((name) => given[name] ?? requireHere(name), { exports: {} }, {}, stopped);
  } catch (error) {
    return [{ id: `${file}#0`, name: file, file, act: () => Promise.reject(error) }];
  }
  return tests;
}

function collector(add) {
  const path = [];
  const describe = (name, act) => {
    path.push(name);
    act();
    path.pop();
  };
  const it = (name, act) => add([...path, name].join(' '), act);
  const each = (one) => (rows) => (name, act) => {
    for (const [index, row] of rows.entries())
      one(`${name} (${index + 1})`, () => act(...(Array.isArray(row) ? row : [row])));
  };
  const test = Object.assign(it, { each: each(it) });
  return { describe: Object.assign(describe, { each: each(describe) }), it: test, test };
}

const before = new Map();
const vi = {
  stubEnv: (name, value) => {
    if (!before.has(name)) before.set(name, process.env[name]);
    process.env[name] = value;
  },
  unstubAllEnvs: () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    before.clear();
  },
};

/** Longer than any test takes; Stryker, which ends the whole process, waits longer still (timeoutMS). */
const endless = 20_000;
const call = new Script('globalThis.testToRun()');

async function run({ id, name, file, act }) {
  globalThis.testToRun = act;
  const start = performance.now();
  const about = () => ({ id, name, fileName: file, timeSpentMs: performance.now() - start });
  try {
    await call.runInThisContext({ timeout: endless });
    const passed = { ...about(), status: TestStatus.Success };
    took.set(id, passed.timeSpentMs);
    return passed;
  } catch (error) {
    const isEndless = error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    return { ...about(), status: TestStatus.Failed, failureMessage: String(error?.message ?? error), isEndless };
  }
}
