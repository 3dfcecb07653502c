import { defineConfig } from 'vitest/config';

/** The branches of the engine and the facts, by their own tests; those that none reaches are listed in test/mutation/README.md. */
export default defineConfig({
  root: process.cwd(),
  test: {
    include: ['test/{engine,facts}/**/*.test.ts'],
    setupFiles: ['test/same-cases.ts'],
    testTimeout: 60_000,
    coverage: {
      include: ['src/engine/**', 'src/facts/**'],
      reporter: [['text', { skipFull: true }]],
      thresholds: { branches: 98 },
    },
  },
});
