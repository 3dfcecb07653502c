import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/same-cases.ts'],
    maxWorkers: '100%',
    testTimeout: 30_000,
    coverage: { include: ['src/**'], exclude: ['src/generated/**'] },
  },
});
