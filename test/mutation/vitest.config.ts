import { defineConfig } from 'vitest/config';

/** The tests that run inside the process: those that start the program see no mutant. Nor do laws over many orders run, which take long. */
export default defineConfig({
  root: process.cwd(),
  test: {
    include: ['test/{engine,facts,render}/**/*.test.ts', 'test/packs/default-pack.test.ts', 'test/*.test.ts'],
    exclude: ['test/{io,layers}.test.ts'],
    testTimeout: 30_000,
  },
});
