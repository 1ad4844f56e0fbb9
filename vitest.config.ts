import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Golden files are written on request (`npx vitest -u`), never because one is missing.
    update: 'none',
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/setup.ts',
          // One browser page at a time: two cores are all that CI has.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
