import { defineConfig } from 'vitest/config';

/** The folder whose own tests run: a mutant that only the tests of other parts would find is one that these miss. */
const part = process.env.MUTATION_PART ?? '*';

/** One module graph for all files of a run: a mutant costs one import of the code, not one for each test file. */
export default defineConfig({
  root: process.cwd(),
  test: {
    include: [`test/${part}/*.test.ts`],
    setupFiles: ['test/mutation/setup.ts'],
    testTimeout: 30_000,
    isolate: false,
  },
});
