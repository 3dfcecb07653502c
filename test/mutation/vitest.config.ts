import { defineConfig } from 'vitest/config';

/** Which folders' tests run; those that start the program see no mutant and are left out. */
const tests = process.env.MUTATION_TESTS ?? '{engine,facts}';

/** One module graph for all files of a run: a mutant costs one import of the code, not one per test file. */
export default defineConfig({
  root: process.cwd(),
  test: {
    include: [`test/${tests}/**/*.test.ts`],
    setupFiles: ['test/mutation/setup.ts'],
    testTimeout: 30_000,
    isolate: false,
  },
});
